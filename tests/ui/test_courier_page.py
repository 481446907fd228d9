"""The page about sticks, by keyboard, with a real server at the other end of the stick."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mtw_desktop import errors
from mtw_desktop.casework import syncing
from sync import bundle_files, sealing
from sync.server import courier as desk
from sync.server.courier_cli import write_card
from tests.sync.server.running import RunningServer
from tests.ui.case_world import World, key, keys
from ui.pages.courier import CourierPage

ENTER = Qt.Key.Key_Return


@pytest.fixture
def server(tmp_path: Path, world: World) -> Iterator[RunningServer]:
    def now_ms() -> int:
        return int(world.clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as running:
        yield running


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def page(world: World, stick: Path) -> CourierPage:
    def ask(_parent: QWidget, _title: str) -> Path | None:
        return stick

    made = CourierPage(world.context)
    made.ask_folder = ask
    world.context.notices.changed.connect(made.reload)  # as the workspace does
    return world.show(made)


def answered(server: RunningServer, stick: Path, world: World) -> None:
    """What happens to the stick at the server."""
    now = int(world.clock().timestamp() * 1000)
    for path, _ in bundle_files.mail_in(stick):
        for part in desk.receive(server.database, path.read_bytes(), now):
            bundle_files.write_mail(stick, part)
        path.unlink()


def press(world: World, button: QWidget) -> None:
    button.setFocus()
    key(button, ENTER)
    world.settle()


def test_a_laptop_joins_and_works_by_stick_alone(
    world: World, server: RunningServer, stick: Path, page: CourierPage, tmp_path: Path
) -> None:
    world.take_in({"participant": {"given_name": "Luis", "family_name": "Ramírez"}})
    card = tmp_path / "server.card"
    printed = write_card(server.database, card, "Coalition server", "")

    def ask(_parent: QWidget, _title: str) -> Path | None:
        return card

    page.join.ask_card = ask
    assert page.out.isHidden()
    assert page.carrying.isHidden()
    assert page.join.choose.hasFocus()
    press(world, page.join.choose)
    assert page.join.key.accessibleName().replace(" ", "-") == printed
    assert page.join.code.hasFocus()
    press(world, page.join.code)
    assert page.join.code_field.problem.isVisible()
    keys(page.join.code, server.make_code())
    press(world, page.join.code)
    assert page.join.asked.isVisible()
    assert not page.join.code.text()
    answered(server, stick, world)
    press(world, page.back.button)
    assert page.join.isHidden()
    assert "has joined" in page.banner.sentence.text()
    assert "wait" in page.out.waiting.text()
    press(world, page.out.button)
    assert page.banner.property("tone") == "good"
    assert "GB" in page.banner.next_step.text() or "MB" in page.banner.next_step.text()
    answered(server, stick, world)
    press(world, page.back.button)
    assert "arrived" in page.banner.sentence.text()
    assert world.case(syncing.sync_state).waiting == 0
    assert list(stick.iterdir()) == []


def test_a_bad_stick_is_told_in_a_sentence(
    world: World, server: RunningServer, stick: Path, page: CourierPage
) -> None:
    world.case(syncing.join_server, server.url, server.make_code())
    page.reload()
    world.settle()
    assert page.carrying.isVisible()
    press(world, page.back.button)
    assert page.banner.property("tone") == "urgent"
    assert "nothing for this laptop" in page.banner.sentence.text()
    press(world, page.out.button)
    answered(server, stick, world)
    ((answer, _),) = bundle_files.mail_in(stick)
    answer.write_bytes(answer.read_bytes()[:-7])
    press(world, page.back.button)
    assert "its end is missing" in page.banner.sentence.text()


def test_carrying_delivers_and_says_so(
    world: World, server: RunningServer, stick: Path, page: CourierPage
) -> None:
    world.case(syncing.join_server, server.url, server.make_code())
    page.reload()
    world.settle()
    press(world, page.carrying.button)
    assert page.banner.property("tone") == "urgent"
    press(world, page.out.button)  # its own mail is as good as anybody's
    press(world, page.carrying.button)
    assert "1 bundle delivered" in page.banner.sentence.text().replace("(s)", "")
    (answer,) = bundle_files.mail_in(stick)
    assert answer[1].kind == sealing.ANSWER
    assert page.carrying.last.isVisible()


def test_every_refusal_has_words_in_every_language(world: World) -> None:
    kinds = [each for each in vars(errors).values() if isinstance(each, type)]
    for kind in kinds:
        if issubclass(kind, errors.BundleError) and kind is not errors.BundleError:
            for language in ("en", "es", "ht"):
                world.context.language = language
                sentence, step = world.context.words_of(kind("x"))
                assert sentence
                assert step
