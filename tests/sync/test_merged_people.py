"""Merged people stay merged on every laptop, however the laptops meet; and come apart on all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtw_desktop.casework import consents, merging, needs, notes, people, syncing
from mtw_desktop.casework.duplicate_review import likely_pairs, not_the_same, same_after_all
from mtw_desktop.casework.merge_following import follow_merges
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Consent, Merge, Need, Note, Participant
from sync.merge import RecordState, Refused, apply_op
from sync.protocol import Op
from tests.conftest import SetClock
from tests.sync.laptops import join, take_in
from tests.sync.server.running import RunningServer

Laptop = Callable[[str], Session]
Two = tuple[Session, Session]


@pytest.fixture
def both(server: RunningServer, laptop: Laptop) -> Two:
    """Marisol and Andre, joined, nobody on record yet."""
    found = laptop("Marisol"), laptop("Andre")
    for each in found:
        join(each, server)
        syncing.sync_now(each)
    return found


def meet(*sessions: Session) -> None:
    """Everybody syncs until nobody has news for anybody."""
    for _ in range(4):
        for each in sessions:
            syncing.sync_now(each)
    assert [each.store.waiting() for each in sessions] == [0] * len(sessions)
    assert [each.store.held_count() for each in sessions] == [0] * len(sessions)


def standing(session: Session, ids: list[str]) -> list[str]:
    """Those of the ids that are in use."""
    return [each for each in ids if each in {row.id for row in people.person_rows(session, ids)}]


def alike(*sessions: Session) -> None:
    """The laptops show the same, and nothing is left to be put right."""
    for cls in (Participant, Need, Note, Merge):
        shown = [
            {
                (each.id, getattr(each, "participant_id", ""), each.voided_at)
                for each in session.store.many(cls, voided=True)
            }
            for session in sessions
        ]
        assert all(each == shown[0] for each in shown), cls
    assert [bool(follow_merges(each)) for each in sessions] == [False] * len(sessions)


def test_what_was_added_to_the_loser_offline_follows(both: Two, clock: SetClock) -> None:
    marisol, andre = both
    kept, other = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "Gèlann", "Etyèn")
    meet(*both)
    merged = merging.merge_people(marisol, kept, other, {})
    clock.advance(minutes=1)
    needs.add_need(andre, other, "food")
    notes.add_note(andre, other, "called about the food pantry")
    meet(*both)
    for each in both:
        assert standing(each, [kept, other]) == [kept]
        assert [n.domain for n in each.store.many(Need, participant_id=kept)] == ["food"]
        assert len(each.store.many(Note, participant_id=kept)) == 1
    alike(*both)
    merging.undo_merge(andre, merged.merge_id)
    meet(*both)
    for each in both:
        assert standing(each, [kept, other]) == [kept, other]
        assert [n.domain for n in each.store.many(Need, participant_id=other)] == ["food"]
        assert len(each.store.many(Note, participant_id=other)) == 1
    alike(*both)


def test_both_laptops_following_at_once_do_it_once(both: Two) -> None:
    marisol, andre = both
    kept, other = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "Gèlann", "Etyèn")
    meet(*both)
    merging.merge_people(marisol, kept, other, {})
    needs.add_need(andre, other, "food")
    syncing.sync_now(marisol)
    syncing.sync_now(andre)  # sends the need, sees the merge, follows
    syncing.sync_now(marisol)  # sees the need at the loser, follows as well
    meet(*both)
    alike(*both)
    assert [each.store.conflicts() for each in both] == [[], []]
    assert marisol.store.count(Merge) == 2, "the merge, and one late record"


def test_opposite_directions_end_in_one_person(both: Two, clock: SetClock) -> None:
    marisol, andre = both
    one, two = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "Gèlann", "Etyèn")
    notes.add_note(marisol, one, "of the first")
    notes.add_note(marisol, two, "of the second")
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.update(Participant, one, {"safe_to_text": "yes"})
        tx.update(Participant, two, {"safe_to_text": "no"})
    meet(*both)
    first = merging.merge_people(marisol, one, two, {"safe_to_text": "winner"})
    clock.advance(minutes=1)
    merging.merge_people(andre, two, one, {"safe_to_text": "winner"})
    meet(andre, marisol)
    for each in both:
        assert standing(each, [one, two]) == [one]
        assert each.store.count(Note, participant_id=one) == 2
        kept = each.store.get(Participant, one)
        assert kept is not None
        assert kept.safe_to_text == "no"
    alike(*both)
    merging.undo_merge(andre, first.merge_id)
    meet(*both)
    for each in both:
        assert standing(each, [one, two]) == [one, two]
        (note,) = each.store.many(Note, participant_id=two)
        assert note.text == "of the second"
    alike(*both)


def test_chains_made_apart_end_in_one_person(both: Two) -> None:
    marisol, andre = both
    ids = [take_in(marisol, name, "Étienne") for name in ("Ana", "Anna", "Anne")]
    for who in ids:
        notes.add_note(marisol, who, f"of {who}")
    meet(*both)
    merging.merge_people(marisol, ids[1], ids[0], {})
    merging.merge_people(andre, ids[2], ids[1], {})
    meet(*both)
    for each in both:
        assert standing(each, ids) == [ids[2]]
        assert each.store.count(Note, participant_id=ids[2]) == 3
    alike(*both)


def test_one_loser_two_winners_are_one_person(both: Two) -> None:
    marisol, andre = both
    ids = [take_in(marisol, name, "Étienne") for name in ("Ana", "Anna", "Anne")]
    notes.add_note(marisol, ids[0], "of the first")
    meet(*both)
    merging.merge_people(marisol, ids[1], ids[0], {})
    merging.merge_people(andre, ids[2], ids[0], {})
    meet(*both)
    for each in both:
        assert standing(each, ids) == [ids[2]]
        assert each.store.count(Note, participant_id=ids[2]) == 1
    alike(*both)


def test_undone_here_and_added_to_there(both: Two) -> None:
    marisol, andre = both
    kept, other = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "Gèlann", "Etyèn")
    meet(*both)
    merged = merging.merge_people(marisol, kept, other, {})
    needs.add_need(andre, other, "food")
    syncing.sync_now(marisol)
    merging.undo_merge(marisol, merged.merge_id)
    syncing.sync_now(andre)  # the undo has not arrived: the need follows
    meet(*both)
    for each in both:
        assert standing(each, [kept, other]) == [kept, other]
        assert [n.domain for n in each.store.many(Need, participant_id=other)] == ["food"]
    alike(*both)


def test_a_late_refusal_outlives_the_newer_permission(both: Two, clock: SetClock) -> None:
    marisol, andre = both
    kept, other = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "Gèlann", "Etyèn")
    meet(*both)
    no = Consent(id=new_id(), participant_id=other, state="declined")
    yes = Consent(id=new_id(), participant_id=kept, state="given", recipients=("coalition",))
    clock.advance(minutes=1)
    with andre.store.atomic(andre.staff.id) as tx:
        tx.create(no)
    clock.advance(minutes=1)
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.create(yes)
    clock.advance(minutes=1)
    merging.merge_people(marisol, kept, other, {})
    clock.advance(minutes=1)
    meet(*both)
    for each in both:
        assert consents.consent_today(each, kept).state == "declined"
    alike(*both)


def test_not_the_same_person_is_said_once_for_all(both: Two) -> None:
    marisol, andre = both
    one, two = take_in(marisol, "Guerlande", "Étienne"), take_in(marisol, "GUERLANDE", "Etienne")
    meet(*both)
    assert [{pair.one.id, pair.other.id} for pair in likely_pairs(andre)] == [{one, two}]
    said = not_the_same(marisol, two, one)
    meet(*both)
    assert likely_pairs(andre) == []
    same_after_all(andre, said.merge_id)
    meet(*both)
    assert len(likely_pairs(marisol)) == 1


# the op that takes a voiding back


def _op(act: str, base: str = "", **fields: str) -> Op:
    seen = {"voided_reason": base} if base else {}
    return Op(op=new_id(), rec="r", kind="note", act=act, set=dict(fields), base=seen, hlc=(1, 0))


def _void_note() -> tuple[RecordState, Op]:
    made, _ = apply_op(RecordState(kind="note"), _op("set", text="x", participant_id="a"), 10)
    void = _op("void", voided_reason="merged")
    return apply_op(made, void, 10)[0], void


def test_a_restore_takes_back_the_voiding_its_author_saw() -> None:
    state, void = _void_note()
    back, lost = apply_op(state, _op("restore", void.op, voided_reason=""), 20)
    assert "voided_at" not in back.env
    assert back.fields == state.fields
    assert lost == []
    again, _ = apply_op(back, _op("restore", void.op, voided_reason=""), 30)
    assert again == back
    anew, _ = apply_op(back, _op("void", voided_reason="twice"), 40)
    assert anew.env["voided_reason"] == "twice"


def test_a_voiding_that_the_author_did_not_see_stands() -> None:
    state, _ = _void_note()
    still, lost = apply_op(state, _op("restore", "another", voided_reason=""), 20)
    assert still.env["voided_reason"] == "merged"
    assert [each.field for each in lost] == ["voided_reason"]


def test_a_note_may_change_its_person_and_nothing_else() -> None:
    made, _ = apply_op(RecordState(kind="note"), _op("set", text="x", participant_id="a"), 10)
    moved, _ = apply_op(made, _op("set", participant_id="b"), 20)
    assert moved.fields == {"text": "x", "participant_id": "b"}
    with pytest.raises(Refused):
        apply_op(made, _op("set", participant_id="b", text="y"), 20)
