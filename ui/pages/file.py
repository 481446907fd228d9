"""One file: the photo or the pages themselves, whose it is, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from mtw_desktop.casework import attachments
from mtw_desktop.casework.attachments import FilePlace
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.file_sync import want_file
from mtw_desktop.errors import InputError
from ui.context import UiContext
from ui.pages.attach_dialogs import VoidFileDialog
from ui.pages.file_parts import FileView
from ui.pages.key_parts import give_keys
from ui.pages.word_parts import joined
from ui.widgets.banner import Banner
from ui.widgets.buttons import link, secondary
from ui.widgets.confirm import ask
from ui.widgets.heading import PageHeading
from ui.widgets.page import Page

#: Asks where to put a copy: (parent, title, proposed name) -> place, or ``None``.
AskWhere = Callable[[QWidget, str, str], Path | None]
#: Asks whether to go on: (parent, title, sentence, verb).
Sure = Callable[[QWidget, str, str, str], bool]


class FilePage(Page):
    """Opened with the id of an attachment."""

    kinds = frozenset({"attachment"})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("File"))
        self.ask_where: AskWhere = ask_where
        self.sure: Sure = ask
        self.place: FilePlace | None = None
        self._id = ""
        self._drawn = ""
        self.heading = PageHeading("")
        self.person = link("")
        self.copy = secondary(self.tr("Save a copy…"))
        self.void = secondary(self.tr("Void…"))
        for button in (self.person, self.copy, self.void):
            self.heading.buttons.addWidget(button)
        self.away = Banner("", action_text=self.tr("Fetch it now"))
        self.banner = Banner("", tone="warning")
        self.view = FileView()
        self.body.addWidget(self.heading)
        for banner in (self.away, self.banner):
            banner.hide()
            self.body.addWidget(banner)
        self.body.addWidget(self.view, 1)
        self.person.clicked.connect(self._on_person)
        self.copy.clicked.connect(self._on_copy)
        self.void.clicked.connect(self._on_void)
        self.away.activated.connect(self._on_fetch)

    def open(self, argument: object) -> None:
        self._id, self._drawn = str(argument), ""
        self.finished = False
        self.view.clear()
        self.reload()

    def reload(self) -> None:
        self.context.lanes.store(
            attachments.file_place, self.context.session, self._id, done=self._show
        )

    def resume_argument(self) -> object:
        return self._id

    def focus_first(self) -> None:
        self.copy.setFocus()

    @Slot(object)
    def _show(self, place: FilePlace | None) -> None:
        self.place = place
        for button in (self.person, self.copy, self.void):
            button.setVisible(place is not None)
        self.away.setVisible(place is not None and place.data is None)
        self.banner.setVisible(place is None)
        if place is None:
            self.finished = True
            self.heading.set(self.tr("File"))
            self.view.clear()
            self.banner.set(self.tr("This file is not on record any more."), "", "info")
            return
        line = joined(place.attachment.name, place.size_text, place.added_text)
        self.heading.set(place.kind_text, line)
        self.person.setText(place.person_name.replace("&", "&&"))
        self.person.setVisible(bool(place.attachment.participant_id and place.person_name))
        self.copy.setEnabled(place.data is not None)
        give_keys(self.copy, self.void)
        if place.data is None:
            self._say_away(place)
        elif self._drawn != place.attachment.sha256:
            self._draw(place, place.data)

    def _say_away(self, place: FilePlace) -> None:
        sentence = self.tr("The file itself is not on this laptop yet.")
        step = (
            self.tr("It will be fetched from the server.")
            if place.joined
            else self.tr("Join the coalition’s server in Settings to fetch it.")
        )
        self.away.set(sentence, step, "info")
        if self.away.action is not None:
            self.away.action.setVisible(place.joined)

    def _draw(self, place: FilePlace, data: bytes) -> None:
        name = joined(place.kind_text, place.attachment.name)
        try:
            self.view.show_file(data, name)
            self._drawn = place.attachment.sha256
        except InputError:
            self.view.clear()
            self.banner.set(
                self.tr("This file cannot be shown here."), self.tr("Save a copy to look at it.")
            )
            self.banner.show()

    @Slot()
    def _on_person(self) -> None:
        if self.place is not None:
            self.go.emit("person", self.place.attachment.participant_id)

    @Slot()
    def _on_fetch(self) -> None:
        self.context.lanes.store(want_file, self.context.session, self._id, done=self._on_wanted)

    @Slot(object)
    def _on_wanted(self, _changed: Changed) -> None:
        self.context.notices.sync_wanted.emit()

    @Slot()
    def _on_copy(self) -> None:
        if self.place is None or self.place.data is None:
            return
        words = self.tr(
            "The copy is not encrypted: anybody who uses this computer or gets the file can open "
            "it. Delete it when it is not needed any more. That you saved it is on record."
        )
        if not self.sure(self, self.tr("Save a copy outside?"), words, self.tr("Save a copy")):
            return
        # The name of a file is often a person's; the proposal is what it is.
        ending = self.place.attachment.name.rpartition(".")[2]
        proposed = f"{self.place.attachment.file_kind}.{ending}"
        place = self.ask_where(self, self.tr("Save a copy"), proposed)
        if place is not None:
            self.context.lanes.store(
                attachments.save_copy, self.context.session, self._id, place, done=self._on_copied
            )

    @Slot(object)
    def _on_copied(self, path: Path) -> None:
        self.context.notices.tell(self.tr("Saved as {name}.").format(name=path.name), "good")

    @Slot()
    def _on_void(self) -> None:
        dialog = VoidFileDialog(self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.void_it(dialog.reason)
        dialog.deleteLater()

    def void_it(self, reason: str) -> None:
        """Take the file out of use."""
        self.context.lanes.store(
            attachments.void_file, self.context.session, self._id, reason, done=self._on_voided
        )

    @Slot(object)
    def _on_voided(self, changed: Changed) -> None:
        self.finished = True
        self.context.notices.did_change(changed.kinds)
        self.context.notices.tell(self.tr("The file is voided."), "good")
        self.leave.emit()


def ask_where(parent: QWidget, title: str, proposed: str) -> Path | None:
    """The system's dialog, starting in the documents folder."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / proposed))
    return Path(path) if path else None
