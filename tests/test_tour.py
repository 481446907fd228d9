"""The walk through the main job, as a person at a terminal starts it, and what it leaves."""

from __future__ import annotations

import json
import os
import sqlite3
import struct
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import KINDS

SURNAME = "Zanmitéste-O'Brien"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Walked:
    """A tour that has ended, where it left things, and what it said."""

    out: Path
    done: subprocess.CompletedProcess[str]

    @property
    def summary(self) -> dict[str, Any]:
        facts: dict[str, Any] = json.loads((self.out / "summary.json").read_text("utf-8"))
        return facts


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Walked:
    """One tour for all tests here."""
    out = tmp_path_factory.mktemp("tour") / "out"
    return Walked(out, _tour("--out", str(out), "--surname", SURNAME))


def test_it_ends_well_and_says_where_everything_is(walked: Walked) -> None:
    assert walked.done.returncode == 0, walked.done.stderr
    for left in ("screens", "referral-slip.pdf", "summary.json"):
        assert str(walked.out / left) in walked.done.stdout


def test_nothing_complains_on_the_way(walked: Walked) -> None:
    assert walked.done.stderr == ""


def test_the_summary_tells_a_whole_day(walked: Walked) -> None:
    facts = walked.summary
    assert set(facts) >= {"person", "slip_number", "seconds"}
    assert facts["people"] > 60
    assert facts["waiting"] == 0
    assert facts["pushed"] >= 3  # caseload, intake, referral: a save each
    assert facts["pulled"] >= facts["people"]
    assert facts["second_laptop_sees_person"] is True


def test_the_pictures_are_pictures_of_the_window(walked: Walked) -> None:
    pictures = sorted((walked.out / "screens").iterdir())
    assert len(pictures) == walked.summary["screens"] > 30
    for each in pictures:
        data = each.read_bytes()
        assert data[:8] == b"\x89PNG\r\n\x1a\n", each.name
        assert struct.unpack(">II", data[16:24]) == (1366, 768), each.name
        assert len(data) > 10_000, f"{each.name} is nearly empty"


def test_the_slip_names_the_person_and_bears_the_number(walked: Walked) -> None:
    pages = PdfReader(walked.out / "referral-slip.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert f"Guerlande {SURNAME}" in text
    assert walked.summary["slip_number"] in text
    assert "(305) 555-0100" in text, "the office phone asked for while setting up"


def test_the_server_has_the_person(walked: Walked) -> None:
    with closing(sqlite3.connect(walked.out / "server.db")) as server:
        [(body,)] = server.execute(
            "SELECT body FROM record WHERE id = ?", (walked.summary["person"],)
        ).fetchall()
    assert json.loads(body)["family_name"] == SURNAME
    assert SURNAME.encode() in (walked.out / "server.db").read_bytes()


def test_every_view_of_the_server_has_rows(walked: Walked) -> None:
    with closing(sqlite3.connect(walked.out / "server.db")) as db:
        counts = {
            kind: db.execute(f"SELECT count(*) FROM v_{kind}").fetchone()[0] for kind in KINDS
        }
    assert [kind for kind, rows in counts.items() if not rows] == []


def test_the_name_is_nowhere_in_the_laptops_folder(walked: Walked) -> None:
    files = [each for each in (walked.out / "store").rglob("*") if each.is_file()]
    assert any(each.stat().st_size > 100_000 for each in files), "there is no store"
    for each in files:
        data = each.read_bytes()
        for form in _forms(SURNAME):
            assert form not in data, f"{form!r} in {each.name}"


def test_a_walk_that_cannot_go_on_says_why(tmp_path: Path) -> None:
    done = _tour("--out", str(tmp_path / "out"), "--surname", "O 7")  # no name has digits
    assert done.returncode == 1
    assert done.stderr == (
        "The tour could not go on: the name typed into the find box did not come along to the"
        " intake.\n"
    )
    assert not (tmp_path / "out" / "summary.json").exists()


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "screens").write_text("in the way", encoding="utf-8")
    done = _tour("--out", str(tmp_path))
    assert done.returncode == 1
    assert "could not be saved there" in done.stderr
    assert "Traceback" not in done.stderr


def _tour(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, without a screen, in an environment that names no folder of ours."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("MTW_")}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "mtw_desktop", "tour", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )


def _forms(name: str) -> set[bytes]:
    """A name and what search or sorting might make of it, in the encodings a file might use."""
    words = {name, name.lower(), name.upper(), name.casefold(), fold(name), *fold(name).split()}
    words |= {part for word in set(words) for part in word.replace("'", "-").split("-")}
    return {
        word.encode(encoding)
        for word in words
        if len(word) > 5
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    }
