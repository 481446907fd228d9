"""Who this is, the permission on file, and the household: the quiet parts of the person page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.person_page import ConsentRow, PathStep, PersonPage
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.pages.timeline_parts import step_title
from ui.pages.word_parts import Words, joined, listed
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import RowList
from ui.widgets.labels import body, muted, title
from ui.widgets.list_row import ListRow
from ui.widgets.pill import Pill

_LONG = 44
_NARROW = 680
_CONSENT_TONES = {
    "given": "good",
    "expired": "warning",
    "not_asked": "warning",
    "declined": "urgent",
    "withdrawn": "urgent",
}


class PersonHeader(QWidget):
    """The whole name, what one needs before calling, warnings as words, and what to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = title()
        self.aside = muted()
        self.aside.setWordWrap(False)
        self.facts = muted()
        self.facts.setMinimumWidth(1)
        self.warnings = QHBoxLayout()
        self.warnings.setSpacing(theme.px(8))
        self.add_note = secondary(self.tr("Add &note"))
        self.add = secondary(self.tr("&Add…"))
        self.edit = secondary(self.tr("&Edit"))
        self.refer = primary(self.tr("&Refer"))
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        top.addWidget(self.name)
        top.addWidget(self.aside, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        for button in (self.add_note, self.add, self.edit, self.refer):
            buttons.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addLayout(top)
        words.addWidget(self.facts)
        words.addLayout(self.warnings)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.px(12))
        self._whole.addLayout(words, 1)
        self._whole.addLayout(buttons)
        upper_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._whole.setAlignment(buttons, upper_left)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the name needs the whole width, the buttons stand below it."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        narrow = self.width() < theme.px(_NARROW)
        self._whole.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the buttons and the name by themselves."""
        return QSize(theme.px(320), super().minimumSizeHint().height())

    def show_person(self, page: PersonPage, words: PersonWords) -> None:
        """Show another person."""
        self.name.setText(page.full_name)
        # A very long name wraps; others stand on one line with what follows.
        self.name.setWordWrap(len(page.full_name) > _LONG)
        self.name.setMinimumWidth(1 if self.name.wordWrap() else 0)
        self.name.setToolTip(page.full_name if self.name.wordWrap() else "")
        self.aside.setText(words.aside(page))
        self.facts.setText(words.facts(page))
        while (item := self.warnings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for text, tone in words.warnings(page):
            self.warnings.addWidget(Pill(text, tone))
        if self.warnings.count():
            self.warnings.addStretch(1)


class PersonWords(QObject):
    """How the person page says things, in the screen's language."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def aside(self, page: PersonPage) -> str:
        """The name to use and the code."""
        used = page.name_to_use if page.name_to_use != page.full_name else ""
        return joined(f"“{used}”" if used else "", page.participant.code)

    def facts(self, page: PersonPage) -> str:
        """Born, language, phone, place."""
        return joined(self._born(page), self._language(page), self._phone(page), self._place(page))

    def warnings(self, page: PersonPage) -> list[tuple[str, str]]:
        """What one must know before acting, as pills."""
        person = page.participant
        found = []
        if person.do_not_contact:
            found.append((self.tr("Do not contact"), "urgent"))
        if known(person.safe_to_text) == "no":
            found.append((self.tr("Do not text"), "urgent"))
        if known(person.safe_to_leave_message) == "no":
            found.append((self.tr("Leave no message"), "urgent"))
        if known(person.phone_is_shared) == "yes":
            found.append((self.tr("Shared phone"), "warning"))
        if person.restricted:
            found.append((self.tr("Restricted: each look is recorded"), "warning"))
        return found

    def _born(self, page: PersonPage) -> str:
        person = page.participant
        born = known(person.birth_date)
        if born is not None:
            age = self.words.age(born)
            words = self.tr("Born {day} ({age})")
            return words.format(day=self.words.full_date(born), age=age)
        guess = known(person.age_estimate)
        return self.tr("About {age} years old").format(age=guess) if guess is not None else ""

    def _language(self, page: PersonPage) -> str:
        code = known(page.participant.language)
        if not code:
            return ""
        name = code_label("language", code, self.words.language)
        if known(page.participant.interpreter_needed) == "yes":
            return self.tr("{language}, needs interpreter").format(language=name)
        return name

    def _phone(self, page: PersonPage) -> str:
        if page.phone_text and known(page.participant.safe_to_text) == "yes":
            return self.tr("{phone}, text is safe").format(phone=page.phone_text)
        return page.phone_text

    def _place(self, page: PersonPage) -> str:
        person = page.participant
        if person.no_fixed_address:
            place = known(person.landmark) or ""
            return (
                self.tr("No fixed address, {place}").format(place=place)
                if place
                else self.tr("No fixed address")
            )
        return " ".join(each for each in (known(person.city), known(person.zip)) if each)

    def steps(self, page: PersonPage) -> list[tuple[str, str, str]]:
        """The path, for the stepper."""
        return [(step_title(each.key), self._caption(each), each.state) for each in page.steps]

    def _caption(self, step: PathStep) -> str:
        if step.on is not None or step.said:
            return joined(step.said, self.words.short_date(step.on) if step.on else "")
        if step.total:
            return self.tr("{done} of {total}").format(done=step.met or 0, total=step.total)
        return ""

    def consent(self, row: ConsentRow) -> tuple[str, str, str, str]:
        """The pill's word, what is allowed, with whom, and since when until when."""
        states = {
            "given": self.tr("On file"),
            "expired": self.tr("Expired"),
            "declined": self.tr("Declined"),
            "withdrawn": self.tr("Withdrawn"),
            "not_asked": self.tr("Not asked"),
        }
        state = states.get(row.state, row.state)
        names = listed(row.recipients)
        if row.state in ("given", "expired"):
            bold = self.tr("May share with") if names else self.tr("May not share with anybody")
            return state, bold, names, self._signed(row)
        if row.state == "not_asked":
            ask = self.tr("Ask before anything is shared.")
            return state, self.tr("Nothing is shared"), "", ask
        return state, self.tr("Nothing is shared"), "", self._signed(row)

    def _signed(self, row: ConsentRow) -> str:
        consent = row.consent
        if consent is None:
            return ""
        signed = ends = ""
        if consent.starts:
            signed = self.tr("Since {day}").format(day=self.words.short_date(consent.starts))
            if consent.language:
                name = code_label("language", consent.language, self.words.language)
                signed = self.tr("Since {day}, in {language}").format(
                    day=self.words.short_date(consent.starts), language=name
                )
        if consent.expires:
            ends = self.tr("ends {day}").format(day=self.words.short_date(consent.expires))
        return joined(signed, ends)


class ConsentCard(RowList):
    """The permission that counts today. Signal: ``change_wanted``."""

    change_wanted = Signal()

    def show_consent(self, row: ConsentRow, words: PersonWords) -> None:
        """Show it."""
        self.clear()
        state, allowed, names, since = words.consent(row)
        pill = Pill(state, _CONSENT_TONES.get(row.state, "muted"))
        line = ListRow(pill, allowed, names, since, self.tr("Change"))
        line.activated.connect(self.change_wanted)
        self.add_row(line)


def missing_person(words: str) -> QWidget:
    """What stands where a person was who is gone from this laptop."""
    return body(words)
