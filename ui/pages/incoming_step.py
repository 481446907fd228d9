"""The few questions of one step of a received referral: why, when, what to tell the sender."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework import scraps
from mtw_desktop.casework.incoming_referrals import MOVES, ReceivedRow, Step
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.reading import read_appointment
from ui import theme
from ui.context import UiContext
from ui.pages.scrap_parts import Scrap
from ui.pages.word_parts import Words, capital
from ui.widgets.buttons import primary, secondary
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import card_heading


def move_words(move: str, row: ReceivedRow, lang: str) -> str:
    """What a step is called for this referral."""
    if move == "start" and row.status == "on-hold":
        move = "resume"
    if move == "schedule" and row.appointment_at is not None:
        move = "reschedule"
    return label(f"sharing.move.{move}", lang)


class StepForm(QWidget):
    """Signals: ``given(Step)``, ``closed``. What was typed is kept until it is saved."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, context: UiContext, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = words
        self.step: Step | None = None
        self.scrap = Scrap(context, "answer", self.typed, self)
        self.heading: QLabel = card_heading()
        self.reason, self.appointment, self.detail = Combo(), line(), line()
        self.detail.setMaxLength(2000)
        self.reason_field = Field(self.tr("&Why"), self.reason)
        self.when_field = Field(self.tr("Appo&intment"), self.appointment)
        self.detail_field = Field(self.tr("Words for the sen&der"), self.detail)
        self.save = primary(self.tr("&Send answer"))
        self.close_button = secondary(self.tr("Close"))
        feet = QHBoxLayout()
        feet.setSpacing(theme.px(10))
        feet.addWidget(self.save)
        feet.addWidget(self.close_button)
        feet.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for each in (self.heading, self.reason_field, self.when_field, self.detail_field):
            column.addWidget(each)
        column.addLayout(feet)
        self._connect()

    def _connect(self) -> None:
        self.reason.activated.connect(self._on_edited)
        self.appointment.textEdited.connect(self._on_edited)
        self.appointment.editingFinished.connect(self._hint)
        self.detail.textEdited.connect(self._on_edited)
        for each in (self.appointment, self.detail):
            each.returnPressed.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.closed)

    def ask(self, row: ReceivedRow, move: str) -> None:
        """Ask what a step of this referral needs; what was begun earlier comes back."""
        self.scrap.keep()
        lang, what = self.words.language, MOVES[move]
        self.step = Step(row.id, move)
        self.scrap.record_id = row.id
        self.heading.setText(move_words(move, row, lang))
        self.reason_field.setVisible(bool(what.reasons))
        self.when_field.setVisible(what.appointment)
        options = [(code, code_label("referral_reason", code, lang)) for code in what.reasons]
        self.reason.set_options([("", self.tr("Choose a reason")), *options])
        self.appointment.clear()
        self.detail.clear()
        for field in (self.reason_field, self.when_field, self.detail_field):
            field.set_problem("")
        example = label("sharing.appointment.example", lang)
        self.when_field.set_hint(example if what.appointment else "")
        session = self.context.session
        self.context.lanes.store(scraps.kept_scrap, session, "answer", row.id, done=self._on_kept)

    def typed(self) -> dict[str, str]:
        """What stands there; empty if nothing does."""
        found = {
            "reason": self.reason.code(),
            "when": self.appointment.text(),
            "detail": self.detail.text(),
        }
        if self.step is None or not any(each.strip() for each in found.values()):
            return {}
        return {"answer": self.step.move, **found}

    def focus_first(self) -> None:
        """Where typing begins."""
        fields = (self.reason_field, self.when_field, self.detail_field)
        next(each.editor for each in fields if not each.isHidden()).setFocus()

    @Slot(object)
    def _on_kept(self, kept: dict[str, str]) -> None:
        if self.step is None or self.typed() or kept.get("answer") != self.step.move:
            return
        self.reason.setCurrentIndex(max(self.reason.findData(kept.get("reason", "")), 0))
        self.appointment.setText(kept.get("when", ""))
        self.detail.setText(kept.get("detail", ""))

    @Slot()
    def _on_edited(self) -> None:
        self.scrap.touch()
        self.reason_field.set_problem("")
        self.when_field.set_problem("")

    @Slot()
    def _hint(self) -> None:
        """Say how the appointment was understood."""
        at, note = self._appointment()
        words = capital(self.words.appointment(at)) if at else ""
        if note:
            words = self.tr("It is sent as you typed it.")
        self.when_field.set_hint(words or label("sharing.appointment.example", self.words.language))

    def _appointment(self) -> tuple[datetime | None, str]:
        """When, or what was typed if it cannot be read as a moment."""
        typed = self.appointment.text().strip()
        at = read_appointment(typed, self.words.today, self.words.language).moment()
        return at, "" if at else typed

    @Slot()
    def _on_save(self) -> None:
        if self.step is None:
            return
        what = MOVES[self.step.move]
        at, note = self._appointment() if what.appointment else (None, "")
        if what.reasons and not self.reason.code():
            self.reason_field.set_problem(self.tr("Choose a reason."))
            self.reason.setFocus()
        elif what.appointment_needed and at is None and not note:
            self.when_field.set_problem(self.tr("Type the day and the time."))
            self.appointment.setFocus()
        else:
            self.scrap.stop()
            self.given.emit(
                replace(
                    self.step,
                    reason=self.reason.code() or None,
                    detail=self.detail.text().strip(),
                    appointment_at=at,
                    appointment_note=note,
                )
            )
