"""The quiet line at the top right: whether the work of this laptop has reached the coalition."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mtw_desktop.domain.wording import moment_words
from ui import theme
from ui.widgets.buttons import link
from ui.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from mtw_desktop.casework.syncing import SyncState


class _Dot(QWidget):
    """A mark beside the words, never instead of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tone = "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(8), theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(str(getattr(theme.tokens(), self.tone))))
        painter.drawEllipse(QRectF(self.rect()))


class SyncLine(QWidget):
    """``sync`` is sent by its button."""

    sync = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dot = _Dot()
        self.words = ElidedLabel()
        self.words.setObjectName("syncText")
        self.button = link(self.tr("Sync"))
        self.button.setAccessibleName(self.tr("Sync now"))
        self.button.setToolTip("F5")
        self.button.clicked.connect(self.sync)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.dot)
        row.addWidget(self.words)
        row.addWidget(self.button)

    def show_sync(self, state: SyncState, running: bool, now: datetime, language: str) -> None:
        """Say how things stand; without a server there is nothing to press."""
        parts: list[str] = []
        tone = "good"
        if running:
            parts.append(self.tr("Syncing"))
            tone = "muted"
        elif not state.joined:
            parts.append(self.tr("Saved on this laptop"))
            tone = "muted"
        elif state.last_error_code:
            parts.append(self.tr("Offline"))
            tone = "warning"
        elif not state.waiting:
            parts.append(self.tr("Up to date"))
        if state.waiting and state.joined:
            parts.append(self.tr("%n change(s) wait", "", state.waiting))
        if state.last_success_at is not None and not running:
            when = moment_words(state.last_success_at, language, now=now)
            parts.append(self.tr("last synced {when}").format(when=when))
        words = " · ".join(parts)
        self.words.setText(words[:1].upper() + words[1:])
        self.dot.tone = tone
        self.dot.update()
        self.button.setVisible(state.joined)
