"""The one question before something is taken away: Cancel is the default."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import danger as danger_button
from ui.widgets.buttons import primary, secondary
from ui.widgets.labels import body, section


class ConfirmDialog(QDialog):
    """``wait`` seconds pass before the verb can be used: for removals of many things."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        sentence: str,
        verb: str,
        danger: bool = False,
        wait: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.verb = danger_button(verb) if danger else primary(verb)
        self.cancel = secondary(self.tr("Cancel"))
        self.cancel.setDefault(True)
        self.verb.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        side = theme.px(24)
        column.setContentsMargins(side, side, side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(section(title))
        words = body(sentence)
        words.setMinimumWidth(theme.px(380))
        column.addWidget(words)
        column.addSpacing(theme.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.verb)
        column.addLayout(buttons)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hold(wait)

    def _hold(self, seconds: int) -> None:
        self.verb.setEnabled(seconds <= 0)
        if seconds > 0:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(self._release)
            timer.start(seconds * 1000)

    @Slot()
    def _release(self) -> None:
        self.verb.setEnabled(True)


def ask(
    parent: QWidget | None,
    title: str,
    sentence: str,
    verb: str,
    danger: bool = False,
    wait: int = 0,
) -> bool:
    """Ask and wait; ``True`` only if the verb was chosen."""
    return (
        ConfirmDialog(parent, title, sentence, verb, danger, wait).exec()
        == QDialog.DialogCode.Accepted
    )
