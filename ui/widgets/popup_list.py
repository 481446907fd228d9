"""A list under a field to pick from while the keyboard stays in the field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import theme
from ui.widgets.announce import announce

_ROW = 34
_PAD = 10
_MOST_ROWS = 9
_DATA = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PopupRow:
    """One line: ``title`` in the weight of what matters, ``detail`` after it, ``data`` for us."""

    title: str
    detail: str = ""
    data: Any = None
    quiet: bool = False
    strong: bool = False


class PopupList(QListWidget):
    """A child of the window, so that no window manager can take the keyboard away for it."""

    picked = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._scrolls: QWidget | None = None
        self.setObjectName("popupList")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(field.accessibleName())
        self.itemClicked.connect(self._clicked)
        self.itemEntered.connect(self.setCurrentItem)
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def offer(self, rows: Sequence[PopupRow], current: int = -1, least_width: int = 0) -> None:
        """Show these rows under (or above) the field; none closes the list."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(f"{row.title} {row.detail}".strip())
            item.setData(_DATA, row)
            self.addItem(item)
        if not rows:
            self.hide()
            return
        self._place(least_width)
        self.show()
        self.raise_()
        self.setCurrentRow(current)
        self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """Move the mark up or down, round the ends, and say where it stands."""
        count = self.count()
        if count:
            start = self.currentRow() if self.currentRow() >= 0 else (-1 if by > 0 else count)
            self.setCurrentRow((start + by) % count)
            announce(self._field, self.currentItem().text())

    def marked(self) -> PopupRow | None:
        """The row under the mark, while the list is open."""
        item = self.currentItem() if self.isVisible() else None
        return item.data(_DATA) if item else None

    def rows(self) -> list[PopupRow]:
        """All rows on offer."""
        return [self.item(at).data(_DATA) for at in range(self.count())]

    def _place(self, least_width: int) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._follow_scrolling()
        height = min(self.count(), _MOST_ROWS) * theme.px(_ROW) + 2 * self.frameWidth() + 8
        top = self._field.mapTo(window, QPoint(0, 0))
        below = top.y() + self._field.height() + 4
        y = below if below + height <= window.height() - 4 else max(4, top.y() - height - 4)
        width = min(max(self._field.width(), least_width), window.width() - 8)
        x = min(top.x(), window.width() - width - 4)
        self.setGeometry(QRect(x, y, width, height))

    def _follow_scrolling(self) -> None:
        if self._scrolls is not None:
            return
        parent = self._field.parentWidget()
        while parent is not None and not isinstance(parent, QAbstractScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            self._scrolls = parent
            parent.verticalScrollBar().valueChanged.connect(self.hide)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        row = item.data(_DATA)
        self.hide()
        self.picked.emit(row)


class _RowPainter(QStyledItemDelegate):
    """Title, then detail in muted ink, on one line."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """A row of the height of a target."""
        return QSize(0, theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Mark, title, detail."""
        row: PopupRow = index.data(_DATA)
        colours = theme.tokens()
        painter.save()
        box = QRect(option.rect)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus):
            painter.fillRect(box, QColor(colours.primary_tint))
        box.adjust(theme.px(_PAD), 0, -theme.px(_PAD), 0)
        title_font = theme.font(14, 600 if row.strong else 400)
        metrics = QFontMetrics(title_font)
        ink = colours.muted if row.quiet else colours.ink
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(title_font)
        painter.setPen(QColor(ink))
        painter.drawText(box, left, title)
        box.setLeft(box.left() + metrics.horizontalAdvance(title) + theme.px(8))
        if row.detail and box.width() > 0:
            painter.setFont(theme.font(13))
            painter.setPen(QColor(colours.muted))
            metrics = QFontMetrics(painter.font())
            detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, left, detail)
        painter.restore()
