"""What only a person can decide: conflicts, saves the server did not take, groups kept aside."""

from __future__ import annotations

from dataclasses import dataclass

from mtw_desktop.casework.conflicts import ConflictGroup, count_conflicts, list_conflicts
from mtw_desktop.casework.held_saves import HeldRow, count_held, list_held
from mtw_desktop.casework.session import Session

#: Setting of the store: how many groups were kept aside when the server was last asked.
ASIDE_COUNT = "aside_count"


@dataclass(frozen=True, slots=True)
class NeedsEye:
    """The page. ``asks``: the server can be asked for what was kept aside; ``aside`` is how many
    groups there were when it last was."""

    conflicts: tuple[ConflictGroup, ...]
    held: tuple[HeldRow, ...]
    asks: bool
    aside: int


def needs_eye(session: Session) -> NeedsEye:
    """Everything on this laptop that waits for a decision of whoever sits here."""
    from mtw_desktop.casework.joining import SERVER

    joined = session.store.setting(SERVER) is not None
    return NeedsEye(
        conflicts=tuple(list_conflicts(session)),
        held=tuple(list_held(session)),
        asks=may_decide(session) and joined,
        aside=_aside(session),
    )


def needs_eye_count(session: Session) -> int:
    """The number in the rail; a question or two to the store while there is nothing."""
    return count_conflicts(session) + count_held(session) + _aside(session)


def may_decide(session: Session) -> bool:
    """Whether whoever sits here decides for the organization about what was kept aside."""
    return session.staff.role == "supervisor"


def _aside(session: Session) -> int:
    return int(session.store.setting(ASIDE_COUNT, 0)) if may_decide(session) else 0
