"""Beside an intake: somebody like this already, the needs so far, and what is unfinished."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.casework.duplicates import Match
from mtw_desktop.casework.intake import DraftRow
from mtw_desktop.casework.people import PersonRow
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.wording import date_words, moment_words
from ui import theme
from ui.widgets.announce import announce
from ui.widgets.buttons import link, secondary
from ui.widgets.cards import Card
from ui.widgets.labels import LeadLine, body, hint, muted, section
from ui.widgets.pill import Pill

_TONES = {"urgent": "urgent", "soon": "info", "when_possible": "muted"}
MOST_SHOWN = 3


class MatchCard(Card):
    """One person who may be the same. ``opened`` carries the person's id."""

    opened = Signal(str)

    def __init__(self, match: Match, typed: Mapping[str, Any], language: str) -> None:
        super().__init__()
        self.match, self._typed, self._language = match, typed, language
        side = theme.px(14)
        self.body.setContentsMargins(side, theme.px(10), side, theme.px(12))
        self.body.setSpacing(theme.px(4))
        row = match.row
        self.body.addWidget(LeadLine(row.display_name, f"· {row.code}"))
        facts = [self.tr("Born {date}").format(date=row.birth_text)] if row.birth_text else []
        if row.phone_text:
            facts.append(self.tr("phone ends {digits}").format(digits=row.phone_text[-4:]))
        self.body.addWidget(muted(" · ".join(facts)))
        self.body.addWidget(hint(self._reasons()))
        self.compare = secondary(self.tr("Compare"))
        self.open_button = link(self.tr("Open"))
        self.compare.setAccessibleName(self.tr("Compare with {name}").format(name=row.short_name))
        self.open_button.setAccessibleName(self.tr("Open {name}").format(name=row.short_name))
        self.compare.clicked.connect(self._compare)
        self.open_button.clicked.connect(self._open)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(4))
        buttons.addWidget(self.compare)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.table: QWidget | None = None

    def _reasons(self) -> str:
        words = {
            "same_phone": self.tr("same phone"),
            "same_birth_date": self.tr("same birth date"),
            "birth_date_one_digit": self.tr("birth date differs by one digit"),
            "birth_day_month_swapped": self.tr("day and month swapped"),
            "same_name": self.tr("same name"),
            "name_spelled_alike": self.tr("the name differs by spelling"),
            "names_swapped": self.tr("first and last name swapped"),
            "same_email": self.tr("same email"),
            "same_zip": self.tr("same ZIP code"),
        }
        said = ", ".join(words.get(each, each) for each in self.match.reasons)
        return f"{said[:1].upper()}{said[1:]}."

    @Slot()
    def _compare(self) -> None:
        """What was typed and what is on record, side by side, in place."""
        if self.table is not None:
            self.table.setVisible(self.table.isHidden())
            return
        self.table = QWidget(self)
        grid = QGridLayout(self.table)
        grid.setContentsMargins(0, theme.px(6), 0, 0)
        grid.setVerticalSpacing(theme.px(2))
        grid.addWidget(hint(self.tr("On this form")), 0, 0)
        grid.addWidget(hint(self.tr("On record")), 0, 1)
        for at, (here, there) in enumerate(self._pairs(), 1):
            grid.addWidget(body(here or "–"), at, 0)
            grid.addWidget(body(there or "–"), at, 1)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self.body.addWidget(self.table)

    def _pairs(self) -> list[tuple[str, str]]:
        typed, row = self._typed, self.match.row
        names = [_known(typed.get(each)) for each in ("given_name", "family_name")]
        birth = _known(typed.get("birth_date"))
        there = date_words(row.birth_date, self._language) if row.birth_date else row.birth_text
        return [
            (" ".join(each for each in names if each), row.display_name),
            (_day(birth, self._language), there),
            (show_phone(_known(typed.get("phone"))), row.phone_text),
            (_known(typed.get("zip")), row.zip),
        ]

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.match.row.id)


class IntakeAside(QWidget):
    """``opened`` carries a person's id, ``resumed`` a draft's."""

    opened = Signal(str)
    resumed = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._said: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self.alike = _Part(self.tr("Someone like this already?"))
        self.needs = _Part(self.tr("Needs so far"))
        self.entered = _Part(self.tr("Entered here"))
        self.unfinished = _Part(self.tr("Unfinished intakes"))
        for part in (self.alike, self.needs, self.entered, self.unfinished):
            column.addWidget(part)
        column.addStretch(1)

    def show_matches(self, matches: Sequence[Match], typed: Mapping[str, Any]) -> None:
        """Show who may be the same; said aloud when it is somebody new."""
        self.alike.clear()
        for match in matches[:MOST_SHOWN]:
            card = MatchCard(match, typed, self._language)
            card.opened.connect(self.opened)
            self.alike.add(card)
        ids = tuple(match.row.id for match in matches)
        if ids and ids != self._said:
            announce(self, f"{self.alike.heading.text()} {matches[0].row.short_name}")
        self._said = ids

    def show_needs(self, needs: Sequence[Mapping[str, Any]]) -> None:
        """Show the needs that were ticked, with how urgent they are."""
        self.needs.clear()
        if not needs:
            return
        card = Card()
        side = theme.px(14)
        card.body.setContentsMargins(side, theme.px(10), side, theme.px(10))
        card.body.setSpacing(theme.px(6))
        for need in needs:
            card.body.addLayout(self._need(need))
        self.needs.add(card)

    def _need(self, need: Mapping[str, Any]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        urgency = _known(need.get("urgency"))
        if urgency:
            words = code_label("urgency", urgency, self._language)
            line.addWidget(Pill(words, _TONES.get(urgency, "muted")))
        line.addWidget(body(code_label("need_domain", need["domain"], self._language)), 1)
        return line

    def show_entered(self, people: Sequence[PersonRow]) -> None:
        """Who was entered at this event last, with a way to each."""
        self.entered.clear()
        for person in people:
            row = _EnteredLine(person)
            row.opened.connect(self.opened)
            self.entered.add(row)

    def show_unfinished(self, drafts: Sequence[DraftRow]) -> None:
        """Offer to go on with what was begun; only while the form in hand is empty."""
        self.unfinished.clear()
        for draft in drafts[:MOST_SHOWN]:
            row = _DraftCard(draft, self._language)
            row.resumed.connect(self.resumed)
            self.unfinished.add(row)


class _EnteredLine(QWidget):
    """Somebody entered at this event."""

    opened = Signal(str)

    def __init__(self, person: PersonRow) -> None:
        super().__init__()
        self._id = person.id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = LeadLine(person.short_name, f"· {person.code}")
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.open_button = link(self.tr("Open"))
        self.open_button.setAccessibleName(self.tr("Open {name}").format(name=person.short_name))
        self.open_button.clicked.connect(self._clicked)
        row.addWidget(self.open_button)

    @Slot()
    def _clicked(self) -> None:
        self.opened.emit(self._id)


class _DraftCard(Card):
    """One unfinished intake with its way back."""

    resumed = Signal(str)

    def __init__(self, draft: DraftRow, language: str) -> None:
        super().__init__()
        self._id = draft.id
        side = theme.px(14)
        self.body.setContentsMargins(side, theme.px(8), side, theme.px(8))
        self.body.setSpacing(0)
        done = self.tr("{done} of {total} sections").format(
            done=draft.sections_done, total=draft.sections_total
        )
        self.body.addWidget(LeadLine(draft.title or label("words.no_name", language), f"· {done}"))
        line = QHBoxLayout()
        if draft.saved_at is not None:
            line.addWidget(hint(moment_words(draft.saved_at, language)), 1)
        self.go_on: QPushButton = link(self.tr("Continue"))
        self.go_on.clicked.connect(self._clicked)
        line.addWidget(self.go_on)
        self.body.addLayout(line)

    @Slot()
    def _clicked(self) -> None:
        self.resumed.emit(self._id)


class _Part(QWidget):
    """A heading with cards under it; out of sight while it has none."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.cards: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, theme.px(10))
        self._column.setSpacing(theme.px(8))
        self.heading = section(words)
        self._column.addWidget(self.heading)
        self.hide()

    def add(self, card: QWidget) -> None:
        self.cards.append(card)
        self._column.addWidget(card)
        self.show()

    def clear(self) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self.hide()


def _known(plain: object) -> str:
    return plain if isinstance(plain, str) else ""


def _day(iso: str, language: str) -> str:
    from datetime import date

    return date_words(date.fromisoformat(iso), language) if iso else ""
