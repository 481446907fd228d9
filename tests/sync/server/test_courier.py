"""Mail on a stick on both sorts of database: joining, work, and a carrier from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtw_desktop import errors
from mtw_desktop.casework import courier, syncing
from mtw_desktop.commands import cli
from mtw_desktop.domain.records import Participant
from sync.server import enrolling
from sync.server.__main__ import main as server_main
from tests.conftest import SetClock
from tests.sync.stick_world import StickWorld, same, take_in


@pytest.fixture
def world(tmp_path: Path, clock: SetClock, database_url: str) -> Iterator[StickWorld]:
    made = StickWorld(tmp_path, database_url, clock)
    yield made
    made.close()


def test_an_agency_without_a_network_joins_works_and_reads_its_colleagues(
    world: StickWorld,
) -> None:
    one = world.laptop("Marisol")
    before = take_in(one, "Luis", "Ramírez")
    courier.export_wish(one, world.stick, world.card(), world.server.make_code())
    assert courier.courier_state(one).asked_at is not None
    world.answer()
    courier.import_bundle(one, world.stick)
    state = courier.courier_state(one)
    assert (state.joined, state.asked_at, state.can_carry) == (True, None, False)
    assert one.organization.name == "OIC of South Florida"
    out = courier.export_bundle(one, world.stick)
    assert out.groups == one.store.waiting() > 0
    assert out.left == 0
    world.answer()
    assert one.store.waiting() > 0  # until the verdict has come
    done = courier.import_bundle(one, world.stick)
    assert (one.store.waiting(), done.pushed) == (0, out.groups)
    assert list(world.stick.iterdir()) == []
    other = world.joined("Andre")
    assert other.store.get(Participant, before) is not None
    after = take_in(other, "Rose", "Baptiste")
    world.round(other)
    world.round(one)
    assert one.store.get(Participant, after) is not None
    assert same(one, other)
    with pytest.raises(errors.NotJoined):
        syncing.collect(one)


def test_a_carrier_of_another_organization_brings_mail_it_cannot_read(world: StickWorld) -> None:
    ours = world.joined("Marisol")
    carrier = world.connected("Andre", world.server.make_org("United Way Miami"))
    person = take_in(ours, "Guerlande", "Étienne")
    courier.export_bundle(ours, world.stick)
    (mail,) = world.mail()
    assert b"Guerlande" not in mail.read_bytes()
    assert mail.name.startswith("to-server-")
    with pytest.raises(errors.NoBundles):
        courier.import_bundle(carrier, world.stick)
    done = courier.carry(carrier, world.stick)
    assert (done.carried, done.answers, done.refused) == (1, 1, [])
    assert world.mail() == []
    (answer,) = world.mail(answers=True)
    with pytest.raises(errors.BundleNotForUs):
        courier.import_bundle(carrier, answer)
    assert carrier.store.get(Participant, person) is None
    courier.import_bundle(ours, world.stick)
    assert ours.store.waiting() == 0
    assert courier.courier_state(carrier).carried == 1
    syncing.sync_now(carrier)  # its counter was not used twice
    with pytest.raises(errors.NoBundles):
        courier.carry(carrier, world.stick)


def test_the_command_line_of_both_ends_does_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database, stick, card = tmp_path / "db.sqlite3", tmp_path / "stick", tmp_path / "server.card"
    stick.mkdir()
    monkeypatch.setenv("MTW_PASSPHRASE", "bamel-dutas-lofir-nokep")

    def server(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(server_main, ["--database", str(database), *words])
        assert done.exit_code == code, done.output
        return done.stdout + done.stderr

    def laptop(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(cli, ["--folder", str(tmp_path / "one"), *words])
        assert done.exit_code == code, done.output
        return done.stdout + done.stderr

    server("init")
    server("org", "add", "OIC of South Florida")
    key = server("server-card", str(card)).strip()
    code = server("enroll-code", "OIC of South Florida").split()[0]
    laptop("setup", "--organization", "OIC", "--name", "Marisol")
    assert "joined a server" in laptop("bundle", "export", str(stick), code=1)
    assert "key" in laptop("bundle", "join", str(card), code, str(stick), "--key", "AAAA", code=1)
    laptop("bundle", "join", str(card), code, str(stick), "--key", key)
    (wish,) = stick.iterdir()
    assert "answered in from-server-" in server("bundle-in", str(stick))
    assert wish not in stick.iterdir()
    laptop("bundle", "import", str(stick))
    laptop("bundle", "export", str(stick))
    (mail,) = stick.iterdir()
    server("bundle-in", str(mail))
    (answer,) = set(stick.iterdir()) - {mail}
    answer.unlink()  # the stick that came back was lost
    server("bundle-out", str(mail), str(stick))
    assert "Sent" in laptop("bundle", "import", str(stick))
    mail.write_bytes(mail.read_bytes()[:-1])
    assert "its end is missing" in server("bundle-in", str(mail), code=1)
    assert "joined a server" in laptop("bundle", "carry", str(stick), code=1)


def test_a_carrier_hears_why_mail_was_refused(world: StickWorld) -> None:
    ours, carrier = world.joined("Marisol"), world.connected("Andre")
    path = courier.export_bundle(ours, world.stick).path
    path.write_bytes(path.read_bytes()[:-40] + bytes(40))
    done = courier.carry(carrier, world.stick)
    assert [type(each) for each in done.refused] == [errors.BundleDamaged]
    assert path.exists()
    with world.server.database.writing() as connection:
        enrolling.revoke(connection, carrier.device_id)
    with pytest.raises(errors.DeviceRevoked):
        courier.carry(carrier, world.stick)
