"""The cards of the person page: a heading with its one addition, and lines that open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.person_cards import CARDS, PersonCard
from mtw_desktop.domain.labels import label
from ui import theme
from ui.widgets.action_row import GrowingList
from ui.widgets.buttons import link
from ui.widgets.labels import LeadLine, muted, section
from ui.widgets.pill import Pill

_SHOWN = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CaseLine(QAbstractButton):
    """One record as a line that is a button: a click, Space or Enter opens it. Signal:
    ``opened(CaseRow)``."""

    opened = Signal(object)

    def __init__(self, row: CaseRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.title = LeadLine(row.title)
        self.detail = muted(row.detail, self)
        self.detail.setMinimumWidth(1)
        self.detail.setVisible(bool(row.detail))
        self.pill = Pill(row.pill, row.tone) if row.pill else None
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(14), theme.px(7), theme.px(14), theme.px(7))
        line.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        line.addLayout(words, 1)
        if self.pill is not None:
            line.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)
        for child in (self.title, self.detail, *([self.pill] if self.pill else [])):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(filter(None, (row.title, row.pill, row.detail))))
        self.setMinimumHeight(theme.px(36))
        if row.page:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not while it is being resized: its own layout would keep the size from before.
        self._growing = QTimer(self, singleShot=True, interval=0)
        self._growing.timeout.connect(self._grow)
        self.clicked.connect(self._on_clicked)

    def sizeHint(self) -> QSize:
        found = self.layout()
        return found.sizeHint() if found else QSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        found = self.layout()
        return found.heightForWidth(width) if found else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The lists around it do not always ask again once a title needs a second line."""
        super().resizeEvent(event)
        if self.height() < self.heightForWidth(self.width()):
            self._growing.start()

    @Slot()
    def _grow(self) -> None:
        self.setMinimumHeight(max(self.heightForWidth(self.width()), theme.px(36)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.row.page and (self.underMouse() or self.isDown()):
            QPainter(self).fillRect(self.rect(), QColor(theme.tokens().hover))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_clicked(self) -> None:
        if self.row.page:
            self.opened.emit(self.row)


class CaseCard(QWidget):
    """A heading, rows, one way to add a further one. Signals: ``opened(CaseRow)``,
    ``add_wanted(key of the addition)``."""

    opened = Signal(object)
    add_wanted = Signal(str)

    def __init__(
        self, heading: str, adds: str = "", add_words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._adds = adds
        self.heading = section(heading)
        self.add = link(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Add: {what}").format(what=add_words or heading))
        if not adds:  # shown before it has a parent, it would be a window of its own
            self.add.hide()
        self.list = GrowingList(step=_SHOWN)
        above = QHBoxLayout()
        above.setContentsMargins(0, theme.px(8), 0, 0)
        above.addWidget(self.heading, 1)
        above.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(above)
        column.addWidget(self.list)
        self.add.clicked.connect(self._on_add)

    def set_rows(self, rows: Sequence[CaseRow]) -> None:
        """Show these, in this order."""
        self.list.set_rows([partial(self._line, each) for each in rows])

    def _line(self, row: CaseRow) -> CaseLine:
        made = CaseLine(row)
        made.opened.connect(self.opened)
        return made

    @Slot()
    def _on_add(self) -> None:
        self.add_wanted.emit(self._adds)


class CaseCards(QWidget):
    """All cards of a person, those with nothing in them out of sight. Signals as of a card."""

    opened = Signal(object)
    add_wanted = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_key: dict[str, CaseCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for source in CARDS:
            words = label(f"person.add.{source.adds}", language) if source.adds else ""
            card = CaseCard(label(f"person.{source.key}", language), source.adds, words)
            card.opened.connect(self.opened)
            card.add_wanted.connect(self.add_wanted)
            card.hide()
            self.by_key[source.key] = card
            column.addWidget(card)

    def show_cards(self, cards: Sequence[PersonCard]) -> None:
        """Show these; the others have nothing to show."""
        filled = {each.key: each for each in cards}
        for key, card in self.by_key.items():
            card.set_rows(filled[key].rows if key in filled else ())
            card.setVisible(key in filled)

    def visible_cards(self) -> Iterator[CaseCard]:
        """The cards in sight, from top to bottom."""
        return (each for each in self.by_key.values() if not each.isHidden())
