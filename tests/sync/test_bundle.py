"""Two laptops, a server and a stick: the same work arrives as over the network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import courier, syncing
from mtw_desktop.domain.records import Participant
from sync import bundle_files, sealing
from sync.server import courier as desk
from sync.server import enrolling, meta, team
from tests.conftest import SetClock
from tests.sync.stick_world import StickWorld, same, take_in


@pytest.fixture
def small(tmp_path: Path, clock: SetClock) -> Iterator[StickWorld]:
    made = StickWorld(tmp_path, str(tmp_path / "server.sqlite3"), clock)
    yield made
    made.close()


def test_sticks_come_twice_late_and_in_any_order(small: StickWorld) -> None:
    one, other = small.joined("Marisol"), small.joined("Andre")
    take_in(one, "Luis", "Ramírez")
    courier.export_bundle(one, small.stick)
    first_mail = small.mail()[0].read_bytes()
    (first,) = small.answer()
    small.clock.advance(hours=1)
    take_in(other, "Rose", "Baptiste")
    small.round(other)
    take_in(one, "Ana", "Gómez")
    courier.export_bundle(one, small.stick)
    (second,) = small.answer()
    courier.import_bundle(one, second)
    stands = {each: one.store.position(each) for each in one.store.cursors()}
    for path in (first, second, first):
        assert not courier.import_bundle(one, path).pulled
    assert stands == {each: one.store.position(each) for each in one.store.cursors()}
    # The first mail again, as if another carrier had it: nothing is taken in twice.
    small.stick.joinpath("again.mtwmail").write_bytes(first_mail)
    (again,) = [each for each in small.answer() if each not in (first, second)]
    assert not courier.import_bundle(one, again).error
    assert one.store.count(Participant) == 3
    assert one.store.waiting() == 0
    small.round(other)
    small.round(one)
    assert same(one, other)


def test_parts_of_a_long_answer_want_the_first_one_first(
    small: StickWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = small.connected("Marisol")
    for number in range(3):
        take_in(one, "Luis", f"Ramírez {number}")
        syncing.sync_now(one)
    other = small.laptop("Andre")
    courier.export_wish(other, small.stick, small.card(), small.server.make_code())
    monkeypatch.setattr(desk, "PART_BYTES", 1)
    monkeypatch.setattr("sync.server.pulls.MAX_REPLY_BYTES", 1)
    parts = small.answer()
    assert len(parts) > 3
    courier.import_bundle(other, parts[0])
    with pytest.raises(errors.BundleGap):
        courier.import_bundle(other, parts[2])
    assert other.store.count(Participant) == 0
    courier.import_bundle(other, small.stick)
    assert other.store.count(Participant) == 3
    assert same(one, other)


def test_old_mail_is_taken_in_but_brings_nothing_back(small: StickWorld) -> None:
    one, other = small.joined("Marisol"), small.joined("Andre")
    person = take_in(one, "Luis", "Ramírez")
    take_in(other, "Rose", "Baptiste")
    small.round(other)
    courier.export_bundle(one, small.stick)
    small.clock.advance(days=31)
    (answer,) = small.answer()
    told = courier.import_bundle(one, answer)
    assert isinstance(told.error, errors.BundleTooOld)
    assert (one.store.waiting(), one.store.count(Participant)) == (0, 1)
    small.round(other)
    assert other.store.get(Participant, person) is not None
    courier.export_bundle(one, small.stick)
    (late,) = small.answer()
    small.clock.advance(days=31)
    with pytest.raises(errors.BundleTooOld):
        courier.import_bundle(one, late)


def test_a_revoked_laptop_is_told_and_keeps_its_work(small: StickWorld) -> None:
    one = small.joined("Marisol")
    take_in(one, "Luis", "Ramírez")
    courier.export_bundle(one, small.stick)
    with small.server.database.writing() as connection:
        enrolling.revoke(connection, one.device_id)
    small.answer()
    assert isinstance(courier.import_bundle(one, small.stick).error, errors.DeviceRevoked)
    assert one.store.waiting() > 0
    # Let in again, as another device, all by stick.
    courier.export_wish(one, small.stick, small.card(), small.server.make_code())
    small.answer()
    courier.import_bundle(one, small.stick)
    small.round(one)
    assert one.store.waiting() == 0


def test_a_wrong_code_is_told_and_the_wish_can_be_made_again(small: StickWorld) -> None:
    one = small.laptop("Marisol")
    courier.export_wish(one, small.stick, small.card(), "0000-0000-00000")
    small.answer()
    assert isinstance(courier.import_bundle(one, small.stick).error, errors.CodeRefused)
    assert not courier.courier_state(one).joined
    assert courier.courier_state(one).asked_at is None
    courier.export_wish(one, small.stick, small.card(), small.server.make_code())
    small.answer()
    courier.import_bundle(one, small.stick)
    assert courier.courier_state(one).joined


def test_a_wipe_is_carried_out_once_everything_has_been_sent(small: StickWorld) -> None:
    one = small.joined("Marisol")
    person = take_in(one, "Luis", "Ramírez")
    with small.server.database.writing() as connection:
        enrolling.wipe(connection, one.device_id)
    assert isinstance(small.round(one).error, errors.DeviceWiped)
    assert not any(one.folder.glob("*.json"))
    assert small.joined("Andre").store.get(Participant, person) is not None


def test_a_restored_server_gets_back_by_stick_what_it_lost(small: StickWorld) -> None:
    one = small.joined("Marisol")
    take_in(one, "Luis", "Ramírez")
    small.round(one)
    courier.export_bundle(one, small.stick)
    old = small.answer()[0].rename(small.folder / "old.mtwmail")
    small.clock.advance(hours=1)
    with small.server.database.writing() as connection:
        meta.new_epoch(connection)
        for table in ("feed", "op", "group_verdict", "batch", "record"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        connection.exec_driver_sql("UPDATE device SET last_seq = 0")
        connection.exec_driver_sql(
            f"UPDATE audience_head SET seq = 0, live_count = 0, digest = '{0:032x}'"
        )
    small.round(one)
    small.round(one)
    courier.import_bundle(one, old)
    assert one.store.waiting() == 0
    assert small.joined("Andre").store.count(Participant) == 1


def test_what_is_out_of_step_is_read_anew(small: StickWorld) -> None:
    one, other = small.joined("Marisol"), small.joined("Andre")
    person = take_in(one, "Luis", "Ramírez")
    small.round(one)
    small.round(other)
    with other.store.atomic(by=other.staff.id) as tx:
        tx._db.execute("UPDATE audience SET digest = zeroblob(16)")
    take_in(one, "Rose", "Baptiste")
    small.round(one)
    small.round(other)
    assert not same(one, other)
    small.round(other)
    small.round(one)
    assert other.store.get(Participant, person) is not None
    assert same(one, other)


def test_a_card_is_believed_only_with_its_printed_key(small: StickWorld) -> None:
    card = small.card()
    path = small.folder / "server.card"
    with pytest.raises(errors.NotAServerCard):
        courier.read_card(path, card.fingerprint.replace(card.fingerprint[0], "Z"))
    path.write_bytes(b'{"name": "x", "sign_pub": "AAAA", "kem_pub": "AAAA"}')
    with pytest.raises(errors.NotAServerCard):
        courier.read_card(path)


def test_a_laptop_leaves_one_piece_of_mail_on_a_stick_and_sizes_tell_little(
    small: StickWorld,
) -> None:
    one = small.joined("Marisol")
    courier.export_bundle(one, small.stick)
    empty = small.mail()[0].stat().st_size
    take_in(one, "Luis", "Ramírez")
    small.clock.advance(minutes=1)
    out = courier.export_bundle(one, small.stick)
    assert [out.path] == small.mail()
    assert abs(out.path.stat().st_size - empty) < 8  # digits of the header
    assert sealing.peek(out.path.read_bytes()).size % sealing.STEP == 48
    with pytest.raises(errors.CannotWriteFile):
        bundle_files.write_mail(small.folder / "absent" / "x.mtwmail", out.path.read_bytes())


def test_a_stick_that_takes_much_away_asks_first_and_once(
    small: StickWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = small.joined("Marisol"), small.joined("Andre")
    people = [take_in(one, "Luis", f"Ramírez {number}") for number in range(3)]
    small.round(one)
    small.round(other)
    with small.server.database.writing() as connection:
        team.put_in(connection, one.device_id, member=True)
    for person in people:
        with one.store.atomic(by=one.staff.id) as tx:
            tx.update(Participant, person, {"restricted": True})
    small.round(one)
    # Every page is a step of its own, and every removal a question.
    monkeypatch.setattr("sync.bundle.PAGES_A_ROUND", 1)
    monkeypatch.setattr("sync.server.pulls.MAX_REPLY_BYTES", 1)
    monkeypatch.setattr("mtw_desktop.store.incoming.MOST_REMOVED", 0)
    asked = small.round(other)
    assert asked.more
    assert courier.courier_state(other).question
    assert other.store.count(Participant) == 3
    syncing.allow_removal(other)
    assert not courier.import_bundle(other, small.stick).more
    assert other.store.count(Participant) == 0
    assert not courier.courier_state(other).question
    assert list(small.stick.iterdir()) == []
