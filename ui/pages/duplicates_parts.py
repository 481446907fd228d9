"""The marked pair beside the list of likely duplicates, and what one can do with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mtw_desktop.casework.duplicate_review import LikelyPair
from mtw_desktop.casework.people import PersonRow
from ui import theme
from ui.pages.word_parts import Words, capital
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import body, hint, section


@dataclass(frozen=True, slots=True)
class JustMerged:
    """Argument of the page: this merge was made a moment ago and can be undone there."""

    merge_id: str


class PairCard(Card):
    """Two people one above the other, line by line, and three answers."""

    same = Signal()
    different = Signal()
    later = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.heading = section()
        self.lines = QGridLayout()
        self.lines.setHorizontalSpacing(theme.px(12))
        self.lines.setVerticalSpacing(theme.px(6))
        self.lines.setColumnStretch(0, 1)
        self.lines.setColumnStretch(1, 1)
        self.why = hint()
        self.compare = primary(self.tr("Compare and merge"))
        self.not_same = secondary(self.tr("Not the same person"))
        self.put_off = secondary(self.tr("Later"))
        self.compare.clicked.connect(self.same)
        self.not_same.clicked.connect(self.different)
        self.put_off.clicked.connect(self.later)
        self.body.addWidget(self.heading)
        self.body.addLayout(self.lines)
        self.body.addWidget(self.why)
        self.body.addSpacing(theme.px(8))
        for button in (self.compare, self.not_same, self.put_off):
            self.body.addWidget(button)
        self.heading.setText(self.tr("One person or two?"))

    def show_pair(self, pair: LikelyPair) -> None:
        """Show a pair."""
        while (item := self.lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for column, person in enumerate((pair.one, pair.other)):
            for at, text in enumerate(self._told(person)):
                words = body(text) if at == 0 else hint(text)
                words.setMinimumWidth(1)
                words.setParent(self)
                self.lines.addWidget(words, at, column)
        self.why.setText(capital(", ".join(pair.reasons)))

    def _told(self, person: PersonRow) -> list[str]:
        changed = self._words.near_day(person.updated_at) if person.updated_at else ""
        return [
            person.display_name,
            person.code,
            person.birth_text or self.tr("no birth date"),
            person.phone_text or self.tr("no phone"),
            person.zip or self.tr("no ZIP"),
            self.tr("changed {when}").format(when=changed) if changed else "",
        ]
