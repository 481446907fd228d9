"""What needs a person's eye, made as a sync would leave it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Staff
from sync.protocol import Verdict
from tests.builders import entry

ANDRE = "01900000-0000-7000-8000-0000000000a1"


def arrive(session: Session, record: Record, *lost: tuple[str, Any], **more: Any) -> list[str]:
    """A record comes from the server with these (field, kept value) beside it; the conflicts."""
    after = session.store.cursors().get("home", 0)
    kept = [
        {"field": name, "kept": value, "by": ANDRE, "at": "2026-11-22T13:00:00.000Z",
         "device": new_id(), "conflict": f"{new_id()}:{name}"}
        for name, value in lost
    ]  # fmt: skip
    env = {"home_org": session.organization.id, **more.pop("env", {})}
    sent = entry(record, after + 1, lost=kept, env=env)
    with session.store.atomic("") as tx:
        tx.apply_entries("home", [sent], (after + 1, after + 1))
    return [str(each["conflict"]) for each in kept]


@pytest.fixture
def andre(session: Session) -> Staff:
    with session.store.atomic(session.staff.id) as tx:
        return tx.create(Staff(id=ANDRE, name="Andre Baptiste", role="caseworker"))


@pytest.fixture(autouse=True)
def supervisor(session: Session, andre: Staff) -> None:
    session.staff = replace(session.staff, role="supervisor")


def refuse(session: Session, why: str) -> int:
    """The server holds the newest save back; its number."""
    group = session.store.outbox_groups(10_000, 100_000_000)[-1]
    with session.store.atomic("") as tx:
        tx.settle([Verdict(group=group.group, seq=group.seq, v="quarantined", why=why)])
    return group.seq
