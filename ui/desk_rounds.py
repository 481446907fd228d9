"""The tour's rounds through the other pages of the case record, one for each part of it."""

from __future__ import annotations

from collections.abc import Callable

from ui.desk import Desk
from ui.desk_consent import show_consent
from ui.desk_events import show_events
from ui.desk_eye import show_eye
from ui.desk_files import show_files
from ui.desk_merge import show_merge
from ui.desk_person import show_person
from ui.desk_questions import show_questions
from ui.desk_supports import show_supports
from ui.desk_tables import show_tables
from ui.desk_work import show_work

#: In the order of a day; each takes its own pictures.
ROUNDS: tuple[Callable[[Desk], None], ...] = (
    show_supports,
    show_work,
    show_merge,
    show_consent,
    show_files,
    show_questions,
    show_tables,
    show_person,
    show_events,
    show_eye,
)
