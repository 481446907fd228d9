"""Every kind goes the whole way: made, changed and voided on one laptop, taken in by another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.kinds import FieldType, Record, kind_of
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import KINDS, Task
from mtw_desktop.domain.values import check_value
from mtw_desktop.store.database import Store
from tests.builders import entry, every_kind, task
from tests.conftest import SetClock

RECORDS = {kind_of(each).name: each for each in every_kind()}
APPEND_ONLY = {"attachment", "issue", "note", "reconciliation", "referral_event"}


@pytest.fixture
def other(tmp_path: Path, clock: SetClock) -> Any:
    """The store of a colleague."""
    fresh = Store.create(tmp_path / "other", bytes(range(1, 33)), clock=clock)
    yield fresh
    fresh.close()


def a_change(record: Record) -> dict[str, Any]:
    """A new value for one field that can hold a text, a number or a date."""
    for name, spec in kind_of(record).fields.items():
        if spec.type in (FieldType.TEXT, FieldType.LONG_TEXT) and name not in ("serial", "code"):
            return {name: "x"}
        if spec.type in (FieldType.DATE, FieldType.INTEGER):
            return {name: date(2027, 1, 2) if spec.type is FieldType.DATE else 7}
    raise AssertionError(record)


def test_there_is_a_builder_for_every_kind_and_it_makes_what_sync_accepts() -> None:
    assert RECORDS.keys() == KINDS.keys()
    for name, record in RECORDS.items():
        fields = KINDS[name].fields
        found = {f: check_value(fields[f], v) for f, v in record_to_plain(record).items()}
        assert {f: code for f, code in found.items() if code} == {}, name


def test_what_is_never_edited_is_declared_so() -> None:
    assert {name for name, kind in KINDS.items() if kind.append_only} == APPEND_ONLY


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_record_is_made_changed_voided_and_taken_in_elsewhere(
    store: Store, other: Store, name: str
) -> None:
    record = RECORDS[name]
    cls, change = type(record), a_change(record)
    with store.atomic("rosa") as tx:
        made = tx.create(record)
    if name in APPEND_ONLY:
        with store.atomic("rosa") as tx, pytest.raises(errors.RuleBroken):
            tx.update(cls, record.id, change)
    else:
        with store.atomic("rosa") as tx:
            made = tx.update(cls, record.id, change)
        assert {each: getattr(made, each) for each in change} == change
    with store.atomic("rosa") as tx:
        tx.void(cls, record.id, "Entered twice")
    voided = store.get(cls, record.id)
    assert voided is not None
    assert (voided.voided_by, voided.voided_reason) == ("rosa", "Entered twice")
    assert record_to_plain(voided) == record_to_plain(made)
    env = {"voided_at": "2026-11-22T14:00:00.000Z", "voided_by": "rosa", "voided_reason": "Twice"}
    with other.atomic("") as tx:
        tx.apply_entries("home", [entry(made, 1), entry(voided, 2, rev=2, env=env)], (1, 2))
    theirs = other.get(cls, record.id)
    assert theirs is not None
    assert record_to_plain(theirs) == record_to_plain(made)
    assert (theirs.voided_by, theirs.voided_reason) == ("rosa", "Twice")


def test_what_is_open_and_due_is_found_by_an_index(store: Store) -> None:
    with store.atomic("rosa") as tx:
        tx.create(task())
    asked = "SELECT id FROM {} WHERE due <= '2026-12-31' AND voided_at IS NULL AND {}"
    for kind, still_open in (("task", "done_at IS NULL"), ("follow_up", "done_on IS NULL")):
        plan = store._db.execute("EXPLAIN QUERY PLAN " + asked.format(kind, still_open)).fetchall()
        assert f"USING INDEX {kind}_due" in plan[0][-1].replace("COVERING ", "")
    found = store._db.execute(asked.format("task", "done_at IS NULL")).fetchall()
    assert [row[0] for row in found] == [each.id for each in store.many(Task)]


@pytest.mark.parametrize(
    "name",
    sorted(n for n, kind in KINDS.items() if {"participant_id", "winner_id"} & kind.fields.keys()),
)
def test_what_belongs_to_a_person_is_found_by_an_index(store: Store, name: str) -> None:
    whose = "participant_id" if "participant_id" in KINDS[name].fields else "winner_id"
    asked = f'EXPLAIN QUERY PLAN SELECT id FROM "{name}" WHERE {whose} = ?'
    plan = store._db.execute(asked, ("x",)).fetchall()
    assert f"{name}_by_{whose}" in plan[0][-1]
