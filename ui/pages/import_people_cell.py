"""A cell of the file about which something is said: bold on a tint, marked row or not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.widgets.rich_rows import ToneRole

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """The tone comes from the model; the words are in the tooltip, in what is spoken, and beside
    the table."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tone = str(index.data(ToneRole) or "")
        super().paint(painter, option, index)
        if not tone:
            return
        tokens = theme.tokens()
        edge = theme.px(5)
        area = option.rect.adjusted(edge, edge, -edge, -edge)
        painter.save()
        painter.fillRect(area, QColor(getattr(tokens, f"{tone}_tint")))
        painter.setFont(theme.font(14, 600))
        painter.setPen(QColor(getattr(tokens, tone)))
        words = area.adjusted(theme.px(8), 0, -theme.px(4), 0)
        shown = painter.fontMetrics().elidedText(
            str(index.data() or "").replace("\n", " "), option.textElideMode, words.width()
        )
        painter.drawText(words, int(option.displayAlignment), shown)
        painter.restore()
