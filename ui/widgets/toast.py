"""Short messages at the foot of the window: seen, spoken, and gone by themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui import theme
from ui.notices import Notice
from ui.widgets.announce import announce
from ui.widgets.banner import Banner
from ui.widgets.buttons import link_small

#: How long a message stays; one that names a problem stays until it is closed.
SECONDS = 6
WIDTH = 460
#: A message narrower than this has its button below the words.
NARROW = 260
#: Where nothing is operated, the best place first; in the coordinates of the toast's parent.
FreePlaces = Callable[[], Sequence[QRect]]


class Toast(QFrame):
    """Lies over its parent where there is nothing to press, else at the bottom right, and shows
    the latest notice."""

    def __init__(self, parent: QWidget, free_places: FreePlaces = tuple) -> None:
        super().__init__(parent)
        self._over, self._free_places = parent, free_places
        self.banner = Banner("")
        self.close_button = link_small(self.tr("Close"))
        self.close_button.clicked.connect(self.hide)
        layout = self.banner.layout()
        if layout is not None:
            layout.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.banner)
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
        # Shown first: only then do the words know their font, and with it their height.
        self.show()
        self._place()
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
        for free in self._free_places():
            self._be_as_wide_as(min(theme.px(WIDTH), free.width()))
            if self.width() <= free.width() and self.height() <= free.height():
                # In the middle of a low place, at the foot of a high one.
                room = free.height() - self.height()
                down = room // 2 if room < self.height() else room
                self.move(free.left(), free.top() + down)
                return
        parent, gap = self._over, theme.px(16)
        self._be_as_wide_as(min(theme.px(WIDTH), parent.width() - 2 * gap))
        self.move(parent.width() - self.width() - gap, parent.height() - self.height() - gap)

    def _be_as_wide_as(self, width: int) -> None:
        row = self.banner.layout()
        if isinstance(row, QBoxLayout):
            ways = QBoxLayout.Direction
            narrow = width < theme.px(NARROW)
            row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
            row.invalidate()
        self._column.invalidate()
        self.setFixedWidth(width)
        grows = self.hasHeightForWidth()
        self.resize(width, self.heightForWidth(width) if grows else self.sizeHint().height())
