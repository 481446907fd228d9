"""For the demonstration: conflicts and a refused save, as a sync would have left them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.plain import moment_text
from mtw_desktop.domain.records import Need, Participant, Staff
from mtw_desktop.store.incoming import KeptLoser
from sync.protocol import Verdict


def disagree(session: Session) -> None:
    """Somebody else changed two people and a need while this laptop did; one save was refused.
    For a laptop that has not joined a server; ``agree`` before it does."""
    people = session.store.many(Participant, order="family_name", limit=3)
    staff = session.store.many(Staff, limit=5)
    by = next((each.id for each in staff if each.id != session.staff.id), session.staff.id)
    for one in people[:1]:
        _keep(session, one, by, city="Hialeah", zip="33010")
        for need in session.store.many(Need, participant_id=one.id, limit=1):
            _keep(session, need, by, goal="Evening care by the first class")
    for other in people[1:2]:
        _keep(session, other, by, safe_to_text="yes" if other.safe_to_text == "no" else "no")
    for third in people[2:]:
        _refuse(session, third.id)


def agree(session: Session) -> None:
    """Nothing was refused after all: what was held goes to the server, which waits for its
    number."""
    held = [each.seq for each in session.store.held()]
    if held:
        with session.store.atomic(session.staff.id) as tx:
            tx.resend_after(min(held) - 1)


def _keep(session: Session, record: Record, by: str, **kept: Any) -> None:
    at = moment_text(session.clock() - timedelta(hours=3))
    name = kind_of(record).name
    with session.store.atomic(session.staff.id) as tx:
        for field, value in kept.items():
            conflict = f"{new_id()}:{field}"
            tx.keep_loser(KeptLoser(conflict, record.id, name, field, value, by, at, new_id()))


def _refuse(session: Session, person: str) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person, {"city": "Opa-locka", "zip": "33054"})
    group = session.store.outbox_groups(10_000, 100_000_000)[-1]
    verdict = Verdict(group=group.group, seq=group.seq, v="quarantined", why="cloned_device")
    with session.store.atomic(session.staff.id) as tx:
        tx.settle([verdict])
