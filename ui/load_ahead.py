"""Loading what lies behind the gate while the passphrase is being typed."""

from __future__ import annotations

import gc
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Slot

from ui.background import Lanes

#: What unlocking and the first page call, loaded on the lane that will call it.
_ON_THE_LANE = (
    "mtw_desktop.casework.opening",
    "mtw_desktop.casework.today",
    "mtw_desktop.casework.people",
    "mtw_desktop.casework.intake",
    "mtw_desktop.casework.referring",
    "mtw_desktop.casework.syncing",
)
#: Windows are loaded where windows live, one between two keys.
_ON_THE_MAIN_THREAD = (
    "ui.widgets.frame",
    "ui.workspace",
    "ui.widgets.rich_rows",
    "ui.pages.today_parts",
    "ui.pages.paper_parts",
    "ui.pages.today",
)


class LoadAhead(QObject):
    """Begins once, works in small steps, and is done when ``finished`` is true."""

    def __init__(self, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._begun = False
        self._left = list(_ON_THE_MAIN_THREAD)
        self._step = QTimer(self)
        self._step.setSingleShot(True)
        self._step.timeout.connect(self._load_one)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to load."""
        return not self._left

    def begin(self) -> None:
        """Call it as often as you like."""
        if not self._begun:
            self._begun = True
            self._lanes.store(_load, done=self._on_loaded)

    @Slot(object)
    def _on_loaded(self, _nothing: object) -> None:
        self._step.start(0)

    @Slot()
    def _load_one(self) -> None:
        import_module(self._left.pop(0))
        if self._left:
            self._step.start(0)
        else:
            # What is loaded stays: the collector need never walk through it.
            gc.freeze()
            gc.enable()


def _load() -> None:
    for name in _ON_THE_LANE:
        import_module(name)
