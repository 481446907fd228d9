"""HSDS packages of made-up organizations, written to disk as their publishers write them."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

Sheets = dict[str, list[dict[str, Any]]]
Writer = Callable[[Path, Sheets], Path]

ORGANIZATION = "7d7b7c52-6f0e-4a63-9d4b-0f6f3c1a0b01"
SERVICE = "7d7b7c52-6f0e-4a63-9d4b-0f6f3c1a0b02"
PLACE = "7d7b7c52-6f0e-4a63-9d4b-0f6f3c1a0b03"
LINK = "7d7b7c52-6f0e-4a63-9d4b-0f6f3c1a0b04"

_LAKOU: Sheets = {
    "organizations": [
        {
            "id": ORGANIZATION,
            "name": "Lakou Helping Hands",
            "alternate_name": "Lakou",
            "description": "A neighborhood center.",
            "email": "info@lakou.example",
            "website": "lakou.example",
        }
    ],
    "services": [
        {
            "id": SERVICE,
            "organization_id": ORGANIZATION,
            "name": "Evening child care",
            "description": "Care while parents learn.",
            "status": "active",
            "eligibility_description": "Parents in training",
            "minimum_age": "0",
            "maximum_age": "5",
            "application_process": "Come by.",
            "fees_description": "Free",
        }
    ],
    "locations": [{"id": PLACE, "name": "Lilac House", "transportation": "Bus 9"}],
    "service_at_location": [{"id": LINK, "service_id": SERVICE, "location_id": PLACE}],
    "addresses": [
        {
            "id": "a1",
            "location_id": PLACE,
            "address_1": "812 NW Lilac Court",
            "address_2": "Suite 2",
            "city": "Miami",
            "state_province": "FL",
            "postal_code": "33127",
            "country": "US",
            "address_type": "physical",
        }
    ],
    "phones": [{"id": "p1", "service_id": SERVICE, "number": "(305) 555-0142", "type": "voice"}],
    "schedules": [
        {"id": "s1", "service_id": SERVICE, "freq": "WEEKLY", "byday": "MO,TU,WE,TH"}
        | {"opens_at": "08:30", "closes_at": "17:00-05:00"},
        {"id": "s2", "service_id": SERVICE, "freq": "WEEKLY", "byday": "FR"}
        | {"opens_at": "09:00:00", "closes_at": "12:00"},
    ],
    "languages": [
        {"id": "l1", "service_id": SERVICE, "name": "English", "code": "en"},
        {"id": "l2", "service_id": SERVICE, "name": "Haitian Creole", "code": "hat"},
    ],
}


def lakou(**sheets: list[dict[str, Any]]) -> Sheets:
    """One organization with one service at one place; ``sheets`` replaces whole tables."""
    return {**deepcopy(_LAKOU), **sheets}


def changed(sheets: Sheets, table: str, **fields: Any) -> Sheets:
    """The same with other values in the first row of a table."""
    first, *rest = sheets[table]
    return {**sheets, table: [{**first, **fields}, *rest]}


def sheet_text(rows: list[dict[str, Any]]) -> str:
    """Rows as CSV."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(dict.fromkeys(name for row in rows for name in row)))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def write_folder(at: Path, sheets: Sheets, encoding: str = "utf-8") -> Path:
    """A folder of CSV files."""
    at.mkdir(exist_ok=True)
    for name, rows in sheets.items():
        (at / f"{name}.csv").write_text(sheet_text(rows), encoding=encoding, newline="")
    return at


def write_zip(at: Path, sheets: Sheets) -> Path:
    """A zip with the CSV files in a folder, and what a Mac puts beside them."""
    path = at.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in sheets.items():
            archive.writestr(f"export/{name}.csv", sheet_text(rows))
            archive.writestr(f"__MACOSX/export/._{name}.csv", b"\0\5\x16\7")
    return path


def write_singular(at: Path, sheets: Sheets) -> Path:
    """CSV files named by table in the singular, as in the standard's own examples."""
    names = {"addresses": "address"}
    return write_folder(
        at, {names.get(name, name.removesuffix("s")): rows for name, rows in sheets.items()}
    )


def write_old(at: Path, sheets: Sheets) -> Path:
    """The names and columns of HSDS 1.1: one schedule row to a day, days as numbers."""
    days = {"MO": 1, "TU": 2, "WE": 3, "TH": 4, "FR": 5, "SA": 6, "SU": 7}
    schedules = [
        {**_without(row, "byday", "freq"), "weekday": days[day]}
        for row in sheets["schedules"]
        for day in row["byday"].split(",")
    ]
    old = {
        "organizations": [_renamed(row, website="url") for row in sheets["organizations"]],
        "services": [_renamed(row, fees_description="fees") for row in sheets["services"]],
        "locations": sheets["locations"],
        "services_at_location": sheets["service_at_location"],
        "physical_addresses": [_without(row, "address_type") for row in sheets["addresses"]],
        "phones": sheets["phones"],
        "regular_schedules": schedules,
        "languages": [
            _without(_renamed(row, name="language"), "code") for row in sheets["languages"]
        ],
    }
    return write_folder(at, old)


def write_json(at: Path, document: Any) -> Path:
    """Any document as JSON."""
    path = at.with_suffix(".json")
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def write_organization_full(at: Path, sheets: Sheets) -> Path:
    """A list of ``organization_full`` documents."""
    return write_json(at, [organization_full(sheets, row) for row in sheets["organizations"]])


def write_service_full(at: Path, sheets: Sheets) -> Path:
    """A page of an API with ``service_full`` documents."""
    by_id = {row["id"]: row for row in sheets["organizations"]}
    contents = [
        {
            **_without(service_full(sheets, row), "organization_id"),
            "organization": by_id[row["organization_id"]],
        }
        for row in sheets["services"]
    ]
    return write_json(at, {"total_items": len(contents), "page_number": 1, "contents": contents})


def organization_full(sheets: Sheets, row: Mapping[str, Any]) -> dict[str, Any]:
    """An organization with its services and a contact person in it."""
    return {
        **row,
        "services": [
            _without(service_full(sheets, each), "organization_id")
            for each in sheets["services"]
            if each["organization_id"] == row["id"]
        ],
        "contacts": [{"name": "Ann Persona", "email": "ann@lakou.example"}],
    }


def service_full(sheets: Sheets, row: Mapping[str, Any]) -> dict[str, Any]:
    """A service with what belongs to it, its places and a contact person in it."""

    def of(table: str, **key: str) -> list[dict[str, Any]]:
        rows = sheets[table]
        return [
            _without(each, *key)
            for each in rows
            if all(each.get(name) == value for name, value in key.items())
        ]

    places = {each["id"]: each for each in sheets["locations"]}
    return {
        **row,
        "minimum_age": int(row["minimum_age"]) if row.get("minimum_age") else None,
        **{name: of(name, service_id=row["id"]) for name in ("phones", "schedules", "languages")},
        "contacts": [{"name": "Ann Persona", "phones": [{"number": "305 555 0177"}]}],
        "service_at_locations": [
            {
                "id": link["id"],
                "location": {
                    **places[link["location_id"]],
                    "addresses": of("addresses", location_id=link["location_id"]),
                },
            }
            for link in sheets["service_at_location"]
            if link["service_id"] == row["id"]
        ],
    }


def _without(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}


def _renamed(row: Mapping[str, Any], **names: str) -> dict[str, Any]:
    return {names.get(name, name): value for name, value in row.items()}
