"""Whether this laptop fetches every file, or those that somebody opens: a switch and its words."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.file_sync import fetch_all, set_fetch_all
from ui import theme
from ui.context import UiContext
from ui.widgets.labels import hint


class FetchAllSwitch(QWidget):
    """Reads the setting from the store and writes it there."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.box = QCheckBox(self.tr("Fetch all &files to this laptop"))
        self.box.setMinimumHeight(theme.px(28))
        words = hint(
            self.tr(
                "Otherwise signatures come by themselves, and other files when somebody opens them."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.box)
        column.addWidget(words)
        self.box.clicked.connect(self._on_clicked)

    def reload(self) -> None:
        """Read it again."""
        self.context.lanes.store(fetch_all, self.context.session, done=self._show)

    @Slot(object)
    def _show(self, on: bool) -> None:
        self.box.setChecked(on)

    @Slot(bool)
    def _on_clicked(self, on: bool) -> None:
        self.context.lanes.store(set_fetch_all, self.context.session, on, done=self._on_set)

    @Slot(object)
    def _on_set(self, _changed: Changed) -> None:
        self.context.notices.sync_wanted.emit()
