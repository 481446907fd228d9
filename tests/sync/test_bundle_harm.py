"""Mail that was cut, flipped, swapped or forged: always a clear refusal, and nothing taken in."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from mtw_desktop import errors
from mtw_desktop.casework import courier
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from sync import sealing
from sync.server import courier as desk
from sync.server.problems import CallRefused
from tests.conftest import SetClock
from tests.sync.stick_world import StickWorld, take_in

KEM, SIGN = X25519PrivateKey.generate(), Ed25519PrivateKey.generate()
OTHER_KEM, OTHER_SIGN = X25519PrivateKey.generate(), Ed25519PrivateKey.generate()
LINES = [b'{"epoch": "e"}', b'{"groups": []}' * 5000]


def header(kind: str = sealing.MAIL) -> sealing.Header:
    return sealing.Header(
        server="S", device=new_id(), incarnation=new_id(), kind=kind, bundle=new_id(), made_at=1
    )


def sealed(lines: list[bytes] | None = None) -> bytes:
    lines = LINES if lines is None else lines
    return sealing.seal(
        header(), lines, KEM.public_key().public_bytes_raw(), SIGN.private_bytes_raw()
    )


def opened(data: bytes, kem: X25519PrivateKey = KEM) -> list[bytes]:
    envelope = sealing.read(data)
    sealing.verify(envelope, SIGN.public_key().public_bytes_raw())
    return list(sealing.opened(envelope, kem.private_bytes_raw()))


def summed(data: bytes) -> bytes:
    """As somebody would write it who knows the format: with the right sum."""
    return data[:-32] + hashlib.sha256(data[:-32]).digest()


def test_what_goes_in_comes_out_and_nothing_shows() -> None:
    data = sealed()
    assert opened(data) == LINES
    assert opened(sealed([])) == []
    assert b"groups" not in data
    assert len(sealed([b"x"])) == len(sealed([b"Guerlande" * 100]))


@pytest.mark.parametrize(
    ("harm", "error"),
    [
        (lambda data: b"", errors.NotABundle),
        (lambda data: b"%PDF-1.7" + data, errors.NotABundle),
        (lambda data: data[:5], errors.BundleCut),
        (lambda data: data[:20], errors.BundleCut),
        (lambda data: data[:-1], errors.BundleCut),
        (lambda data: data + b"x", errors.BundleDamaged),
        (lambda data: data[:900] + b"\0\1" + data[902:], errors.BundleDamaged),
        (lambda data: data[:8] + b"\0\2" + data[10:], errors.BundleNewer),
        (lambda data: summed(data[:900] + b"\0\1" + data[902:]), errors.BundleForged),
        (lambda data: summed(data.replace(b'"mail"', b'"join"')), errors.BundleForged),
    ],
)
def test_each_harm_has_its_name(
    harm: Callable[[bytes], bytes], error: type[errors.BundleError]
) -> None:
    with pytest.raises(error):
        opened(harm(sealed()))


def test_another_key_opens_nothing_and_another_sender_is_not_believed() -> None:
    with pytest.raises(errors.BundleNotForUs):
        opened(sealed(), OTHER_KEM)
    envelope = sealing.read(sealed())
    with pytest.raises(errors.BundleForged):
        sealing.verify(envelope, OTHER_SIGN.public_key().public_bytes_raw())


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    data = sealed([bytes(10_000_000)])
    monkeypatch.setattr(sealing, "MOST_LINE", 1_000_000)
    with pytest.raises(errors.BundleDamaged):
        opened(data)


@dataclass
class Victims:
    """A laptop with an answer that it has not taken in, and a server with mail likewise."""

    world: StickWorld
    session: Session
    mail: bytes
    answer: bytes

    def stands(self) -> tuple[object, ...]:
        """Everything that must not move."""
        store = self.session.store
        positions = {each: store.position(each) for each in store.cursors()}
        with self.world.server.database.reading() as connection:
            tables = ("record", "op", "group_verdict", "batch", "quarantine")
            counts = [
                connection.exec_driver_sql(f"SELECT count(*) FROM {each}").scalar()
                for each in tables
            ]
        return store.waiting(), store.held_count(), positions, store.setting("courier"), counts


@pytest.fixture
def victims(tmp_path: Path, clock: SetClock) -> Iterator[Victims]:
    world = StickWorld(tmp_path, str(tmp_path / "server.sqlite3"), clock)
    one, other = world.joined("Marisol"), world.joined("Andre")
    take_in(other, "Rose", "Baptiste")
    world.round(other)
    courier.export_bundle(one, world.stick)
    (answer,) = world.answer()
    take_in(one, "Luis", "Ramírez")
    path = courier.export_bundle(one, world.stick).path
    yield Victims(world, one, path.read_bytes(), answer.read_bytes())
    world.close()


def harmed(data: bytes, chance: random.Random) -> bytes:
    """One random harm; often near the front, where the format is read, sometimes with a new sum."""
    way = chance.random()
    if way < 0.15:
        return data[: chance.randrange(len(data))]
    copy = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 8))):
        at = chance.randrange(400 if chance.random() < 0.5 else len(copy))
        copy[at] ^= 1 << chance.randrange(8)
    whole = summed(bytes(copy)) if way > 0.6 else bytes(copy)
    return whole if whole != data else data[:-1]


def attack(victims: Victims, rounds: int) -> None:
    chance = random.Random(rounds)
    before = victims.stands()
    place = victims.world.folder / "harmed.mtwmail"
    for _ in range(rounds):
        with pytest.raises((errors.BundleError, CallRefused)) as caught:
            desk.receive(
                victims.world.server.database,
                harmed(victims.mail, chance),
                victims.world.now_ms(),
            )
        if isinstance(caught.value, CallRefused):
            assert caught.value.problem.code == "unknown_device"
        place.write_bytes(harmed(victims.answer, chance))
        with pytest.raises(errors.BundleError):
            courier.import_bundle(victims.session, place)
    assert victims.stands() == before
    # And the sound ones are as good as ever.
    place.write_bytes(victims.answer)
    assert courier.import_bundle(victims.session, place).pulled > 0
    victims.world.answer()
    courier.import_bundle(victims.session, victims.world.stick)
    assert victims.session.store.waiting() == 0


def test_no_harm_gets_in(victims: Victims) -> None:
    attack(victims, 250)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_no_harm_gets_in_ten_thousand_times(victims: Victims) -> None:
    attack(victims, 5_000)


def test_the_wrong_receiver_takes_nothing_in(victims: Victims) -> None:
    world, one = victims.world, victims.session
    before = victims.stands()
    with pytest.raises(errors.BundleNotForUs):
        desk.receive(world.server.database, victims.answer, world.now_ms())
    place = world.folder / "mail.mtwmail"
    place.write_bytes(victims.mail)
    with pytest.raises(errors.BundleNotForUs):
        courier.import_bundle(one, place)
    assert victims.stands() == before


def test_another_laptop_cannot_write_in_the_name_of_this_one(victims: Victims) -> None:
    world = victims.world
    envelope = sealing.read(victims.mail)
    facts = courier.Card(**world.card().kept())
    forged = sealing.seal(
        envelope.header,
        LINES,
        sealing_key(facts.kem_pub),
        OTHER_SIGN.private_bytes_raw(),
    )
    before = victims.stands()
    with pytest.raises(errors.BundleForged):
        desk.receive(world.server.database, forged, world.now_ms())
    assert victims.stands() == before


def sealing_key(text: str) -> bytes:
    from mtw_desktop.casework.courier_state import raw

    return raw(text)
