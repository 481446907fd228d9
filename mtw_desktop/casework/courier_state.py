"""What this laptop remembers of sticks: when, what it asked for, and whose mail it can open."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mtw_desktop import errors
from mtw_desktop.casework.attachments import size_words
from mtw_desktop.casework.device import device, keys_of
from mtw_desktop.casework.joining import SERVER
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.plain import read_moment
from sync import bundle_files, bundle_notes, sealing
from sync.bundle import ServerKeys

COURIER = "courier"


@dataclass(frozen=True, slots=True)
class Card:
    """A server's card. ``fingerprint`` is compared with the printed key."""

    name: str
    sign_pub: str
    kem_pub: str
    address: str = ""

    @property
    def fingerprint(self) -> str:
        """The key of the server as it is printed: eight groups of four."""
        return sealing.fingerprint(raw(self.sign_pub), raw(self.kem_pub))

    def kept(self) -> dict[str, str]:
        """As it is kept in the store."""
        return {
            "name": self.name,
            "sign_pub": self.sign_pub,
            "kem_pub": self.kem_pub,
            "address": self.address,
        }


@dataclass(frozen=True, slots=True)
class CourierState:
    """What the page about sticks says. ``waiting`` counts saves; ``asked_at`` is when a wish to
    join was written that has no answer yet; ``can_carry`` needs a server on the network."""

    joined: bool = False
    can_carry: bool = False
    waiting: int = 0
    fingerprint: str = ""
    asked_at: datetime | None = None
    asked_server: str = ""
    exported_at: datetime | None = None
    exported: int = 0
    brought_at: datetime | None = None
    carried_at: datetime | None = None
    carried: int = 0
    #: Bytes of files do not travel by stick: photos and scans that wait for a network.
    files_waiting: int = 0
    #: The server wants to take away many records; see ``syncing.allow_removal``.
    question: bool = False


@dataclass(frozen=True, slots=True)
class Taker:
    """Who an answer may be for: this laptop, or what it becomes once it has joined (``asked``)."""

    device: str
    incarnation: str
    kem_key: bytes
    server: ServerKeys
    asked: dict[str, Any] | None = None


def courier_state(session: Session) -> CourierState:
    """How things stand, from the store alone."""
    from mtw_desktop.casework.syncing import sync_state

    store = session.store
    kept, server = store.setting(COURIER, {}), store.setting(SERVER)
    asked = kept.get("asked")
    state = sync_state(session)
    return CourierState(
        joined=bool(server and server.get("kem")),
        can_carry=state.joined,
        waiting=state.waiting,
        fingerprint=server_keys(session).fingerprint if server and server.get("kem") else "",
        asked_at=read_moment(asked["at"]) if asked else None,
        asked_server=asked["card"]["name"] if asked else "",
        exported_at=_moment(kept, "exported_at"),
        exported=kept.get("exported", 0),
        brought_at=_moment(kept, "brought_at"),
        carried_at=_moment(kept, "carried_at"),
        carried=kept.get("carried", 0),
        files_waiting=state.files_waiting,
        question=state.question is not None,
    )


def read_card(path: Path, fingerprint: str = "") -> Card:
    """The card in a file. Raises ``NotAServerCard``, also if its key is not the printed one."""
    try:
        read = bundle_notes.read_card(bundle_files.read_file(path))
    except errors.NotABundle as error:
        raise errors.NotAServerCard("unreadable") from error
    card = Card(read.name[:80], read.sign_pub, read.kem_pub, read.address)
    if [len(raw(key)) for key in (card.sign_pub, card.kem_pub)] != [32, 32]:
        raise errors.NotAServerCard("keys")
    if fingerprint.strip() and not sealing.same_fingerprint(fingerprint, card.fingerprint):
        raise errors.NotAServerCard("another key")
    return card


def server_keys(session: Session) -> ServerKeys:
    """The keys of the server that this laptop belongs to. Raises ``NotJoined``."""
    server = session.store.setting(SERVER)
    if not server or not server.get("kem"):
        raise errors.NotJoined
    return ServerKeys(raw(server["pub"]), raw(server["kem"]))


def takers(session: Session) -> list[Taker]:
    """Everybody whose answers this laptop can open."""
    found = []
    asked = session.store.setting(COURIER, {}).get("asked")
    own = device(session)
    if asked:
        card, fresh = asked["card"], asked["fresh"] or own
        keys = ServerKeys(raw(card["sign_pub"]), raw(card["kem_pub"]))
        found.append(Taker(fresh["id"], fresh["incarnation"], keys_of(fresh)[1], keys, asked))
    server = session.store.setting(SERVER)
    if server and server.get("kem"):
        kem_key = keys_of(own)[1]
        found.append(Taker(own["id"], own["incarnation"], kem_key, server_keys(session)))
    return found


def remember(session: Session, act: str, **news: Any) -> None:
    """Keep what was done with a stick, with a line in the audit."""
    with session.store.atomic(by=session.staff.id) as tx:
        tx.set_setting(COURIER, {**session.store.setting(COURIER, {}), **news})
        tx.audit(act)


def raw(text: str) -> bytes:
    """A key as bytes; none if it is not base64url."""
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""


def space_words(size: int, language: str) -> str:
    """How much is free: ``14 GB``, or as small as a file."""
    if size < 1_000_000_000:
        return size_words(size, language)
    return label("courier.gb", language, n=size // 1_000_000_000)


def _moment(kept: dict[str, Any], name: str) -> datetime | None:
    return read_moment(kept[name]) if kept.get(name) else None
