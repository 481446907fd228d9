"""Taking in what the server sent: audiences that are over, pages, and what is put right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from mtw_desktop.casework import audiences
from mtw_desktop.casework.joining import STATE
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.plain import moment_text, read_moment
from mtw_desktop.store.incoming import Removal
from sync import protocol
from sync.mending import Mend

#: In the sync state: audiences whose count or digest does not match the server's.
_DIFFERS = "differs"
_COUNTED = "counted_anew"
_WEEK = timedelta(days=7)


@dataclass(slots=True)
class Tally:
    """What one step of a round came to so far."""

    kinds: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    pulled: int = 0
    more: bool = False
    question: Removal | None = None
    ended: tuple[str, ...] = ()


def settle_audiences(session: Session, greeting: protocol.HelloReply, tally: Tally) -> None:
    """Give up what is over; see ``audiences.settle``."""
    allowed = bool(session.store.setting(STATE, {}).get("allowed"))
    done = audiences.settle(session, greeting, allowed=allowed)
    tally.kinds |= done.kinds
    tally.ids |= done.ids
    tally.question, tally.ended = done.question, done.ended


def apply_page(session: Session, page: protocol.PullReply, tally: Tally) -> None:
    """Take one page in, with its cursor, and compare count and digest after the last one."""
    store, audience = session.store, page.audience
    state = store.setting(STATE, {})
    mending = audience in state.get("mending", [])
    with store.atomic(by=session.staff.id) as tx:
        done = tx.apply_entries(
            audience, page.entries, page.covers, confirmed=bool(state.get("allowed"))
        )
        if done.question is None and not page.more and mending:
            done = tx.sweep(audience, confirmed=bool(state.get("allowed")))
        tally.question = done.question
        tally.kinds |= tx.changed
        tally.ids |= tx.changed_ids
        tally.pulled += len(page.entries)
        if done.question is None and not page.more:
            in_step = store.position(audience)
            wrong = (in_step.count, in_step.digest) != (page.count, page.digest)
            # Something is missing or too many here: the next step asks where exactly.
            tally.more = tally.more or (wrong and not mending)
            for name, out in (("mending", False), (_DIFFERS, wrong and not mending)):
                rest = [each for each in state.get(name, []) if each != audience]
                state[name] = [*rest, audience] if out else rest
            state["out_of_step"] = wrong and mending
            tx.set_setting(STATE, state)


def compare_heads(session: Session, heads: Sequence[protocol.Head], tally: Tally) -> None:
    """Where this laptop stands at the same number as the server: does it hold the same?"""
    store = session.store
    differs = []
    for head in heads:
        here = store.position(head.audience)
        if here.seq == head.seq and (here.count, here.digest) != (head.count, head.digest):
            differs.append(head.audience)
    state = store.setting(STATE, {})
    busy = {*state.get(_DIFFERS, []), *state.get("mending", [])}
    if fresh := [each for each in differs if each not in busy]:
        tally.more = True
        with store.atomic(by=session.staff.id) as tx:
            tx.set_setting(STATE, {**state, _DIFFERS: [*state.get(_DIFFERS, []), *fresh]})


def count_weekly(session: Session) -> None:
    """Once a week, count anew what every audience holds; the next hello then compares it."""
    store, now = session.store, session.clock()
    last = store.setting(_COUNTED)
    if last is not None and now - read_moment(last) < _WEEK:
        return
    with store.atomic(by=session.staff.id) as tx:
        for audience in store.cursors() if last is not None else ():
            tx.count_anew(audience)
        tx.set_setting(_COUNTED, moment_text(now))


def out_of_step(session: Session) -> list[str]:
    """Audiences whose difference has to be found bucket by bucket."""
    held = session.store.cursors()
    kept = session.store.setting(STATE, {}).get(_DIFFERS, [])
    return [each for each in kept if each in held]


def mend(session: Session, news: Mend, tally: Tally) -> None:
    """Put right what differs; where too much does, read the audience once more, whole."""
    store, audience = session.store, news.audience
    state = store.setting(STATE, {})
    if audience not in store.cursors() or news.seq not in (store.position(audience).seq, -1):
        return
    with store.atomic(by=session.staff.id) as tx:
        if news.seq >= 0 and not news.buckets and not news.same:
            tx.rewind(audience)
            state["mending"] = [*state.get("mending", []), audience]
            tally.more = True
        elif news.seq >= 0:
            done = tx.mend(
                audience, news.buckets, news.entries, confirmed=bool(state.get("allowed"))
            )
            tally.question = done.question
            tally.kinds |= tx.changed
            tally.ids |= tx.changed_ids
        if news.seq >= 0 and tally.question is None:
            state[_DIFFERS] = [each for each in state.get(_DIFFERS, []) if each != audience]
        tx.set_setting(STATE, state)
