"""Looks for somebody who is on record already, while a new person is being typed in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mtw_desktop.casework.duplicates import Match, likely_duplicates
from ui.background import Job
from ui.context import UiContext

WAIT_MS = 350
#: What makes a person recognizable; a change of anything else asks nothing.
FIELDS = (
    "given_name",
    "middle_name",
    "family_name",
    "name_to_use",
    "other_names",
    "birth_date",
    "phone",
    "other_phone",
    "email",
    "zip",
)


class AlikeWatch(QObject):
    """``found`` carries the matches and the answers they were found for."""

    found = Signal(object, object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._asked: dict[str, Any] = {}
        self._exclude: str | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self._ask)

    def look(self, participant: Mapping[str, Any], exclude_id: str | None = None) -> None:
        """Ask once the typing rests, if anything that matters is another."""
        asked = {name: participant[name] for name in FIELDS if participant.get(name)}
        if asked == self._asked and exclude_id == self._exclude:
            return
        self._asked, self._exclude = asked, exclude_id
        self._timer.start()

    def forget(self) -> None:
        """Another person is in hand."""
        self._timer.stop()
        self._asked, self._exclude = {}, None
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        session = self._context.session
        if session is None:
            return
        ask = partial(likely_duplicates, session, dict(self._asked), exclude_id=self._exclude)
        self._job = self._context.lanes.store(ask, done=self._answered)

    @Slot(object)
    def _answered(self, matches: list[Match]) -> None:
        self.found.emit(matches, self._asked)
