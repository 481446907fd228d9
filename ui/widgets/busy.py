"""A line that says what is under way, once it has taken a second, with Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from ui import theme
from ui.background import Job
from ui.widgets.announce import announce
from ui.widgets.buttons import link
from ui.widgets.labels import muted

PATIENCE_MS = 1000


class Busy(QWidget):
    """``start(job)`` when work begins, ``stop()`` when its answer is there. Cancel drops the
    job's answer and sends ``cancelled``."""

    cancelled = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, patience: int = PATIENCE_MS
    ) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self.label = muted(text)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(120))
        self.bar.setAccessibleName(text)
        self.cancel = link(self.tr("Cancel"))
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.bar)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(patience)
        self._timer.timeout.connect(self._on_patience)
        self.hide()

    def start(self, job: Job) -> None:
        """Show up if the job is still under way after a second."""
        self._job = job
        self._timer.start()

    @property
    def running(self) -> bool:
        """Whether an answer is waited for."""
        return self._job is not None

    def stop(self) -> None:
        """The answer is there."""
        self._job = None
        self._timer.stop()
        self.hide()

    def set_progress(self, done: int, total: int) -> None:
        """Show how far it is; a total of 0 means unknown."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot()
    def _on_patience(self) -> None:
        if self._job is not None and not self._job.finished:
            self.show()
            announce(self, self.label.text())

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.stop()
        self.cancelled.emit()
