"""Saves that the server refused: told in words, saved again or dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import held_saves
from mtw_desktop.casework.conflicts import ConflictGroup, ConflictRow, list_conflicts
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.records import Note, Participant
from tests.builders import participant
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


REASONS = (
    "bad_value:participant.city:too_long", "not_yours", "append_only", "other_kind",
    "unknown_kind", "unknown_act", "op_reused", "bad_id", "bad_op", "empty", "cloned_device",
    "grant_revoked", "restricted",
)  # fmt: skip


@pytest.mark.parametrize("why", REASONS)
def test_every_reason_has_its_own_words(session: Session, why: str) -> None:
    code = why.partition(":")[0]
    assert has_label(f"eye.why.{code}")
    assert has_label(f"eye.do.{code}")
    someone = participant(city="Miami", family_name="Étienne")
    arrive(session, someone)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, someone.id, {"city": "Hialeah"})
    refuse(session, why)
    (row,) = held_saves.list_held(session)
    assert row.about.endswith("Étienne")
    assert any(line.endswith("City: Hialeah") for line in row.lines)
    assert row.why
    assert row.do
    assert "{" not in row.why + row.do


def test_a_reason_of_a_newer_server_is_told_by_its_code(session: Session) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(participant())
    refuse(session, "moon_phase")
    (row,) = held_saves.list_held(session)
    assert "moon_phase" in row.why


def test_a_refused_change_is_taken_over_as_a_new_save(session: Session) -> None:
    someone = participant(city="Miami", zip="33101")
    arrive(session, someone)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, someone.id, {"city": "Hialeah", "zip": "33010"})
    seq = refuse(session, "cloned_device")
    assert person(session, someone.id).city == "Miami"
    held_saves.take_over(session, seq)
    assert person(session, someone.id).city == "Hialeah"
    (op,) = last_ops(session)
    assert op.set == {"city": "Hialeah", "zip": "33010"}
    assert held_saves.list_held(session) == []


def test_a_refused_record_is_told_whole_without_what_no_server_takes(session: Session) -> None:
    someone = participant(city="x" * 500, zip="33101")
    with session.store.atomic(session.staff.id) as tx:
        tx.create(someone)
    seq = refuse(session, "bad_value:participant.city:too_long")
    held_saves.take_over(session, seq)
    found = person(session, someone.id)
    assert (found.city, found.zip) == (None, "33101")
    told = last_ops(session)[-1]
    assert (told.rec, told.base, told.set["zip"]) == (someone.id, {}, "33101")
    assert "city" not in told.set


def test_what_would_be_refused_again_is_not_offered(session: Session) -> None:
    someone = participant(city="Miami")
    arrive(session, someone)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, someone.id, {"city": "Hialeah"})
    seq = refuse(session, "not_yours")
    (row,) = held_saves.list_held(session)
    assert not row.again
    with pytest.raises(errors.RuleBroken):
        held_saves.take_over(session, seq)


def test_dropping_takes_a_reason_and_leaves_a_trace(session: Session) -> None:
    someone = participant(city="Miami")
    arrive(session, someone)
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, someone.id, {"city": "Hialeah"})
    seq = refuse(session, "not_yours")
    with pytest.raises(errors.RuleBroken):
        held_saves.dismiss(session, seq, " ")
    before = session.store.audit_head()[0]
    held_saves.dismiss(session, seq, "Told the other office")
    assert held_saves.list_held(session) == []
    assert "held_dismissed" in [each.act for each in session.store.audit_lines(before)]
    (note,) = session.store.many(Note, participant_id=someone.id)
    assert str(note.text).endswith("Told the other office")


def test_others_see_their_own_refused_saves_only(session: Session) -> None:
    with session.store.atomic(ANDRE) as tx:
        tx.create(participant())
    refuse(session, "bad_id")
    assert len(held_saves.list_held(session)) == 1
    session.staff = replace(session.staff, role="caseworker")
    assert held_saves.list_held(session) == []
    assert held_saves.count_held(session) == 0
