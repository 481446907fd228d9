"""One row of a list of things to do: state, who, what, and the one action."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import LeadLine, muted

_LEAST_DAY, _MOST_DAY = 92, 132


class ListRow(QWidget):
    """Two lines between a leading widget (a pill or a date) and an action.

    ``title_bold`` and ``title_rest`` are joined by a space. ``activated`` is sent when the action
    is used; the whole row is spoken as the name of its button.
    """

    activated = Signal()

    def __init__(
        self,
        pill: QWidget | None,
        title_bold: str,
        title_rest: str = "",
        detail: str = "",
        action_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lead = pill
        self.title = LeadLine(title_bold, title_rest)
        # With its parent from the start: what is shown without one is a window for a moment.
        self.detail = muted(detail, self)
        # A word without end may not push the action out of sight.
        self.detail.setMinimumWidth(1)
        self.detail.setVisible(bool(detail))
        self.action: QPushButton | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(14), theme.px(9), theme.px(14), theme.px(9))
        self._row.setSpacing(theme.px(12))
        self._build(action_text)

    def _build(self, action_text: str) -> None:
        if self.lead is not None:
            self._row.addWidget(self.lead, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.title)
        words.addWidget(self.detail)
        words.addStretch()
        self._row.addLayout(words, 1)
        if action_text:
            self.action = secondary(action_text)
            self.action.setAccessibleName(f"{action_text}: {self.title.text()}")
            self.action.clicked.connect(self.activated)
            self._row.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(40))

    def add_trailing(self, widget: QWidget) -> None:
        """Put a further widget at the right, before the action."""
        at = self._row.count() - (1 if self.action is not None else 0)
        self._row.insertWidget(at, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_lead_width(self, width: int) -> None:
        """Make the leading column ``width`` look-pixels wide, so that rows line up."""
        if self.lead is not None:
            self.lead.setFixedWidth(theme.px(width))


def day_width(days: Iterable[str], metrics: QFontMetrics) -> int:
    """Look-pixels for a leading column of days, so that a day without its year stays on one line
    in any language."""
    widest = max((metrics.horizontalAdvance(each) for each in days), default=0)
    needed = round(widest * 100 / theme.px(100)) + 2
    return min(max(needed, _LEAST_DAY), _MOST_DAY)
