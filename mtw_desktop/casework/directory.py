"""The directory of organizations and programs: the starter set, HSDS imports, and lookups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.hsds import read_package
from mtw_desktop.casework.hsds_programs import Skipped, read_programs
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.plain import from_plain, record_from_plain
from mtw_desktop.domain.records import KINDS, Organization, Program
from mtw_desktop.store.database import Store
from mtw_desktop.store.transaction import Transaction
from resources import load


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: counts, and each row that was left out with its reason."""

    organizations_added: int
    organizations_changed: int
    programs_added: int
    programs_changed: int
    skipped: tuple[Skipped, ...]
    changed: Changed


def starter_organizations() -> list[dict[str, Any]]:
    """The rows of ``resources/directory/starter.json``: public facts, each with its source."""
    rows: list[dict[str, Any]] = load("directory", "starter.json")["organizations"]
    return rows


def starter_records() -> list[Record]:
    """The starter directory as records with stable ids, the same on every laptop."""
    records: list[Record] = []
    for row in starter_organizations():
        records.append(_record(Organization, row))
        records.extend(
            _record(Program, {**program, "organization_id": row["id"]})
            for program in row["programs"]
        )
    return records


def load_starter(store: Store, staff_id: str) -> int:
    """Seed the starter directory; rows that somebody changed stay as they are. How many rows.

    Seeds make no changes to send: every laptop and the server start from the same rows.
    """
    records = starter_records()
    with store.atomic(by=staff_id) as tx:
        tx.seed(*records)
    return len(records)


def import_hsds(session: Session, path: Path) -> ImportReport:
    """Bring in an HSDS package (JSON, CSV folder or zip) as a whole, or not at all.

    New rows are added; known rows get the fields that differ. Nothing is removed: a program
    that vanished from the package stays until somebody voids it, one that the package calls
    closed is marked so, and what somebody voided stays voided. Raises ``InputError``.
    """
    source = f"HSDS: {path.name}"[:200]
    reading = read_programs(read_package(path), source, local_today(session))
    taking = _Taking(session.store)
    with session.store.atomic(by=session.staff.id) as tx:
        for key, fields in reading.organizations.items():
            taking.take(tx, Organization, key, fields)
        for key, fields in reading.programs.items():
            if fields["organization_id"] not in taking.removed:
                taking.take(tx, Program, key, fields)
        for key, status in reading.closed.items():
            taking.change(tx, Program, key, {"status": status})
        changed = Changed(frozenset(tx.changed), frozenset())
    removed = (Skipped("directory", key, "removed_here") for key in taking.removed)
    return ImportReport(
        organizations_added=taking.added[Organization],
        organizations_changed=taking.altered[Organization],
        programs_added=taking.added[Program],
        programs_changed=taking.altered[Program],
        skipped=(*reading.skipped, *removed),
        changed=changed,
    )


class _Taking:
    """Rows going into the store, and the count of what became of them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.added, self.altered = Counter[type[Record]](), Counter[type[Record]]()
        #: Ids of rows that somebody here has voided.
        self.removed: set[str] = set()

    def take(self, tx: Transaction, cls: type[Record], key: str, fields: Mapping[str, Any]) -> None:
        """Add a row, or change what differs."""
        if self.store.get(cls, key) is None:
            tx.create(_record(cls, {**fields, "id": key}))
            self.added[cls] += 1
        else:
            self.change(tx, cls, key, fields)

    def change(
        self, tx: Transaction, cls: type[Record], key: str, fields: Mapping[str, Any]
    ) -> None:
        """Change what differs in a row that is there. Another file name is no difference."""
        known = self.store.get(cls, key)
        if known is None:
            return
        if known.voided_at is not None:
            self.removed.add(key)
        elif (changes := _differences(known, fields)).keys() - {"source"}:
            tx.update(cls, key, changes)
            self.altered[cls] += 1


def _record(cls: type[Record], row: Mapping[str, Any]) -> Record:
    kind = KINDS[kind_of(cls).name]
    fields = {name: value for name, value in row.items() if name in kind.fields}
    return record_from_plain(kind, fields, id=str(row["id"]))


def _differences(known: Record, fields: Mapping[str, Any]) -> dict[str, Any]:
    specs = kind_of(known).fields
    values = {name: from_plain(specs[name], plain) for name, plain in fields.items()}
    return {name: value for name, value in values.items() if getattr(known, name) != value}
