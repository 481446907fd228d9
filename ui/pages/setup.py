"""The first start: four steps in one calm window, and the records of this laptop exist."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtw_desktop.casework import opening
from mtw_desktop.casework.opening import OrganizationChoice
from mtw_desktop.casework.session import Session
from mtw_desktop.errors import WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.recovery_parts import SheetDesk
from ui.pages.setup_steps import (
    OTHER,
    LanguageStep,
    PassphraseStep,
    PersonStep,
    RecoveryStep,
    SetupAnswers,
    Step,
)
from ui.widgets.busy import Busy
from ui.widgets.buttons import link, primary
from ui.widgets.cards import Card
from ui.widgets.labels import title
from ui.widgets.printing import Printers
from ui.widgets.step_list import StepList

WIDTH = 780
PASSPHRASE, RECOVERY = 2, 3


class SetupPage(QWidget):
    """``opened`` carries the session once the recovery key has been typed back."""

    opened = Signal(object)

    def __init__(
        self,
        context: UiContext,
        answers: SetupAnswers | None = None,
        parent: QWidget | None = None,
        printers: Printers | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.answers = answers or SetupAnswers()
        self.sheet = SheetDesk(context, self.answers, self, printers)
        self.setMaximumWidth(theme.px(WIDTH))
        self.steps: list[Step] = []
        self.names = (
            self.tr("Language"),
            self.tr("You"),
            self.tr("Passphrase"),
            self.tr("Recovery key"),
        )
        self.list = StepList(self.names)
        self.title = title()
        self.room = QVBoxLayout()
        self.next_button = primary("")
        self.back_button = link(self.tr("&Back"))
        self.busy = Busy(self.tr("Making the encrypted records"))
        self.next_button.clicked.connect(self.next)
        self.back_button.clicked.connect(self.back)
        self._make_steps()
        self._lay_out()
        self._show_step()
        context.lanes.store(opening.organization_choices, done=self._on_choices)

    def _make_steps(self) -> None:
        language = LanguageStep(self.answers, self.context.language)
        language.chosen.connect(self._on_language)
        self.person = PersonStep(self.answers, self.context.language)
        self.passphrase = PassphraseStep(self.answers)
        self.passphrase.submitted.connect(self.next)
        self.recovery: RecoveryStep | None = None
        for step in (language, self.person, self.passphrase):
            self._add(step)
        if self.answers.recovery_key:
            self._add_recovery()

    def _add(self, step: Step) -> None:
        self.steps.append(step)
        step.hide()
        self.room.addWidget(step)

    def _add_recovery(self) -> None:
        self.recovery = RecoveryStep(self.answers)
        self.recovery.submitted.connect(self.next)
        self.recovery.wants_print.connect(self.sheet.print_sheet)
        self.recovery.wants_pdf.connect(self.sheet.save_sheet)
        self._add(self.recovery)

    def _lay_out(self) -> None:
        words = QLabel(self.tr("Set up this laptop"))
        words.setObjectName("section")
        left = QVBoxLayout()
        left.setSpacing(theme.px(12))
        left.addWidget(words)
        left.addWidget(self.list)
        left.addStretch()
        card = Card()
        side = theme.px(24)
        card.body.setContentsMargins(side, theme.px(20), side, side)
        card.body.setSpacing(theme.px(12))
        card.body.addWidget(self.title)
        card.body.addLayout(self.room)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.next_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch()
        card.body.addSpacing(theme.px(8))
        card.body.addLayout(buttons)
        card.body.addWidget(self.busy)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(24))
        whole.addLayout(left, 2)
        whole.addWidget(card, 5)

    def focus_first(self) -> None:
        """Where typing starts in the step in sight."""
        self.steps[self.answers.step].focus_first()

    @Slot()
    def next(self) -> None:
        """On to the next step; what is missing is said beside its field."""
        step = self.steps[self.answers.step]
        if step.problem():
            step.focus_first()
            return
        step.store()
        if self.answers.step == PASSPHRASE:
            self._create()
        elif self.answers.step == RECOVERY:
            session = self.answers.session
            self.context.lanes.store(
                opening.confirm_recovery, session, done=self._on_confirmed, failed=self._on_failed
            )
        else:
            self.answers.step += 1
            self._show_step()

    @Slot()
    def back(self) -> None:
        """To the step before; nothing typed is lost."""
        self.steps[self.answers.step].store()
        self.answers.step -= 1
        self._show_step()

    def _show_step(self) -> None:
        number = self.answers.step
        for index, step in enumerate(self.steps):
            step.setVisible(index == number)
        self.list.set_current(number)
        self.title.setText(self.names[number])
        self.setAccessibleName(self.names[number])
        last_words = {PASSPHRASE: self.tr("&Create"), RECOVERY: self.tr("&Finish")}
        self.next_button.setText(last_words.get(number, self.tr("&Continue")))
        # The records exist once the key is shown: from there the only way is on.
        self.back_button.setVisible(0 < number < RECOVERY)
        self.focus_first()

    def _create(self) -> None:
        answers = self.answers
        known = answers.organization_id not in ("", OTHER)
        job = self.context.lanes.store(
            opening.set_up,
            self.context.folder,
            opening.SetUp(
                language=self.context.language,
                staff_name=answers.staff_name,
                staff_phone=answers.staff_phone,
                staff_role=answers.role,
                passphrase=self.passphrase.passphrase.text(),
                organization_id=answers.organization_id if known else None,
                organization_name=answers.organization_name,
            ),
            done=self._on_created,
            failed=self._on_failed,
        )
        self.busy.start(job)

    @Slot(object)
    def _on_created(self, result: tuple[Session, str]) -> None:
        self.busy.stop()
        self.passphrase.passphrase.clear()
        self.answers.session, self.answers.recovery_key = result
        self._add_recovery()
        self.answers.step = RECOVERY
        self._show_step()

    @Slot(object)
    def _on_confirmed(self, _nothing: object) -> None:
        self.opened.emit(self.answers.session)

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.context.tell_error(error)

    @Slot(object)
    def _on_choices(self, choices: list[OrganizationChoice]) -> None:
        self.person.show_choices(choices)

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self.context.notices.prefer(replace(self.context.preferences, language=language))
