"""Dates that can hardly be right: kept as they were given, and asked about.

One rule for every form, import and list: EDA takes dates from 1900 on (reviewer check F3); what
has happened lies in the past; nobody is older than 110; a plan looks some years ahead at most.
"""

from __future__ import annotations

from datetime import date

#: A computer that thinks it is earlier than this has lost its clock.
FIRST_TRUE_DAY = date(2025, 1, 1)
FIRST_YEAR = 1900
OLDEST = 110
#: Fields that say what has happened: not tomorrow.
_HAPPENED = frozenset(
    {"as_of", "applied_on", "awarded_on", "received_on", "done_on", "last_attempt_on"}
    | {"answered_on", "to_complete_since", "checked_on"}
)
#: How many years ahead a date can lie; other dates, as of a card or a license, ten.
_AHEAD = {"held_on": 2, "due": 5, "needed_by": 2, "start_on": 2, "end_on": 2, "planned_end_on": 6}
_AHEAD_ELSE = 10


def is_birth(name: str) -> bool:
    """Whether a field holds somebody's birth date."""
    return name.startswith("birth")


def date_doubt(name: str, day: date, today: date) -> str | None:
    """Why the date of a field can hardly be right, or ``None``.

    Codes (labels ``problem.<code>``): clock (this computer's date is wrong, nothing can be said),
    in_future, before_1900, over_110, far_future.
    """
    if is_birth(name) or name in _HAPPENED:
        if day > today:
            return "clock" if today < FIRST_TRUE_DAY else "in_future"
    elif today >= FIRST_TRUE_DAY and day.year > today.year + _AHEAD.get(name, _AHEAD_ELSE):
        return "far_future"
    if day.year < FIRST_YEAR:
        return "before_1900"
    return "over_110" if is_birth(name) and today.year - day.year > OLDEST else None
