"""Painting of list rows: bold words, further words, a muted line below, a word on a tint."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme

Index = QModelIndex | QPersistentModelIndex

#: What a model says besides its display text (the bold words).
RestRole = int(Qt.ItemDataRole.UserRole) + 10
DetailRole = RestRole + 1
PillRole = RestRole + 2
ToneRole = RestRole + 3

_GROUNDS = {
    "urgent": "urgent_tint",
    "warning": "warning_tint",
    "good": "good_tint",
    "info": "primary_tint",
    "muted": "hover",
}
_INKS = {"info": "primary"}


def paint_pill(
    painter: QPainter, area: QRect, text: str, tone: str, *, on_tint: bool = False
) -> int:
    """Draw a word on its tint at the right end of ``area``; the width it took.

    ``on_tint``: the row is marked; a pill of the same tint stands on the surface's colour.
    """
    tokens = theme.tokens()
    ground = "surface" if on_tint and tone == "info" else _GROUNDS.get(tone, "hover")
    font = theme.font(12)
    metrics = QFontMetrics(font)
    width = min(metrics.horizontalAdvance(text) + theme.px(16), area.width())
    height = theme.px(20)
    box = QRect(area.right() - width + 1, area.center().y() - height // 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(tokens, ground)))
    painter.drawRoundedRect(box, height / 2, height / 2)
    painter.setPen(QColor(getattr(tokens, _INKS.get(tone, tone))))
    painter.setFont(font)
    room = width - theme.px(12)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
    return width


class PillDelegate(QStyledItemDelegate):
    """A table cell that is a state: its display text as a pill, left aligned."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        text, ground.text = ground.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(theme.px(13), 0, -theme.px(6), 0)
        width = QFontMetrics(theme.font(12)).horizontalAdvance(text) + theme.px(16)
        area.setWidth(min(width, area.width()))
        tone = str(index.data(ToneRole) or "muted")
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_pill(painter, area, text, tone, on_tint=marked)
        painter.restore()


class RichRowDelegate(QStyledItemDelegate):
    """A two-line row: **display text** · rest, detail below, pill at the right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(240), theme.px(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        inside = option.rect.adjusted(theme.px(14), theme.px(8), -theme.px(14), -theme.px(8))
        pill = str(index.data(PillRole) or "")
        if pill:
            taken = paint_pill(painter, inside, pill, str(index.data(ToneRole) or "info"))
            inside.setRight(inside.right() - taken - theme.px(12))
        self._text(painter, inside, index)
        painter.restore()

    def _text(self, painter: QPainter, area: QRect, index: Index) -> None:
        """What does not fit into the first line begins the second."""
        bold, rest = str(index.data() or ""), str(index.data(RestRole) or "")
        detail = str(index.data(DetailRole) or "")
        strong, plain = theme.font(14, 600), theme.font(14)
        rest = f" · {rest}" if rest else ""
        wide = QFontMetrics(strong).horizontalAdvance(bold)
        if rest and wide + QFontMetrics(plain).horizontalAdvance(rest) > area.width():
            detail = " · ".join(each for each in (rest.removeprefix(" · "), detail) if each)
            rest = ""
        height = area.height() // 2
        top = QRect(area.left(), area.top(), area.width(), height if detail else area.height())
        used = self._words(painter, top, bold, strong, "ink")
        self._words(painter, top.adjusted(used, 0, 0, 0), rest, plain, "ink")
        below = QRect(area.left(), area.top() + height, area.width(), height)
        self._words(painter, below, detail, plain, "muted")

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.tokens()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.primary_tint))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(tokens.hover))
        if index.row() < index.model().rowCount() - 1:
            painter.setPen(QColor(tokens.hairline))
            painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    @staticmethod
    def _words(painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> int:
        """Draw one line, shortened to fit; the width it took."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(
            text.replace("\n", " "), Qt.TextElideMode.ElideRight, max(area.width(), 0)
        )
        painter.setFont(font)
        painter.setPen(QColor(getattr(theme.tokens(), ink)))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(area, flags | int(Qt.TextFlag.TextSingleLine), shown)
        return metrics.horizontalAdvance(shown)
