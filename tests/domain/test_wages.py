"""Wage packs: which one counts on a day, and what an occupation pays in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mtw_desktop.domain import wages
from mtw_desktop.domain.wages import WagePack, WageRow, benchmark, lookup, pack_in_force, read_pack

MAY_2024 = date(2025, 4, 1)


def row(code: str, cents: int | None, measure: str = "hourly_median", **more: Any) -> WageRow:
    return WageRow("33100", "Miami", code, f"Title of {code}", measure, cents, **more)


def pack(*rows: WageRow, begun: date = MAY_2024, **more: Any) -> WagePack:
    base = WagePack(
        f"p-{begun}", "occupations", 1, "BLS", "May 2024", begun, None, None, "official", rows
    )
    return replace(base, **more)


ALL = row("00-0000", 2200)


@pytest.mark.parametrize(
    ("rows", "asked", "level", "hourly", "tried"),
    [
        ([row("15-1252", 6242), ALL], "15-1252", "asked", 6242, []),
        ([row("15-1252", 6242), ALL], "15-1252.00", "asked", 6242, []),
        ([row("15-1250", 6000), ALL], "15-1252", "broad", 6000, [("15-1252", "absent")]),
        ([row("15-1250", 6000), ALL], "15-1250", "asked", 6000, []),
        (
            [row("15-1252", None), row("15-0000", 5000), ALL],
            "15-1252",
            "major",
            5000,
            [("15-1252", "suppressed"), ("15-1250", "absent")],
        ),
        (
            [row("15-1242", None, note="not_in_copy"), ALL],
            "15-1242",
            "all",
            2200,
            [("15-1242", "not_in_copy"), ("15-1240", "absent"), ("15-0000", "absent")],
        ),
        ([row("00-0000", None)], "00-0000", "none", None, [("00-0000", "suppressed")]),
        ([replace(ALL, area="45300")], "00-0000", "none", None, [("00-0000", "absent")]),
    ],
)
def test_a_missing_figure_is_looked_for_in_the_next_wider_group(
    rows: list[WageRow], asked: str, level: str, hourly: int | None, tried: list[tuple[str, str]]
) -> None:
    found = lookup(pack(*rows), asked)
    assert (found.level, found.hourly_cents) == (level, hourly)
    assert [(each.code, each.why) for each in found.tried] == tried


def test_an_hourly_figure_is_preferred_and_an_annual_one_is_divided_and_marked() -> None:
    annual = row("15-1232", 61_070_00, "annual_median")
    derived = lookup(pack(annual), "15-1232")
    assert (derived.hourly_cents, derived.derived) == (2936, True)
    both = lookup(pack(annual, row("15-1232", 2940)), "15-1232")
    assert (both.hourly_cents, both.derived) == (2940, False)


def test_a_figure_at_an_unknown_cap_is_not_replaced_by_a_lower_one() -> None:
    found = lookup(pack(row("29-1240", None, capped=True), ALL), "29-1240")
    assert found.row is not None
    assert (found.level, found.hourly_cents, found.row.capped) == ("asked", None, True)


@pytest.mark.parametrize("wrong", ["", "15", "15-12", "Software", "15-1252.0"])
def test_only_an_soc_code_is_looked_up(wrong: str) -> None:
    with pytest.raises(ValueError, match="not_a_soc_code"):
        lookup(pack(ALL), wrong)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 3, 31), None),
        (date(2025, 4, 1), "old"),
        (date(2026, 3, 31), "old"),
        (date(2026, 4, 1), "corrected"),
        (date(2031, 1, 1), "corrected"),
    ],
)
def test_the_newest_pack_that_had_begun_counts(on: date, expected: str | None) -> None:
    new = date(2026, 4, 1)
    packs = [
        pack(ALL, begun=new, id="corrected", version=2),
        pack(ALL, id="old"),
        pack(ALL, begun=new, id="zzz first printing"),
        pack(ALL, begun=new, id="copy", version=2, trust="second_hand"),
        pack(replace(ALL, area="45300"), begun=new, id="Tampa", version=9),
        pack(ALL, begun=new, id="living", kind="living", version=9),
    ]
    found = pack_in_force(packs, on, area="33100")
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("begun", "on", "warned"),
    [
        (date(2025, 4, 1), date(2026, 7, 1), False),
        (date(2025, 4, 1), date(2026, 7, 2), True),
        (date(2023, 11, 30), date(2025, 2, 28), False),
        (date(2023, 11, 30), date(2025, 3, 1), True),
    ],
)
def test_a_pack_is_stale_after_15_months(begun: date, on: date, warned: bool) -> None:
    assert ("stale" in wages.pack_warnings(pack(ALL, begun=begun), on)) is warned
    assert wages.pack_warnings(pack(ALL, begun=begun, kind="minimum"), on) == ()


@pytest.mark.parametrize(
    ("soc", "on", "problem"),
    [
        ("15-1252", None, "start_unknown"),
        ("15-1252", date(2022, 1, 1), "no_pack"),
        (None, MAY_2024, "occupation_unknown"),
        ("coder", MAY_2024, "occupation_unknown"),
        ("15-1252", MAY_2024, "no_value"),
        ("00-0000", MAY_2024, None),
    ],
)
def test_a_benchmark_says_why_there_is_none(
    soc: str | None, on: date | None, problem: str | None
) -> None:
    rows = [row("15-1252", None), row("00-0000", None if soc == "15-1252" else 2200)]
    assert benchmark([pack(*rows)], soc, on).problem == problem


def _document(**changes: Any) -> dict[str, Any]:
    return {**wages.pack_document(pack(ALL, row("15-1252", None, note="suppressed"))), **changes}


def test_a_pack_survives_being_written_down() -> None:
    steps = replace(row("", 1500, "minimum"), effective=date(2026, 9, 30), area="12")
    whole = pack(ALL, steps, row("29-1240", 11500, capped=True), valid_until=date(2027, 12, 31))
    assert read_pack(wages.pack_document(whole)) == whole


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"format": 2}, "format"),
        ({"rows": []}, "rows"),
        ({"rows": "many"}, "rows"),
        ({"rows": [{"measure": "hourly_median"}]}, "value_cents"),
        ({"rows": [{"measure": "hourly_median", "value_cents": 22.5}]}, "value_cents"),
        ({"rows": [{"measure": "hourly_median", "value_cents": True}]}, "value_cents"),
        ({"rows": [{"measure": "hourly_median", "value_cents": 0}]}, "value_cents"),
        ({"rows": [{"measure": "mean", "value_cents": 1}]}, "measure"),
        ({"rows": [{"measure": "living", "value_cents": 1, "capped": "no"}]}, "capped"),
        ({"kind": "poverty"}, "kind"),
        ({"id": ""}, "id"),
        ({"version": True}, "version"),
        ({"valid_from": None}, "valid_from"),
        ({"valid_until": "soon"}, "valid_until"),
        ({"retrieved": 2026}, "retrieved"),
        ({"trust": "sure"}, "trust"),
    ],
)
def test_a_document_that_is_no_pack_says_which_part_is_wrong(
    changes: dict[str, Any], part: str
) -> None:
    with pytest.raises(ValueError, match=f"^{part}$"):
        read_pack(_document(**changes))
    with pytest.raises(ValueError, match="format"):
        read_pack([])
