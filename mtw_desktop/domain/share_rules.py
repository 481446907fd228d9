"""What a referral opens to the organization it goes to, and what that one may do: pure rules.

Sources: 42 CFR 2.31 (a consent names its recipient, what is shared and until when), the states
and actors of Gravity's SDOH referral (FHIR Task: the performer accepts, rejects, carries out).
Server and laptop ask the same functions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import KINDS, Consent, Referral
from mtw_desktop.domain.referrals import may_move

#: Kinds of which a receiving organization sees the records that belong to its referral.
GRANT_KINDS = frozenset({"referral", "referral_event", "participant", "need", "household_member"})
#: A referral that has come to its end stays in sight of the receiver for so long.
AFTER_END = timedelta(days=14)
#: States that the receiving organization may set (FHIR Task: the owner's moves).
RECEIVER_STATES = frozenset(
    {"accepted", "rejected", "in-progress", "on-hold", "completed", "failed"}
)
_LIVE = frozenset({"requested", "accepted", "in-progress", "on-hold"})
_ENDED = frozenset({"completed", "failed", "rejected"})
_RECEIVER_FIELDS = frozenset({"status", "appointment_at", "appointment_note"})
#: Needs that cannot be helped without knowing who else is in the household.
_FAMILY_NEEDS = frozenset({"childcare"})
_NAMELESS = frozenset({Sharing.SENSITIVE, Sharing.OPERATIONAL})
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Terms:
    """What one referral opens: under which consent, which classes, from when until when (both
    days included; ``None`` is without bound), and whether the household belongs to it."""

    consent_id: str
    classes: frozenset[Sharing]
    starts: date | None = None
    ends: date | None = None
    family: bool = False


def consent_that_counts(consents: Iterable[Consent]) -> Consent | None:
    """The newest consent of a person; ``None`` if it is not given, or if any was withdrawn since.

    Voided ones do not count.
    """
    live = sorted((each for each in consents if each.voided_at is None), key=_made_at)
    if not live or live[-1].state != "given" or live[-1].withdrawn_at is not None:
        return None
    withdrawn = [each.withdrawn_at for each in live if each.withdrawn_at]
    return None if withdrawn and max(withdrawn) >= _made_at(live[-1]) else live[-1]


def terms_of(
    referral: Referral,
    consents: Iterable[Consent],
    receiver: Collection[str],
    today: date,
    *,
    need_domain: str = "",
) -> Terms | None:
    """What a referral opens to the organization whose id and names are ``receiver``; ``None`` for
    nothing: no consent that names it, none of its classes, expired, or a referral that is over."""
    consent = consent_that_counts(consents)
    if consent is None or referral.voided_at is not None:
        return None
    named = {fold(each) for each in consent.recipients}
    if named.isdisjoint(fold(each) for each in receiver if each):
        return None
    ends = consent.expires
    if referral.status in _ENDED:
        ended = (referral.updated_at or _BEGINNING).date() + AFTER_END
        ends = min(ends, ended) if ends else ended
    elif referral.status not in _LIVE:
        return None
    if ends is not None and ends < today:
        return None
    agreed = {Sharing(each) for each in consent.data_classes if each in referral.share_classes}
    classes = frozenset(agreed & _NAMELESS if referral.code_only else agreed)
    family = need_domain in _FAMILY_NEEDS and Sharing.IDENTITY in classes
    return Terms(consent.id, classes, consent.starts, ends, family)


@cache
def shown_fields(kind: str, classes: frozenset[Sharing]) -> frozenset[str]:
    """The fields of a kind that a receiver with these classes sees.

    The referral's own business always; of the person the case code and what was agreed to.
    """
    own = kind in ("referral", "referral_event")
    always = {"code"} if kind == "participant" else {"participant_id"}
    return frozenset(
        name
        for name, spec in KINDS[kind].fields.items()
        if name in always
        or spec.sharing in classes
        or (own and spec.sharing is Sharing.OPERATIONAL)
    )


def receiver_may(kind: str, act: str, fields: Mapping[str, Any], *, new: bool) -> bool:
    """Whether the receiving organization may make this change: answer the referral, set the
    appointment, and say what happened. Everything else is the sender's."""
    if act != "set" or fields.get("status") not in (None, *RECEIVER_STATES):
        return False
    if kind == "referral":
        return not new and fields.keys() <= _RECEIVER_FIELDS
    return kind == "referral_event" and new


def may_set(status: str, to: str, *, sender: bool) -> bool:
    """Whether a referral in ``status`` may be set to ``to`` by its sender, or by its receiver.

    The sender may enter the receiver's moves as well: what a paper slip or a call said comes from
    receivers without a laptop. To cancel and to void is the sender's alone.
    """
    return may_move(status, to) and (sender or to in RECEIVER_STATES)


def _made_at(consent: Consent) -> datetime:
    return consent.created_at or _BEGINNING
