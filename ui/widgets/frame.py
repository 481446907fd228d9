"""The frame around every page: rail, top bar, the page itself, and messages over it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.context import UiContext
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary
from ui.widgets.find_box import FindBox
from ui.widgets.rail import Rail
from ui.widgets.sync_line import SyncLine
from ui.widgets.toast import Toast

TOP_BAR = 52
FIND_WIDTH = 420
#: A window narrower than this keeps the icons of its rail and drops the words.
COMPACT_WIDTH = 860
#: A message needs at least this much of the top bar.
NARROWEST_MESSAGE = 280


class Frame(QWidget):
    """``new_intake`` is sent by the one primary button of the top bar."""

    new_intake = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rail = Rail()
        self.find_box = FindBox(context)
        self.sync_line = SyncLine()
        self.pages = QStackedWidget()
        self.idle_warning = Banner("", tone="warning", action_text=self.tr("Keep working"))
        self.idle_warning.hide()
        self._fill_rail()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top_bar())
        right.addWidget(self.idle_warning)
        right.addWidget(self.pages, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        self.toast = Toast(self, self._free_places)

    def show_idle_warning(self, seconds: int) -> None:
        """Say that the program is about to lock itself, and how to prevent it."""
        self.idle_warning.set(
            self.tr("Locks in {seconds} seconds.").format(seconds=seconds),
            self.tr("Your work is kept. Press any key or move the mouse to go on."),
            "warning",
        )
        self.idle_warning.show()

    def _fill_rail(self) -> None:
        self.rail.add_pages(
            [
                ("today", "home", self.tr("Today"), ""),
                ("people", "users", self.tr("People"), ""),
                ("intake", "clipboard-text", self.tr("Intake"), ""),
                ("referrals", "send", self.tr("Referrals"), ""),
                ("supports", "ticket", self.tr("Supports"), ""),
                ("training", "school", self.tr("Training"), ""),
                ("work", "briefcase", self.tr("Jobs"), ""),
            ]
        )
        self.rail.add_rule()
        self.rail.add_pages(
            [
                ("needs_eye", "eye-check", self.tr("Needs your eye"), ""),
                ("settings", "settings", self.tr("Settings"), ""),
                ("help", "help", self.tr("Help"), "F1"),
            ]
        )
        self.rail.show_while_counted("needs_eye")
        self.rail.add_foot()

    def _free_places(self) -> list[QRect]:
        """Where a message covers nothing that can be pressed: beside New intake, and in the rail
        above who works here."""
        gap = theme.px(12)
        left = self._new.mapTo(self, QPoint(self._new.width(), 0)).x() + gap
        right = self.sync_line.mapTo(self, QPoint(0, 0)).x() - gap
        # It may reach into the margin of the page below.
        bar = QRect(left, theme.px(4), right - left, theme.px(TOP_BAR + 12))
        places = [bar] if bar.width() >= theme.px(NARROWEST_MESSAGE) else []
        if (free := self.rail.free_place()) is not None:
            places.append(free.translated(self.rail.mapTo(self, QPoint(0, 0))))
        return places

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("topBar")
        bar.setFixedHeight(theme.px(TOP_BAR))
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(20), 0, theme.px(20), 0)
        row.setSpacing(theme.px(12))
        self.find_box.setMinimumWidth(theme.px(160))
        self.find_box.setMaximumWidth(theme.px(FIND_WIDTH))
        self._new = primary(self.tr("New intake"))
        self._new.setToolTip("Ctrl+N")
        self._new.clicked.connect(self.new_intake)
        row.addWidget(self.find_box, 3)
        row.addWidget(self._new)
        # All that the find box leaves; the words stand at the right end of it.
        row.addWidget(self.sync_line, 3, Qt.AlignmentFlag.AlignRight)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.set_compact(self.width() < theme.px(COMPACT_WIDTH))
