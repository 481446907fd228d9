"""What a question can hold besides an answer.

HMIS Data Standards FY2026, section 1.8: 8 *client doesn't know*, 9 *client prefers not to
answer*, 99 *data not collected*. The three stay apart everywhere: on screen, in the store, on
the wire and in an export.
"""

from __future__ import annotations

from enum import Enum
from typing import TypeVar, Union

T = TypeVar("T")


class Missing(Enum):
    """Why there is no answer. The value is the word used in stores and messages."""

    DONT_KNOW = "dont_know"
    PREFERS_NOT = "prefers_not"
    NOT_ASKED = "not_asked"

    @property
    def hmis(self) -> int:
        """The HMIS 1.8 code: 8, 9 or 99."""
        return {"dont_know": 8, "prefers_not": 9, "not_asked": 99}[self.value]


#: An answer, the reason there is none, or ``None`` while nobody has touched the question.
Answer = Union[T, Missing, None]  # noqa: UP007 - a generic alias on Python 3.11 needs Union


def known(answer: Answer[T]) -> T | None:
    """The answer itself, or ``None`` if it is missing for whatever reason."""
    return None if isinstance(answer, Missing) else answer
