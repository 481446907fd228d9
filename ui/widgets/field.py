"""A named input: label above, then the input, then a hint or what is wrong."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.widgets.labels import field_label, hint, problem


class Field(QWidget):
    """Sets buddy and accessible name, so that mnemonic and screen reader both find ``editor``."""

    def __init__(
        self, label: str, editor: QWidget, hint_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        # What is made of several widgets hands its focus, and so its name, to one of them.
        self._named = editor.focusProxy() or editor
        self.label = field_label(label)
        self.label.setBuddy(self._named)
        self.hint = hint()
        self.problem = problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.hint)
        column.addWidget(self.problem)
        self.set_label(label)
        self.set_hint(hint_text)
        self.set_problem("")

    def set_label(self, text: str) -> None:
        """Name the input; ``&`` marks the mnemonic."""
        self.label.setText(text)
        self._named.setAccessibleName(spoken(text))

    def set_hint(self, text: str) -> None:
        """Show help, or how the typed text was understood."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        self._describe()

    def set_problem(self, text: str) -> None:
        """Show what is wrong ("" when nothing is)."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        if bool(self._named.property("problem")) != bool(text):
            self._named.setProperty("problem", bool(text))
            self._named.style().unpolish(self._named)
            self._named.style().polish(self._named)
        self._describe()

    def _describe(self) -> None:
        parts = (self.problem.text(), self.hint.text())
        self._named.setAccessibleDescription(" ".join(part for part in parts if part))


def spoken(text: str) -> str:
    """A label without its mnemonic mark."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
