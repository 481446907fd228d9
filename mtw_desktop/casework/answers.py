"""What came back about a referral: finding it by its paper, and entering what the paper says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mtw_desktop.casework.audiences import own_home
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.referral_list import ReferralRow, next_states, referral_rows, set_status
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.records import Referral
from mtw_desktop.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The states an answer may lead to, the first that can be reached, and the reason given."""

    states: tuple[str, ...]
    reason: str | None = None


#: The ticks of the return slip, in its order, then what is only heard later.
ANSWERS: Mapping[str, _Meaning] = {
    "came": _Meaning(("accepted", "in-progress")),
    "started": _Meaning(("in-progress",)),
    "waiting_list": _Meaning(("on-hold",), "waiting_list"),
    "no_show": _Meaning(("failed",), "no_show"),
    "not_eligible": _Meaning(("rejected", "failed"), "not_eligible"),
    "capacity": _Meaning(("rejected", "failed"), "capacity"),
    "completed": _Meaning(("completed",)),
    "cancelled": _Meaning(("cancelled",)),
}


def possible_answers(status: str) -> tuple[str, ...]:
    """The answers that a referral in ``status`` can still get, in the order of the slip."""
    return tuple(answer for answer in ANSWERS if _state_for(status, answer))


def record_answer(
    session: Session, referral_id: str, answer: str, *, detail: str = "", need_met: bool = False
) -> Changed:
    """Enter an answer. ``RuleBroken`` if the referral cannot get this answer any more."""
    referral = session.store.get(Referral, referral_id)
    state = _state_for(referral.status, answer) if referral else None
    if state is None:
        raise RuleBroken(f"{answer} is no answer to this referral now")
    reason = ANSWERS[answer].reason
    return set_status(session, referral_id, state, reason=reason, detail=detail, need_met=need_met)


def find_referral(session: Session, typed: str) -> ReferralRow | None:
    """The referral of ours whose number or return code was typed or scanned, else ``None``.

    A scanner sends ``MTW1:<number>:<return code>``; either part alone is enough.
    """
    home = own_home(session)
    for word in [typed, *typed.replace(":", " ").split()]:
        number = read_code(word)
        found = (
            session.store.many(Referral, number=number, home_org=home, limit=1) if number else []
        )
        if not found and word.strip():
            found = session.store.many(Referral, return_code=word.strip(), home_org=home, limit=1)
        if found:
            return referral_rows(session, found)[0]
    return None


def _state_for(status: str, answer: str) -> str | None:
    possible = next_states(status)
    return next((state for state in ANSWERS[answer].states if state in possible), None)
