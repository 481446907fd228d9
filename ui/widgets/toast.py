"""Short messages at the foot of the window: seen, spoken, and gone by themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.notices import Notice
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import link_small

#: How long a message stays; one that names a problem stays until it is closed.
SECONDS = 8
WIDTH = 460


class Toast(QFrame):
    """Lies over the bottom right of its parent and shows the latest notice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.banner = Banner("")
        self.close_button = link_small(self.tr("Close"))
        self.close_button.clicked.connect(self.hide)
        layout = self.banner.layout()
        if layout is not None:
            layout.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self.setAutoFillBackground(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @Slot(object)
    def show_notice(self, notice: Notice) -> None:
        """Show a notice in place of the one before."""
        self.banner.set(notice.text, notice.next_step, notice.tone)
        self._place()
        self.show()
        self.raise_()
        announce(self, f"{notice.text} {notice.next_step}".strip())
        self._timer.stop()
        if notice.tone not in ("urgent", "warning"):
            self._timer.start()

    def passing(self) -> bool:
        """Whether the message will go by itself."""
        return self._timer.isActive()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self._over
        width = min(theme.px(WIDTH), parent.width() - theme.px(32))
        self.setFixedWidth(width)
        height = (
            self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        )
        self.resize(width, height)
        gap = theme.px(16)
        self.move(parent.width() - width - gap, parent.height() - height - gap)
