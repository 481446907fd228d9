"""The columns of the lists of jobs, follow-ups and employers."""

from __future__ import annotations

from enum import IntEnum


class JobColumn(IntEnum):
    """Left to right."""

    VERDICT = 0
    PERSON = 1
    JOB = 2
    EMPLOYER = 3
    PAY = 4
    STARTED = 5


class CallColumn(IntEnum):
    """Left to right."""

    DUE = 0
    PERSON = 1
    ABOUT = 2
    ON = 3


class EmployerColumn(IntEnum):
    """Left to right."""

    PEOPLE = 0
    NAME = 1
    PLACE = 2
    CONTACT = 3
