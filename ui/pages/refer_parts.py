"""The fields of a referral: where to, when, what they need to know, what is shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from mtw_desktop.casework.programs import USUAL_CLASSES, ProgramRow
from mtw_desktop.casework.referral_form import ReferralForm
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.reading import read_appointment
from ui import theme
from ui.forms.mnemonics import with_mnemonics
from ui.models.programs import ProgramsModel
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.buttons import link_small
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, TextArea, line
from ui.widgets.labels import hint
from ui.widgets.program_picker import ProgramPicker

#: Lines of a destination written by hand, in the order they are asked.
HAND = ("to_service", "to_address", "to_phone", "to_hours")


class ReferFields(QWidget):
    """Everything one fills in.

    Signals: ``searched(text)`` (what stood there before is chosen no more),
    ``picked(ProgramRow)``, ``hand_wanted`` (to and fro) and ``changed`` after any other change.
    """

    searched = Signal(str)
    picked = Signal(object)
    hand_wanted = Signal()
    changed = Signal()

    def __init__(
        self, language: str, buttons: Sequence[QAbstractButton], parent: QWidget | None = None
    ) -> None:
        """``buttons`` stand below the fields and share their access keys."""
        super().__init__(parent)
        self.words = Words(language)
        self.programs = ProgramsModel(self._consent_words, self)
        self.picker = ProgramPicker(self.programs)
        self.by_hand = link_small("")
        self.hand = {name: line() for name in HAND}
        self.appointment = line()
        self.priority = Combo()
        options = [(code.code, code.labels[language]) for code in codes("referral_priority")]
        self.priority.set_options([("", self.tr("Not said")), *options])
        self.reason = TextArea(lines=3)
        self.bring = line()
        self.call_first = QCheckBox()
        self.share = QCheckBox()
        self.why_not = hint()
        self.code_only = QCheckBox()
        self._fields: dict[str, Field] = {}
        self.hand_box = QWidget()
        self._quiet = self._call_decided = False
        self._kept_appointment: tuple[str, datetime | None, str] = ("", None, "")
        self._marked: dict[str, str] = {}
        self.mode = "search"
        self._lay_out()
        self._name_all(buttons)
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        where = self._field("where", self.picker)
        where.label.setMinimumHeight(theme.px(28))
        top = QGridLayout()
        top.addWidget(where, 0, 0)
        top.addWidget(self.by_hand, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column.addLayout(top)
        grid = QGridLayout(self.hand_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(8))
        for number, name in enumerate(HAND):
            grid.addWidget(self._field(name, self.hand[name]), number // 2, number % 2)
        column.addWidget(self.hand_box)
        beside = QHBoxLayout()
        beside.setSpacing(theme.px(20))
        upper = Qt.AlignmentFlag.AlignTop
        beside.addWidget(self._field("appointment", self.appointment), 1, upper)
        beside.addWidget(self._field("priority", self.priority), 1, upper)
        column.addLayout(beside)
        column.addWidget(self._field("reason", self.reason))
        column.addWidget(self._field("bring", self.bring))
        checks = QVBoxLayout()
        checks.setSpacing(theme.px(2))
        for box in (self.share, self.why_not, self.code_only, self.call_first):
            checks.addWidget(box)
        column.addLayout(checks)

    def _field(self, name: str, editor: QWidget) -> Field:
        self._fields[name] = Field("", editor)
        return self._fields[name]

    def _name_all(self, buttons: Sequence[QAbstractButton]) -> None:
        """Labels with access keys that differ from each other, in any language."""
        words = {
            "where": self.tr("Where to"),
            "to_service": self.tr("Service"),
            "to_address": self.tr("Address"),
            "to_phone": self.tr("Their phone"),
            "to_hours": self.tr("Hours"),
            "appointment": self.tr("Appointment"),
            "priority": self.tr("How soon"),
            "reason": self.tr("What they need to know"),
            "bring": self.tr("Bring along"),
            "by_hand": self.tr("Write it by hand"),
            "listed": self.tr("Choose from the list"),
            "share": self.tr("Share name, phone and this need with them"),
            "code_only": self.tr("Print the case code only, no name"),
            "call_first": self.tr("Call before going"),
        }
        # Buttons first: they get the letter that one would guess.
        keyed = with_mnemonics([*(button.text() for button in buttons), *words.values()])
        for button, text in zip(buttons, keyed, strict=False):
            button.setText(text)
        self._marked = marked = dict(zip(words, keyed[len(buttons) :], strict=True))
        for name, field in self._fields.items():
            field.set_label(marked[name])
        self.picker.name_it(words["where"], self.tr("Programs that fit"))
        for name in ("share", "code_only", "call_first"):
            getattr(self, name).setText(marked[name])

    def _connect(self) -> None:
        self.picker.typed.connect(self._on_typed)
        self.picker.chosen.connect(self._on_chosen)
        self.by_hand.clicked.connect(self.hand_wanted)
        for edit in (self.bring, *self.hand.values()):
            edit.textEdited.connect(self._on_edited)
        self.appointment.textEdited.connect(self._on_appointment)
        self.reason.textChanged.connect(self._on_edited)
        self.priority.activated.connect(self._on_edited)
        self.call_first.clicked.connect(self._on_call_decided)
        for box in (self.share, self.code_only, self.call_first):
            box.clicked.connect(self._on_edited)

    # the form in and out

    def show_form(self, form: ReferralForm, now: datetime) -> None:
        """Put a form into the fields; says nothing to anybody."""
        self.words.now = now
        self._quiet = True
        for name, edit in self.hand.items():
            edit.setText(getattr(form, name))
        at = form.appointment_at
        typed = form.appointment_note or (self.words.appointment(at) if at else "")
        self.appointment.setText(typed)
        self._kept_appointment = (typed, at, form.appointment_note)
        self.priority.setCurrentIndex(max(self.priority.findData(form.priority or ""), 0))
        self.reason.setPlainText(form.reason)
        # What the need said is a beginning: writing goes on after it.
        self.reason.moveCursor(QTextCursor.MoveOperation.End)
        self.bring.setText(form.bring_along)
        self.code_only.setChecked(form.code_only)
        self.call_first.setChecked(form.call_first)
        self._quiet = False
        self.hint_appointment()
        self.show_destination(form, False)
        # What was chosen earlier stands; only a fresh form takes advice.
        self._call_decided = bool(form.to_organization)
        self.picker.set_text(form.to_organization)

    @Slot(object, bool)
    def show_destination(self, form: ReferralForm, another: bool) -> None:
        """What changes with the destination: by hand or not, whether anything is shared, and, if
        it is another one, whether to call before going."""
        if another:
            self._call_decided = False
            self.call_first.setChecked(form.call_first)
        hand = form.program_id is None and bool(form.to_organization)
        self.set_mode("hand" if hand else "program" if form.program_id else "search")
        self.share.setChecked(bool(form.share_classes))

    def set_mode(self, mode: str) -> None:
        """``search`` (nothing chosen yet), ``program`` or ``hand``."""
        self.mode = mode
        self.hand_box.setVisible(mode == "hand")
        self.by_hand.setVisible(mode != "program")
        self.by_hand.setText(self._marked["listed" if mode == "hand" else "by_hand"])
        self._fields["where"].set_problem("")

    @Slot(object)
    def show_programs(self, rows: list[ProgramRow]) -> None:
        """Offer these, unless a place has been chosen."""
        if self.mode == "search" or not rows:
            self.programs.set_rows(rows)

    def show_consent(self, covered: bool, reason: str) -> None:
        """Sharing can be chosen only where the permission on file covers it; say why not, or what
        will be seen."""
        self.share.setEnabled(covered)
        self.why_not.setText(reason)
        self.why_not.setVisible(bool(reason))
        self.share.setAccessibleDescription(self.why_not.text())

    def advise_call(self, call_first: bool) -> bool:
        """Tick or untick the call unless somebody has decided on it; whether that changed it."""
        if self._call_decided or self.call_first.isChecked() == call_first:
            return False
        self.call_first.setChecked(call_first)
        return True

    def show_problem(self, words: str) -> None:
        """Beside where to, which is the one thing that a referral cannot do without."""
        self._fields["where"].set_problem(words)
        self.picker.setFocus()

    def fill(self, form: ReferralForm) -> ReferralForm:
        """The form with what stands in the fields."""
        at, note = self._appointment()
        filled = replace(
            form,
            appointment_at=at,
            appointment_note=note,
            priority=self.priority.code() or None,
            reason=self.reason.toPlainText().strip(),
            bring_along=self.bring.text().strip(),
            call_first=self.call_first.isChecked(),
            share_classes=USUAL_CLASSES if self.share.isChecked() else (),
            code_only=self.code_only.isChecked(),
        )
        if self.mode != "hand":
            return filled
        return replace(
            filled,
            to_organization=self.picker.text(),
            to_service=self.hand["to_service"].text().strip(),
            to_address=self.hand["to_address"].text().strip(),
            to_phone=self.hand["to_phone"].text().strip(),
            to_hours=self.hand["to_hours"].text().strip(),
        )

    def _appointment(self) -> tuple[datetime | None, str]:
        """When, or what was typed if it could not be read as a moment: it prints as typed."""
        typed = self.appointment.text().strip()
        kept, at, note = self._kept_appointment
        if typed == kept:
            return at, note
        read = read_appointment(typed, self.words.today, self.words.language)
        moment = read.moment()
        return moment, "" if moment else typed

    @Slot()
    def hint_appointment(self) -> None:
        """Say how the appointment was understood."""
        typed = self.appointment.text().strip()
        language = self.words.language
        read = read_appointment(typed, self.words.today, language)
        at, _ = self._appointment()
        words = capital(self.words.appointment(at)) if at else ""
        if read.problem and not at:
            words = joined(label(f"problem.{read.problem}", language), self._as_typed(), by=" ")
        elif not at and read.day:
            words = joined(self.words.day(read.day), label("problem.no_time", language))
        elif read.warning and typed != self._kept_appointment[0]:
            words = joined(words, label(f"problem.{read.warning}", language))
        self._fields["appointment"].set_hint(words)

    def _as_typed(self) -> str:
        return self.tr("It prints as you typed it.")

    # slots

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        program = self.programs.row_at(row)
        if program is not None and self.mode != "hand":
            self.picker.set_text(program.organization.name)
            self.programs.set_rows([program])
            self.picked.emit(program)
            self.appointment.setFocus()

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if self.mode == "hand":
            self.changed.emit()
            return
        self.set_mode("search")
        self.searched.emit(text)

    @Slot()
    def _on_call_decided(self) -> None:
        self._call_decided = True

    @Slot()
    def _on_edited(self) -> None:
        if not self._quiet:
            self.changed.emit()

    @Slot()
    def _on_appointment(self) -> None:
        self.hint_appointment()
        self.changed.emit()

    def _consent_words(self, row: ProgramRow) -> str:
        covers = row.consent == "covers"
        return self.tr("Consent covers it") if covers else self.tr("Consent needed")
