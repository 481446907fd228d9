"""Open Referral HSDS packages, read into flat tables: 3.0 JSON and CSV, and the older CSV names.

https://docs.openreferral.org, versions 1.1 to 3.0. Real packages hold blank addresses,
"State: FL", test rows and the names of people who work there; the first are mended here, contact
persons are not read at all.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from mtw_desktop.domain.plain import nfc
from mtw_desktop.errors import InputError

Row = dict[str, str]
Tables = dict[str, list[Row]]

#: HSDS 3.0 table -> the names that files have carried since 1.1, the better ones first.
FILES = {
    "organizations": ("organizations", "organization"),
    "services": ("services", "service"),
    "locations": ("locations", "location"),
    "service_at_location": (
        "service_at_location",
        "service_at_locations",
        "services_at_location",
    ),
    "addresses": ("addresses", "address", "physical_addresses", "postal_addresses"),
    "phones": ("phones", "phone"),
    "schedules": ("schedules", "schedule", "regular_schedules"),
    "languages": ("languages", "language"),
}
MAX_BYTES = 200_000_000
_LISTS = ("contents", "organizations", "items")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,80}>")
_UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_NOTHING = {"x", "xx", "n/a", "na", "none", "null", "-", "tbd"}
# What a damaged, locked or deeply nested file makes the readers raise.
_UNREADABLE = (
    OSError,
    ValueError,
    RuntimeError,
    EOFError,
    csv.Error,
    zipfile.BadZipFile,
    zlib.error,
)


def read_package(path: Path) -> Tables:
    """The tables of a package: a ``.json`` file, a ``.zip`` or a folder of CSV files.

    Raises ``InputError`` with ``reason`` ``unreadable``, ``not_hsds`` or ``too_large``.
    """
    try:
        tables = _read(path)
    except _UNREADABLE as error:
        raise InputError(type(error).__name__, reason="unreadable", row=0) from error
    if not tables["organizations"] and not tables["services"]:
        raise InputError("no organizations", reason="not_hsds", row=0)
    return tables


def _read(path: Path) -> Tables:
    if path.is_dir():
        files = [each for each in sorted(path.iterdir()) if _counts(each.name, ".csv")]
        _not_above_limit(each.stat().st_size for each in files)
        return _from_csv((each.stem, each.read_bytes()) for each in files)
    if zipfile.is_zipfile(path):
        return _from_zip(path)
    _not_above_limit([path.stat().st_size])
    return _from_json(json.loads(path.read_text(encoding="utf-8-sig")))


def _from_zip(path: Path) -> Tables:
    with zipfile.ZipFile(path) as archive:
        _not_above_limit(each.file_size for each in archive.infolist())
        names = archive.namelist()
        sheets = [name for name in names if _counts(name, ".csv")]
        if sheets:
            return _from_csv((Path(name).stem, archive.read(name)) for name in sheets)
        documents = [name for name in names if _counts(name, ".json")]
        return _from_json([json.loads(archive.read(name)) for name in documents])


def _counts(name: str, suffix: str) -> bool:
    """Whether a file is meant; ``._x.csv`` and ``~x.csv`` are left behind by other programs."""
    last = Path(name).name
    return last.lower().endswith(suffix) and not last.startswith((".", "~"))


def _not_above_limit(sizes: Iterable[int]) -> None:
    if sum(sizes) > MAX_BYTES:
        raise InputError("package too large", reason="too_large", row=0)


def _from_csv(files: Iterable[tuple[str, bytes]]) -> Tables:
    raw = {stem.lower(): data for stem, data in files}
    return {
        table: [row for name in names for row in _rows(raw.get(name, b""))]
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
    """Organizations and services of a document: one, a list, a page of an API, or several."""
    if isinstance(document, list):
        for each in document:
            yield from _items(each)
    elif isinstance(document, dict):
        lists = [document[name] for name in _LISTS if isinstance(document.get(name), list)]
        if lists or "name" not in document:
            yield from _items([*lists, document.get("services")])
        else:
            yield document


def _take_organization(tables: Tables, item: dict[str, Any]) -> None:
    row = _flat(item)
    tables["organizations"].append(row)
    key = row.get("id") or row.get("name", "")
    _take_many(tables, "phones", item.get("phones"), organization_id=key)
    for service in _dicts(item.get("services")):
        _take_service(tables, {**service, "organization_id": key})
    for location in _dicts(item.get("locations")):
        _take_location(tables, location, organization_id=key)


def _take_service(tables: Tables, item: dict[str, Any]) -> None:
    row = _flat(item)
    for organization in _dicts([item.get("organization")]):
        _take_organization(tables, {**organization, "services": []})
        row["organization_id"] = str(organization.get("id") or organization.get("name", ""))
    tables["services"].append(row)
    key = row.get("id") or row.get("name", "")
    for table in ("phones", "schedules", "languages"):
        _take_many(tables, table, item.get(table), service_id=key)
    for link in _dicts(item.get("service_at_locations")):
        location = next(_dicts([link.get("location")]), {})
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
    tables[table].extend({**_flat(each), **more} for each in _dicts(items))


def _dicts(items: Any) -> Iterator[dict[str, Any]]:
    return (each for each in (items if isinstance(items, list) else ()) if isinstance(each, dict))


def _flat(item: Mapping[str, Any]) -> Row:
    return {
        str(name).lower(): tidy(str(value))
        for name, value in item.items()
        if isinstance(value, str | int | float) and not isinstance(value, bool)
    }


def tidy(text: str) -> str:
    """A value without markup, surrounding space, ``x`` placeholders and "State: " prefixes."""
    text = nfc(_UNSEEN.sub("", html.unescape(_TAG.sub(" ", text))))
    text = re.sub(r"[ \t\u00a0]+", " ", text).strip()
    text = re.sub(r"^(state|city|zip|phone)\s*:\s*", "", text, flags=re.IGNORECASE)
    return "" if text.lower() in _NOTHING else text


def by_key(rows: Iterable[Row], key: str) -> dict[str, list[Row]]:
    """Rows grouped by one column; rows without it are left out."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        if row.get(key):
            grouped.setdefault(row[key], []).append(row)
    return grouped
