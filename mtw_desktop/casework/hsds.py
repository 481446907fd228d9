"""Open Referral HSDS packages, read into flat tables: 3.0 JSON and CSV, and the older CSV names.

https://docs.openreferral.org, version 3.0. Real packages hold blank addresses, "State: FL", test
rows and the names of people who work there; the first are mended, the last are left out.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mtw_desktop.errors import InputError

Row = dict[str, str]
Tables = dict[str, list[Row]]

#: HSDS 3.0 table -> the names that files have carried since 1.1.
FILES = {
    "organizations": ("organizations",),
    "services": ("services",),
    "locations": ("locations",),
    "service_at_location": ("service_at_location", "services_at_location"),
    "addresses": ("addresses", "physical_addresses", "postal_addresses"),
    "phones": ("phones",),
    "schedules": ("schedules", "regular_schedules"),
    "languages": ("languages",),
}
MAX_BYTES = 200_000_000


def read_package(path: Path) -> Tables:
    """The tables of a package: a ``.json`` file, a ``.zip`` or a folder of CSV files.

    Raises ``InputError`` with ``reason`` ``unreadable``, ``not_hsds`` or ``too_large``.
    """
    try:
        if path.is_dir():
            texts = {each.stem.lower(): each.read_bytes() for each in sorted(path.glob("*.csv"))}
            tables = _from_csv(texts)
        elif zipfile.is_zipfile(path):
            tables = _from_zip(path)
        else:
            tables = _from_json(json.loads(path.read_text(encoding="utf-8-sig")))
    except InputError:
        raise
    except (OSError, ValueError, csv.Error, zipfile.BadZipFile) as error:
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error
    if not tables["organizations"] and not tables["services"]:
        raise InputError("no organizations", reason="not_hsds", row=0)
    return tables


def _from_zip(path: Path) -> Tables:
    with zipfile.ZipFile(path) as archive:
        if sum(each.file_size for each in archive.infolist()) > MAX_BYTES:
            raise InputError("zip too large", reason="too_large", row=0)
        names = [name for name in archive.namelist() if not Path(name).name.startswith((".", "~"))]
        single = [name for name in names if name.lower().endswith(".json")]
        tables_csv = {
            Path(name).stem.lower(): archive.read(name)
            for name in names
            if name.lower().endswith(".csv")
        }
        if tables_csv:
            return _from_csv(tables_csv)
        return _from_json([json.loads(archive.read(name)) for name in single])


def _from_csv(texts: Mapping[str, bytes]) -> Tables:
    return {
        table: [row for name in names for row in _rows(texts.get(name, b""))]
        for table, names in FILES.items()
    }


def _rows(raw: bytes) -> Iterator[Row]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    for row in csv.DictReader(io.StringIO(text)):
        clean = {
            (name or "").strip().lower(): tidy(value)
            for name, value in row.items()
            if isinstance(value, str)
        }
        if any(clean.values()):
            yield clean


def _from_json(document: Any) -> Tables:
    tables: Tables = {table: [] for table in FILES}
    for item in _items(document):
        if "organization_id" in item or "organization" in item or "service_at_locations" in item:
            _take_service(tables, item)
        elif "name" in item:
            _take_organization(tables, item)
    return tables


def _items(document: Any) -> Iterator[dict[str, Any]]:
    if isinstance(document, list):
        for each in document:
            yield from _items(each)
    elif isinstance(document, dict):
        pages = document.get("contents") or document.get("organizations") or document.get("items")
        if isinstance(pages, list):
            yield from _items(pages)
            yield from _items(document.get("services") or [])
        else:
            yield document


def _take_organization(tables: Tables, item: dict[str, Any]) -> None:
    tables["organizations"].append(_flat(item))
    key = str(item.get("id", ""))
    _take_many(tables, "phones", item.get("phones"), organization_id=key)
    for service in item.get("services") or []:
        _take_service(tables, {**service, "organization_id": key})
    for location in item.get("locations") or []:
        _take_location(tables, location, organization_id=key)


def _take_service(tables: Tables, item: dict[str, Any]) -> None:
    organization = item.get("organization")
    row = _flat(item)
    if isinstance(organization, dict):
        tables["organizations"].append(_flat(organization))
        row["organization_id"] = str(organization.get("id", ""))
    tables["services"].append(row)
    key = row.get("id", "")
    for table in ("phones", "schedules", "languages"):
        _take_many(tables, table, item.get(table), service_id=key)
    for link in item.get("service_at_locations") or []:
        location = link.get("location") or {}
        place = str(location.get("id") or link.get("location_id") or "")
        pair = {"service_id": key, "location_id": place}
        tables["service_at_location"].append({"id": str(link.get("id", "")), **pair})
        _take_many(tables, "schedules", link.get("schedules"), **pair)
        _take_many(tables, "phones", link.get("phones"), **pair)
        if location:
            _take_location(tables, location)


def _take_location(tables: Tables, location: dict[str, Any], **more: str) -> None:
    tables["locations"].append({**_flat(location), **more})
    key = str(location.get("id", ""))
    for table in ("addresses", "phones", "schedules", "languages"):
        _take_many(tables, table, location.get(table), location_id=key)


def _take_many(tables: Tables, table: str, items: Any, **more: str) -> None:
    for each in items if isinstance(items, list) else ():
        if isinstance(each, dict):
            tables[table].append({**_flat(each), **more})


def _flat(item: Mapping[str, Any]) -> Row:
    return {
        str(name).lower(): tidy(str(value))
        for name, value in item.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool)
    }


def tidy(text: str) -> str:
    """A value without surrounding space, ``x`` placeholders and "State: " prefixes."""
    text = re.sub(r"<[^>]{1,80}>", " ", text)
    text = re.sub(r"[ \t\u00a0]+", " ", text).strip()
    text = re.sub(r"^(state|city|zip|phone)\s*:\s*", "", text, flags=re.IGNORECASE)
    return "" if text.lower() in {"x", "xx", "n/a", "na", "none", "null", "-", "tbd"} else text


def by_key(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Rows grouped by one column; rows without it are left out."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        if row.get(key):
            grouped.setdefault(row[key], []).append(row)
    return grouped
