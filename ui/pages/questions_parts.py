"""Parts of the page of imported forms: what an import would bring, and the export question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.xlsform_shapes import FormPreview, FormProblem
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.custom_texts import form_title
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.wording import counted
from ui import theme
from ui.pages.key_parts import give_keys
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import primary, secondary
from ui.widgets.cards import Card, RowList
from ui.widgets.field import Field
from ui.widgets.inputs import Combo
from ui.widgets.labels import body, muted, section
from ui.widgets.list_row import ListRow

_TOLD = 40


class PreviewCard(Card):
    """``wanted(sharing)`` asks to import, "" for what the file says; ``left`` puts it away."""

    wanted = Signal(str)
    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.body.setSpacing(theme.px(12))
        self.heading = section()
        self.heading.setWordWrap(True)
        self.facts = muted()
        self.verdict = Banner("")
        self.missing = Banner("", tone="warning")
        self.problems = RowList()
        self.sharing = Combo()
        classes = [(each.code, each.labels[language]) for each in codes("sharing_class")]
        self.sharing.set_options([("", self.tr("As the file says")), *classes])
        self.sharing_field = Field(self.tr("Answers are shared as"), self.sharing)
        self.take, self.cancel = primary(self.tr("Import")), secondary(self.tr("Cancel"))
        for each in (self.heading, self.facts, self.verdict, self.problems, self.missing):
            self.body.addWidget(each)
        self.body.addWidget(self.sharing_field, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.take)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.take.clicked.connect(self._on_take)
        self.cancel.clicked.connect(self.left)
        give_keys(self.sharing_field, self.take, self.cancel)

    def show_preview(self, preview: FormPreview) -> None:
        """What would be imported, and what is in the way of it."""
        lang, bad = self._language, bool(preview.problems)
        self.heading.setText(form_title(preview.form, lang))
        asked = counted("own.questions", preview.asked, lang) if preview.questions else ""
        version = label("own.version", lang, version=preview.form.version)
        source = str(preview.form.source_name or "")
        self.facts.setText(" · ".join(each for each in (asked, version, source) if each))
        self._say(preview)
        told = [*preview.problems, *preview.warnings]
        self._list(told)
        languages = ", ".join(code_label("language", each, lang) for each in preview.missing)
        self.missing.set(
            self.tr("Some words are missing in: {languages}.").format(languages=languages),
            self.tr("There the form’s own language is shown."),
            "warning",
        )
        self.missing.setVisible(bool(preview.missing) and not bad)
        self.sharing_field.setVisible(not bad)
        self.take.setVisible(not bad)
        self.show()
        (self.cancel if bad else self.take).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.verdict.sentence.text()} {self.verdict.next_step.text()}".strip())

    def _say(self, preview: FormPreview) -> None:
        if preview.problems:
            words = self.tr("%n problem(s): this form cannot be imported.", "",
                            len(preview.problems))  # fmt: skip
            self.verdict.set(words, self.tr("Mend the file and import it again."), "urgent")
        elif preview.replaces:
            self.verdict.set(
                self.tr("Replaces version {version}.").format(version=preview.replaces_version),
                self.tr("The old version is retired and keeps its answers."),
                "info",
            )
        else:
            self.verdict.set(self.tr("This form can be imported."), "", "good")

    def _list(self, told: Sequence[FormProblem]) -> None:
        self.problems.clear()
        for each in told[:_TOLD]:
            row = ListRow(None, each.sentence(self._language), "", each.where(self._language))
            self.problems.add_row(row)
        self.problems.setVisible(bool(told))

    @Slot()
    def _on_take(self) -> None:
        self.wanted.emit(self.sharing.code())


class ExportAnswersDialog(QDialog):
    """Says that the file is not encrypted; names only if they are ticked."""

    def __init__(self, parent: QWidget, title: str, language: str, may_restricted: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export answers"))
        self.names = QCheckBox(self.tr("Names, too"))
        self.restricted = QCheckBox(self.tr("Take restricted people along"))
        self.restricted.setVisible(may_restricted)
        self.format = Combo()
        self.format.set_options([("xlsx", "XLSX"), ("csv", "CSV")])
        self.format_field = Field(self.tr("File"), self.format)
        self.save, self.cancel = primary(self.tr("Save as…")), secondary(self.tr("Cancel"))
        self.save.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        side = theme.px(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(section(self.windowTitle()))
        column.addWidget(body(title))
        column.addWidget(Banner(label("own.export_warning", language), tone="warning"))
        for each in (self.names, self.restricted, self.format_field):
            column.addWidget(each)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(460))
        give_keys(self.names, self.restricted, self.format_field, self.save, self.cancel)
        self.cancel.setFocus()
