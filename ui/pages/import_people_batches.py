"""Earlier imports of this laptop, and taking one back: first it is said who would go."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtw_desktop.casework.import_batches import BatchRow, Kept, Undoing, Undone, batches
from mtw_desktop.casework.people import person_rows
from mtw_desktop.casework.ref_choices import ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.wording import counted
from ui import theme
from ui.context import UiContext
from ui.pages.import_people_progress import ProgressLine, begin_undo, undo_on
from ui.pages.word_parts import Words, capital, joined
from ui.widgets.action_row import ActionRow, GrowingList
from ui.widgets.confirm import ConfirmDialog
from ui.widgets.labels import muted, section

#: People who stay that are named.
_NAMED = 5
Listed = list[tuple[BatchRow, str]]


def read_batches(session: Session) -> Listed:
    """The imports with the name of who made each; on the store lane."""
    return [(each, ref_title(session, "staff", each.by)) for each in batches(session)]


def kept_words(session: Session, kept: Sequence[Kept]) -> list[str]:
    """Why people stay, a line each, for the first few."""
    lang, shown = session.language, kept[:_NAMED]
    names = {each.id: each.short_name for each in person_rows(session, [e.id for e in shown])}
    lines = []
    for each in shown:
        how = "import.kept.added" if each.added else "import.kept.changed"
        why = label(how, lang, kind=label(f"kind.{each.kind}", lang).lower())
        lines.append(f"{names.get(each.id, '')} ({why})")
    return [*lines, "…"] if len(kept) > len(shown) else lines


def look_done(session: Session, undoing: Undoing) -> tuple[Undone, list[str]]:
    """What undoing would do, with why people stay."""
    result = undoing.result()
    return result, kept_words(session, result.why)


class Undoer(QObject):
    """Looks, asks, takes back, in slices. ``finished(sentence, tone)`` and ``busy(bool)``."""

    finished = Signal(str, str)
    busy = Signal(bool)

    def __init__(self, context: UiContext, page: QWidget, progress: ProgressLine) -> None:
        super().__init__(page)
        self.context, self._page, self._progress = context, page, progress
        self.dialog: ConfirmDialog | None = None
        self.batch, self._looking, self._stopped = "", True, False
        progress.cancelled.connect(self._on_cancelled)
        self._running = False

    @Slot(str)
    def start(self, batch_id: str) -> None:
        """Look who would go and who would stay; then ask."""
        self.batch = batch_id
        self.look()

    @Slot()
    def look(self) -> None:
        """The same for ``batch``."""
        if not self._running:
            self._begin(look_only=True)

    def _begin(self, *, look_only: bool) -> None:
        self._looking, self._stopped, self._running = look_only, False, True
        self.busy.emit(True)
        args = (self.context.session, self.batch, look_only)
        self.context.lanes.store(begin_undo, *args, done=self._on_went_on)

    @Slot(object)
    def _on_went_on(self, undoing: Undoing) -> None:
        session, lanes = self.context.session, self.context.lanes
        if session is None:
            return
        words = self.tr("Looking …") if self._looking else self.tr("Taking people back …")
        self._progress.show_step(words, undoing.at, undoing.parts)
        if self._looking and self._stopped:
            self._end()
        elif undoing.done or self._stopped:
            lanes.store(look_done, session, undoing, done=self._on_done)
        else:
            lanes.store(undo_on, session, undoing, done=self._on_went_on)

    @Slot(object)
    def _on_done(self, answer: tuple[Undone, list[str]]) -> None:
        done, why = answer
        self._end()
        if not self._looking:
            self._tell(done)
        elif done.people == 0:
            words = self.tr("Nothing of this import can be taken back.")
            self.finished.emit(" ".join([words, self._stay(done, why)]).strip(), "warning")
        else:
            self._ask(done, why)

    def _ask(self, done: Undone, why: list[str]) -> None:
        words = counted("import.count.will_go", done.people, self.context.language)
        said = "\n\n".join(each for each in (words, self._stay(done, why)) if each)
        title, verb = self.tr("Undo this import?"), self.tr("Undo the import")
        self.dialog = ConfirmDialog(self._page, title, said, verb, danger=True)
        self.dialog.accepted.connect(self._on_accepted)
        self.dialog.open()

    def _stay(self, done: Undone, why: list[str]) -> str:
        if not done.kept:
            return ""
        words = counted("import.count.will_stay", len(done.kept), self.context.language)
        return "\n".join([words, *why])

    @Slot()
    def _on_accepted(self) -> None:
        self._begin(look_only=False)

    @Slot()
    def _on_cancelled(self) -> None:
        self._stopped = True

    def _end(self) -> None:
        self._running = False
        self._progress.hide()
        self.busy.emit(False)

    def _tell(self, done: Undone) -> None:
        words = [counted("import.count.gone", done.people, self.context.language)]
        if done.kept:
            words.append(counted("import.count.stayed", len(done.kept), self.context.language))
        if done.cancelled:
            words.append(self.tr("Stopped: the others are still in. Undo again to go on."))
        self.finished.emit(" ".join(words), "warning" if done.cancelled else "good")
        self.context.notices.did_change(done.changed.kinds | {"participant"})


class BatchesPanel(QWidget):
    """The list. ``undo_wanted(batch id)``."""

    undo_wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = Words(context.language)
        self.list = GrowingList(step=8)
        self.nothing = muted(self.tr("Nothing was imported on this laptop yet."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(section(self.tr("Earlier imports")))
        column.addWidget(self.nothing)
        column.addWidget(self.list)
        column.addStretch(1)
        self.list.hide()

    def read(self) -> None:
        """Fetch the list."""
        self.words.now = self.context.clock()
        self.context.lanes.store(read_batches, self.context.session, done=self._show)

    @Slot(object)
    def _show(self, rows: Listed) -> None:
        self.list.set_rows([partial(self._row, *each) for each in rows])
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _row(self, row: BatchRow, by: str) -> QWidget:
        people = counted("import.count.people", row.people, self.context.language)
        detail = joined(people, capital(self.words.moment(row.at)), by)
        if row.undone_at is not None:
            undone = self.tr("undone {when}").format(when=self.words.moment(row.undone_at))
            detail = joined(detail, undone)
        action = "" if row.undone_at is not None else self.tr("Undo")
        made = ActionRow(row.id, None, row.file, "", detail, action)
        made.acted.connect(self._on_acted)
        return made

    @Slot(object)
    def _on_acted(self, batch_id: str) -> None:
        self.undo_wanted.emit(batch_id)
