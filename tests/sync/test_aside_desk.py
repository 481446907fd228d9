"""A supervisor's laptop decides about what another organization sent too late."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import aside, syncing
from mtw_desktop.casework.aside import AsideRow, Decision
from mtw_desktop.casework.needs_eye import needs_eye_count
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Referral
from tests.sync.laptops import Laptop
from tests.sync.server.running import RunningServer
from tests.sync.server.sharing_world import SharingWorld

World = tuple[SharingWorld, Session]


@pytest.fixture
def world(server: RunningServer, laptop: Laptop) -> World:
    """An answer of the partner that came after the consent was withdrawn."""
    made = SharingWorld(server)
    made.ready()
    made.withdraw()
    assert made.theirs.save(*made.answer("accepted")).why == "grant_revoked"
    session = laptop("Marisol")
    syncing.join_server(session, server.url, server.make_code(made.home))
    syncing.sync_now(session)
    session.staff = replace(session.staff, role="supervisor")
    return made, session


def decide(row: AsideRow, act: str, reason: str = "") -> list[Decision]:
    assert act in ("accept", "discard")
    return [Decision(row.device, row.seq, row.group, act, reason)]  # type: ignore[arg-type]


def status(session: Session, referral: str) -> object:
    found = session.store.get(Referral, referral)
    assert found is not None
    return found.status


def test_what_waits_is_told_in_words_and_counted(world: World) -> None:
    made, session = world
    (row,) = aside.look_aside(session).rows
    assert row.sent.startswith("United Way Miami")
    assert (row.participant_id, row.about.split()[0]) == (made.person, "Guerlande")
    assert "consent" in row.why
    assert row.lines
    assert needs_eye_count(session) == 1


def test_accepting_applies_it_here_with_the_next_sync(world: World) -> None:
    made, session = world
    (row,) = aside.look_aside(session).rows
    assert aside.look_aside(session, decide(row, "accept")).rows == ()
    assert needs_eye_count(session) == 0
    syncing.sync_now(session)
    assert status(session, made.referral) == "accepted"


def test_discarding_takes_a_reason_and_changes_nothing(world: World) -> None:
    made, session = world
    (row,) = aside.look_aside(session).rows
    with pytest.raises(errors.RuleBroken):
        aside.look_aside(session, decide(row, "discard", " "))
    before = session.store.audit_head()[0]
    assert aside.look_aside(session, decide(row, "discard", "After the end")).rows == ()
    assert "aside_discard" in [each.act for each in session.store.audit_lines(before)]
    syncing.sync_now(session)
    assert status(session, made.referral) == "requested"


def test_only_supervisors_decide(world: World) -> None:
    _, session = world
    session.staff = replace(session.staff, role="caseworker")
    with pytest.raises(errors.RuleBroken):
        aside.prepare_aside(session)
