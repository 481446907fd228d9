"""The find box: people while one types, by keyboard, and a new intake with what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.case_world import GUERLANDE
from tests.ui.intake_world import Key, Laptop, enter, press, write
from ui.widgets.find_box import FindBox


@pytest.fixture
def laptop(qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    made = Laptop(tmp_path / "MTW")
    made.start()
    yield made
    made.kill()


@pytest.fixture
def people(laptop: Laptop) -> list[str]:
    """Guerlande Étienne-Pierre and Guerda Louis; their ids."""
    guerda = {"given_name": "Guerda", "family_name": "Louis", "phone": "+13055550199"}
    answers: list[dict[str, Any]] = [GUERLANDE, {"participant": guerda}]
    return [enter(laptop, each) for each in answers]


def find(laptop: Laptop, qtbot: QtBot, typed: str) -> FindBox:
    """Type into the find box and wait for its list."""
    press(Key.Key_F2)
    box = laptop.window.frame.find_box
    write(typed)
    qtbot.waitUntil(lambda: box.popup.isVisible() and not _out(box), timeout=3000)
    return box


def _out(box: FindBox) -> bool:
    """Whether the answer to the last letters is still out."""
    return box._timer.isActive() or (box._job is not None and not box._job.finished)


def titles(box: FindBox) -> list[str]:
    return [row.title for row in box.popup.rows()]


def test_people_are_listed_by_short_names_with_what_tells_them_apart(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    box = find(laptop, qtbot, "guer")
    assert sorted(titles(box)[:-1]) == ["Gigi É.", "Guerda L."]
    details = " ".join(row.detail for row in box.popup.rows())
    assert "phone ends 0142" in details
    assert "March 4, 1994" in details
    assert "(305)" not in details


def test_arrows_and_enter_open_a_person(laptop: Laptop, people: list[str], qtbot: QtBot) -> None:
    box = find(laptop, qtbot, "guer")
    second = box.popup.rows()[1].data
    press(Key.Key_Down, Key.Key_Return)
    laptop.settle()
    assert laptop.window.place() == ("person", second)
    assert box.line.text() == ""


def test_enter_right_after_the_last_letter_waits_for_the_answer(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    press(Key.Key_F2)
    write("guerlande")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.window.place() == ("person", people[0]), timeout=3000)


def test_what_was_typed_goes_into_a_new_intake(laptop: Laptop, qtbot: QtBot) -> None:
    box = find(laptop, qtbot, "Rose Laurent")
    assert titles(box) == ["New intake with “Rose Laurent”"]
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: laptop.window.place()[0] == "intake", timeout=3000)
    laptop.settle()
    names = laptop.page.answering.answers["participant"]
    assert names == {"given_name": "Rose", "family_name": "Laurent"}


def test_the_way_to_a_new_intake_is_always_the_last_line(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    box = find(laptop, qtbot, "guer")
    assert titles(box)[-1] == "New intake with “guer”"
    press(Key.Key_Up)
    marked = box.popup.marked()
    assert marked is not None
    assert marked.title == titles(box)[-1]


def test_escape_closes_the_list_and_keeps_the_text(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    box = find(laptop, qtbot, "guer")
    press(Key.Key_Escape)
    assert not box.popup.isVisible()
    assert box.line.text() == "guer"


def test_answers_to_letters_of_before_are_dropped(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    press(Key.Key_F2)
    box = laptop.window.frame.find_box
    write("guer")
    box._timer.stop()
    box._ask()
    write("d")
    qtbot.waitUntil(lambda: box.popup.isVisible() and not _out(box), timeout=3000)
    assert titles(box) == ["Guerda L.", "New intake with “guerd”"]


def test_an_empty_box_shows_nothing(laptop: Laptop, people: list[str], qtbot: QtBot) -> None:
    box = find(laptop, qtbot, "g")
    press(Key.Key_Backspace)
    assert not box.popup.isVisible()


def test_a_click_opens_a_person(laptop: Laptop, people: list[str], qtbot: QtBot) -> None:
    box = find(laptop, qtbot, "guerlande")
    box.popup.itemClicked.emit(box.popup.item(0))
    laptop.settle()
    assert laptop.window.place() == ("person", people[0])


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Nobody found"), (1, "1 person found"), (3, "3 people found"),
     (8, "8 people or more found")],
)  # fmt: skip
def test_the_number_of_results_is_spoken(laptop: Laptop, count: int, said: str) -> None:
    box = laptop.window.frame.find_box
    assert box._count(count) == said


def test_the_list_goes_when_the_keyboard_goes(
    laptop: Laptop, people: list[str], qtbot: QtBot
) -> None:
    box = find(laptop, qtbot, "guer")
    press(Key.Key_Tab)
    assert not box.popup.isVisible()
    assert QApplication.focusWidget() is not box.line
