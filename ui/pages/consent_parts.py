"""The permission on file, taking it back, whom to tell, and the permissions before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.consent_changes import ConsentPlace, interpreter_of, reason_of
from mtw_desktop.casework.consent_partners import Partner
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.dates import read_date
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.records import Consent
from ui import theme
from ui.context import UiContext
from ui.forms.flow import FlowLayout
from ui.pages.word_parts import Words, joined, listed
from ui.widgets.buttons import danger, primary, secondary
from ui.widgets.cards import Card, RowList
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import body, card_heading, muted, section
from ui.widgets.list_row import ListRow
from ui.widgets.pill import Pill

TONES = {
    "given": "good",
    "expired": "warning",
    "not_asked": "warning",
    "declined": "urgent",
    "withdrawn": "urgent",
}


class ConsentNow(Card):
    """The consent that counts today and what can be done about it."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.what = card_heading()
        self.pill = Pill("", "muted")
        self.lines = [body(), muted(), muted(), muted(), muted()]
        self.new = primary("")
        self.take_back = secondary("")
        self.print_it = secondary("")
        self.print_it.setToolTip("Ctrl+P")
        self.file = secondary("")
        top = QHBoxLayout()
        top.addWidget(self.what, 1)
        top.addWidget(self.pill)
        self.body.addLayout(top)
        facts = QVBoxLayout()
        facts.setSpacing(theme.px(2))
        for each in self.lines:
            facts.addWidget(each)
        self.body.addLayout(facts)
        deeds = FlowLayout(gap=theme.px(10), line_gap=theme.px(8))
        for button in (self.new, self.take_back, self.print_it, self.file):
            deeds.addWidget(button)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(deeds)

    def show_place(self, place: ConsentPlace) -> None:
        """Show what counts today."""
        row, consent = place.row, place.row.consent
        self.pill.set(self._state(row.state), TONES.get(row.state, "muted"))
        named = listed(row.recipients)
        given = row.state == "given"
        self.what.setText(
            self.tr("May share with") if given and named else self.tr("Nothing is shared")
        )
        asked = consent is not None and row.state != "not_asked"
        texts = self._facts(consent, self._words, given) if consent and asked else []
        texts = texts or [self.tr("Read the text together, then ask.")]
        for label, text in zip(self.lines, [*texts, *[""] * len(self.lines)], strict=False):
            label.setText(text)
            label.setVisible(bool(text))
        # Set each time: the access keys are marked in them.
        self.new.setText(self.tr("Ask again") if asked else self.tr("Ask now"))
        self.take_back.setText(self.tr("Withdraw"))
        self.print_it.setText(self.tr("Print"))
        self.file.setText(self.tr("Save PDF"))
        self.take_back.setVisible(row.state in ("given", "expired"))
        for button in (self.print_it, self.file):
            button.setVisible(asked)

    def keyed(self) -> tuple[QAbstractButton, ...]:
        """What wants an access key."""
        return (self.new, self.take_back, self.print_it, self.file)

    def _state(self, state: str) -> str:
        words = {
            "given": self.tr("On file"),
            "expired": self.tr("Expired"),
            "declined": self.tr("Declined"),
            "withdrawn": self.tr("Withdrawn"),
        }
        return words.get(state, self.tr("Not asked"))

    def _facts(self, consent: Consent, words: Words, given: bool) -> list[str]:
        language = words.language
        classes = [
            c.labels[language] for c in codes("sharing_class") if c.code in consent.data_classes
        ]
        kept = [
            c.labels[language] for c in codes("sharing_class") if c.code not in consent.data_classes
        ]
        held = listed([*consent.withheld, *kept]) if given else ""
        return [
            text
            for text in (
                listed(consent.recipients) if given else reason_of(consent),
                " · ".join(classes) if given else "",
                self.tr("Not shared: {what}").format(what=held) if held else "",
                joined(self._since(consent, words), how_words(consent, words)),
                self._helpers(consent),
            )
            if text
        ]

    def _since(self, consent: Consent, words: Words) -> str:
        if consent.withdrawn_at:
            day = words.short_date(words.local(consent.withdrawn_at).date())
            return self.tr("Withdrawn {day}").format(day=day)
        if consent.starts and consent.expires:
            return self.tr("{start} to {end}").format(
                start=words.short_date(consent.starts), end=words.full_date(consent.expires)
            )
        return ""

    def _helpers(self, consent: Consent) -> str:
        interpreter, witness = interpreter_of(consent), known(consent.witness) or ""
        return joined(
            self.tr("Interpreter {name}").format(name=interpreter) if interpreter else "",
            self.tr("Witness {name}").format(name=witness) if witness else "",
        )


def how_words(consent: Consent, words: Words) -> str:
    """How it was given, and in which language."""
    how, language = known(consent.how_given), consent.language
    return joined(
        code_label("consent_how", how, words.language) if how else "",
        code_label("language", language, words.language) if language else "",
    )


class TakeBack(Card):
    """The day and the reason of a withdrawal. Signals: ``wanted(day or None, reason)``,
    ``closed``."""

    wanted = Signal(object, str)
    closed = Signal()

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Withdraw the permission"))
        self._context, self._words = context, words
        self.day = line()
        self.day.setMaximumWidth(theme.px(180))
        self.day_field = Field(self.tr("Withdrawn on"), self.day)
        self.reason = line()
        self.reason.setMaxLength(400)
        self.reason_field = Field(self.tr("Reason, if they give one"), self.reason)
        self.go = danger(self.tr("Withdraw now"))
        self.close_button = secondary(self.tr("Cancel"))
        note = self.tr("From then on nothing is shared, and slips print the code only.")
        self.body.addWidget(muted(note))
        self.body.addWidget(self.day_field)
        self.body.addWidget(self.reason_field)
        row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addWidget(self.go)
        row.addWidget(self.close_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.day.textEdited.connect(self._echo)
        self.reason.returnPressed.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self.close_button.clicked.connect(self.closed)

    def keyed(self) -> tuple[QAbstractButton | Field, ...]:
        """What wants an access key."""
        return (self.go, self.close_button, self.day_field, self.reason_field)

    def begin(self) -> None:
        """Today, for no reason yet."""
        self.day.setText(self.tr("today"))
        self.reason.clear()
        self.day_field.set_problem("")
        self._echo()
        self.reason.setFocus()

    def _read(self) -> date | None:
        today = self._context.clock().astimezone().date()
        if self.day.text().strip().casefold() in ("", self.tr("today").casefold()):
            return today
        return read_date(self.day.text(), today=today, birth=False).value

    @Slot()
    def _echo(self) -> None:
        day = self._read()
        self.day_field.set_hint(self._words.full_date(day) if day else "")
        self.day_field.set_problem("")

    @Slot()
    def _on_go(self) -> None:
        day, today = self._read(), self._context.clock().astimezone().date()
        if day is None or day > today:
            self.day_field.set_problem(self.tr("Enter a day up to today, such as 11/20/2026."))
            self.day.setFocus()
            return
        self.wanted.emit(None if day == today else day, self.reason.text())


class PartnerList(QWidget):
    """Who got data under a permission that was taken back. Signal: ``told(Partner)``."""

    told = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._partners: list[Partner] = []
        self.rows = RowList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(section(self.tr("Tell these partners")))
        column.addWidget(self.rows)

    def show_partners(self, partners: Sequence[Partner]) -> None:
        """A row each; the button goes once they were told."""
        self.rows.clear()
        self._partners = list(partners)
        for partner in partners:
            numbers = listed(partner.numbers)
            told = partner.told_at
            when = self._words.near_day(told) if told else ""
            pill = Pill(self.tr("Told"), "good") if told else Pill(self.tr("Not told"), "urgent")
            detail = joined(
                partner.phone_text if not told else "",
                numbers,
                self.tr("told {day}").format(day=when) if told else "",
            )
            action = "" if told else self.tr("Told them")
            row = ListRow(pill, partner.organization, "", detail, action)
            row.activated.connect(self._on_told)
            self.rows.add_row(row)
        self.setVisible(bool(partners))

    def focus_first(self) -> None:
        """On the first who must still be told."""
        for row in self.rows.rows:
            if isinstance(row, ListRow) and row.action is not None:
                row.action.setFocus()
                return

    @Slot()
    def _on_told(self) -> None:
        self.told.emit(self._partners[self.rows.rows.index(self.sender())])  # type: ignore[arg-type]


class ConsentHistory(QWidget):
    """Every permission that was asked for, newest first. Signal: ``shown(consent id)``."""

    shown = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._ids: list[str] = []
        self.rows = RowList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(section(self.tr("Earlier")))
        column.addWidget(self.rows)

    def show_history(self, consents: Sequence[Consent], current: str) -> None:
        """A row each, without the one that counts."""
        self.rows.clear()
        earlier = [each for each in consents if each.id != current]
        self._ids = [each.id for each in earlier]
        for consent in earlier:
            at = consent.created_at
            made = self._words.local(at).date() if at else consent.starts
            state = "withdrawn" if consent.withdrawn_at else consent.state
            pill = Pill(code_label("consent_state", state, self._words.language), "muted")
            title = self._words.full_date(made) if made else ""
            detail = joined(listed(consent.recipients), how_words(consent, self._words))
            row = ListRow(pill, title, "", detail, self.tr("Show"))
            row.activated.connect(self._on_show)
            self.rows.add_row(row)
        self.setVisible(bool(earlier))

    @Slot()
    def _on_show(self) -> None:
        self.shown.emit(self._ids[self.rows.rows.index(self.sender())])  # type: ignore[arg-type]
