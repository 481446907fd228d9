"""One bridge between work and windows: what changed, and what to tell the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import WorldError
from ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person and what to do next; ``tone`` as of a pill."""

    text: str
    tone: str = "info"
    next_step: str = ""


class Notices(QObject):
    """``changed`` carries the frozenset of record kinds that a save or a sync touched;
    ``say`` carries a ``Notice``; ``preferred`` new ``Preferences`` of the screen;
    ``sync_wanted`` asks for a sync round now."""

    changed = Signal(object)
    say = Signal(object)
    preferred = Signal(object)
    sync_wanted = Signal()

    def did_change(self, kinds: Iterable[str]) -> None:
        """Tell the visible pages that records of these kinds are new or different."""
        self.changed.emit(frozenset(kinds))

    def prefer(self, preferences: Preferences) -> None:
        """Ask the window to look, speak or lock as preferred from now on, and to remember it."""
        self.preferred.emit(preferences)

    def tell(self, text: str, tone: str = "info", next_step: str = "") -> None:
        """Show and speak a sentence; it goes away by itself unless it is urgent."""
        self.say.emit(Notice(text, tone, next_step))

    def tell_error(self, error: WorldError, language: str) -> None:
        """Show a failure of the world as a sentence with a next step."""
        sentence, next_step = error_text(error.code, language, **error.details)
        self.tell(sentence, "urgent", next_step)
