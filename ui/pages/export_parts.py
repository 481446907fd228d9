"""Export for any page with a list: one button, Ctrl+E, and what happens after them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from mtw_desktop.casework.export_lists import (
    ExportCounts,
    ExportKind,
    export_counts,
    may_take_restricted,
)
from mtw_desktop.casework.export_table import Exported, Exporting
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.wording import counted
from mtw_desktop.errors import WorldError
from ui.pages.export_dialog import ExportDialog, ExportWish
from ui.widgets.buttons import link
from ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page lists now: the list, and the ids in order (``None``: all there is)."""

    kind: ExportKind
    ids: Sequence[str] | None = None


class _HasIds(Protocol):
    @property
    def ids(self) -> Sequence[str]: ...


def shown_by(kind: ExportKind, model: _HasIds) -> Callable[[], Shown]:
    """What a model with ``ids`` holds whenever it is asked."""

    def shown() -> Shown:
        return Shown(kind, list(model.ids))

    return shown


def ask_where(parent: QWidget, title: str, proposed: str) -> Path | None:
    """Ask for a place and a name; ``None`` if the person changes their mind."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    suffix = Path(proposed).suffix
    place, _ = QFileDialog.getSaveFileName(
        parent, title, str(Path(folder) / proposed), f"{suffix[1:].upper()} (*{suffix})"
    )
    if not place:
        return None
    path = Path(place)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


class ExportAction(QObject):
    """Put ``button`` on the page. ``listed`` says what the page lists when it is pressed, ``None``
    if there is nothing to export now."""

    def __init__(self, page: Page, listed: Callable[[], Shown | None]) -> None:
        super().__init__(page)
        self.page, self.context, self._listed = page, page.context, listed
        self.ask_where: Callable[[QWidget, str, str], Path | None] = ask_where
        self.dialog: ExportDialog | None = None
        self._asked: Shown | None = None
        self._exporting: Exporting | None = None
        self._stopping = False
        self.button = link(QCoreApplication.translate("ExportAction", "Export…"))
        self.button.setToolTip("Ctrl+E")
        self.button.clicked.connect(self.ask)
        # In sight or not: a shortcut of a page that is not shown does not listen.
        self.shortcut = QShortcut(QKeySequence("Ctrl+E"), page)
        self.shortcut.activated.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Count, then ask."""
        listed = self._listed() if self.dialog is None else None
        if listed is None:
            return
        self._asked = listed
        session = self.context.session
        self.context.lanes.store(_count, session, listed, done=self._on_counted)

    @Slot(object)
    def _on_counted(self, found: tuple[ExportCounts, bool]) -> None:
        counts, may_restricted = found
        if self._asked is None or self.dialog is not None or self.context.session is None:
            return
        self.dialog = ExportDialog(
            self.page,
            self._asked.kind,
            self.context.language,
            counts,
            may_restricted=may_restricted,
        )
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.wanted.connect(self._on_wanted)
        self.dialog.stopped.connect(self._on_stopped)
        self.dialog.finished.connect(self._on_closed)
        self.dialog.open()

    # writing

    @Slot(object)
    def _on_wanted(self, wish: ExportWish) -> None:
        dialog, asked = self.dialog, self._asked
        if dialog is None or asked is None:
            return
        day = self.context.clock().astimezone().date().isoformat()
        name = f"{fold(dialog.name).replace(' ', '-')}-{day}.{wish.suffix}"
        path = self.ask_where(dialog, dialog.windowTitle(), name)
        if path is None:
            return
        self._stopping = False
        dialog.show_progress(0, dialog.counts.rows)
        args = (self.context.session, asked, path, wish)
        self.context.lanes.store(_begin, *args, done=self._on_went_on, failed=self._on_failed)

    @Slot(object)
    def _on_went_on(self, exporting: Exporting) -> None:
        self._exporting = exporting
        session, lanes = self.context.session, self.context.lanes
        if self._stopping or session is None or self.dialog is None:
            self._drop()
        elif exporting.done:
            lanes.store(_finish, session, exporting, done=self._on_done, failed=self._on_failed)
        else:
            self.dialog.show_progress(exporting.at, exporting.total)
            lanes.store(_go_on, session, exporting, done=self._on_went_on, failed=self._on_failed)

    @Slot(object)
    def _on_done(self, done: Exported) -> None:
        self._exporting = None
        words = self.tr("Saved as {file}.").format(file=done.path.name)
        words = f"{words} {counted('export.count.rows', done.rows, self.context.language)}"
        aside = ""
        if done.restricted:
            aside = counted("export.count.left_out", done.restricted, self.context.language)
        if self.dialog is not None:
            self.dialog.stop_progress()
            self.dialog.accept()
        self.context.notices.tell(words, "good", aside)

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._exporting = None
        if self.dialog is not None:
            self.dialog.stop_progress(*self.context.words_of(error))

    @Slot()
    def _on_stopped(self) -> None:
        """The slice under way ends first; then nothing is left of the file."""
        self._stopping = True

    def _drop(self) -> None:
        if self._exporting is not None:
            self.context.lanes.store(self._exporting.close)
            self._exporting = None
        if self.dialog is not None:
            self.dialog.stop_progress(self.tr("Stopped. No file was written."))

    @Slot()
    def _on_closed(self) -> None:
        self.dialog = None


def _count(session: Session, listed: Shown) -> tuple[ExportCounts, bool]:
    counts = export_counts(session, listed.kind, listed.ids)
    return counts, may_take_restricted(session)


def _begin(session: Session, listed: Shown, path: Path, wish: ExportWish) -> Exporting:
    return Exporting(
        session,
        listed.kind,
        path,
        ids=listed.ids,
        keys=wish.keys,
        restricted=wish.restricted,
    )


def _go_on(session: Session, exporting: Exporting) -> Exporting:
    try:
        exporting.go_on(session)
    except BaseException:
        exporting.close()
        raise
    return exporting


def _finish(session: Session, exporting: Exporting) -> Exported:
    try:
        return exporting.finish(session)
    finally:
        exporting.close()
