"""The server takes every kind that the desktop knows, and its view shows the row."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import KINDS
from sync.protocol import Op
from sync.server import meta, schema
from tests.builders import card, every_kind, issue, support_request
from tests.sync.server.laptop import voids, writes
from tests.sync.server.running import RunningServer

PERSON = "01900000-0000-7000-8000-00000000c001"
#: Whence a record comes to be in two states at once.
_START = {"card": "lost", "support_request": "requested"}


def written(record: Record, **more: str) -> Op:
    fields: dict[str, Any] = {**record_to_plain(record), **more}
    return writes(record.id, kind=kind_of(record).name, **fields)


def row_of(connection: Connection, op: Op) -> dict[str, object]:
    asked = f"SELECT * FROM v_{op.kind} WHERE id = '{op.rec}'"
    return dict(connection.exec_driver_sql(asked).mappings().one())


def test_each_kind_is_accepted_shown_by_its_view_and_voided(server: RunningServer) -> None:
    laptop = server.laptop()
    ops = [written(each) for each in every_kind()]
    assert {op.kind for op in ops} == KINDS.keys()
    assert laptop.save(*ops).v == "applied"
    found = laptop.everything()
    with server.database.reading() as connection:
        for op in ops:
            row = row_of(connection, op)
            assert found[op.rec].f == op.set
            shown = {name for name in op.set if row[name] is not None}
            assert shown == op.set.keys(), op.kind
    assert laptop.save(*(voids(op.rec, "Entered twice", kind=op.kind) for op in ops)).v == "applied"
    with server.database.reading() as connection:
        reasons = {row_of(connection, op)["voided_reason"] for op in ops}
    assert reasons == {"Entered twice"}


def test_amounts_are_whole_cents_in_the_views(server: RunningServer) -> None:
    op = written(issue(PERSON, amount_cents=5025))
    server.laptop().save(op)
    with server.database.reading() as connection:
        assert row_of(connection, op)["amount_cents"] == 5025


def test_an_issue_is_never_edited(server: RunningServer) -> None:
    laptop, op = server.laptop(), written(issue(PERSON))
    laptop.save(op)
    verdict = laptop.save(writes(op.rec, kind="issue", over=op.op, amount_cents=1))
    assert (verdict.v, verdict.why) == ("quarantined", "append_only")


@pytest.mark.parametrize(
    ("record", "first", "second", "stays"),
    [
        (card(), "void", "issued", "void"),
        (card(), "in_stock", "issued", "issued"),
        (card(), "issued", "returned", "issued"),
        (support_request(PERSON), "denied", "approved", "denied"),
        (support_request(PERSON), "cancelled", "issued", "issued"),
    ],
)
def test_of_two_states_set_unseen_the_one_that_guards_the_money_stays(
    small_server: RunningServer, record: Record, first: str, second: str, stays: str
) -> None:
    """Whoever comes first, whatever the clocks say; the other value is kept beside it."""
    kind = kind_of(record).name
    for states in ((first, second), (second, first)):
        laptop = small_server.laptop()
        made = written(replace(record, id=new_id()), state=_START[kind])
        laptop.save(made)
        for state in states:
            laptop.save(writes(made.rec, kind=kind, over=made.op, state=state))
        entry = laptop.everything()[made.rec]
        assert entry.f["state"] == stays


def test_a_server_that_is_started_anew_has_the_views_of_the_new_kinds(
    server: RunningServer,
) -> None:
    """Views need no migration: they are made again when the declared kinds have changed."""
    with server.database.writing() as connection:
        for name in ("issue", "placement", "merge"):
            connection.exec_driver_sql(f"DROP VIEW v_{name}")
        meta.set_value(connection, "views", "those of an older version")
    schema.upgrade(server.database)
    with server.database.reading() as connection:
        for name in ("issue", "placement", "merge"):
            assert connection.exec_driver_sql(f"SELECT * FROM v_{name}").all() == []
