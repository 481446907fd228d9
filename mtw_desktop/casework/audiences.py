"""What this laptop may hold: audiences that are over are given up, grants are remembered.

The server says in every hello which referral shows it what, and until when. What it no longer
shows leaves the store at once, search rows too; the paper that was printed does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.incoming import Removal
from sync import protocol

GRANTS = "grants"
_GREETED = "greeted"
_LEASE_ENDED = "lease_ended"
#: Without a word from the server for so long, what partners share is not shown any more.
PARTNER_LEASE = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class SharedPerson:
    """What another organization shows this one by a referral. ``classes`` are sharing classes."""

    referral_id: str
    participant_id: str
    organization_id: str
    organization: str
    classes: tuple[str, ...]
    ends: date | None = None


@dataclass(slots=True)
class Settled:
    """What became of audiences. ``ended``: who stopped sharing, one name for each person."""

    kinds: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    ended: tuple[str, ...] = ()
    question: Removal | None = None


def shared_people(session: Session) -> list[SharedPerson]:
    """Everything that other organizations share with this laptop at present."""
    return [
        SharedPerson(
            each.referral, each.person, each.org, each.org_name, tuple(each.classes),
            date.fromisoformat(each.ends) if each.ends else None,
        )
        for each in _kept(session)
    ]  # fmt: skip


def sharers(session: Session) -> dict[str, str]:
    """Who of the people on this laptop is another organization's: person's id -> its name.

    What belongs to these people is shown and answered, and never edited, merged or exported.
    """
    return {each.person: each.org_name for each in _kept(session)}


def own_home(session: Session) -> list[str]:
    """For ``store.many(..., home_org=...)``: the records of the own organization alone."""
    return ["", session.organization.id]


def settle(session: Session, greeting: protocol.HelloReply, *, allowed: bool) -> Settled:
    """Give up the audiences that are over, and keep what the hello says of the others.

    What the server names as revoked goes at once. An audience that is merely not listed any more
    asks first if much would go (``question``), unless ``allowed``.
    """
    store = session.store
    listed = {head.audience for head in greeting.heads}
    revoked = frozenset(greeting.revoked)
    before = {each.audience: each for each in _kept(session)}
    found = Settled()
    with store.atomic(by=session.staff.id) as tx:
        for audience in store.cursors():
            if audience in listed:
                continue
            done = tx.drop_audience(audience, confirmed=allowed or audience in revoked)
            found.question = found.question or done.question
            if done.question is None and audience in before:
                found.ended += (before[audience].org_name,)
        tx.set_setting(GRANTS, msgspec.to_builtins(greeting.grants))
        tx.set_setting(_GREETED, moment_text(session.clock()))
        found.kinds, found.ids = frozenset(tx.changed), frozenset(tx.changed_ids)
    return found


def end_lease(session: Session) -> int:
    """Give up what partners share if the server was not heard for ``PARTNER_LEASE``; it comes
    back with the next sync. Returns how many people went."""
    heard = session.store.setting(_GREETED)
    grants = _kept(session)
    if not grants or heard is None or not _too_long(session.clock(), heard):
        return 0
    with session.store.atomic(by=session.staff.id) as tx:
        for each in grants:
            tx.drop_audience(each.audience, confirmed=True)
        tx.set_setting(GRANTS, [])
        tx.set_setting(_LEASE_ENDED, len({each.person for each in grants}))
    return len(grants)


def lease_ended(session: Session) -> int:
    """How many people ``end_lease`` has hidden since this was last asked."""
    count = int(session.store.setting(_LEASE_ENDED, 0))
    if count:
        with session.store.atomic(by=session.staff.id) as tx:
            tx.set_setting(_LEASE_ENDED, 0)
    return count


def _too_long(now: datetime, heard: str) -> bool:
    return now - read_moment(heard) > PARTNER_LEASE


def _kept(session: Session) -> list[protocol.Grant]:
    kept: list[Any] = session.store.setting(GRANTS, [])
    return msgspec.convert(kept, list[protocol.Grant])
