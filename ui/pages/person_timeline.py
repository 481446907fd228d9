"""The right side of the person page: the note being written, and the timeline with what narrows
it down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.casework.timeline_more import GROUPS
from mtw_desktop.domain.labels import label
from ui import theme
from ui.context import UiContext
from ui.pages.panel_parts import NotePanel
from ui.pages.timeline_parts import TimelineWords
from ui.widgets.buttons import link
from ui.widgets.inputs import Combo
from ui.widgets.labels import section
from ui.widgets.timeline import Timeline

#: Fewer entries than these are seen at a glance.
_WORTH_NARROWING = 8


class TimelinePanel(QWidget):
    """Signals: ``acted(TimelineItem)``; ``history_wanted`` for that of the person."""

    acted = Signal(object)
    history_wanted = Signal()

    def __init__(
        self, context: UiContext, words: TimelineWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._language = context.language
        self.words = words
        self._items: tuple[TimelineItem, ...] = ()
        self.group = Combo()
        self.group.setAccessibleName(self.tr("Show in the timeline"))
        self.history = link(self.tr("History"))
        self.history.setAccessibleName(self.tr("Who changed what about this person"))
        self.note = NotePanel(context)
        self.list = Timeline()
        above = QHBoxLayout()
        above.setSpacing(theme.px(12))
        above.addWidget(section(self.tr("Timeline")), 1)
        above.addWidget(self.group)
        above.addWidget(self.history)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(above)
        column.addWidget(self.note)
        column.addWidget(self.list)
        column.addStretch(1)
        self.group.activated.connect(self._show)
        self.list.acted.connect(self.acted)
        self.history.clicked.connect(self.history_wanted)

    def show_items(self, items: Sequence[TimelineItem], *, anew: bool = False) -> None:
        """Show these, newest first; ``anew``: of another person, so nothing is left out."""
        self._items = tuple(items)
        chosen = "all" if anew else self.group.code()
        present = dict.fromkeys(GROUPS[each.kind] for each in items if each.kind in GROUPS)
        codes = ["all", *(each for each in dict.fromkeys(GROUPS.values()) if each in present)]
        options = [(code, label(f"timeline.group.{code}", self._language)) for code in codes]
        self.group.set_options(options, chosen)
        self.group.setVisible(len(items) >= _WORTH_NARROWING and len(present) > 1)
        self._show()

    @Slot()
    def _show(self) -> None:
        group = "all" if self.group.isHidden() else self.group.code()
        shown = [each for each in self._items if group in ("all", GROUPS.get(each.kind))]
        self.list.set_entries([self.words.entry(each) for each in shown])
