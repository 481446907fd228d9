"""The rail at the left: the pages with their counts, and at the foot who, where and Lock."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.buttons import link_small
from ui.widgets.cards import hairline
from ui.widgets.labels import hint, keycap

WIDTH = 200
COMPACT_WIDTH = 58
ICON = 18
GAP = 6


class RailButton(QPushButton):
    """One page of the rail: icon, name, and how many things wait there or which key opens it."""

    def __init__(self, page: str, icon: str, text: str, key: str = "") -> None:
        super().__init__(text)
        self.page = page
        self.words = text
        self._icon = icon
        self.setObjectName("railButton")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.count = QLabel()
        self.count.setObjectName("railCount")
        self.count.hide()
        self.setAccessibleName(text)
        self._extra = QWidget()
        row = QHBoxLayout(self._extra)
        row.setContentsMargins(0, 0, theme.px(10), 0)
        row.addStretch()
        row.addWidget(self.count)
        if key:
            row.addWidget(keycap(key))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._extra)
        self.set_current(False)

    def set_count(self, number: int) -> None:
        """Show how many things wait; nothing for none."""
        self.count.setText(f"{number:,}")
        self.count.setVisible(number > 0)
        self.setAccessibleName(f"{self.words}, {number}" if number else self.words)

    def set_compact(self, compact: bool) -> None:
        """Keep the icon only; the words become the tooltip."""
        self.setText("" if compact else self.words)
        self.setToolTip(self.words if compact else "")
        self._extra.setVisible(not compact)

    def set_current(self, current: bool) -> None:
        """Mark the page as the one in sight."""
        for widget in (self, self.count):
            widget.setProperty("current", current)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.setAccessibleDescription(self.tr("current page") if current else "")
        self._colour()

    def _colour(self) -> None:
        colour = "primary" if self.property("current") else "muted"
        self.setIconSize(QSize(theme.px(ICON + GAP), theme.px(ICON)))
        self.setIcon(theme.icon(self._icon, colour, ICON, GAP))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()


class Rail(QFrame):
    """``chosen`` carries the name of a page, ``lock`` is sent by the foot."""

    chosen = Signal(str)
    lock = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setFixedWidth(theme.px(WIDTH))
        self.buttons: dict[str, RailButton] = {}
        self._counted: set[str] = set()
        self._compact = False
        self._foot = QWidget()
        self.who = hint()
        self.where = hint()
        self.lock_button = link_small(self.tr("Lock"))
        self.lock_button.clicked.connect(self.lock)
        self._small_lock = RailButton("lock", "lock", self.tr("Lock"))
        self._small_lock.set_compact(True)
        self._small_lock.clicked.connect(self.lock)
        self._small_lock.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(8), theme.px(18), theme.px(8), theme.px(16))
        self._column.setSpacing(0)
        self._brand = QLabel("MTW Desktop")
        self._brand.setObjectName("brand")
        self._brand.setContentsMargins(theme.px(10), 0, 0, theme.px(12))
        self._column.addWidget(self._brand)

    def add_pages(self, pages: Sequence[tuple[str, str, str, str]]) -> None:
        """Add (page, icon, words, key) entries."""
        for page, icon, text, key in pages:
            button = RailButton(page, icon, text, key)
            button.clicked.connect(self._on_clicked)
            self.buttons[page] = button
            self._column.addWidget(button)

    def add_rule(self) -> None:
        """A hairline between two groups of pages."""
        self._column.addSpacing(theme.px(10))
        line = hairline()
        self._column.addWidget(line)
        self._column.addSpacing(theme.px(10))

    def add_foot(self) -> None:
        """Who works here and where, and Lock; after the last page."""
        self._column.addStretch()
        self._column.addWidget(hairline())
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(theme.px(10), theme.px(10), theme.px(10), 0)
        foot.setSpacing(theme.px(2))
        foot.addWidget(self.who)
        foot.addWidget(self.where)
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(self.lock_button)
        row.addWidget(keycap("Ctrl+L"))
        row.addStretch()
        foot.addLayout(row)
        self._column.addWidget(self._foot)
        self._column.addWidget(self._small_lock)

    def set_compact(self, compact: bool) -> None:
        """Icons only, for a narrow window or very large text."""
        if compact == self._compact:
            return
        self._compact = compact
        self.setFixedWidth(theme.px(COMPACT_WIDTH if compact else WIDTH))
        self._brand.setText("MTW" if compact else "MTW Desktop")
        self._brand.setContentsMargins(theme.px(2 if compact else 10), 0, 0, theme.px(12))
        self._foot.setVisible(not compact)
        self._small_lock.setVisible(compact)
        for button in self.buttons.values():
            button.set_compact(compact)

    def free_place(self) -> QRect | None:
        """The empty part between the pages and the foot; none where only icons are shown."""
        if self._compact or not self.buttons:
            return None
        gap = theme.px(8)
        shown = (each for each in self.buttons.values() if not each.isHidden())
        top = max(each.geometry().bottom() for each in shown) + gap
        bottom = self._foot.geometry().top() - 2 * gap
        return QRect(gap, top, self.width() - 2 * gap, bottom - top)

    def set_current(self, page: str) -> None:
        """Mark a page; none of them for a name that the rail does not have."""
        for name, button in self.buttons.items():
            button.set_current(name == page)

    def show_while_counted(self, page: str) -> None:
        """Leave the entry of a page out while nothing waits on it."""
        self._counted.add(page)
        self.buttons[page].hide()

    def set_count(self, page: str, number: int) -> None:
        """How many things wait on a page."""
        if page in self.buttons:
            self.buttons[page].set_count(number)
            if page in self._counted:
                self.buttons[page].setVisible(number > 0)

    def set_person(self, who: str, where: str) -> None:
        """Who has unlocked, and their organization."""
        self.who.setText(who)
        self.where.setText(where)

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RailButton):
            self.chosen.emit(button.page)
