"""The base of every page: a scrolling surface with columns, and what the frame may ask of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.context import UiContext

#: A page narrower than this (a window of 1024 less the rail) puts its aside below.
FOLD_WIDTH = 824
GUTTER = 20


class Page(QWidget):
    """One page answers one question. ``go`` asks the frame for another page and its argument.

    ``kinds`` are the record kinds that the page shows: it is reloaded when one of them changes
    while the page is visible.
    """

    go = Signal(str, object)
    #: Asks the frame for the page before.
    leave = Signal()
    kinds: frozenset[str] = frozenset()
    #: The page has done what it was opened for: going on from it, one does not come back to it.
    finished = False

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.content = QWidget()
        self.content.setObjectName("pageContent")
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        self.body.setSpacing(theme.px(16))
        self.scroll_area = QScrollArea(self)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(self.content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroll_area)
        self._folding: tuple[QBoxLayout, QWidget, int] | None = None

    def columns(self, *widths: int, folds: bool = True) -> list[QVBoxLayout]:
        """Split the page below what ``body`` holds so far; a width of 0 takes the rest.

        Widths are look-pixels. The last column moves below the others on a narrow window if it
        has a width of its own and ``folds``.
        """
        outer = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        outer.setSpacing(theme.px(GUTTER))
        row = QHBoxLayout()
        row.setSpacing(theme.px(GUTTER))
        outer.addLayout(row, 1)
        aside_folds = folds and len(widths) > 1 and widths[-1] > 0
        result: list[QVBoxLayout] = []
        for number, width in enumerate(widths):
            column = QWidget()
            if width:
                column.setFixedWidth(theme.px(width))
            layout = QVBoxLayout(column)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(theme.px(12))
            result.append(layout)
            if aside_folds and number == len(widths) - 1:
                outer.addWidget(column)
                self._folding = (outer, column, width)
            else:
                row.addWidget(column, 0 if width else 1)
        self.body.addLayout(outer, 1)
        self._fold()
        return result

    @property
    def folded(self) -> bool:
        """Whether the window is too narrow for an aside."""
        return self.width() <= theme.px(FOLD_WIDTH)

    def open(self, argument: object) -> None:
        """Show the page for an argument (a person's id, a draft's id); called on every visit."""

    def reload(self) -> None:
        """Read again what the page shows; called when its kinds changed."""

    def flush(self) -> None:
        """Hand unsaved typing to the store lane now; before a lock and before leaving."""

    def save(self) -> None:
        """Ctrl+S."""

    def next_section(self) -> None:
        """Ctrl+Enter."""

    def print_paper(self) -> None:
        """Ctrl+P."""

    def escape(self) -> bool:
        """Esc: close what can be closed without losing anything; ``False`` if there was nothing."""
        return False

    def focus_first(self) -> None:
        """Put the focus where typing starts."""

    def resume_argument(self) -> object:
        """What ``open`` needs to come back here after a lock; ids only."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._folding is None:
            return
        outer, aside, width = self._folding
        ways = QBoxLayout.Direction
        way = ways.TopToBottom if self.folded else ways.LeftToRight
        if outer.direction() == way:
            return
        outer.setDirection(way)
        if self.folded:
            aside.setMinimumWidth(0)
            aside.setMaximumWidth(16_777_215)
        else:
            aside.setFixedWidth(theme.px(width))
