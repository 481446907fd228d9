"""Two laptops of one organization and a server: real stores, real HTTP, a real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import people, syncing
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Need, Note, Participant, Program
from sync.server import meta
from tests.builders import every_kind
from tests.conftest import SetClock
from tests.sync.laptops import Laptop, join, take_in
from tests.sync.rude_server import PORTAL, answers, rude_server, unused_address
from tests.sync.server.running import RunningServer


def test_work_of_weeks_offline_reaches_a_colleague(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Guerlande", "Étienne-Pierre")
    assert syncing.sync_state(marisol).waiting > 0

    join(marisol, server)
    sent = syncing.sync_now(marisol)
    join(andre, server)
    got = syncing.sync_now(andre)

    assert sent.pushed > 0
    assert syncing.sync_state(marisol).waiting == 0
    assert got.pulled > 0
    assert "participant" in got.changed.kinds
    assert [each.id for each in people.find_people(andre, "etienne")] == [person]
    assert marisol.organization.id == andre.organization.id == server.org


def test_nothing_new_is_one_round_trip_and_changes_nothing(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol = laptop("Marisol")
    join(marisol, server)
    syncing.sync_now(marisol)
    outgoing = syncing.collect(marisol)
    incoming = syncing.exchange(outgoing)
    assert (incoming.verdicts, incoming.pulls, incoming.error) == ([], [], None)
    assert not syncing.apply(marisol, incoming).changed.kinds


def test_edits_of_different_fields_both_stay(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Luis", "Ramírez")
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.update(Participant, person, {"city": "Hialeah"})
    with andre.store.atomic(andre.staff.id) as tx:
        tx.update(Participant, person, {"email": "luis@example.org"})
    for each in (marisol, andre, marisol):
        syncing.sync_now(each)
    for each in (marisol, andre):
        found = each.store.get(Participant, person)
        assert found is not None
        assert (found.city, found.email) == ("Hialeah", "luis@example.org")


def test_the_loser_of_a_conflict_is_kept_on_both(
    server: RunningServer, laptop: Laptop, clock: SetClock
) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Luis", "Ramírez")
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.update(Participant, person, {"city": "Hialeah"})
    clock.advance(minutes=5)
    with andre.store.atomic(andre.staff.id) as tx:
        tx.update(Participant, person, {"city": "Homestead"})
    for each in (andre, marisol, andre):
        syncing.sync_now(each)
    for each in (marisol, andre):
        found = each.store.get(Participant, person)
        assert found is not None
        assert found.city == "Homestead"
        losers = [(each.field, each.kept) for each in each.store.conflicts(person)]
        assert losers == [("city", "Hialeah")]


def test_every_kind_of_record_reaches_a_colleague_and_is_voided_there_too(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    records = every_kind()
    with marisol.store.atomic(marisol.staff.id) as tx:
        for each in records:
            tx.create(each)
    for each_session in (marisol, andre):
        join(each_session, server)
        syncing.sync_now(each_session)
    for each in records:
        found = andre.store.get(type(each), each.id)
        assert found is not None, each
        assert record_to_plain(found) == record_to_plain(each)
    with andre.store.atomic(andre.staff.id) as tx:
        for each in records:
            tx.void(type(each), each.id, "Entered twice")
    for each_session in (andre, marisol):
        syncing.sync_now(each_session)
    back = [marisol.store.get(type(each), each.id) for each in records]
    assert {each.voided_reason for each in back if each} == {"Entered twice"}
    assert (marisol.store.waiting(), andre.store.waiting()) == (0, 0)


def test_a_lost_answer_doubles_nothing(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Tamika", "Williams")
    for each in (marisol, andre):
        join(each, server)
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.create(Note(id="01900000-0000-7000-8000-0000000000aa", participant_id=person, text="x"))
    syncing.exchange(syncing.collect(marisol))  # the server has it, the answer never arrived
    again = syncing.sync_now(marisol)
    syncing.sync_now(andre)
    assert again.pushed > 0
    assert len(andre.store.many(Note, participant_id=person)) == 1


def test_a_wrong_clock_is_told_and_stops_nothing(
    server: RunningServer, laptop: Laptop, clock: SetClock
) -> None:
    marisol = laptop("Marisol")
    join(marisol, server)
    person = take_in(marisol, "Joy", "Bell")
    marisol.store.clock = SetClock(clock() + timedelta(days=5 * 365))
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.update(Participant, person, {"city": "Miami"})
    syncing.sync_now(marisol)
    assert syncing.sync_state(marisol).waiting == 0


@pytest.mark.parametrize(
    "trouble", ["absent", "portal", "crash"], ids=["no server", "captive portal", "server error"]
)
def test_a_bad_network_loses_nothing_and_is_told(
    trouble: str, server: RunningServer, laptop: Laptop
) -> None:
    marisol = laptop("Marisol")
    join(marisol, server)
    take_in(marisol, "Anh", "Nguyễn")
    before = syncing.sync_state(marisol).waiting
    behaviour = {"portal": answers(200, PORTAL), "crash": answers(500, b"oops")}.get(trouble)
    outgoing = syncing.collect(marisol)
    if behaviour is None:
        incoming = syncing.exchange(replace(outgoing, address=unused_address()))
    else:
        with rude_server(behaviour) as address:
            incoming = syncing.exchange(replace(outgoing, address=address))
    applied = syncing.apply(marisol, incoming)
    expected = {
        "absent": errors.ServerAbsent,
        "portal": errors.ServerGarbage,
        "crash": errors.ServerFault,
    }[trouble]
    assert isinstance(applied.error, expected)
    state = syncing.sync_state(marisol)
    assert state.last_error_code == expected.__name__
    assert state.waiting == before
    syncing.sync_now(marisol)
    assert syncing.sync_state(marisol).last_error_code == ""
    assert syncing.sync_state(marisol).waiting == 0


def test_a_code_works_once(server: RunningServer, laptop: Laptop) -> None:
    code = server.make_code()
    syncing.join_server(laptop("Marisol"), server.url, code)
    with pytest.raises(errors.CodeRefused):
        syncing.join_server(laptop("Andre"), server.url, code)


def test_another_organization_sees_nothing(server: RunningServer, laptop: Laptop) -> None:
    marisol, stranger = laptop("Marisol"), laptop("Nadège")
    take_in(marisol, "Ketsia", "Désir")
    join(marisol, server)
    syncing.sync_now(marisol)
    other = server.make_org("United Way Miami")
    syncing.join_server(stranger, server.url, server.make_code(other))
    syncing.sync_now(stranger)
    assert people.find_people(stranger, "ketsia") == []
    assert stranger.store.count(Participant) == 0


def test_a_changed_row_of_the_starter_directory_reaches_the_others(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    program = marisol.store.many(Program)[0]
    with marisol.store.atomic(marisol.staff.id) as tx:
        tx.update(Program, program.id, {"hours": "Monday to Friday 9 to 5"})
    syncing.sync_now(marisol)
    syncing.sync_now(andre)
    found = andre.store.get(Program, program.id)
    assert found is not None
    assert (found.name, found.hours) == (program.name, "Monday to Friday 9 to 5")


def test_large_work_goes_in_many_steps(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    person = take_in(marisol, "Farid", "Haddad")
    for _ in range(12):
        with marisol.store.atomic(marisol.staff.id) as tx:
            for _ in range(500):
                need = Need(id="", participant_id=person, domain="transport", status="open")
                tx.create(replace(need, id=_id()))
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    assert andre.store.count(Need) == marisol.store.count(Need) == 6_000
    assert syncing.sync_state(marisol).waiting == 0


def _id() -> str:
    from mtw_desktop.domain.ids import new_id

    return new_id()


def test_a_server_restored_from_a_backup_gets_back_what_it_lost(
    server: RunningServer, laptop: Laptop, tmp_path: Path
) -> None:
    marisol, andre = laptop("Marisol"), laptop("Andre")
    for each in (marisol, andre):
        join(each, server)
        syncing.sync_now(each)
    port = _down(server)
    backup = {path: path.read_bytes() for path in tmp_path.glob("server.sqlite3*")}
    server.start(port)
    person = take_in(marisol, "Ioana", "Popescu")
    syncing.sync_now(marisol)
    port = _down(server)
    for path in tmp_path.glob("server.sqlite3*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    with server.database.writing() as connection:
        meta.new_epoch(connection)
    server.start(port)
    syncing.sync_now(marisol)
    syncing.sync_now(andre)
    assert [each.id for each in people.find_people(andre, "popescu")] == [person]
    assert syncing.sync_state(marisol).waiting == 0


def _down(server: RunningServer) -> int:
    """Stop serving and let go of the file; the port to come back on."""
    server.pause()
    server.database.close()
    return server.port
