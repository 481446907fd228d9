"""Wage packs: what an occupation pays in an area, minimum and living wages, each with its source.

A pack is one JSON document of one period; old packs stay, so that a job is judged by what was in
force on the day it began. Unknown and suppressed figures are ``None``, never a number.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

FORMAT = 1
#: Miami-Fort Lauderdale-West Palm Beach as the BLS counts it, and Florida (FIPS).
MIAMI, FLORIDA = "33100", "12"
KINDS = frozenset({"occupations", "minimum", "living"})
MEASURES = frozenset({"hourly_median", "annual_median", "minimum", "living"})
#: How wide a group may answer for an occupation: itself, or the next wider ones.
LEVELS = ("asked", "broad", "major", "all")
TRUSTS = frozenset({"official", "second_hand"})
#: The BLS makes hourly wages annual ones with this many hours; we go the same way back.
HOURS_A_YEAR = 2080
STALE_MONTHS = 15
_SOC = re.compile(r"(\d\d)-?(\d{4})(?:\.\d\d)?")


@dataclass(frozen=True, slots=True)
class WageRow:
    """One figure. ``value_cents`` is per hour, for ``annual_median`` per year.

    ``capped``: the true figure is ``value_cents`` or more (unknown how much if ``None``).
    ``note``: suppressed, not_in_copy, annual_only, hourly_only or nothing. ``effective``: first
    day of a step of the minimum wage. ``household``: adults, working adults, children (a2w1c0).
    """

    area: str
    area_title: str
    code: str
    title: str
    measure: str
    value_cents: int | None
    capped: bool = False
    note: str = ""
    source: str = ""
    effective: date | None = None
    household: str = ""


@dataclass(frozen=True, slots=True)
class WagePack:
    """The figures of one period. In force from ``valid_from`` until a newer one is, or until
    ``valid_until``. ``trust``: official, or second_hand (a copy to be checked again)."""

    id: str
    kind: str
    version: int
    source: str
    period: str
    valid_from: date
    valid_until: date | None
    retrieved: date | None
    trust: str
    rows: tuple[WageRow, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A code that gave no figure, and why: absent, suppressed or not_in_copy."""

    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer of a look-up. ``level``: one of ``LEVELS``, or none when no level had a figure and
    ``row`` is ``None``. ``derived``: the hourly figure is the annual one over 2,080 hours."""

    row: WageRow | None
    level: str
    hourly_cents: int | None
    derived: bool
    tried: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """What a job is compared with on the day it began.

    ``problem``: start_unknown, no_pack, occupation_unknown or no_value. ``warnings``: see
    ``pack_warnings``.
    """

    on: date | None = None
    pack: WagePack | None = None
    found: Found | None = None
    minimum: WageRow | None = None
    problem: str | None = None
    warnings: tuple[str, ...] = ()


def benchmark(
    packs: Iterable[WagePack], soc: str | None, on: date | None, area: str = MIAMI
) -> Benchmark:
    """The figures for an occupation on a day, or the reason why there are none."""
    known = tuple(packs)
    if on is None:
        return Benchmark(problem="start_unknown")
    minimum = minimum_on(known, on)
    pack = pack_in_force(known, on, area=area)
    if pack is None:
        return Benchmark(on, minimum=minimum, problem="no_pack")
    code = soc_code(soc or "")
    if code is None:
        return Benchmark(on, pack, minimum=minimum, problem="occupation_unknown")
    found = lookup(pack, code, area)
    problem = None if found.row else "no_value"
    return Benchmark(on, pack, found, minimum, problem, pack_warnings(pack, on))


def pack_in_force(
    packs: Iterable[WagePack], on_date: date, kind: str = "occupations", area: str | None = None
) -> WagePack | None:
    """The newest pack of a kind that had begun on that day and speaks of the area.

    Of two for the same time the higher version counts, then the official one.
    """
    fit = [
        pack
        for pack in packs
        if pack.kind == kind
        and pack.valid_from <= on_date
        and (pack.valid_until is None or on_date <= pack.valid_until)
        and (area is None or any(row.area == area for row in pack.rows))
    ]
    return max(fit, key=_newness, default=None)


def _newness(pack: WagePack) -> tuple[date, int, bool, str]:
    return pack.valid_from, pack.version, pack.trust == "official", pack.id


def pack_warnings(pack: WagePack, on_date: date) -> tuple[str, ...]:
    """``stale``: in force for more than 15 months; ``second_hand``: not yet checked."""
    stale = pack.kind != "minimum" and on_date > _months_later(pack.valid_from, STALE_MONTHS)
    second_hand = pack.trust == "second_hand"
    return ("stale",) * stale + ("second_hand",) * second_hand


def lookup(pack: WagePack, soc: str, area: str = MIAMI) -> Found:
    """The hourly median of an occupation, or of the next wider group that has one.

    The way: the code itself, its broad occupation, its major group, all occupations. A figure at
    the cap ends it: a wider group would say too little. ``ValueError`` if ``soc`` is no code.
    """
    code = soc_code(soc)
    if code is None:
        raise ValueError("not_a_soc_code")
    tried: list[Tried] = []
    for level, each in _wider(code):
        rows = {r.measure: r for r in pack.rows if r.area == area and r.code == each}
        best = _hourly(rows)
        if best:
            row, cents, derived = best
            return Found(row, level, cents, derived, tuple(tried))
        why = next((r.note for r in rows.values() if r.note == "not_in_copy"), "suppressed")
        tried.append(Tried(each, why if rows else "absent"))
    return Found(None, "none", None, False, tuple(tried))


def minimum_on(packs: Iterable[WagePack], on_date: date, area: str = FLORIDA) -> WageRow | None:
    """The step of the minimum wage on a day, or ``None`` if no pack knows it."""
    pack = pack_in_force(packs, on_date, "minimum", area)
    steps = [
        (row.effective, row)
        for row in (pack.rows if pack else ())
        if row.area == area and row.effective and row.effective <= on_date
    ]
    return max(steps, key=lambda step: step[0])[1] if steps else None


def living_wage(
    packs: Iterable[WagePack], household: str, on_date: date, area: str
) -> WageRow | None:
    """The living wage of a kind of household (a1w1c0: one adult alone) on a day."""
    pack = pack_in_force(packs, on_date, "living", area)
    rows = pack.rows if pack else ()
    return next((r for r in rows if r.area == area and r.household == household), None)


def soc_code(text: str) -> str | None:
    """An SOC code as the packs write it, from ``15-1252``, ``151252`` or O*NET's ``15-1252.00``."""
    match = _SOC.fullmatch(text.strip())
    return f"{match[1]}-{match[2]}" if match else None


def read_pack(document: object) -> WagePack:
    """A pack out of its JSON document; ``ValueError`` says which part is not as it should be.

    ``defaults`` of the document stand for what a row leaves out.
    """
    if not isinstance(document, Mapping) or document.get("format") != FORMAT:
        raise ValueError("format")
    defaults, rows = document.get("defaults", {}), document.get("rows")
    if not isinstance(defaults, Mapping) or not isinstance(rows, Sequence) or not rows:
        raise ValueError("rows")
    version: Any = document.get("version")
    if not _whole(version) or version < 1:
        raise ValueError("version")
    begun = _day(document, "valid_from")
    if begun is None:
        raise ValueError("valid_from")
    return WagePack(
        id=_text(document, "id", needed=True),
        kind=_one_of(document, "kind", KINDS),
        version=version,
        source=_text(document, "source", needed=True),
        period=_text(document, "period", needed=True),
        valid_from=begun,
        valid_until=_day(document, "valid_until"),
        retrieved=_day(document, "retrieved"),
        trust=_one_of(document, "trust", TRUSTS),
        rows=tuple(_row(each, defaults) for each in rows),
    )


def pack_document(pack: WagePack) -> dict[str, Any]:
    """The JSON document of a pack: the way back from ``read_pack``."""
    head = {each.name: _plain(getattr(pack, each.name)) for each in fields(pack)}
    first = pack.rows[0]
    shared = {"area": first.area, "area_title": first.area_title, "source": first.source}
    left_out = {"capped": False, "note": "", "effective": None, "household": "", **shared}
    rows = [
        {name: _plain(value) for name, value in _items(row) if left_out.get(name, ...) != value}
        for row in pack.rows
    ]
    return {"format": FORMAT, **head, "defaults": shared, "rows": rows}


def _items(row: WageRow) -> list[tuple[str, Any]]:
    return [(each.name, getattr(row, each.name)) for each in fields(row)]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _hourly(rows: Mapping[str, WageRow]) -> tuple[WageRow, int | None, bool] | None:
    """The best row of one code, its cents per hour, and whether they are derived."""
    hourly, annual = rows.get("hourly_median"), rows.get("annual_median")
    if hourly and hourly.value_cents is not None:
        return hourly, hourly.value_cents, False
    if annual and annual.value_cents is not None:
        return annual, (annual.value_cents + HOURS_A_YEAR // 2) // HOURS_A_YEAR, True
    capped = next((row for row in rows.values() if row.capped), None)
    return (capped, None, False) if capped else None


def _wider(code: str) -> list[tuple[str, str]]:
    steps: dict[str, str] = {}  # a code that is itself a broad one is asked once
    for level, each in zip(
        LEVELS, (code, f"{code[:6]}0", f"{code[:2]}-0000", "00-0000"), strict=True
    ):
        steps.setdefault(each, level)
    return [(level, each) for each, level in steps.items()]


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _row(item: object, defaults: Mapping[str, Any]) -> WageRow:
    if not isinstance(item, Mapping):
        raise ValueError("rows")
    data = {**defaults, **item}
    cents, capped = data.get("value_cents", ...), data.get("capped", False)
    if cents is not None and (not _whole(cents) or cents <= 0):
        raise ValueError("value_cents")
    if not isinstance(capped, bool):
        raise ValueError("capped")
    return WageRow(
        area=_text(data, "area", needed=True),
        area_title=_text(data, "area_title"),
        code=_text(data, "code"),
        title=_text(data, "title"),
        measure=_one_of(data, "measure", MEASURES),
        value_cents=cents,
        capped=capped,
        note=_text(data, "note"),
        source=_text(data, "source"),
        effective=_day(data, "effective"),
        household=_text(data, "household"),
    )


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _text(data: Mapping[str, Any], name: str, *, needed: bool = False) -> str:
    value = data.get(name, "")
    if not isinstance(value, str) or (needed and not value):
        raise ValueError(name)
    return value


def _one_of(data: Mapping[str, Any], name: str, allowed: frozenset[str]) -> str:
    value = _text(data, name)
    if value not in allowed:
        raise ValueError(name)
    return value


def _day(data: Mapping[str, Any], name: str) -> date | None:
    value = data.get(name)
    try:
        return None if value is None else date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(name) from None
