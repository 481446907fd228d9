"""A window with one editor between two other fields, and the keys of a keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtw_desktop.domain.answer_paths import spec_at
from ui.forms.editors import make_editor
from ui.forms.editors_base import Editor

TODAY = date(2026, 11, 22)
Key = Qt.Key
Show = Callable[..., Any]


class Bench:
    """``show`` opens the editor of an answer path, with the keyboard in it."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._windows: list[QWidget] = []

    def show(self, path: str, editor: Editor | None = None) -> Any:
        window = QWidget()
        column = QVBoxLayout(window)
        made = editor or make_editor(spec_at(path), "en", today=_today)
        for each in (QLineEdit(), made, QLineEdit()):
            column.addWidget(each)
        self._windows.append(window)
        self._qtbot.addWidget(window)
        window.resize(700, 300)
        window.show()
        QTest.qWaitForWindowActive(window)
        made.focus_widget().setFocus()
        return made


def press(editor: Editor, *keys: Qt.Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or editor, key)


def type_in(editor: Editor, text: str) -> None:
    """Type ASCII text into an editor."""
    QTest.keyClicks(editor.focus_widget(), text)


def _today() -> date:
    return TODAY
