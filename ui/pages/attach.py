"""Adding a file to a person or a record: chosen, dropped or pasted; seen; named; kept."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from mtw_desktop.casework.attachments import SIGNATURE, Attaching, attach
from mtw_desktop.casework.changes import Changed
from mtw_desktop.domain.codelists import codes
from mtw_desktop.errors import InputError, WorldError
from ui.pages.attach_dialogs import AddFileDialog
from ui.pages.file_parts import Chosen, from_clipboard, local_files, read_chosen
from ui.widgets.page import Page

#: What a file of such a record most likely is.
_LIKELY = {
    "issue": "receipt",
    "card_lot": "receipt",
    "support_request": "receipt",
    "credential": "credential",
    "consent": "consent",
    "referral": "return_slip",
}


def add_file(
    page: Page,
    participant_id: str | None,
    record_kind: str | None = None,
    record_id: str | None = None,
) -> AddingFile:
    """Let the person choose a file, look at it, say what it is, and keep it.

    ``page`` is told of the change like any other page (the kind ``attachment``). Returns at once.
    """
    return AddingFile(page, Attaching(b"", "", "", "", record_kind, record_id, participant_id))


def take_drops(widget: QWidget, page: Page, participant_id: str | None) -> FileDrops:
    """Let files be dropped on a part of a page: as ``add_file``, with the file chosen."""
    return FileDrops(widget, page, participant_id)


class AddingFile(QObject):
    """One dialog and what it does. Lives as long as the dialog."""

    def __init__(self, page: Page, place: Attaching) -> None:
        super().__init__(page)
        self.page, self.context, self.place = page, page.context, place
        self.chosen: Chosen | None = None
        language = self.context.language
        options = [(c.code, c.labels[language]) for c in codes("attachment_kind")]
        likely = _LIKELY.get(place.record_kind or "", "")
        self.dialog = AddFileDialog(
            page, [each for each in options if each[0] != SIGNATURE], likely
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.choose_wanted.connect(self.choose)
        self.dialog.pasted.connect(self.paste)
        self.dialog.dropped.connect(self.read)
        self.dialog.add_wanted.connect(self._on_add)
        self.dialog.destroyed.connect(self.deleteLater)
        self.dialog.open()

    @Slot()
    def choose(self) -> None:
        """Ask for a file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = self.tr("Photos and PDF") + " (*.jpg *.jpeg *.png *.pdf *.heic)"
        path, _ = QFileDialog.getOpenFileName(self.dialog, self.tr("Choose a file"), folder, kinds)
        if path:
            self.read(path)

    @Slot(str)
    def read(self, path: str) -> None:
        """Read a file; the dialog shows it."""
        self.dialog.set_busy(True)
        self.context.lanes.network(
            read_chosen, Path(path), done=self._on_read, failed=self._on_failed
        )

    @Slot()
    def paste(self) -> None:
        """Take what lies on the clipboard: a copied file, or a picture."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = local_files(mime.urls()) if mime.hasUrls() else []
        if paths:
            self.read(paths[0])
        elif mime.hasImage():
            self.read_image(QImage(mime.imageData()))
        else:
            self.dialog.say(self.tr("There is no picture on the clipboard."), "")

    def read_image(self, image: QImage) -> None:
        """Take a picture that has no file."""
        self.dialog.set_busy(True)
        self.context.lanes.network(
            from_clipboard, image, done=self._on_read, failed=self._on_failed
        )

    @Slot(object)
    def _on_read(self, chosen: Chosen) -> None:
        if not shiboken6.isValid(self.dialog):
            return  # closed while it was read
        self.dialog.set_busy(False)
        try:
            self.dialog.show_chosen(chosen)
        except InputError as error:
            self._on_failed(error)
            return
        self.chosen = chosen

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        if not shiboken6.isValid(self.dialog):
            return
        self.dialog.set_busy(False)
        self.dialog.say(*self.context.words_of(error))

    @Slot(str)
    def _on_add(self, kind: str) -> None:
        chosen, place = self.chosen, self.place
        if chosen is None:
            return
        self.dialog.set_busy(True)
        whole = Attaching(
            chosen.data,
            chosen.name,
            chosen.media_type,
            kind,
            place.record_kind,
            place.record_id,
            place.participant_id,
        )
        session = self.context.session
        self.context.lanes.store(
            attach, session, whole, done=self._on_added, failed=self._on_failed
        )

    @Slot(object)
    def _on_added(self, changed: Changed) -> None:
        if shiboken6.isValid(self.dialog):
            self.dialog.close()
        self.context.notices.did_change(changed.kinds)
        self.context.notices.tell(self.tr("The file is kept, encrypted."), "good")


class FileDrops(QObject):
    """Watches one widget for files that are dropped on it."""

    def __init__(self, widget: QWidget, page: Page, participant_id: str | None) -> None:
        super().__init__(widget)
        self._page = page
        self.participant_id = participant_id
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent):
            paths = local_files(event.mimeData().urls())
            dropped = event.type() is QEvent.Type.Drop
            if paths and (dropped or isinstance(event, QDragEnterEvent)):
                event.acceptProposedAction()
                if dropped:
                    add_file(self._page, self.participant_id).read(paths[0])
                return True
        return super().eventFilter(watched, event)
