"""Questions of one's own: the imported forms, importing another, exporting the answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework import custom_forms
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.custom_forms import FormRow
from mtw_desktop.casework.export_lists import may_take_restricted
from mtw_desktop.casework.export_table import Exported
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_export import export_answers
from mtw_desktop.casework.xlsform_shapes import FormPreview
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted, date_words
from ui import theme
from ui.context import UiContext
from ui.pages.export_parts import ask_where
from ui.pages.key_parts import give_keys
from ui.pages.questions_parts import ExportAnswersDialog, PreviewCard
from ui.widgets.action_row import ActionRow
from ui.widgets.buttons import link, primary
from ui.widgets.cards import RowList
from ui.widgets.confirm import ask
from ui.widgets.empty import EmptyState
from ui.widgets.labels import muted, title
from ui.widgets.page import Page
from ui.widgets.pill import Pill

_PILL_WIDTH = 84


def read_rows(session: Session) -> tuple[list[FormRow], bool]:
    """The forms, and whether restricted people may be exported; on the store lane."""
    return custom_forms.form_rows(session), may_take_restricted(session)


def choose_form(parent: QWidget, words: str) -> Path | None:
    """Ask for an XLSForm; ``None`` if the person changes their mind."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    place, _ = QFileDialog.getOpenFileName(parent, words, folder, "XLSForm (*.xlsx *.xls *.csv)")
    return Path(place) if place else None


class QuestionsPage(Page):
    """A file is read and shown first; nothing is imported before that was seen."""

    kinds = frozenset({"custom_form", "custom_question", "custom_answer"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.choose_form: Callable[[QWidget, str], Path | None] = choose_form
        self.ask_where: Callable[[QWidget, str, str], Path | None] = ask_where
        self.preview: FormPreview | None = None
        self.dialog: ExportAnswersDialog | None = None
        self._exported: FormRow | None = None
        self._may_restricted = False
        self.heading = title(self.tr("Questions of your own"))
        self.says = muted(
            self.tr("Import a form made as an XLSForm. Then fill it in for a person.")
        )
        self.take = primary(self.tr("Import a form…"))
        self.card = PreviewCard(context.language)
        self.list = RowList()
        self.empty = EmptyState(self.tr("No form has been imported yet."))
        self._lay_out()
        self.take.clicked.connect(self._on_take)
        self.card.wanted.connect(self._on_wanted)
        self.card.left.connect(self._put_preview_away)
        # The form that is looked at stands under the button that fetched it.
        card = self.card
        give_keys(self.take, card.sharing_field, card.take, card.cancel)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.heading)
        words.addWidget(self.says)
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addLayout(words, 1)
        above.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(above)
        for each in (self.card, self.list, self.empty):
            self.body.addWidget(each)
            each.hide()
        self.body.addStretch(1)

    # the frame

    def open(self, _argument: object) -> None:
        self.reload()

    def reload(self) -> None:
        self.context.lanes.store(read_rows, self.context.session, done=self._show)

    def focus_first(self) -> None:
        self.take.setFocus()

    def escape(self) -> bool:
        shown = not self.card.isHidden()
        self._put_preview_away()
        return shown

    # the list

    @Slot(object)
    def _show(self, found: tuple[list[FormRow], bool]) -> None:
        rows, self._may_restricted = found
        self.list.clear()
        for row in rows:
            self.list.add_row(self._row(row))
        self.list.setVisible(bool(rows))
        self.empty.setVisible(not rows and self.card.isHidden())

    def _row(self, row: FormRow) -> QWidget:
        lang = self.context.language
        state = label("own.retired" if row.retired else "own.in_use", lang)
        pill = Pill(state, "muted" if row.retired else "good")
        people = counted("own.people", row.people, lang)
        parts = [
            counted("own.questions", row.asked, lang),
            people if row.people else label("own.people.none", lang),
            label("own.version", lang, version=row.version),
        ]
        if row.imported_on:
            parts.append(label("own.imported", lang, date=date_words(row.imported_on, lang)))
        detail = " · ".join(parts)
        made = ActionRow(row, pill, row.title, "", detail, self.tr("Export answers…"))
        made.set_lead_width(_PILL_WIDTH)
        made.acted.connect(self._on_export)
        if made.action is not None:
            made.action.setVisible(row.people > 0)
        other = link(self.tr("Use again") if row.retired else self.tr("Retire"), made)
        other.setAccessibleName(f"{other.text()}: {row.title}")
        other.clicked.connect(self._on_other)
        made.add_trailing(other)
        return made

    @Slot()
    def _on_other(self) -> None:
        sender = self.sender()
        made = sender.parent() if sender is not None else None
        row = made.key if isinstance(made, ActionRow) else None
        if not isinstance(row, FormRow):
            return
        if not row.retired:
            words = self.tr("Nobody fills it in any more. Its answers stay.")
            if not ask(self, self.tr("Retire this form?"), words, self.tr("Retire")):
                return
        args = (self.context.session, row.id)
        change = custom_forms.use_again if row.retired else custom_forms.retire_form
        self.context.lanes.store(change, *args, done=self._on_changed)

    @Slot(object)
    def _on_changed(self, change: Changed) -> None:
        self.context.notices.did_change(change.kinds)
        self.reload()

    # importing

    @Slot()
    def _on_take(self) -> None:
        path = self.choose_form(self, self.tr("Import a form"))
        if path is not None:
            args = (self.context.session, path)
            self.context.lanes.store(custom_forms.preview_form, *args, done=self._on_previewed)

    @Slot(object)
    def _on_previewed(self, preview: FormPreview) -> None:
        self.preview = preview
        self.empty.hide()
        self.card.show_preview(preview)

    @Slot(str)
    def _on_wanted(self, sharing: str) -> None:
        preview = self.preview
        if preview is None or preview.problems:
            return
        if sharing:
            preview = custom_forms.with_sharing(preview, sharing)
        self._put_preview_away()
        args = (self.context.session, preview)
        self.context.lanes.store(custom_forms.import_form, *args, done=self._on_imported)

    @Slot(object)
    def _on_imported(self, change: Changed) -> None:
        self.context.notices.tell(
            self.tr("The form is in use."), "good", self.tr("Fill it in from a person’s page.")
        )
        self._on_changed(change)
        self.take.setFocus()

    @Slot()
    def _put_preview_away(self) -> None:
        self.preview = None
        self.card.hide()
        self.empty.setVisible(not self.list.rows)

    # exporting

    @Slot(object)
    def _on_export(self, row: FormRow) -> None:
        self._exported = row
        lang = self.context.language
        self.dialog = ExportAnswersDialog(self, row.title, lang, self._may_restricted)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.finished.connect(self._on_asked)
        self.dialog.open()

    @Slot(int)
    def _on_asked(self, result: int) -> None:
        dialog, row, self.dialog = self.dialog, self._exported, None
        if dialog is None or row is None or result != QDialog.DialogCode.Accepted:
            return
        day = self.context.clock().astimezone().date().isoformat()
        proposed = f"{row.form_id}-{day}.{dialog.format.code()}"
        path = self.ask_where(self, dialog.windowTitle(), proposed)
        if path is None:
            return
        flags = (dialog.names.isChecked(), dialog.restricted.isChecked())
        args = (self.context.session, row.id, path, *flags)
        self.context.lanes.store(_write, *args, done=self._on_written)

    @Slot(object)
    def _on_written(self, done: Exported) -> None:
        words = self.tr("%n row(s) saved as {file}.", "", done.rows).format(file=done.path.name)
        aside = ""
        if done.restricted:
            aside = self.tr("%n row(s) of restricted people are left out.", "", done.restricted)
        self.context.notices.tell(words, "good", aside)


def _write(session: Session, form_id: str, path: Path, names: bool, restricted: bool) -> Exported:
    return export_answers(session, form_id, path, names=names, restricted=restricted)
