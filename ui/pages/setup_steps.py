"""The four steps of setting up: language, who you are, passphrase, recovery key."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mtw_desktop.casework.opening import OrganizationChoice
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.codelists import codes
from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.field import Field
from ui.widgets.inputs import Combo, line
from ui.widgets.labels import body, hint, muted
from ui.widgets.language_switch import LANGUAGES
from ui.widgets.passphrase import NewPassphrase

#: Not in the directory: typed by hand.
OTHER = "other"
#: Who may set up a laptop; analysts work on the server.
ROLES = ("caseworker", "outreach", "supervisor")


@dataclass
class SetupAnswers:
    """What has been answered; survives a change of the language half way."""

    step: int = 0
    organization_id: str = ""
    organization_name: str = ""
    staff_name: str = ""
    staff_phone: str = ""
    role: str = ROLES[0]
    session: Session | None = None
    recovery_key: str = ""


class Step(QWidget):
    """``problem`` returns what is missing and shows it; ``store`` puts the answers away."""

    def __init__(self, answers: SetupAnswers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(14))

    def problem(self) -> str:
        """What keeps one from going on, "" if nothing does."""
        return ""

    def store(self) -> None:
        """Put what was typed into ``answers``."""

    def focus_first(self) -> None:
        """Where typing starts."""


class LanguageStep(Step):
    """``chosen`` carries en, es or ht."""

    chosen = Signal(str)

    def __init__(self, answers: SetupAnswers, language: str) -> None:
        super().__init__(answers)
        self.column.addWidget(muted(self.tr("You can change it at any time in Settings.")))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for code, name in LANGUAGES:
            button = QRadioButton(name)
            button.setChecked(code == language)
            button.toggled.connect(self._on_toggled)
            self._group.addButton(button)
            self.buttons[code] = button
            self.column.addWidget(button)
        self.column.addWidget(
            hint(self.tr("Paper for participants is in their own language, whatever you choose."))
        )

    def focus_first(self) -> None:
        next(each for each in self.buttons.values() if each.isChecked()).setFocus()

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        if on:
            self.chosen.emit(next(c for c, each in self.buttons.items() if each.isChecked()))


class PersonStep(Step):
    """The organization, known or typed, and who works on this laptop."""

    def __init__(self, answers: SetupAnswers, language: str) -> None:
        super().__init__(answers)
        self.organization = Combo()
        self.organization.setPlaceholderText(self.tr("Choose"))
        self.organization.currentIndexChanged.connect(self._on_organization)
        self.typed = line(answers.organization_name)
        self.name = line(answers.staff_name)
        self.phone = line(answers.staff_phone)
        self.role = Combo()
        words = {each.code: each.labels[language] for each in codes("staff_role")}
        self.role.set_options([(code, words[code]) for code in ROLES], answers.role)
        self.organization_field = Field(self.tr("&Organization"), self.organization)
        self.typed_field = Field(self.tr("Its &name, as it prints on slips"), self.typed)
        self.name_field = Field(
            self.tr("&Your name"), self.name, self.tr("First and last name, as partners know you.")
        )
        for widget in (
            self.organization_field,
            self.typed_field,
            self.name_field,
            Field(self.tr("Office &phone, as it prints on slips"), self.phone),
            Field(self.tr("Your &role"), self.role),
        ):
            self.column.addWidget(widget)
        self.show_choices([])

    def show_choices(self, choices: list[OrganizationChoice]) -> None:
        """Offer the organizations of the directory, and one that is not among them."""
        options = [(each.id, each.name) for each in choices]
        self.organization.set_options([*options, (OTHER, self.tr("Another organization"))])
        kept = self.answers.organization_id or ("" if options else OTHER)
        self.organization.setCurrentIndex(self.organization.findData(kept))
        self.organization_field.setVisible(bool(options))
        self._on_organization()

    def problem(self) -> str:
        chosen = self.organization.code()
        unchosen = "" if chosen else self.tr("Choose the organization.")
        self.organization_field.set_problem(unchosen)
        missing = self._types() and not self.typed.text().strip()
        untyped = self.tr("Type the name of the organization.") if missing else ""
        self.typed_field.set_problem(untyped)
        nameless = "" if self.name.text().strip() else self.tr("Type your name.")
        self.name_field.set_problem(nameless)
        return unchosen or untyped or nameless

    def store(self) -> None:
        self.answers.organization_id = self.organization.code()
        self.answers.organization_name = self.typed.text().strip()
        self.answers.staff_name = self.name.text().strip()
        self.answers.staff_phone = self.phone.text().strip()
        self.answers.role = self.role.code()

    def focus_first(self) -> None:
        if not self.organization_field.isHidden() and not self.organization.code():
            self.organization.setFocus()
        elif self._types() and not self.typed.text():
            self.typed.setFocus()
        else:
            self.name.setFocus()

    def _types(self) -> bool:
        return self.organization.code() == OTHER

    @Slot()
    def _on_organization(self) -> None:
        self.typed_field.setVisible(self._types())


class PassphraseStep(Step):
    """``submitted`` is sent by Enter."""

    submitted = Signal()

    def __init__(self, answers: SetupAnswers) -> None:
        super().__init__(answers)
        self.column.addWidget(
            muted(
                self.tr(
                    "It locks the records on this laptop. Nobody can look it up for you, "
                    "so choose one that you will remember."
                )
            )
        )
        self.passphrase = NewPassphrase(self.tr("&Passphrase"), self.tr("Type it &again"))
        self.passphrase.submitted.connect(self.submitted)
        self.column.addWidget(self.passphrase)

    def problem(self) -> str:
        return self.passphrase.problem()

    def focus_first(self) -> None:
        self.passphrase.setFocus()


class RecoveryStep(Step):
    """The recovery key, shown once. ``wants_print`` and ``wants_pdf`` ask for the sheet."""

    wants_print = Signal()
    wants_pdf = Signal()
    submitted = Signal()

    def __init__(self, answers: SetupAnswers) -> None:
        super().__init__(answers)
        self.column.addWidget(
            body(
                self.tr(
                    "If the passphrase is ever forgotten, only this key opens the records. "
                    "It is shown now and never again. Keep it on paper, away from this laptop."
                )
            )
        )
        self.key = body(spaced(answers.recovery_key))
        self.key.setObjectName("recoveryKey")
        self.key.setAccessibleName(self.tr("Recovery key"))
        self.key.setAccessibleDescription(" ".join(answers.recovery_key))
        flags = Qt.TextInteractionFlag
        self.key.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.column.addWidget(self.key)
        self.column.addLayout(self._buttons())
        self.last_group = line()
        self.last_group.setMaximumWidth(theme.px(180))
        self.last_group.returnPressed.connect(self.submitted)
        self.check_field = Field(
            self.tr("Type the last &group of the key, to be sure that you have it"),
            self.last_group,
        )
        self.column.addWidget(self.check_field)

    def problem(self) -> str:
        wanted = self.answers.recovery_key.split("-")[-1].casefold()
        typed = self.last_group.text().strip().strip("-").casefold()
        words = "" if typed == wanted else self.tr("That is not the last group. Look at the key.")
        self.check_field.set_problem(words)
        return words

    def focus_first(self) -> None:
        self.last_group.setFocus()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        printing = secondary(self.tr("P&rint"))
        printing.clicked.connect(self.wants_print)
        saving = secondary(self.tr("&Save PDF"))
        saving.clicked.connect(self.wants_pdf)
        row.addWidget(printing)
        row.addWidget(saving)
        row.addStretch()
        return row


def spaced(key: str) -> str:
    """The key in its groups, with room between them to break the line."""
    return "   ".join(key.split("-"))
