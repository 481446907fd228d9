"""One received referral beside the list: who, from whom, what is shared, and our answer."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtw_desktop.casework.incoming_referrals import ReceivedRow, possible_moves
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.names import fold
from ui import theme
from ui.context import UiContext
from ui.forms.flow import FlowLayout
from ui.models.incoming import Column
from ui.models.referrals import TONES
from ui.pages.incoming_step import StepForm, move_words
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.labels import body, card_heading, muted
from ui.widgets.pill import Pill


class ReceivedWords(QObject):
    """How the list of received referrals says things, in the screen's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def headings(self) -> list[str]:
        """One per ``Column``."""
        return [
            self.tr("State"),
            self.tr("Person"),
            self.tr("Need"),
            self.tr("From"),
            self.tr("When"),
        ]

    def cell(self, row: ReceivedRow, column: int) -> str:
        """What stands in a cell."""
        if column == Column.STATE:
            if row.status == "requested":
                return self.tr("Waits for your answer")
            return code_label("referral_status", row.status, self.words.language)
        if column == Column.WHEN:
            return self._when(row)
        return {
            Column.PERSON: row.person,
            Column.NEED: row.need or row.service,
            Column.FROM: row.organization,
        }[Column(column)]

    def _when(self, row: ReceivedRow) -> str:
        if row.answer_by is not None:
            return self.words.due((self.words.today - row.answer_by).days)
        if row.appointment_at is not None:
            return capital(self.words.moment(row.appointment_at))
        return capital(self.words.near_day(row.created_at)) if row.created_at else ""

    def fits(self, row: ReceivedRow, typed: str) -> bool:
        """Whether each word that was typed is in the row, or a scanned slip is this one's."""
        plain = " ".join(typed.split())
        if row.return_code and row.return_code in plain:
            return True
        if plain.upper().startswith("MTW1:"):
            return row.number in plain.split(":")
        cells = (self.cell(row, column) for column in Column)
        text = fold(" ".join([*cells, row.number, row.service])) + row.number.lower()
        return all(word in text for word in fold(plain).split())

    def count(self, count: int, waiting: int) -> str:
        """How many there are, and how many wait."""
        words = self.tr("1 referral") if count == 1 else self.tr("{count} referrals")
        waits = self.tr("{count} to answer").format(count=waiting) if waiting else ""
        return joined(words.format(count=f"{count:,}"), waits)


class ReceivedCard(Card):
    """The referral that is marked. Signals: ``person``, ``given(Step)``."""

    person = Signal()
    given = Signal(object)

    def __init__(
        self, context: UiContext, words: Words, keyed: Field, parent: QWidget | None = None
    ) -> None:
        """``keyed`` stands above the list and shares its access keys."""
        super().__init__(parent)
        self.words = words
        self.row: ReceivedRow | None = None
        self._keyed = keyed
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.lines: list[QLabel] = [body(), *(muted() for _ in range(7))]
        self.moves: dict[str, QPushButton] = {}
        self.open_person = link(self.tr("&Open person"))
        self.form = StepForm(context, words)
        self._lay_out()
        self._give_keys()
        self.open_person.clicked.connect(self.person)
        self.form.given.connect(self.given)
        self.form.closed.connect(self.close_form)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        facts = QVBoxLayout()
        facts.setSpacing(theme.px(2))
        for each in self.lines:
            facts.addWidget(each)
        self.body.addLayout(facts)
        self.deeds = QWidget()
        column = QVBoxLayout(self.deeds)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(8))
        self.buttons = FlowLayout(gap=theme.px(10), line_gap=theme.px(8))
        column.addLayout(self.buttons)
        column.addWidget(self.open_person)
        self.body.addWidget(self.deeds)
        self.body.addWidget(self.form)
        self.form.hide()

    def show_row(self, row: ReceivedRow) -> None:
        """Show a referral; a form that is open for it stays."""
        same = self.row is not None and (self.row.id, self.row.status) == (row.id, row.status)
        self.row = row
        if not same:
            self.form.hide()
            self.deeds.show()
        if not same or self._outdated(row):
            self._offer(row)
        language = self.words.language
        self.name.setText(row.person)
        state = code_label("referral_status", row.status, language)
        if row.status == "requested":
            state = self.tr("New")
        self.pill.set(state, TONES.get(row.status, "muted"))
        for line, text in zip(self.lines, self._facts(row), strict=True):
            line.setText(text)
            line.setVisible(bool(text))

    def _facts(self, row: ReceivedRow) -> tuple[str, ...]:
        soon = code_label("referral_priority", row.priority or "", self.words.language)
        when = row.appointment_note
        if row.appointment_at is not None:
            when = joined(self.words.appointment(row.appointment_at), row.appointment_note)
        sent = self.words.near_day(row.created_at) if row.created_at else ""
        bring = row.bring_along
        until = self.words.short_date(row.ends) if row.ends else ""
        shared = self.tr("Shared: {what}").format(what=row.shared)
        if until:
            shared = self.tr("Shared until {day}: {what}").format(day=until, what=row.shared)
        return (
            self.tr("From {organization}").format(organization=row.organization),
            joined(row.need, row.service, soon),
            row.reason,
            self.tr("Appointment {when}").format(when=when) if when else "",
            self.tr("Brings: {what}").format(what=bring) if bring else "",
            joined(row.staff_name, row.staff_phone),
            shared,
            joined(row.number, self.tr("sent {day}").format(day=sent) if sent else ""),
        )

    def _outdated(self, row: ReceivedRow) -> bool:
        lang = self.words.language
        return any(
            button.property("words") != move_words(move, row, lang)
            for move, button in self.moves.items()
        )

    def _offer(self, row: ReceivedRow) -> None:
        """A button for each step that is possible now."""
        for old in self.moves.values():
            self.buttons.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.moves = {}
        # Who has an appointment begins; changing it comes last.
        settled = row.appointment_at is not None
        moves = sorted(possible_moves(row.status), key=lambda each: settled and each == "schedule")
        for move in moves:
            words = move_words(move, row, self.words.language)
            button = secondary(words) if self.moves else primary(words)
            button.setProperty("move", move)
            button.setProperty("words", words)
            button.clicked.connect(self._on_move)
            self.buttons.addWidget(button)
            self.moves[move] = button
        self._give_keys()

    def _give_keys(self) -> None:
        form = self.form
        give_keys(
            self._keyed, *self.moves.values(), self.open_person, form.save, form.reason_field,
            form.when_field, form.detail_field, form.close_button,
        )  # fmt: skip

    @Slot()
    def _on_move(self) -> None:
        sender = self.sender()
        if self.row is not None and sender is not None:
            self.begin(str(sender.property("move")))

    def begin(self, move: str) -> None:
        """Open the form of a step."""
        if self.row is not None:
            self.form.ask(self.row, move)
            self.deeds.hide()
            self.form.show()
            self.form.focus_first()

    def focus_first(self) -> None:
        """On the first step that is possible, else on the way to the person."""
        next(iter(self.moves.values()), self.open_person).setFocus()

    @Slot()
    def close_form(self) -> bool:
        """Put the form away; ``False`` if it was not there."""
        if self.form.isHidden():
            return False
        self.form.hide()
        self.deeds.show()
        self.focus_first()
        return True
