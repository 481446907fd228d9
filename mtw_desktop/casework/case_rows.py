"""One line about a record in a card of the person page, or in a list of what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Tone = Literal["urgent", "warning", "good", "info", "muted"]


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A record in a line. Texts are in the screen language, plain, without markup.

    ``pill`` is the state in a word or two, ``tone`` its colour; ``on`` is the day that counts
    (due, issued, started). Activating the row opens ``page`` with ``argument``.
    """

    kind: str
    record_id: str
    title: str
    detail: str = ""
    pill: str = ""
    tone: Tone = "muted"
    on: date | None = None
    page: str = ""
    argument: object = None
    participant_id: str = ""
