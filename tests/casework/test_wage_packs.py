"""The packs that come with the program, and the signatures that guard them."""

from __future__ import annotations

import importlib.util
import json
import shutil
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import resources
from mtw_desktop.casework import wage_packs
from mtw_desktop.domain import good_job, wages
from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import InputError

OEWS = "oews-2024-33100.json"


@pytest.mark.parametrize(
    ("soc", "annual", "hourly"),
    [
        ("11-3021", 165_910, 7976),
        ("15-1211", 103_260, 4964),
        ("15-1212", 107_260, 5157),
        ("15-1231", 77_600, 3731),
        ("15-1232", 61_070, 2936),
        ("15-1241", 135_250, 6502),
        ("15-1244", 92_680, 4456),
        ("15-1252", 129_840, 6242),
        ("15-1254", 82_830, 3982),
        ("15-2051", 118_820, 5713),  # 57.125 exactly
        ("43-4051", 38_810, 1866),
    ],
)
def test_the_area_medians_are_those_of_the_source(soc: str, annual: int, hourly: int) -> None:
    against = wages.benchmark(wage_packs.wage_packs(), soc, date(2025, 6, 2))
    assert against.found is not None
    assert against.found.row is not None
    assert against.found.row.value_cents == annual * 100
    assert (against.found.hourly_cents, against.found.derived) == (hourly, True)
    assert against.warnings == ("second_hand",)


@pytest.mark.parametrize("soc", ["15-1242", "15-2031", "51-9999"])
def test_what_the_source_does_not_say_stays_unknown(soc: str) -> None:
    assert wages.benchmark(wage_packs.wage_packs(), soc, date(2025, 6, 2)).problem == "no_value"


@pytest.mark.parametrize(
    ("on", "cents"),
    [
        (date(2021, 9, 29), None),
        (date(2021, 9, 30), 1000),
        (date(2022, 9, 30), 1100),
        (date(2024, 9, 29), 1200),
        (date(2024, 9, 30), 1300),
        (date(2026, 9, 29), 1400),
        (date(2026, 9, 30), 1500),
        (date(2027, 12, 31), 1500),
        (date(2028, 1, 1), None),  # adjusted to prices by a figure that nobody knows yet
    ],
)
def test_florida_minimum_wage_by_day(on: date, cents: int | None) -> None:
    found = wages.minimum_on(wage_packs.wage_packs(), on)
    assert (found.value_cents if found else None) == cents


@pytest.mark.parametrize(
    ("household", "area", "cents"),
    [("a1w1c0", "12086", 2477), ("a1w1c1", "12086", 4055), ("a1w1c3", "33100", 6396),
     ("a1w1c3", "12086", None)],
)  # fmt: skip
def test_living_wage_by_household(household: str, area: str, cents: int | None) -> None:
    found = wages.living_wage(wage_packs.wage_packs(), household, date(2025, 6, 2), area)
    assert (found.value_cents if found else None) == cents


def test_every_pack_names_its_source_and_the_day_it_was_read() -> None:
    packs = wage_packs.wage_packs()
    assert len({pack.id for pack in packs}) == len(packs) == 4
    assert all(pack.retrieved and pack.source and pack.trust == "second_hand" for pack in packs)
    assert all(row.source and row.area_title for pack in packs for row in pack.rows)


def test_an_entry_help_desk_job_is_judged_with_the_packs_of_the_program() -> None:
    job = good_job.Job(hourly_cents=2950, health="yes", pto="yes", training="yes")
    against = wages.benchmark(wage_packs.wage_packs(), "15-1232", date(2026, 10, 5))
    judged = good_job.judge(job, against, good_job.load_rule())
    assert (judged.outcome, judged.way) == ("meets", "quality_job")
    assert judged.pack_id == "oews-2024-33100"
    remarks = {each.code for each in judged.reasons if each.remark}
    assert {"remark.stale", "remark.second_hand", "remark.derived"} <= remarks


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources.path("wages"), tmp_path / "wages"))


def _refused(folder: Path) -> object:
    with pytest.raises(InputError) as caught:
        wage_packs.load_packs(folder)
    for lang in ("en", "es", "ht"):
        own = error_text("InputError", lang, **caught.value.details)
        assert own != error_text("InputError", lang)
    return caught.value.details["reason"]


def test_a_changed_figure_breaks_the_signature_and_other_line_ends_do_not(folder: Path) -> None:
    path = folder / "packs" / OEWS
    text = path.read_text(encoding="utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert len(wage_packs.load_packs(folder)) == 4
    path.write_text(text.replace("6107000", "5107000"), encoding="utf-8")
    assert _refused(folder) == "bad_signature"


@pytest.mark.parametrize("signature", [None, "", "AAAA", "no base64!", "é"])
def test_a_pack_without_its_signature_is_refused(folder: Path, signature: str | None) -> None:
    path = folder / "packs" / f"{OEWS}.sig"
    path.unlink()
    if signature is not None:
        path.write_text(signature, encoding="utf-8")
    assert _refused(folder) == "bad_signature"


def test_the_signature_of_another_pack_or_key_is_refused(folder: Path) -> None:
    own = folder / "packs" / f"{OEWS}.sig"
    shutil.copy(folder / "packs" / "minimum-fl-2021.json.sig", own)
    assert _refused(folder) == "bad_signature"
    wage_packs.sign_pack(folder / "packs" / OEWS, Ed25519PrivateKey.generate())
    assert _refused(folder) == "bad_signature"


@pytest.mark.parametrize(("text", "reason"), [("{", "unreadable"), ("[" * 200_000, "unreadable")])
def test_a_damaged_pack_is_refused(folder: Path, text: str, reason: str) -> None:
    (folder / "packs" / OEWS).write_text(text, encoding="utf-8")
    assert _refused(folder) == reason


def _tool() -> ModuleType:
    path = resources.ROOT.parent / "packaging" / "wages.py"
    spec = importlib.util.spec_from_file_location("wages_tool", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_coalition_makes_its_key_and_signs_every_pack_again(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool, private = _tool(), tmp_path / "private.pem"
    packs = sorted((folder / "packs").glob("*.json"))
    assert tool.keygen(private, "A coalition", folder) == 0
    assert private.stat().st_mode & 0o077 == 0
    assert _refused(folder) == "bad_signature"
    assert tool.main(["sign", str(private), *map(str, packs)]) == 0
    assert tool.verify([], folder) == 0
    assert "oews-2024-33100: good" in capsys.readouterr().out
    assert tool.keygen(private, "Again", folder) == 1  # never over a key that is there


def test_the_private_key_stays_out_of_the_repository_and_nothing_wrong_is_signed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool = _tool()
    inside = resources.ROOT / "wages" / "private.pem"
    assert tool.main(["keygen", str(inside), "x"]) == 1
    assert not inside.exists()
    (tmp_path / "public_key.json").write_text("{}")
    assert tool.keygen(tmp_path / "key.pem", "x", tmp_path) == 0
    (tmp_path / "pack.json").write_text(json.dumps({"format": 1}))
    assert tool.main(["sign", str(tmp_path / "key.pem"), str(tmp_path / "pack.json")]) == 1
    assert not (tmp_path / "pack.json.sig").exists()
    assert tool.main(["sign", str(tmp_path / "pack.json"), str(tmp_path / "pack.json")]) == 1
    assert tool.main([]) == 2
    capsys.readouterr()
