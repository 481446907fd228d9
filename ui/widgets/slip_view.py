"""The slip as it prints: the very bytes, drawn small, in the language and the copy one wants."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.theme_tokens import LIGHT
from ui.widgets.buttons import choice
from ui.widgets.labels import card_heading, muted
from ui.widgets.language_switch import LanguageSwitch
from ui.widgets.pdf_pages import PdfPages

_LETTER = 11 / 8.5
_SMALLEST = 400
_COPIES = 2


class Paper(QWidget):
    """One page of a PDF, white in every scheme, as wide as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._number = 0
        self._drawn: tuple[int, int, float] | None = None
        self._image = QImage()
        self._instead = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_page(self, pages: PdfPages | None, number: int) -> None:
        """Show a page; its words are what a screen reader says."""
        self._pages, self._number, self._drawn = pages, number, None
        self.setAccessibleDescription(pages.text(number) if pages else "")
        self.updateGeometry()
        self.update()

    def say_instead(self, words: str) -> None:
        """What stands on the empty paper."""
        self._instead = words
        self.update()

    def _ratio(self) -> float:
        if self._pages is None:
            return _LETTER
        points = self._pages.points(self._number)
        return points.height() / points.width()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._ratio())

    def sizeHint(self) -> QSize:
        return QSize(theme.px(460), self.heightForWidth(theme.px(460)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide = min(self.width(), round(self.height() / self._ratio()))
        area = QRect((self.width() - wide) // 2, 0, wide, round(wide * self._ratio()))
        painter.fillRect(area, Qt.GlobalColor.white)
        if self._pages is not None:
            wanted = (self._number, wide, self.devicePixelRatioF())
            if wanted != self._drawn:
                self._image = self._pages.image_for(*wanted)
                self._drawn = wanted
            painter.drawImage(area.topLeft(), self._image)
        elif self._instead:
            painter.setFont(theme.font())
            painter.setPen(QColor(LIGHT.muted))
            room = area.adjusted(theme.px(40), 0, -theme.px(40), -area.height() // 3)
            centred = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(room, centred, self._instead)
        edge = theme.tokens().primary if self.hasFocus() else theme.tokens().hairline
        painter.setPen(QColor(edge))
        painter.drawRect(area.adjusted(0, 0, -1, -1))


class SlipView(QWidget):
    """The paper with its languages and copies. Signal: ``language_chosen(code)``."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self.languages = LanguageSwitch()
        self.copies = QButtonGroup(self)
        self.paper = Paper(self)
        self.state = muted("")
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(card_heading(self.tr("The slip, as it prints")), 1)
        top.addWidget(self.languages)
        self._below = QHBoxLayout()
        self._below.setSpacing(0)
        self._below.addWidget(self.state, 1, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.paper)
        column.addLayout(self._below)
        column.addStretch(1)
        self._offer_pages(_COPIES)
        self.languages.changed.connect(self.language_chosen)
        self.copies.idClicked.connect(self._on_copy)
        self._name_paper()

    @property
    def pdf(self) -> bytes | None:
        """The bytes on show."""
        return self._pages.pdf if self._pages else None

    def set_language(self, code: str) -> None:
        """Mark the language that the slip is in."""
        self.languages.set_language(code)

    def set_state(self, words: str) -> None:
        """A quiet word below the paper ("Updating…")."""
        self.state.setText(words)

    def clear(self, words: str) -> None:
        """Empty paper with a word on what it waits for."""
        if self._pages is not None:
            self._pages.deleteLater()
            self._pages = None
        self.paper.say_instead(words)
        self._draw()

    def fit(self, width: int, height: int) -> None:
        """Be as large as fits into ``width`` and ``height`` logical pixels, never too small to
        read."""
        around = self.sizeHint().height() - self.paper.sizeHint().height()
        wide = min(width, max(round((height - around) / _LETTER), theme.px(_SMALLEST)))
        self.setFixedWidth(max(wide, self.minimumSizeHint().width()))

    def show_pdf(self, pdf: bytes) -> None:
        """Draw these bytes; the copy that was looked at stays in view."""
        before, self._pages = self._pages, PdfPages(pdf, self)
        if before is not None:
            before.deleteLater()
        self._offer_pages(self._pages.count)
        self._draw()

    @property
    def page(self) -> int:
        """The page in view, counted from 0."""
        last = self._pages.count - 1 if self._pages else 0
        return min(max(self.copies.checkedId(), 0), last)

    def _offer_pages(self, count: int) -> None:
        """A button for each page; the two of an ordinary slip go by their names."""
        before = len(self.copies.buttons())
        if count == before or count == 0:
            return
        kept = max(self.copies.checkedId(), 0)
        for button in self.copies.buttons():
            self.copies.removeButton(button)
            button.hide()
            button.deleteLater()
        names = [self.tr("Participant’s copy"), self.tr("Staff copy")]
        if count > _COPIES:
            names = [self.tr("Page {number}").format(number=at + 1) for at in range(count)]
        for number, words in enumerate(names[:count]):
            button = choice(words)
            self.copies.addButton(button, number)
            self._below.insertWidget(number, button)
        self.copies.button(min(kept, count - 1)).setChecked(True)

    def _draw(self) -> None:
        self.paper.show_page(self._pages, self.page)
        self._name_paper()

    def _name_paper(self) -> None:
        copy: QAbstractButton | None = self.copies.checkedButton()
        name = self.tr("Slip, {copy}").format(copy=copy.text() if copy else "")
        self.paper.setAccessibleName(name)

    @Slot(int)
    def _on_copy(self, _number: int) -> None:
        self._draw()
