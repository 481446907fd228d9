"""Where a form finds the records that it refers to: asked on the store lane."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from mtw_desktop.casework.ref_choices import RefChoice, ref_choices, ref_title
from mtw_desktop.casework.session import Session
from ui.context import UiContext

#: What a field asked for, with the answer: (text, choices) or (id, title).
Found = tuple[str, list[RefChoice]]
Titled = tuple[str, str]


class RefSource(QObject):
    """Finds for one form, about one person if ``participant_id`` is set.

    ``extra`` names kinds that offer one more line below the choices (kind -> its words); it is
    chosen with ``extra_chosen(kind, typed)``.
    """

    extra_chosen = Signal(str, str)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.participant_id: str | None = None
        self.extra: dict[str, str] = {}

    def find(self, ref_kind: str, text: str, done: Callable[[Any], None]) -> None:
        """Hand ``done`` the choices for what was typed, as ``Found``."""
        session = self._context.session
        if session is not None:
            args = (ref_kind, text, self.participant_id)
            self._context.lanes.store(_find, session, *args, done=done)

    def title(self, ref_kind: str, record_id: str, done: Callable[[Any], None]) -> None:
        """Hand ``done`` what a record is called, as ``Titled``."""
        session = self._context.session
        if session is not None:
            self._context.lanes.store(_title, session, ref_kind, record_id, done=done)


def _find(session: Session, ref_kind: str, text: str, participant_id: str | None) -> Found:
    return text, ref_choices(session, ref_kind, text, participant_id=participant_id)


def _title(session: Session, ref_kind: str, record_id: str) -> Titled:
    return record_id, ref_title(session, ref_kind, record_id)
