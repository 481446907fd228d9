"""How far a long piece of work is, in words and as a bar, with Cancel; and its slices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from mtw_desktop.casework.import_batches import Undoing
from mtw_desktop.casework.import_people import Importing
from mtw_desktop.casework.import_reading import Reading
from mtw_desktop.casework.import_rows import RowPreview
from mtw_desktop.casework.session import Session
from ui import theme
from ui.widgets.buttons import secondary
from ui.widgets.labels import muted


class ProgressLine(QWidget):
    """``cancelled`` when Cancel is pressed; what was asked for then stops after its slice."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = muted()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel = secondary(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self.label.setWordWrap(False)
        self.hide()

    def show_step(self, words: str, done: int, total: int) -> None:
        """Say what is under way and how far it is."""
        self.label.setText(words)
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)
        self.show()


def read_on(session: Session, reading: Reading) -> tuple[Reading, list[RowPreview]]:
    """The next rows; on the store lane, which others have in between."""
    return reading, reading.go_on(session)


def write_on(session: Session, importing: Importing) -> Importing:
    """The next people, in one transaction."""
    importing.go_on(session)
    return importing


def begin_undo(session: Session, batch_id: str, look_only: bool) -> Undoing:
    """Begin to take an import back, or to look what that would do."""
    return undo_on(session, Undoing(session, batch_id, look_only=look_only))


def undo_on(session: Session, undoing: Undoing) -> Undoing:
    """The next people back, in one transaction."""
    if not undoing.done:
        undoing.go_on(session)
    return undoing
