"""What every page is handed: the lanes, the notices, the session and the screen's language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mtw_desktop.domain.labels import error_text
from mtw_desktop.errors import WorldError
from ui.background import Lanes
from ui.notices import Notices
from ui.preferences import Preferences

if TYPE_CHECKING:
    # The store's driver is loaded on its lane, not before the first window is up.
    from mtw_desktop.casework.session import Session


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass
class UiContext:
    """``session`` may be used only inside functions that run on the store lane: pass it as an
    argument to ``lanes.store``. It is ``None`` while the store is locked. ``preferences`` are
    changed through ``notices.prefer``. ``clock`` gives the present as an aware datetime and is
    replaced in tests."""

    lanes: Lanes
    notices: Notices
    folder: Path
    language: str = "en"
    session: Session | None = None
    preferences: Preferences = field(default_factory=Preferences)
    clock: Callable[[], datetime] = _now

    def words_of(self, error: WorldError) -> tuple[str, str]:
        """A failure as a sentence and a next step, in the screen's language."""
        return error_text(error.code, self.language, **error.details)

    def tell_error(self, error: object) -> None:
        """The default answer to a failure: its sentence, in the screen's language."""
        if isinstance(error, WorldError):
            self.notices.tell_error(error, self.language)
