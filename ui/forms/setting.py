"""What a form needs to know besides its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from mtw_desktop.domain.dates import today_here
from ui.forms.ref_source import RefSource


@dataclass(frozen=True, slots=True)
class FormSetting:
    """Language of the screen, the organization that asks, what day it is, and the names of
    organizations that a consent can be given to. ``refs`` finds the records that a form refers
    to; ``fixed`` are the paths that are shown and cannot be changed."""

    language: str = "en"
    organization: str = ""
    today: Callable[[], date] = today_here
    recipients: Callable[[], Sequence[str]] = tuple
    refs: RefSource | None = None
    fixed: frozenset[str] = frozenset()
