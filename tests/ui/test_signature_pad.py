"""The field to sign in: every way of drawing, and the picture that comes of it."""

from __future__ import annotations

import math
import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.walking import nameless
from ui import theme
from ui.widgets.signature_pad import LARGEST, SignaturePad

STROKE = [QPoint(60 + 8 * n, 60 + round(20 * math.sin(n))) for n in range(16)]


@pytest.fixture
def pad(qtbot: QtBot) -> SignaturePad:
    made = SignaturePad(name="Signature of Rosa Delgado")
    qtbot.addWidget(made)
    made.resize(440, 170)
    made.show()
    qtbot.waitExposed(made)
    return made


def _draw(pad: SignaturePad, stroke: list[QPoint] = STROKE) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad.sheet, left, Qt.KeyboardModifier.NoModifier, stroke[0])
    for at in stroke[1:]:
        QTest.mouseMove(pad.sheet, at)
    QTest.mouseRelease(pad.sheet, left, Qt.KeyboardModifier.NoModifier, stroke[-1])


def _pen(pad: SignaturePad, kind: QEvent.Type, at: QPoint, pressure: float) -> bool:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    down = kind != QEvent.Type.TabletRelease
    place = QPointF(at)
    event = QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        place,
        place,
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        left if kind != QEvent.Type.TabletMove else none,
        left if down else none,
    )
    QApplication.sendEvent(pad.sheet, event)
    return event.isAccepted()


def _write_with_pen(pad: SignaturePad, pressure: float) -> None:
    assert _pen(pad, QEvent.Type.TabletPress, STROKE[0], pressure)
    for at in STROKE[1:]:
        _pen(pad, QEvent.Type.TabletMove, at, pressure)
    _pen(pad, QEvent.Type.TabletRelease, STROKE[-1], 0.0)


def _picture(pad: SignaturePad) -> QImage:
    image = QImage.fromData(pad.png())
    assert not image.isNull()
    return image


def _darkness(image: QImage) -> float:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(
        255 - grey.pixelColor(x, y).value()
        for x in range(grey.width())
        for y in range(grey.height())
    )


def test_a_mouse_draws_and_the_picture_is_cut_to_the_ink(pad: SignaturePad, qtbot: QtBot) -> None:
    assert pad.is_empty()
    assert pad.png() == b""
    with qtbot.waitSignal(pad.signed, timeout=1000):
        _draw(pad)
    assert not pad.is_empty()
    image = _picture(pad)
    # The stroke is 120 wide and 40 high, the air around it 6; two pixels for each of the pad's.
    assert image.width() == pytest.approx((120 + 12) * 2, abs=2)
    assert image.height() == pytest.approx((40 + 12) * 2, abs=4)
    corners = {image.pixelColor(x, y).name() for x in (0, image.width() - 1) for y in (0, 1)}
    assert corners == {"#ffffff"}
    assert _darkness(image) > 0


def test_a_tap_is_no_signature(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pad.signed):
        _draw(pad, [QPoint(50, 50), QPoint(52, 51)])
    assert pad.is_empty()
    assert pad.png() == b""
    assert pad.wipe.isEnabled()


def test_a_pen_draws_thicker_the_harder_it_is_pressed(pad: SignaturePad) -> None:
    _write_with_pen(pad, 0.1)
    light = _darkness(_picture(pad))
    pad.clear()
    _write_with_pen(pad, 1.0)
    assert _darkness(_picture(pad)) > 1.5 * light


def test_a_hovering_pen_draws_nothing(pad: SignaturePad) -> None:
    place = QPointF(80, 80)
    hover = QTabletEvent(
        QEvent.Type.TabletMove, QPointingDevice.primaryPointingDevice(), place, place,
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
        Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton,
    )  # fmt: skip
    QApplication.sendEvent(pad.sheet, hover)
    assert pad.sheet.ink.lines == []


def test_one_finger_draws_and_the_palm_after_it_does_not(pad: SignaturePad) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad.sheet, screen).press(1, STROKE[0]).commit()
    QTest.touchEvent(pad.sheet, screen).press(2, QPoint(20, 90)).stationary(1).commit()
    for at in STROKE[1:]:
        QTest.touchEvent(pad.sheet, screen).move(1, at).move(2, at + QPoint(0, 30)).commit()
    QTest.touchEvent(pad.sheet, screen).release(1, STROKE[-1]).release(2, QPoint(20, 90)).commit()
    assert [len(line) for line in pad.sheet.ink.lines] == [len(STROKE)]
    assert not pad.is_empty()


def test_the_line_stays_on_the_paper(pad: SignaturePad) -> None:
    _draw(pad, [QPoint(100, 60), QPoint(900, 60), QPoint(100, -300)])
    box = pad.sheet.ink.bounds()
    assert box.right() <= pad.sheet.width() + 6
    assert box.top() >= -6


def test_it_is_black_on_white_in_a_dark_window(pad: SignaturePad, qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    _draw(pad)
    seen = pad.sheet.grab().toImage()
    ratio = seen.devicePixelRatio()
    assert seen.pixelColor(round(10 * ratio), round(10 * ratio)).name() == "#ffffff"
    start = pad.sheet.ink.lines[0][3].at * ratio
    assert seen.pixelColor(round(start.x()), round(start.y())).value() < 90
    assert _picture(pad).pixelColor(0, 0).name() == "#ffffff"


def test_the_button_wipes_it_by_keyboard(pad: SignaturePad, qtbot: QtBot) -> None:
    assert not pad.wipe.isEnabled()
    _draw(pad)
    pad.wipe.setFocus()
    with qtbot.waitSignal(pad.cleared, timeout=1000):
        QTest.keyClick(pad.wipe, Qt.Key.Key_Return)
    assert pad.is_empty()
    assert not pad.wipe.isEnabled()


def test_a_field_scribbled_full_stays_small(pad: SignaturePad) -> None:
    hand = random.Random(7)
    scribble = [QPoint(hand.randrange(430), hand.randrange(120)) for _ in range(900)]
    _draw(pad, scribble)
    assert 0 < len(pad.png()) <= LARGEST


def test_screen_readers_are_told_what_it_is(pad: SignaturePad) -> None:
    assert pad.sheet.accessibleName() == "Signature of Rosa Delgado"
    assert "paper" in pad.sheet.accessibleDescription()
    assert pad.wipe.accessibleName() == "Clear the signature"
    assert nameless(pad) == []
