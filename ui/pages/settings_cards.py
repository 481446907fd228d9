"""The cards of the settings page that concern this laptop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from mtw_desktop.casework import opening
from mtw_desktop.errors import WorldError
from ui import theme
from ui.context import UiContext
from ui.pages.recovery_parts import NewRecoveryKey
from ui.widgets.banner import Banner
from ui.widgets.busy import Busy
from ui.widgets.buttons import secondary
from ui.widgets.cards import Card
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, field_label, muted
from ui.widgets.language_switch import LanguageSwitch
from ui.widgets.passphrase import NewPassphrase, PassphraseEdit

if TYPE_CHECKING:
    from mtw_desktop.casework.directory import ImportReport

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
IDLE_MINUTES = (5, 10, 15, 30)


class ScreenCard(Card):
    """Language, appearance and text size. ``used`` names the control that was used last, so
    that the focus finds it again when the page has been built anew."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Screen"))
        self.context = context
        self.used = ""
        now = context.preferences
        self.languages = LanguageSwitch(context.language)
        self.languages.setAccessibleName(self.tr("Language"))
        self.scheme = Combo()
        self.scheme.set_options(
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("contrast", self.tr("High contrast")),
            ],
            now.scheme,
        )
        self.text_size = Combo()
        self.text_size.set_options(
            [(str(each), f"{each} %") for each in TEXT_SIZES], str(round(now.scale * 100))
        )
        self.body.addWidget(field_label(self.tr("Language")))
        self.body.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(Field(self.tr("&Appearance"), self.scheme))
        row.addWidget(Field(self.tr("Text si&ze"), self.text_size))
        self.body.addLayout(row)
        self.languages.changed.connect(self._on_language)
        self.scheme.activated.connect(self._on_scheme)
        self.text_size.activated.connect(self._on_size)

    def focus_used(self) -> None:
        """Put the focus where it was."""
        places: dict[str, QWidget] = {"scheme": self.scheme, "size": self.text_size}
        places.get(self.used, self.languages.buttons[self.languages.language]).setFocus()

    @Slot(str)
    def _on_language(self, language: str) -> None:
        self.used = "language"
        self.context.notices.prefer(replace(self.context.preferences, language=language))

    @Slot()
    def _on_scheme(self) -> None:
        self.used = "scheme"
        scheme = self.scheme.code()
        self.context.notices.prefer(replace(self.context.preferences, scheme=scheme))

    @Slot()
    def _on_size(self) -> None:
        self.used = "size"
        scale = int(self.text_size.code()) / 100
        self.context.notices.prefer(replace(self.context.preferences, scale=scale))


class SafetyCard(Card):
    """When the program locks itself, and the passphrase."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Safety"))
        self.context = context
        self.minutes = Combo()
        self.minutes.set_options(
            [(str(each), self.tr("after %n minute(s)", "", each)) for each in IDLE_MINUTES],
            str(context.preferences.idle_minutes),
        )
        self.minutes.activated.connect(self._on_minutes)
        self.old = PassphraseEdit()
        self.old_field = Field(self.tr("&Present passphrase"), self.old)
        self.new = NewPassphrase(self.tr("&New passphrase"), self.tr("Type it a&gain"))
        self.banner = Banner("", tone="urgent")
        self.button = secondary(self.tr("&Change the passphrase"))
        self.button.clicked.connect(self._on_button)
        self.busy = Busy(self.tr("Changing the passphrase"))
        self.recovery = NewRecoveryKey(context)
        self.recovery.begun.connect(self._on_recovery)
        self.body.addWidget(Field(self.tr("&Lock when nobody is there"), self.minutes))
        for widget in (self.old_field, self.new, self.banner, self.button, self.busy):
            self.body.addWidget(widget)
        self.body.addWidget(self.recovery)
        self._show_form(False)

    def _show_form(self, shown: bool) -> None:
        if shown:  # one question at a time
            self.recovery.put_away()
        self.old_field.setVisible(shown)
        self.new.setVisible(shown)
        self.banner.hide()

    @Slot()
    def _on_recovery(self) -> None:
        self._show_form(False)

    @Slot()
    def _on_minutes(self) -> None:
        minutes = int(self.minutes.code())
        self.context.notices.prefer(replace(self.context.preferences, idle_minutes=minutes))

    @Slot()
    def _on_button(self) -> None:
        if not self.old_field.isVisible():
            self._show_form(True)
            self.old.setFocus()
        elif not self.new.problem():
            self.banner.hide()
            self.busy.start(
                self.context.lanes.store(
                    opening.change_passphrase,
                    self.context.session,
                    self.old.text(),
                    self.new.text(),
                    done=self._on_changed,
                    failed=self._on_failed,
                )
            )

    @Slot(object)
    def _on_changed(self, _nothing: object) -> None:
        self.busy.stop()
        self.old.clear()
        self.new.clear()
        self._show_form(False)
        self.context.notices.tell(self.tr("The passphrase is changed."), "good")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.banner.set(*self.context.words_of(error), "urgent")
        self.banner.show()
        self.old.setFocus()


class DirectoryCard(Card):
    """Bringing in organizations and programs from a file of another directory."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Directory"))
        self.context = context
        self.body.addWidget(
            muted(
                self.tr(
                    "Organizations and programs to refer to. Files in the HSDS 3 format of 211 "
                    "and other directories can be added; nothing is removed."
                )
            )
        )
        self.button = secondary(self.tr("&Import a file…"))
        self.button.clicked.connect(self._on_button)
        self.busy = Busy(self.tr("Reading the directory"))
        self.report = body()
        self.report.hide()
        self.body.addWidget(self.button)
        self.body.addWidget(self.busy)
        self.body.addWidget(self.report)

    def start(self, path: Path) -> None:
        """Import a file."""
        from mtw_desktop.casework import directory

        self.busy.start(
            self.context.lanes.store(
                directory.import_hsds,
                self.context.session,
                path,
                done=self._on_imported,
                failed=self._on_failed,
            )
        )

    @Slot()
    def _on_button(self) -> None:
        place, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Import a directory"), "", "HSDS (*.json *.zip)"
        )
        if place:
            self.start(Path(place))

    @Slot(object)
    def _on_imported(self, report: ImportReport) -> None:
        self.busy.stop()
        lines = [
            self.tr("Organizations: {new} new, {changed} changed.").format(
                new=report.organizations_added, changed=report.organizations_changed
            ),
            self.tr("Programs: {new} new, {changed} changed.").format(
                new=report.programs_added, changed=report.programs_changed
            ),
        ]
        if report.skipped:
            lines.append(self.tr("%n row(s) left out.", "", len(report.skipped)))
        self.report.setText("\n".join(lines))
        self.report.show()
        self.context.notices.did_change(report.changed.kinds)
        self.context.notices.tell(self.tr("The directory is up to date."), "good")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self.busy.stop()
        self.report.setText("\n".join(self.context.words_of(error)))
        self.report.show()
        self.context.tell_error(error)
