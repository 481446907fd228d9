"""What only a person can decide: two values side by side, and saves that the server refused."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from mtw_desktop import errors
from mtw_desktop.casework import conflicts
from mtw_desktop.casework.conflicts import ConflictGroup, ConflictRow, Settling, list_conflicts
from mtw_desktop.casework.device import device
from mtw_desktop.casework.needs_eye import needs_eye_count
from mtw_desktop.casework.session import Session
from mtw_desktop.commands import cli
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Need, Participant, Referral
from tests.builders import card, need, participant, referral
from tests.casework.conftest import last_ops
from tests.casework.eye_world import ANDRE, andre, arrive, refuse, supervisor

__all__ = ["andre", "supervisor"]


def only(session: Session) -> tuple[ConflictGroup, ConflictRow]:
    (group,) = list_conflicts(session)
    (row,) = group.rows
    return group, row


def person(session: Session, record_id: str) -> Participant:
    found = session.store.get(Participant, record_id)
    assert found is not None
    return found


def test_both_values_are_told_in_words_with_who_when_and_where(session: Session) -> None:
    someone = participant(city="Homestead", family_name="Étienne")
    arrive(session, someone, ("city", "Hialeah"))
    group, row = only(session)
    assert group.whose.title.endswith("Étienne")
    assert group.whose.participant_id == someone.id
    assert (row.title, row.present.value, row.kept[0].value) == ("City", "Homestead", "Hialeah")
    assert row.kept[0].said == "Andre Baptiste · today 8:00 am · another laptop"


def test_what_was_entered_on_this_laptop_says_so(session: Session) -> None:
    someone = participant(city="Homestead")
    (conflict,) = arrive(session, someone, ("city", "Hialeah"))
    own = device(session)["id"]
    session.store._db.execute("UPDATE conflict SET device = ?", (own,))
    assert only(session)[1].kept[0].said.endswith("· this laptop")
    assert only(session)[1].ids == (conflict,)


@pytest.mark.parametrize(
    ("record", "field", "kept", "words"),
    [
        (participant(birth_date=None), "birth_date", "1990-03-04", "March 4, 1990"),
        (participant(phone="+13055550142"), "phone", "+17865550111", "(786) 555-0111"),
        (participant(), "language", {"missing": "prefers_not"}, "Prefers not to say"),
        (card(), "serial", "98765432", "••••5432"),
    ],
)
def test_values_are_shown_as_everywhere_else(
    session: Session, record: Record, field: str, kept: Any, words: str
) -> None:
    arrive(session, record, (field, kept))
    assert only(session)[1].kept[0].value == words


@pytest.mark.parametrize(
    ("keep", "city"), [("present", "Homestead"), ("kept", "Hialeah"), ("typed", "Florida City")]
)
def test_settling_is_an_ordinary_change_that_names_the_conflict(
    session: Session, keep: str, city: str
) -> None:
    someone = participant(city="Homestead")
    (conflict,) = arrive(session, someone, ("city", "Hialeah"))
    changed = conflicts.settle(session, conflict, keep, " Florida City ")
    assert changed.kinds == {"participant"}
    assert person(session, someone.id).city == city
    (op,) = last_ops(session)
    assert (op.set, op.settles) == ({"city": city}, [conflict])
    assert list_conflicts(session) == []
    assert not conflicts.settle(session, conflict, "kept"), "settled once"


def test_a_settling_that_the_server_refused_is_open_again(session: Session) -> None:
    someone = participant(city="Homestead")
    (conflict,) = arrive(session, someone, ("city", "Hialeah"))
    conflicts.settle(session, conflict, "kept")
    refuse(session, "not_yours")
    assert only(session)[1].ids == (conflict,)


def test_one_answer_settles_all_values_of_a_field_and_many_fields_are_one_save(
    session: Session,
) -> None:
    someone = participant(city="Homestead", zip="33030")
    ids = arrive(session, someone, ("city", "Hialeah"), ("city", "Doral"), ("zip", "33010"))
    (group,) = list_conflicts(session)
    assert [len(row.kept) for row in group.rows] == [2, 1]
    before = session.store.waiting()
    answers = [Settling((ids[0], ids[1]), ids[1]), Settling((ids[2],), "present")]
    conflicts.settle_many(session, answers)
    assert session.store.waiting() == before + 1
    assert (person(session, someone.id).city, person(session, someone.id).zip) == ("Doral", "33030")
    assert list_conflicts(session) == []


def test_a_protective_answer_says_so_and_a_person_may_still_decide(session: Session) -> None:
    someone = participant(safe_to_text="no")
    (conflict,) = arrive(session, someone, ("safe_to_text", "yes"))
    assert "protects" in only(session)[1].note
    conflicts.settle(session, conflict, "kept")
    assert person(session, someone.id).safe_to_text == "yes"


def test_a_text_the_field_cannot_hold_is_refused(session: Session) -> None:
    (conflict,) = arrive(session, participant(city="Homestead"), ("city", "Hialeah"))
    with pytest.raises(errors.RuleBroken):
        conflicts.settle(session, conflict, "typed", "x" * 500)
    assert len(list_conflicts(session)) == 1


def test_a_referral_cannot_go_back(session: Session) -> None:
    someone = participant()
    arrive(session, someone)
    arrive(session, referral(someone.id, status="completed"), ("status", "accepted"))
    assert not only(session)[1].can_keep


VOIDED = {"voided_at": "2026-11-22T12:00:00.000Z", "voided_by": ANDRE, "voided_reason": "twice"}


@pytest.mark.parametrize(("keep", "in_use"), [("present", False), ("kept", True)])
def test_somebody_changed_what_was_out_of_use(session: Session, keep: str, in_use: bool) -> None:
    someone = participant()
    arrive(session, someone)
    asked = need(someone.id)
    (conflict,) = arrive(session, asked, ("*", {"detail": "By Friday"}), env=VOIDED)
    _, row = only(session)
    assert row.present.value == "twice"
    assert row.kept[0].value.endswith(": By Friday")
    conflicts.settle(session, conflict, keep)
    found = session.store.get(Need, asked.id)
    assert found is not None
    assert (found.voided_at is None) == in_use
    assert list_conflicts(session) == []
    ops = last_ops(session)
    assert (ops[-1].set, ops[-1].settles) == ({}, [conflict]), "nothing is edited while it is void"


def test_caseworkers_see_what_they_had_a_part_in(session: Session) -> None:
    session.staff = replace(session.staff, role="caseworker")
    arrive(session, participant(city="Homestead"), ("city", "Hialeah"))
    assert (list_conflicts(session), needs_eye_count(session)) == ([], 0)
    session.store._db.execute("UPDATE conflict SET by = ?", (session.staff.id,))
    assert (len(list_conflicts(session)), needs_eye_count(session)) == (1, 1)


def test_what_belongs_to_another_organization_is_settled_there(session: Session) -> None:
    elsewhere = {"home_org": new_id()}
    arrive(session, participant(city="Homestead"), ("city", "Hialeah"), env=elsewhere)
    assert (list_conflicts(session), needs_eye_count(session)) == ([], 0)


def test_seeing_a_restricted_person_is_audited(session: Session) -> None:
    someone = participant(city="Homestead", restricted=True)
    arrive(session, someone, ("city", "Hialeah"))
    needs_eye_count(session)
    before = session.store.audit_head()[0]
    list_conflicts(session)
    (line,) = session.store.audit_lines(before)
    assert (line.act, line.record_id) == ("read", someone.id)


def test_the_count_is_cheap(session: Session) -> None:
    for _ in range(20):
        arrive(session, participant(city="Homestead"), ("city", "Hialeah"))
    assert needs_eye_count(session) == 20
    best = min(_took(session) for _ in range(5))
    assert best < 0.02, "a fraction of a frame, also where twenty wait"


def _took(session: Session) -> float:
    started = time.perf_counter()
    needs_eye_count(session)
    return time.perf_counter() - started


def test_a_referral_and_its_state_show_by_number(session: Session) -> None:
    someone = participant()
    arrive(session, someone)
    sent = referral(someone.id, status="accepted", number="R-1042")
    arrive(session, sent, ("status", "rejected"))
    group, row = only(session)
    assert group.whose.detail.endswith("R-1042")
    assert session.store.get(Referral, sent.id) is not None
    assert row.title == "Status"


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """The command line on Marisol's laptop."""

    def command(*arguments: str) -> Result:
        return CliRunner(env={"MTW_PASSPHRASE": "bamel-dutas-lofir-kaden"}).invoke(
            cli, ["--folder", str(tmp_path / "line"), *arguments]
        )

    done = command("setup", "--organization", "OIC of South Florida", "--name", "Marisol Peña")
    assert done.exit_code == 0, done.output
    return command


def test_on_the_command_line(run: Callable[..., Result]) -> None:
    assert run("eye").output == "Nothing needs your eye.\n"
    assert run("settle", "none", "present").exit_code == 1
    assert run("resave", "1").exit_code == 1
    assert run("drop", "1", "Why not").exit_code == 1
