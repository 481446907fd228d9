"""Words on the screen. All of them plain text, so that a typed ``<b>`` is shown, not obeyed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui import theme


def title(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The one title of a page, 22 px."""
    return _label("title", text, parent, wraps=False)


def section(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The heading of a part, 16 px."""
    return _label("section", text, parent, wraps=False)


def card_heading(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A heading inside a card, 14 px."""
    return _label("cardHeading", text, parent)


def body(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Running text, 14 px."""
    return _label("body", text, parent)


def muted(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Running text of second rank."""
    return _label("muted", text, parent)


def hint(text: str = "", parent: QWidget | None = None) -> QLabel:
    """Small help, 12 px."""
    return _label("hint", text, parent)


def field_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """The name of an input, 13 px; its mnemonic works once a buddy is set."""
    return _label("fieldLabel", text, parent)


def problem(text: str = "", parent: QWidget | None = None) -> QLabel:
    """What is wrong with an input, 13 px."""
    return _label("problem", text, parent)


def keycap(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A key to press, such as F2."""
    label = _label("keycap", text, parent, wraps=False)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def _label(name: str, text: str, parent: QWidget | None, wraps: bool = True) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    label.setWordWrap(wraps)
    label.setText(text)
    return label


class LeadLine(QWidget):
    """A wrapping line whose beginning is bold: who or what, then the rest."""

    def __init__(self, bold: str, rest: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bold = bold
        self._rest = rest
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """The whole line."""
        return f"{self._bold} {self._rest}".strip()

    def set_text(self, bold: str, rest: str = "") -> None:
        """Show another line."""
        self._bold, self._rest = bold, rest
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()

    def _laid_out(self, width: float) -> tuple[QTextLayout, float]:
        """The text broken into lines of a width, and its height."""
        layout = QTextLayout(self.text(), theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        strong = QTextLayout.FormatRange()
        strong.start = 0
        strong.length = _utf16(self._bold)
        strong.format.setFontWeight(600)
        layout.setFormats([strong])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width)[1] + 0.5)

    def sizeHint(self) -> QSize:
        layout, height = self._laid_out(10_000)
        return QSize(round(layout.maximumWidth()) + 1, round(height + 0.5))

    def minimumSizeHint(self) -> QSize:
        layout, height = self._laid_out(10_000)
        return QSize(min(round(layout.minimumWidth()) + 1, theme.px(240)), round(height + 0.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        self._laid_out(self.width())[0].draw(painter, QPointF(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


def _utf16(text: str) -> int:
    """How many UTF-16 units a text has: Qt counts in those."""
    return len(text.encode("utf-16-le")) // 2
