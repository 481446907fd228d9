"""The directory of organizations and programs: the starter set, HSDS imports, and lookups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.hsds import read_package
from mtw_desktop.casework.hsds_programs import Skipped, read_programs
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.kinds import Record, kind_of
from mtw_desktop.domain.plain import from_plain, record_from_plain
from mtw_desktop.domain.records import KINDS, Organization, Program
from mtw_desktop.store.database import Store
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
    """Bring in an HSDS 3.0 package (JSON, CSV folder or zip) as one undoable whole.

    New rows are added; known rows get the fields that differ. Nothing is removed: a program
    that vanished from the package stays until somebody voids it. Raises ``InputError``.
    """
    reading = read_programs(read_package(path), source=f"HSDS: {path.name}"[:200])
    store = session.store
    added, altered = Counter[type[Record]](), Counter[type[Record]]()
    with store.atomic(by=session.staff.id) as tx:
        for cls, rows in (
            (Organization, reading.organizations),
            (Program, reading.programs),
        ):
            for key, fields in rows.items():
                known = store.get(cls, key)
                if known is None:
                    tx.create(_record(cls, {**fields, "id": key}))
                    added[cls] += 1
                elif changes := _differences(known, fields):
                    tx.update(cls, key, changes)
                    altered[cls] += 1
        changed = Changed(frozenset(tx.changed), frozenset())
    return ImportReport(
        organizations_added=added[Organization],
        organizations_changed=altered[Organization],
        programs_added=added[Program],
        programs_changed=altered[Program],
        skipped=tuple(reading.skipped),
        changed=changed,
    )


def needs_call_first(program: Program, today: date) -> bool:
    """Whether a slip should say *call first*: facts nobody checked within a year, or none."""
    if program.checked_on is None:
        return True
    return (today - program.checked_on).days > 365 or not program.hours


def address_line(program: Program) -> str:
    """Street, city, state and ZIP in one line; whatever is unknown is left out."""
    city = " ".join(
        str(part) for part in (program.state, program.zip) if isinstance(part, str) and part
    )
    parts = [program.street, program.city, city]
    return ", ".join(part for part in parts if isinstance(part, str) and part)


def _record(cls: type[Record], row: Mapping[str, Any]) -> Record:
    kind = KINDS[kind_of(cls).name]
    fields = {name: value for name, value in row.items() if name in kind.fields}
    return record_from_plain(kind, fields, id=str(row["id"]))


def _differences(known: Record, fields: Mapping[str, Any]) -> dict[str, Any]:
    specs = kind_of(known).fields
    values = {name: from_plain(specs[name], plain) for name, plain in fields.items()}
    return {name: value for name, value in values.items() if getattr(known, name) != value}


def by_organization(programs: Iterable[Program]) -> dict[str, list[Program]]:
    """Programs grouped by the organization that runs them."""
    grouped: dict[str, list[Program]] = {}
    for program in programs:
        grouped.setdefault(program.organization_id, []).append(program)
    return grouped
