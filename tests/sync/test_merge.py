"""What becomes of two people's edits of one record."""

from __future__ import annotations

from typing import Any

import pytest

from sync.merge import (
    MAX_AHEAD_MS,
    Lost,
    RecordState,
    Refused,
    apply_op,
    current_op,
    moment_of,
)
from sync.protocol import Op

NOW = 1_795_000_000_000


def op(name: str, kind: str = "participant", *, at: int = NOW, **given: Any) -> Op:
    """An op called ``name``; ``saw`` is the op its author saw in every field it sets."""
    fields = given.get("fields", {})
    base = given.get("base") or (dict.fromkeys(fields, given["saw"]) if "saw" in given else {})
    return Op(
        op=name,
        rec="r",
        kind=kind,
        act=given.get("act", "set"),
        set=fields,
        base=base,
        hlc=(at, given.get("tick", 0)),
        by=f"by-{name}",
        settles=given.get("settles", []),
    )


def after(*ops: Op, now: int = NOW) -> RecordState:
    """The state after these ops arrived in this order."""
    state = RecordState(kind=ops[0].kind, home_org="org")
    for each in ops:
        state, _ = apply_op(state, each, now, device=f"device-{each.op}")
    return state


def lost(state: RecordState) -> dict[str, Any]:
    """Conflict -> the value that was kept."""
    return {each.conflict: each.kept for each in state.lost}


LONG_AGO = NOW - 10**10
MADE = op("a", at=LONG_AGO, fields={"phone": "1", "city": "Miami"})


def test_an_edit_whose_author_saw_the_current_value_applies_whatever_the_clock_says() -> None:
    state = after(MADE, op("b", at=LONG_AGO - 10**9, saw="a", fields={"phone": "2"}))
    assert state.fields == {"phone": "2", "city": "Miami"}
    assert (current_op(state, "phone"), current_op(state, "city")) == ("b", "a")
    assert not state.lost
    assert (state.clock["b"].ms, state.clock["b"].n) == (LONG_AGO, 1)


def test_edits_of_different_fields_both_stay() -> None:
    state = after(
        MADE, op("b", saw="a", fields={"phone": "2"}), op("c", saw="a", fields={"city": "Hialeah"})
    )
    assert state.fields == {"phone": "2", "city": "Hialeah"}
    assert not state.lost


@pytest.mark.parametrize("first_is_later", [True, False])
def test_of_two_unseen_edits_the_later_shows_and_the_other_is_kept(first_is_later: bool) -> None:
    early, late = ("c", "b") if first_is_later else ("b", "c")
    times = {early: NOW - 5000, late: NOW}
    edits = [op(name, at=times[name], saw="a", fields={"phone": name}) for name in ("b", "c")]
    state = after(MADE, *edits)
    assert state.fields["phone"] == late
    assert state.lost == [
        Lost(
            field="phone",
            kept=early,
            by=f"by-{early}",
            at=moment_of(NOW - 5000),
            device=f"device-{early}",
            conflict=f"{early}:phone",
        )
    ]


def test_the_same_value_twice_is_no_conflict_and_neither_author_conflicts_later() -> None:
    same = after(
        MADE, op("b", saw="a", fields={"phone": "2"}), op("c", saw="a", fields={"phone": "2"})
    )
    assert not same.lost
    for author in ("b", "c"):
        moved, made = apply_op(same, op("d", saw=author, fields={"phone": "3"}), NOW)
        assert (moved.fields["phone"], made) == ("3", [])


def test_an_author_who_moves_on_from_a_kept_loser_clears_it() -> None:
    state = after(
        MADE,
        op("b", saw="a", fields={"phone": "b"}),
        op("c", at=NOW - 9, saw="a", fields={"phone": "c"}),
        op("d", at=NOW - 8, saw="c", fields={"phone": "d"}),
    )
    assert state.fields["phone"] == "b"
    assert lost(state) == {"d:phone": "d"}


def test_an_edit_by_somebody_who_did_not_see_the_loser_leaves_it_in_place() -> None:
    state = after(
        MADE,
        op("b", saw="a", fields={"phone": "b"}),
        op("c", at=NOW - 9, saw="a", fields={"phone": "c"}),
        op("d", saw="b", fields={"phone": "d"}),
    )
    assert (state.fields["phone"], lost(state)) == ("d", {"c:phone": "c"})


def test_a_person_settles_a_conflict_with_or_without_a_change() -> None:
    torn = after(
        MADE,
        op("b", saw="a", fields={"phone": "b"}),
        op("c", at=NOW - 9, saw="a", fields={"phone": "c"}),
    )
    kept, _ = apply_op(torn, op("d", settles=["c:phone"]), NOW)
    assert (kept.fields["phone"], kept.lost) == ("b", [])
    taken, _ = apply_op(torn, op("d", saw="b", fields={"phone": "c"}), NOW)
    assert (taken.fields["phone"], taken.lost) == ("c", [])


def test_a_clock_far_ahead_is_believed_for_five_minutes_only() -> None:
    state = after(
        MADE,
        op("b", at=NOW + 10**12, saw="a", fields={"phone": "b"}),
        now=NOW,
    )
    assert state.clock["b"].ms == NOW + MAX_AHEAD_MS
    later = NOW + MAX_AHEAD_MS + 1
    won, _ = apply_op(state, op("c", at=later, saw="a", fields={"phone": "c"}), later)
    assert won.fields["phone"] == "c"


PROTECTED = [
    ("participant", "safe_to_text", "no", "yes"),
    ("participant", "safe_to_leave_message", "no", {"missing": "dont_know"}),
    ("participant", "safe_to_leave_message", {"missing": "dont_know"}, "yes"),
    ("participant", "do_not_contact", True, False),
    ("participant", "restricted", True, False),
    ("consent", "state", "withdrawn", "given"),
    ("consent", "state", "declined", "not_asked"),
    ("consent", "expires", "2026-01-31", "2027-01-31"),
    ("consent", "expires", "2026-01-31", None),
    ("consent", "withdrawn_at", "2026-05-01T10:00:00.000Z", "2026-05-01T12:30:00+02:00"),
]


@pytest.mark.parametrize("safe_first", [True, False])
@pytest.mark.parametrize(("kind", "field", "safe", "open_"), PROTECTED)
def test_the_value_that_protects_the_person_wins_whatever_the_clock_says(
    kind: str, field: str, safe: object, open_: object, safe_first: bool
) -> None:
    edits = [
        op("safe", kind, at=NOW - 10**9, saw="a", fields={field: safe}),
        op("open", kind, at=NOW, saw="a", fields={field: open_}),
    ]
    start = op("a", kind, at=LONG_AGO, fields={field: None, "participant_id": "p"})
    state = after(start, *(edits if safe_first else reversed(edits)))
    assert state.fields[field] == safe
    assert lost(state) == {f"open:{field}": open_}


def test_somebody_who_saw_the_protective_value_may_change_it() -> None:
    state = after(
        op("a", fields={"do_not_contact": True}), op("b", saw="a", fields={"do_not_contact": False})
    )
    assert (state.fields["do_not_contact"], state.lost) == (False, [])


def test_a_note_is_written_once() -> None:
    note = op("a", "note", fields={"participant_id": "p", "text": "Called; no answer."})
    state = after(note)
    again, made = apply_op(state, op("b", "note", fields={"text": "Called; no answer."}), NOW)
    assert (again, made) == (state, [])
    for fields in ({"text": "Something else"}, {"minutes": 5}):
        with pytest.raises(Refused, match="append_only"):
            apply_op(state, op("b", "note", saw="a", fields=fields), NOW)


def test_voiding_keeps_the_fields_and_edits_that_come_later_are_shown() -> None:
    void = op("v", act="void", fields={"voided_reason": "entered twice"})
    state = after(MADE, void, op("b", saw="a", fields={"phone": "2"}))
    assert state.fields == {"phone": "2", "city": "Miami"}
    assert state.env["voided_reason"] == "entered twice"
    assert (state.env["voided_by"], state.env["voided_at"]) == ("by-v", moment_of(NOW))
    assert lost(state) == {"b:*": {"phone": "2"}}
    twice, made = apply_op(state, op("w", act="void", fields={"voided_reason": "moved"}), NOW)
    assert twice.env["voided_reason"] == "entered twice"
    assert [each.kept for each in made] == ["moved"]


def status(name: str, to: str, *, saw: str = "a", at: int = NOW) -> Op:
    return op(name, "referral", at=at, saw=saw, fields={"status": to})


REFERRED = op("a", "referral", fields={"status": "requested", "number": "R-2"})


def test_a_referral_only_moves_where_its_states_allow() -> None:
    state = after(REFERRED, status("b", "completed"))
    assert (state.fields["status"], lost(state)) == ("requested", {"b:status": "completed"})
    state = after(REFERRED, status("b", "accepted"), status("c", "completed", saw="b"))
    assert (state.fields["status"], state.lost) == ("completed", [])


def test_two_unseen_moves_of_a_referral_follow_each_other_if_they_can() -> None:
    possible = after(REFERRED, status("b", "accepted"), status("c", "cancelled", at=NOW - 10**9))
    assert (possible.fields["status"], possible.lost) == ("cancelled", [])
    impossible = after(REFERRED, status("b", "cancelled"), status("c", "accepted", at=NOW + 9))
    assert impossible.fields["status"] == "cancelled"
    assert lost(impossible) == {"c:status": "accepted"}


def test_fields_of_a_newer_program_are_kept_and_merged_like_any_other() -> None:
    start = op("a", at=LONG_AGO, fields={"shoe_size": 43, "phone": "1"})
    state = after(
        start,
        op("b", saw="a", fields={"shoe_size": 44}),
        op("c", at=NOW - 9, saw="a", fields={"shoe_size": 45}),
    )
    assert (state.fields["shoe_size"], lost(state)) == (44, {"c:shoe_size": 45})


def test_nobody_conflicts_over_a_field_that_nobody_had_filled() -> None:
    # A laptop that only knows "*: a" may name a as the base of a field that a never set.
    for base in ({}, {"email": "a"}):
        state = after(MADE, op("b", base=base, fields={"email": "g@example.org"}))
        assert (state.fields["email"], state.lost) == ("g@example.org", [])


def test_the_state_given_in_is_never_changed() -> None:
    before = after(MADE, op("b", saw="a", fields={"phone": "b"}))
    frozen = before.copy()
    apply_op(before, op("c", at=NOW - 9, saw="a", fields={"phone": "c"}), NOW)
    apply_op(before, op("v", act="void", fields={"voided_reason": "x"}), NOW)
    assert before == frozen
