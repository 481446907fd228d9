"""One referral beside the list: what it is, its paper, and the answer that came back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.casework import scraps
from mtw_desktop.casework.answers import possible_answers
from mtw_desktop.casework.referring import ReferralRow
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.shared_words import opened_words
from mtw_desktop.domain.labels import code_label
from ui import theme
from ui.context import UiContext
from ui.forms.flow import FlowLayout
from ui.models.referrals import TONES
from ui.pages.scrap_parts import Scrap
from ui.pages.word_parts import Words, joined
from ui.widgets.buttons import link, primary, secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import line
from ui.widgets.labels import body, card_heading, muted
from ui.widgets.pill import Pill


def answer_words(answer: str) -> str:
    """What a tick of the return slip says."""
    words = {
        "came": QCoreApplication.translate("Answer", "Came"),
        "started": QCoreApplication.translate("Answer", "Service started"),
        "waiting_list": QCoreApplication.translate("Answer", "On a waiting list"),
        "no_show": QCoreApplication.translate("Answer", "Did not come"),
        "not_eligible": QCoreApplication.translate("Answer", "Not eligible"),
        "capacity": QCoreApplication.translate("Answer", "No capacity"),
        "completed": QCoreApplication.translate("Answer", "Service received"),
        "cancelled": QCoreApplication.translate("Answer", "Cancel the referral"),
    }
    return words.get(answer, answer)


@dataclass(frozen=True, slots=True)
class AnswerGiven:
    """What was entered: the tick, the words beside it, whether the need is met by it."""

    referral_id: str
    answer: str
    detail: str
    need_met: bool


class AnswerForm(QWidget):
    """The ticks that this referral can still get. Signals: ``given(AnswerGiven)``, ``closed``."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._asked: tuple[str, str] = ("", "")
        self.scrap = Scrap(context, "answer", self.typed, self)
        self.group = QButtonGroup(self)
        self.ticks = QVBoxLayout()
        self.ticks.setSpacing(0)
        self.detail = line()
        self.detail.setMaxLength(2000)
        self.detail_field = Field(self.tr("What they &wrote"), self.detail)
        self.met = QCheckBox(self.tr("The need is &met"))
        self.save = primary(self.tr("&Save answer"))
        self.close_button = secondary(self.tr("Close"))
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.save)
        feet.addWidget(self.close_button)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(card_heading(self.tr("The answer")))
        column.addLayout(self.ticks)
        column.addWidget(self.detail_field)
        column.addWidget(self.met)
        column.addLayout(feet)
        self.group.buttonClicked.connect(self._on_tick)
        self.detail.textEdited.connect(self.scrap.touch)
        self.detail.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.closed)

    def ask(self, row: ReferralRow) -> None:
        """Offer the ticks for a referral; what was begun earlier comes back."""
        if self._asked == (row.id, row.status):
            return
        self.scrap.keep()
        self._asked = (row.id, row.status)
        self.scrap.record_id = row.id
        for button in self.group.buttons():
            self.group.removeButton(button)
            button.hide()
            button.deleteLater()
        for answer in possible_answers(row.status):
            tick = QRadioButton(answer_words(answer))
            tick.setProperty("answer", answer)
            self.group.addButton(tick)
            self.ticks.addWidget(tick)
        self.detail.clear()
        self.detail_field.set_problem("")
        self.met.setChecked(False)
        self.met.setVisible(False)
        session = self.context.session
        self.context.lanes.store(scraps.kept_scrap, session, "answer", row.id, done=self._on_kept)

    def typed(self) -> dict[str, str]:
        """What stands there; empty if nothing does."""
        chosen = self.group.checkedButton()
        answer = str(chosen.property("answer")) if chosen is not None else ""
        detail = self.detail.text()
        return {"answer": answer, "detail": detail} if answer or detail.strip() else {}

    def focus_first(self) -> None:
        """On the first tick."""
        buttons = self.group.buttons()
        if buttons:
            buttons[0].setFocus()

    @Slot(object)
    def _on_kept(self, kept: dict[str, str]) -> None:
        if self.typed():
            return  # somebody was faster
        self.detail.setText(kept.get("detail", ""))
        for tick in self.group.buttons():
            tick.setChecked(tick.property("answer") == kept.get("answer"))

    @Slot()
    def _on_tick(self) -> None:
        self.scrap.touch()
        chosen = self.group.checkedButton()
        self.met.setVisible(chosen is not None and chosen.property("answer") == "completed")
        self.detail_field.set_problem("")

    @Slot()
    def _on_save(self) -> None:
        chosen = self.group.checkedButton()
        if chosen is None:
            self.detail_field.set_problem(self.tr("Choose what came back."))
            self.focus_first()
            return
        answer = str(chosen.property("answer"))
        met = answer == "completed" and self.met.isChecked()
        self.scrap.stop()
        self.given.emit(AnswerGiven(self._asked[0], answer, self.detail.text().strip(), met))


def _opened(session: Session, referral_id: str) -> tuple[str, str]:
    return referral_id, opened_words(session, referral_id)


class ReferralCard(Card):
    """The referral that is marked in the list. Signals: ``person``, ``again`` and ``file`` (its
    paper), ``given(AnswerGiven)``."""

    person = Signal()
    again = Signal()
    file = Signal()
    given = Signal(object)

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.row: ReferralRow | None = None
        self.name = card_heading()
        self.pill = Pill("", "muted")
        self.lines: list[QLabel] = [body(), muted(), muted(), muted()]
        self.opened = muted()
        self.answer = primary(self.tr("&Record an answer"))
        self.print_again = secondary(self.tr("Re&print"))
        self.save = secondary(self.tr("Save P&DF"))
        self.open_person = link(self.tr("&Open person"))
        self.form = AnswerForm(context)
        self._lay_out()
        self.answer.clicked.connect(self._on_answer)
        self.print_again.clicked.connect(self.again)
        self.save.clicked.connect(self.file)
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
        for each in (*self.lines, self.opened):
            facts.addWidget(each)
        self.body.addLayout(facts)
        self.deeds = QWidget()
        actions = QVBoxLayout(self.deeds)
        actions.setContentsMargins(0, theme.px(4), 0, 0)
        actions.setSpacing(theme.px(8))
        actions.addWidget(self.answer)
        # In longer words than the English ones the last goes below.
        paper = FlowLayout(gap=theme.px(10), line_gap=theme.px(8))
        for button in (self.print_again, self.save, self.open_person):
            paper.addWidget(button)
        actions.addLayout(paper)
        self.body.addWidget(self.deeds)
        self.body.addWidget(self.form)
        self.form.hide()

    def keyed(self) -> tuple[Field | QAbstractButton, ...]:
        """What wants an access key."""
        buttons = (self.answer, self.print_again, self.save, self.open_person)
        form = self.form
        return (*buttons, form.save, form.detail_field, form.met, form.close_button)

    def show_row(self, row: ReferralRow) -> None:
        """Show a referral."""
        if self.row is None or self.row.id != row.id or self.row.status != row.status:
            self.form.hide()
            self.deeds.show()
        self.row = row
        language = self.words.language
        self.name.setText(row.short_name)
        state = code_label("referral_status", row.status, language)
        self.pill.set(state, TONES.get(row.status, "muted"))
        need = code_label("need_domain", row.need_domain, language) if row.need_domain else ""
        self.lines[0].setText(joined(row.to_organization, row.to_service))
        self.lines[1].setText(joined(need, self._soon(row)))
        self.lines[2].setText(self._when(row))
        self.lines[3].setText(joined(row.number, self._since(row)))
        for each in self.lines:
            each.setVisible(bool(each.text()))
        self.answer.setVisible(bool(possible_answers(row.status)))
        self.opened.setVisible(False)
        self.context.lanes.store(_opened, self.context.session, row.id, done=self._on_opened)

    @Slot(object)
    def _on_opened(self, answer: tuple[str, str]) -> None:
        """What the receiver is shown on its own laptop, and until when."""
        referral_id, words = answer
        if self.row is not None and self.row.id == referral_id:
            self.opened.setText(words)
            self.opened.setVisible(bool(words))

    def _soon(self, row: ReferralRow) -> str:
        return code_label("referral_priority", row.priority or "", self.words.language)

    def _when(self, row: ReferralRow) -> str:
        if row.appointment_at is None:
            return ""
        when = self.words.appointment(row.appointment_at)
        return self.tr("Appointment {when}").format(when=when)

    def _since(self, row: ReferralRow) -> str:
        if row.created_at is None:
            return ""
        return self.tr("sent {day}").format(day=self.words.near_day(row.created_at))

    @Slot()
    def close_form(self) -> bool:
        """Put the ticks away; ``False`` if they were not there."""
        if self.form.isHidden():
            return False
        self.form.hide()
        self.deeds.show()
        self.answer.setFocus()
        return True

    @Slot()
    def _on_answer(self) -> None:
        if self.row is not None:
            self.form.ask(self.row)
            self.deeds.hide()
            self.form.show()
            self.form.focus_first()
