"""Two records of one person: made one, found under both names, and taken apart again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from mtw_desktop import errors
from mtw_desktop.casework import consents, merging, needs, notes, people
from mtw_desktop.casework.merge_following import follow_merges
from mtw_desktop.casework.session import Session
from mtw_desktop.commands import cli
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.merges import Merge, chains, late_id, roots
from mtw_desktop.domain.records import KINDS, Consent, HouseholdMember, Need, Note, Participant
from tests import builders
from tests.casework.conftest import Enter, consent_to
from tests.conftest import SetClock


def person(session: Session, person_id: str) -> Participant:
    found = session.store.get(Participant, person_id)
    assert found is not None
    return found


@pytest.fixture
def two(session: Session, enter: Enter, clock: SetClock) -> tuple[str, str]:
    """Guerlande, and Guerlande again as a colleague wrote her name."""
    kept = enter(participant={"phone": "+13055550142"}, needs=[])
    clock.advance(minutes=5)
    other = enter("Gèlann", "Etyèn", participant={"birth_date": "1994-03-04", "zip": "33127"})
    needs.add_need(session, other, "transport")
    notes.add_note(session, other, "came with her sister")
    clock.advance(minutes=5)
    return kept, other


def test_everything_comes_along_whatever_its_kind(session: Session, enter: Enter) -> None:
    kept, other = enter(), enter("Gèlann", "Etyèn")
    records = [
        each
        for each in builders.every_kind()
        if "participant_id" in KINDS[_kind(each)].fields and _kind(each) != "merge"
    ]
    with session.store.atomic(session.staff.id) as tx:
        for each in records:
            mine: dict[str, Any] = {"participant_id": other}
            tx.create(replace(each, **mine))
    merging.merge_people(session, kept, other, {})
    assert len(records) > 10
    for each in records:
        found = session.store.get(type(each), each.id)
        assert getattr(found, "participant_id", "") == kept, each


def _kind(record: object) -> str:
    return next(kind.name for kind in KINDS.values() if kind.cls is type(record))


def test_the_chosen_values_stand_and_the_loser_is_gone(
    session: Session, two: tuple[str, str]
) -> None:
    kept, other = two
    choices = {"birth_date": "loser", "zip": "loser", "phone": "winner"}
    done = merging.merge_people(session, kept, other, choices, "same card")
    now = person(session, kept)
    assert (str(now.birth_date), now.zip, now.phone) == ("1994-03-04", "33127", "+13055550142")
    assert person(session, other).voided_reason == "merged"
    assert {"participant", "merge", "need", "note"} <= done.changed.kinds
    assert session.store.count(Need, participant_id=kept) == 1
    assert merging.kept_in(session, other) == kept


@pytest.mark.parametrize("typed", ["gelann", "etyen", "guerlande"])
def test_both_names_find_the_one_who_was_kept(
    session: Session, two: tuple[str, str], typed: str
) -> None:
    merging.merge_people(session, *two, {})
    assert [each.id for each in people.find_people(session, typed)] == [two[0]]


def test_both_codes_find_the_one_who_was_kept(session: Session, two: tuple[str, str]) -> None:
    codes = [person(session, each).code for each in two]
    merging.merge_people(session, *two, {})
    for code in (*codes, codes[1].lower().replace("-", " ")):
        assert [each.id for each in people.find_people(session, code)] == [two[0]]


def test_undone_everything_is_as_it_was(session: Session, two: tuple[str, str]) -> None:
    kept, other = two
    before = [person(session, each) for each in two]
    done = merging.merge_people(session, kept, other, {"zip": "loser", "birth_date": "loser"})
    merging.undo_merge(session, done.merge_id)
    for old in before:
        now = person(session, old.id)
        assert (now.other_names, now.zip, now.birth_date) == (
            old.other_names,
            old.zip,
            old.birth_date,
        )
        assert (now.voided_at, now.voided_reason) == (None, "")
    assert session.store.count(Need, participant_id=other) == 1
    assert session.store.count(Note, participant_id=kept) == 0
    assert [each.id for each in people.find_people(session, "gelann")] == [other]
    assert not merging.undo_merge(session, done.merge_id), "once"


def test_undoing_leaves_what_was_done_since(session: Session, two: tuple[str, str]) -> None:
    kept, other = two
    done = merging.merge_people(session, kept, other, {"zip": "loser"})
    needs.add_need(session, kept, "food")
    (moved,) = session.store.many(Need, participant_id=kept, domain="transport")
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, kept, {"zip": "33138"})
        tx.update(Need, moved.id, {"status": "met"})
    merging.undo_merge(session, done.merge_id)
    assert person(session, kept).zip == "33138"
    assert [each.domain for each in session.store.many(Need, participant_id=kept)] == ["food"]
    (back,) = session.store.many(Need, participant_id=other)
    assert back.status == "met"


def test_a_refusal_outlives_a_newer_permission(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    refused = enter(consent={"state": "declined"})
    clock.advance(minutes=5)
    given = enter("Gèlann", "Etyèn", consent=consent_to("coalition"))
    clock.advance(minutes=5)
    done = merging.merge_people(session, given, refused, {})
    assert consents.consent_today(session, given).state == "declined"
    merging.undo_merge(session, done.merge_id)
    assert consents.consent_today(session, given).state == "given"
    assert consents.consent_today(session, refused).state == "declined"


def test_a_permission_comes_along_to_somebody_never_asked(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    given = enter(consent=consent_to("coalition"))
    clock.advance(minutes=5)
    never = enter("Gèlann", "Etyèn")
    with session.store.atomic(session.staff.id) as tx:
        for each in session.store.many(Consent, participant_id=never):
            tx.void(Consent, each.id, "Entered by mistake")
    merging.merge_people(session, never, given, {})
    assert consents.consent_today(session, never).state == "given"


def test_nobody_is_a_member_of_their_own_household(session: Session, enter: Enter) -> None:
    kept, other = enter(), enter("Gèlann", "Etyèn")
    third = enter("Luis", "Ramírez")
    own = builders.household_member(kept, linked_participant_id=other)
    theirs = builders.household_member(third, linked_participant_id=other)
    with session.store.atomic(session.staff.id) as tx:
        tx.create(own)
        tx.create(theirs)

    def links() -> list[str | None]:
        found = [session.store.get(HouseholdMember, each.id) for each in (own, theirs)]
        return [each.linked_participant_id for each in found if each]

    done = merging.merge_people(session, kept, other, {})
    assert links() == [None, kept]
    merging.undo_merge(session, done.merge_id)
    assert links() == [other, other]


def test_in_a_chain_each_gets_back_their_own(session: Session, enter: Enter) -> None:
    first, second, third = enter("Ana"), enter("Anna"), enter("Anne")
    for each in (first, second, third):
        notes.add_note(session, each, f"of {each}")
    one = merging.merge_people(session, second, first, {})
    two = merging.merge_people(session, third, second, {})
    assert session.store.count(Note, participant_id=third) == 3
    assert merging.kept_in(session, first) == third
    merging.undo_merge(session, one.merge_id)
    assert [each.text for each in session.store.many(Note, participant_id=first)] == [f"of {first}"]
    assert person(session, second).voided_reason == "merged"
    merging.undo_merge(session, two.merge_id)
    for each in (first, second, third):
        assert [n.text for n in session.store.many(Note, participant_id=each)] == [f"of {each}"]


def test_the_middle_of_a_chain_taken_out_takes_its_own_along(
    session: Session, enter: Enter
) -> None:
    first, second, third = enter("Ana"), enter("Anna"), enter("Anne")
    notes.add_note(session, first, "of the first")
    merging.merge_people(session, second, first, {})
    two = merging.merge_people(session, third, second, {})
    merging.undo_merge(session, two.merge_id)
    assert session.store.count(Note, participant_id=second) == 1
    assert merging.kept_in(session, first) == second
    assert not follow_merges(session), "nothing is left to put right"


def test_what_cannot_be_merged(session: Session, two: tuple[str, str]) -> None:
    kept, other = two
    with pytest.raises(errors.RuleBroken):
        merging.merge_people(session, kept, kept, {})
    merging.merge_people(session, kept, other, {})
    with pytest.raises(errors.RuleBroken):
        merging.merge_people(session, kept, other, {})


def test_somebody_of_another_organization_is_not_ours_to_merge(
    session: Session, enter: Enter
) -> None:
    kept = enter()
    guest = builders.participant(home_org="01900000-0000-7000-8000-00000000ffff")
    with session.store.atomic(session.staff.id) as tx:
        tx.create(guest)
    with pytest.raises(errors.RuleBroken):
        merging.merge_people(session, kept, guest.id, {})


def test_the_merges_of_a_person_are_told(session: Session, two: tuple[str, str]) -> None:
    kept, other = two
    code = person(session, other).code
    done = merging.merge_people(session, kept, other, {})
    (line,) = merging.merges_of(session, kept)
    assert (line.merge_id, line.code, line.by) == (done.merge_id, code, "Marisol Peña")
    assert (line.name, line.undone) == ("Gèlann Etyèn", False)
    assert line.records >= 2
    merging.undo_merge(session, done.merge_id)
    assert [each.undone for each in merging.merges_of(session, other)] == [True]


def _merge(number: int, loser: str, winner: str) -> Merge:
    return builders.merge(winner, loser, id=f"01900000-0000-7000-8000-{number:012d}")


def test_who_is_kept_does_not_depend_on_the_order_of_arrival() -> None:
    made = [_merge(1, "a", "b"), _merge(2, "b", "a"), _merge(3, "b", "c"), _merge(4, "a", "d")]
    assert roots(made) == roots(made[::-1]) == dict.fromkeys("abcd", "d")
    assert roots(made[:2]) == {"a": "b", "b": "b"}, "of two opposite ones the first counts"
    assert chains(made[:1] + made[2:3]) == {"a": "b", "b": "c", "c": "c"}


def test_an_id_made_from_others_is_a_uuid_and_always_the_same() -> None:
    assert late_id("a", "b") == late_id("a", "b") != late_id("ab", "")
    assert late_id("a", "b")[14] == "8"


def test_other_names_hold_each_spelling_once(session: Session, enter: Enter) -> None:
    kept = enter("Guerlande", "Étienne", participant={"other_names": ["Gigi"]})
    same = enter("GUERLANDE", "Etienne", participant={"other_names": ["gigi"]})
    merging.merge_people(session, kept, same, {})
    assert known(person(session, kept).given_name) == "Guerlande"
    assert person(session, kept).other_names == ("Gigi",)


def test_from_the_command_line(tmp_path: Path) -> None:
    folder = str(tmp_path / "MTW")

    def run(*arguments: str, given: str | None = None) -> str:
        words = CliRunner(env={"MTW_PASSPHRASE": "bamel-dutas-lofir-kaden"})
        done = words.invoke(cli, ["--folder", folder, *arguments], input=given)
        assert done.exit_code == 0, done.output
        return done.stdout

    run("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    person = {"given_name": "Guerlande", "family_name": "Étienne", "birth_date": "1994-03-04"}
    answers = json.dumps({"participant": person, "consent": {"state": "not_asked"}})
    one, other = (run("intake", given=answers).split()[0] for _ in range(2))
    assert one in run("duplicates")
    run("merge", one, other)
    assert one in run("find", other)
    run("unmerge", one)
    assert one not in run("find", other)
    run("different", one, other)
    assert run("duplicates") == "No likely duplicates.\n"
