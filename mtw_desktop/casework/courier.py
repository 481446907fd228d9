"""Syncing without a network: mail on a stick, out and back, also for others.

A save stays in the outbox until its verdict has come, by stick or over the network; so sticks may
get lost, come twice, or in another order. ``export_bundle`` and ``import_bundle`` belong to the
lane that owns the store; of carrying only ``prepare_carry`` and ``finish_carry`` do.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework import syncing
from mtw_desktop.casework.courier_state import (
    COURIER,
    Card,
    CourierState,
    Taker,
    courier_state,
    raw,
    read_card,
    remember,
    server_keys,
    space_words,
    takers,
)
from mtw_desktop.casework.device import device, device_keys
from mtw_desktop.casework.joining import HELLO, STATE, finish_join, prepare_join
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.syncing import Applied
from mtw_desktop.casework.taking_in import Tally, mend, out_of_step
from mtw_desktop.domain.plain import moment_text
from sync import bundle, bundle_files, sealing
from sync.bundle import Answer, Delivered, Progress, ServerKeys
from sync.client import ServerClient
from sync.engine import Identity, Incoming, Outgoing
from sync.mending import Mend

__all__ = [
    "Card",
    "CourierState",
    "Delivered",
    "Exported",
    "carry",
    "courier_state",
    "deliver",
    "export_bundle",
    "export_wish",
    "finish_carry",
    "import_bundle",
    "prepare_carry",
    "read_card",
    "space_words",
]

#: JSON of the saves in one piece of mail; what is left waits for the answer to it.
MOST_OUT = 48_000_000
#: Answers remembered as taken in.
_REMEMBERED = 200


@dataclass(frozen=True, slots=True)
class Exported:
    """Mail that was written: where, how many saves it holds, how many did not fit; its bytes, and
    how many are still free there."""

    path: Path
    groups: int
    left: int
    size: int
    free: int


def export_bundle(session: Session, path: Path) -> Exported:
    """Write everything that waits into a folder (or to exactly this file), and ask for what is new.

    Raises ``NotJoined``, ``StickFull``, ``CannotWriteFile``.
    """
    store = session.store
    keys = server_keys(session)
    _read_again(session)
    own = device(session)
    groups = store.outbox_groups(limit_ops=1_000_000, limit_bytes=MOST_OUT)
    epoch = store.setting(STATE, {}).get("epoch", "")
    identity = Identity(own["id"], own["incarnation"], device_keys(session)[0])
    note = bundle.mail_note(epoch, store.cursors())
    data = bundle.write_mail(identity, keys, note, groups, _ms(session.clock()))
    written = _put_down(path, data, own["id"])
    now = moment_text(session.clock())
    remember(session, "bundle.out", exported_at=now, exported=len(groups))
    return Exported(written, len(groups), store.waiting() - len(groups), len(data), _free(written))


def export_wish(session: Session, path: Path, card: Card, code: str) -> Exported:
    """Write the wish to join the server of a card with a one-time code.

    The answer makes this laptop a member; until then nothing changes.
    """
    earlier = session.store.setting(COURIER, {}).get("asked") or {}
    request = prepare_join(session, card.address, code, earlier.get("fresh"))
    own = dict(request.fresh or device(session))
    sign_key = raw(own["sign"])
    identity = Identity(own["id"], own["incarnation"], sign_key)
    keys = ServerKeys(raw(card.sign_pub), raw(card.kem_pub))
    data = bundle.write_wish(identity, keys, request.message, _ms(session.clock()))
    written = _put_down(path, data, own["id"])
    asked = {
        "at": moment_text(session.clock()),
        "bundle": sealing.peek(data).bundle,
        "fresh": request.fresh,
        "card": card.kept(),
    }
    remember(session, "bundle.out", asked=asked)
    return Exported(written, 0, session.store.waiting(), len(data), _free(written))


def import_bundle(session: Session, path: Path) -> Applied:
    """Take in an answer, or all answers to this laptop in a folder; these are then removed.

    Any order, twice, older after newer: harmless. Raises a ``BundleError`` if nothing could be
    used, ``NoBundles`` for a folder without any; what an answer tells is in ``Applied.error``.
    With ``Applied.more`` a person has to be asked first (``syncing.allow_removal``), and the stick
    is needed again.
    """
    if not path.is_dir():
        return _take_in(session, bundle_files.read_file(path))
    mine = {each.device for each in takers(session)}
    found = [
        place
        for place, header in bundle_files.mail_in(path)
        if header.kind == sealing.ANSWER and header.device in mine
    ]
    if not found:
        raise errors.NoBundles("no answer")
    total, refused = Applied(), []
    for place in found:
        try:
            step = _take_in(session, bundle_files.read_file(place))
        except errors.BundleError as error:
            refused.append(error)
            continue
        total = _sum(total, step)
        if step.more or isinstance(step.error, errors.DeviceWiped):
            return total
        bundle_files.remove(place)
    if len(refused) == len(found):
        raise refused[0]
    worse = [each for each in refused if not isinstance(each, errors.BundleTooOld)]
    return replace(total, error=total.error or next(iter(worse), None))


def carry(session: Session, path: Path, progress: Progress | None = None) -> Delivered:
    """Bring the mail on a stick to the server over the network, and the answers back onto it."""
    done = deliver(prepare_carry(session), path, progress)
    finish_carry(session, done)
    if done.error is not None:
        raise done.error
    return done


def prepare_carry(session: Session) -> Outgoing:
    """First step, store lane: who carries. ``NotJoined`` without a server on the network."""
    return replace(syncing.collect(session), groups=(), digests={})


def deliver(outgoing: Outgoing, path: Path, progress: Progress | None = None) -> Delivered:
    """Second step, network lane. A ``SyncError`` is in the answer, never raised."""
    client = ServerClient(outgoing.address)
    try:
        return bundle.deliver(outgoing, client, path, progress)
    finally:
        client.close()


def finish_carry(session: Session, done: Delivered) -> None:
    """Third step, store lane: remember that it was done."""
    store = session.store
    with store.atomic(by=session.staff.id) as tx:
        tx.set_setting(HELLO, max(done.hello, int(store.setting(HELLO, 0))))
    if done.carried:
        news = {"carried_at": moment_text(session.clock()), "carried": done.carried}
        remember(session, "bundle.carry", **news)


def _take_in(session: Session, data: bytes) -> Applied:
    answer, taker = _opened(session, data)
    kept = session.store.setting(COURIER, {})
    if answer.header.bundle in kept.get("done", []):
        return Applied()
    if _ms(session.clock()) - answer.header.made_at > sealing.LIFE_DAYS * 86_400_000:
        raise errors.BundleTooOld("answer")
    if taker.asked is not None:
        _settle_wish(session, answer, taker.asked)
    state = session.store.setting(STATE, {})
    if answer.note.now < state.get("heard", 0):
        applied = _only_verdicts(session, answer, state.get("epoch", ""))
    else:
        applied = _apply(session, answer)
    if applied.more or isinstance(applied.error, errors.DeviceWiped):
        return applied
    news: dict[str, Any] = {"brought_at": moment_text(session.clock())}
    news["done"] = [*kept.get("done", []), answer.header.bundle][-_REMEMBERED:]
    if taker.asked is not None:
        news["asked"] = None
    remember(session, "bundle.in", **news)
    return applied


def _opened(session: Session, data: bytes) -> tuple[Answer, Taker]:
    """The answer, by the keys of whoever it is for: this laptop as it is, or as it asked to be."""
    sealing.read(data)
    last: errors.BundleError = errors.BundleNotForUs("no server")
    for taker in takers(session):
        own = (taker.device, taker.incarnation, taker.kem_key)
        try:
            answer = bundle.open_answer(data, taker.server, *own)
        except errors.BundleNotForUs as error:
            last = error
            continue
        wished = taker.asked is not None and taker.asked["bundle"] == answer.note.answers
        if taker.asked is None or wished or answer.note.welcome is not None:
            return answer, taker
    raise last


def _settle_wish(session: Session, answer: Answer, asked: dict[str, Any]) -> None:
    """The server has answered the wish to join."""
    if answer.note.welcome is None:
        return
    card = Card(**asked["card"])
    request = replace(prepare_join(session, card.address, ""), fresh=asked["fresh"])
    finish_join(session, request, answer.note.welcome)


def _only_verdicts(session: Session, answer: Answer, epoch: str) -> Applied:
    """Of an answer that a newer one has overtaken, the verdicts still count."""
    if answer.note.epoch != epoch or not answer.note.verdicts:
        return Applied()
    return replace(syncing.apply(session, Incoming(verdicts=answer.note.verdicts)), more=False)


def _apply(session: Session, answer: Answer) -> Applied:
    """All steps of an answer; ``more`` if a person has to be asked before the rest."""
    state = session.store.setting(STATE, {})
    offset = int(state.get("offset_s", 0)) * 1000
    total = Applied()
    for step in bundle.steps(answer, state.get("epoch", ""), offset):
        step.pulls = list(_following(session, step))
        done = syncing.apply(session, step)
        total = _sum(total, done)
        if done.error is not None:
            return replace(total, error=done.error)
        if session.store.setting(STATE, {}).get("question"):
            return replace(total, more=True)
    return replace(total, more=False)


def _following(session: Session, step: Incoming) -> Iterator[Any]:
    """The pages of a step without those that are behind. ``BundleGap`` if one is missing."""
    at: dict[str, int] = {}
    for page in step.pulls:
        known = 0 if step.new_epoch else session.store.position(page.audience).seq
        stands = at.setdefault(page.audience, known)
        if page.covers[0] > stands + 1:
            raise errors.BundleGap("a page is missing")
        if page.covers[1] >= stands:
            at[page.audience] = page.covers[1]
            yield page


def _read_again(session: Session) -> None:
    """What is out of step, and was not put right over the network, is read anew, whole."""
    for audience in out_of_step(session):
        with session.store.atomic(by=session.staff.id) as tx:
            tx.count_anew(audience)
        position = session.store.position(audience)
        mend(session, Mend(audience, position.seq), Tally())


def _put_down(path: Path, data: bytes, own: str) -> Path:
    """Write mail; in a folder it takes the place of this laptop's earlier mail."""
    written = bundle_files.write_mail(path, data)
    if path.is_dir():
        for place, header in bundle_files.mail_in(path):
            mine = header.device == own and header.kind != sealing.ANSWER
            if mine and place != written:
                bundle_files.remove(place)
    return written


def _free(path: Path) -> int:
    return shutil.disk_usage(path.parent).free


def _sum(total: Applied, step: Applied) -> Applied:
    return Applied(
        total.changed | step.changed,
        total.pushed + step.pushed,
        total.pulled + step.pulled,
        more=step.more,
        error=step.error or total.error,
        ended=total.ended + step.ended,
    )


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
