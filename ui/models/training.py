"""The columns of the list of enrollments."""

from __future__ import annotations

from enum import IntEnum


class Column(IntEnum):
    """Left to right."""

    STAGE = 0
    PERSON = 1
    PROGRAM = 2
    PROVIDER = 3
    STARTED = 4
