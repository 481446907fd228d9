"""PostgreSQL itself keeps organizations apart, even where the program's own checks are left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from sync.server import walls
from tests.sync.server.laptop import writes
from tests.sync.server.running import RunningServer
from tests.sync.server.sharing_world import SharingWorld


@pytest.fixture
def world(postgres_url: str) -> Iterator[SharingWorld]:
    with RunningServer(postgres_url) as server:
        yield SharingWorld(server)


def records(connection: Connection) -> set[str]:
    return {row.id for row in connection.execute(text("SELECT id FROM record"))}


def test_a_reader_sees_rows_of_its_own_organization_and_of_granted_people_only(
    world: SharingWorld,
) -> None:
    world.ready()
    stranger = writes(given_name="Nobody's business")
    world.ours.save(stranger)
    own = writes(given_name="Theirs")
    world.theirs.save(own)
    with world.server.database.reading() as connection:
        walls.read_as(connection, world.partner, team=False)
        seen = records(connection)
        assert {own.rec, world.person} <= seen
        assert stranger.rec not in seen
        feeds = connection.execute(text("SELECT count(DISTINCT audience_id) FROM feed"))
        assert feeds.scalar_one() == 2
    world.withdraw()
    with world.server.database.reading() as connection:
        walls.read_as(connection, world.partner, team=False)
        assert records(connection) == {own.rec}


def test_without_an_organization_a_reader_sees_nothing(world: SharingWorld) -> None:
    world.ready()
    with world.server.database.reading() as connection:
        walls.read_as(connection, "", team=False)
        assert records(connection) == set()


def test_a_reader_can_neither_write_nor_read_what_it_does_not_need(world: SharingWorld) -> None:
    for sql in ("DELETE FROM record", "SELECT * FROM device", "SELECT * FROM op"):
        with world.server.database.reading() as connection:
            walls.read_as(connection, world.partner, team=False)
            with pytest.raises(DBAPIError, match="permission denied"):
                connection.execute(text(sql))


def test_a_writer_cannot_write_a_record_of_another_organization(world: SharingWorld) -> None:
    world.enter()
    change = text("UPDATE record SET rev = rev + 1 WHERE kind = 'participant'")
    with world.server.database.writing() as connection:
        walls.write_as(connection, world.partner)
        with pytest.raises(DBAPIError, match="a record of another organization"):
            connection.execute(change)
    with world.server.database.writing() as connection:
        walls.write_as(connection, world.home)
        connection.execute(change)


def test_a_writer_who_did_not_say_for_whom_writes_nothing(world: SharingWorld) -> None:
    world.enter()
    change = text("UPDATE record SET rev = rev + 1")
    with (
        world.server.database.writing() as connection,
        pytest.raises(DBAPIError, match="a record of another organization"),
    ):
        connection.execute(change)
