"""The answers of a form and the editors that stand for them, each under its answer path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mtw_desktop.domain.answer_paths import answer_at, keep_typed, merge_answer
from ui.forms.editors_base import Editor


class Answering(QObject):
    """One dict of answers, always the newest. Editors write into it, hidden ones keep theirs."""

    #: The path of an answer that changed and is meant.
    committed = Signal(str)
    #: The path of a field in which somebody is typing.
    typed = Signal(str)
    #: A block of questions was built anew: a person came or went.
    shape_changed = Signal(str)
    #: The path of the field in which Enter was pressed.
    advance = Signal(str)

    def __init__(self, answers: Mapping[str, Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers: dict[str, Any] = dict(answers)
        self.editors: dict[str, Editor] = {}
        #: Values that a form starts with; they say nothing until a neighbour does.
        self.defaults: dict[str, Any] = {}
        self._also: dict[str, tuple[str, ...]] = {}

    def add(
        self, path: str, editor: Editor, also: tuple[str, ...] = (), default: Any = None
    ) -> Editor:
        """Put an editor in charge of a path; ``also`` are paths that it fills along the way."""
        self.editors[path] = editor
        self._also[path] = also
        if default is not None and answer_at(self.answers, path) is None:
            self.defaults[path] = default
        self.load(path)
        editor.committed.connect(self._committed)
        editor.typed.connect(self._typed)
        editor.advance.connect(self._advanced)
        return editor

    def drop(self, start: str) -> None:
        """Forget the editors of all paths that begin so; their answers stay."""
        for path in [path for path in self.editors if path.startswith(start)]:
            del self.editors[path], self._also[path]
            self.defaults.pop(path, None)

    def load(self, path: str) -> None:
        """Show in the editor what the answers hold."""
        unread = (self.answers.get("typed") or {}).get(path, "")
        editor = self.editors[path]
        plain = answer_at(self.answers, path)
        editor.set_value(self.defaults.get(path) if plain is None else plain, unread)
        for also in self._also[path]:
            editor.set_also(also.rpartition(".")[2], answer_at(self.answers, also))

    def load_all(self) -> None:
        """Show everything again, after the answers were replaced."""
        for path in list(self.editors):
            self.load(path)

    def take(self, path: str) -> bool:
        """Take what stands in the editor into the answers; whether that changed them."""
        editor = self.editors[path]
        before = self.answers
        if path in self.defaults and editor.value() == self.defaults[path]:
            return False
        if unread := editor.unread():
            if (self.answers.get("typed") or {}).get(path) != unread:
                self.answers = keep_typed(self.answers, path, unread)
        else:
            self.put(path, editor.value())
        for also in self._also[path]:
            self.put(also, editor.also_value(also.rpartition(".")[2]))
        return self.answers is not before

    def take_all(self) -> bool:
        """Take what stands in every editor, committed or not; whether that changed anything."""
        before = self.answers
        for path in list(self.editors):
            self.take(path)
        return self.answers is not before

    def settle_default(self, path: str) -> None:
        """Take the value that the form started with for an answer, if it still stands there."""
        if path in self.defaults and self.editors[path].value() == self.defaults.pop(path):
            self.take(path)

    def answer(self, path: str, plain: Any) -> None:
        """Set an answer from outside its editor, and show and say so."""
        before = self.answers
        self.put(path, plain)
        if self.answers is not before:
            if path in self.editors:
                self.load(path)
            self.committed.emit(path)

    def put(self, path: str, plain: Any) -> None:
        """Set an answer; nothing happens if it is that already."""
        same = answer_at(self.answers, path) == plain
        never_touched = plain is False and answer_at(self.answers, path) is None
        if not (same or never_touched) or path in (self.answers.get("typed") or {}):
            self.answers = merge_answer(self.answers, path, plain)

    def path_of(self, widget: QWidget | None) -> str:
        """The path of the editor that this widget belongs to, or ""."""
        for path, editor in self.editors.items():
            if widget is not None and (widget is editor or editor.isAncestorOf(widget)):
                return path
        return ""

    def _path_of_sender(self) -> str:
        sender = self.sender()
        return next((path for path, editor in self.editors.items() if editor is sender), "")

    @Slot()
    def _committed(self) -> None:
        if path := self._path_of_sender():
            self.settle_default(path)
            self.take(path)
            self.committed.emit(path)

    @Slot()
    def _typed(self) -> None:
        if path := self._path_of_sender():
            self.typed.emit(path)

    @Slot()
    def _advanced(self) -> None:
        if path := self._path_of_sender():
            self.advance.emit(path)
