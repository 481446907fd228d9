"""The database: made, brought up to date, refused when it is not ours to touch; and its views."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from mtw_desktop.domain.records import KINDS
from sync.server import meta, schema, tables, views
from sync.server.database import Database
from sync.server.problems import DatabaseAbsent, DatabaseNotReady
from tests.sync.server.cluster import Cluster
from tests.sync.server.laptop import writes
from tests.sync.server.running import RunningServer


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An address where no schema is yet."""
    if request.param == "sqlite":
        return str(tmp_path / "folder" / "server.sqlite3")
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.new_database(empty=True)


def test_the_migrations_make_exactly_the_tables_the_program_uses(empty_url: str) -> None:
    database = Database(empty_url)
    schema.create(database)
    with database.reading() as connection:
        context = MigrationContext.configure(connection)
        differences = compare_metadata(context, tables.metadata)
    database.close()
    assert differences == []


def test_making_a_database_twice_changes_nothing(empty_url: str) -> None:
    database = Database(empty_url)
    schema.create(database)
    with database.reading() as connection:
        before = meta.load(connection)
    schema.create(database)
    schema.check(database)
    with database.reading() as connection:
        assert meta.load(connection) == before
    database.close()


def test_a_database_of_a_newer_version_is_left_alone(empty_url: str) -> None:
    database = Database(empty_url)
    schema.create(database)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DatabaseNotReady, match="newer"):
        schema.upgrade(database)
    with pytest.raises(DatabaseNotReady):
        schema.check(database)
    database.close()


def test_an_absent_database_is_said_to_be_absent(tmp_path: Path, cluster: Cluster) -> None:
    for address in (
        str(tmp_path / "none.sqlite3"),
        cluster.address("nobody"),
        "postgresql://mtw@127.0.0.1:1/x",
    ):
        database = Database(address)
        with pytest.raises(DatabaseAbsent):
            schema.upgrade(database)
        database.close()
    for address in ("mysql://x/y", "://"):
        with pytest.raises(DatabaseAbsent):
            Database(address)


def test_sqlite_is_durable_and_free_of_the_wal_reset_bug(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "s.sqlite3"))
    schema.create(database)
    with database.reading() as connection:
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
        synchronous = connection.exec_driver_sql("PRAGMA synchronous").scalar()
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    database.close()
    assert (mode, synchronous) == ("wal", 2)
    assert tuple(map(int, version.split("."))) >= (3, 51, 3)
    assert (tmp_path / "s.sqlite3").stat().st_mode & 0o077 == 0


def test_analysts_read_typed_columns_with_the_reasons_apart(server: RunningServer) -> None:
    laptop = server.laptop()
    person = writes(
        given_name="Guerlande",
        birth_date="1990-04-03",
        phone={"missing": "prefers_not"},
        do_not_contact=True,
        other_names=["Gigi"],
    )
    profile = writes(
        kind="entry_profile",
        participant_id=person.rec,
        household_size=4,
        last_hourly_cents={"missing": "dont_know"},
        as_of="2026-11-22",
    )
    laptop.save(person, profile)
    with server.database.reading() as connection:
        who = connection.exec_driver_sql("SELECT * FROM v_participant").mappings().one()
        what = connection.exec_driver_sql("SELECT * FROM v_entry_profile").mappings().one()
    postgres = server.database.is_postgres
    assert (who["id"], who["home_org"], who["given_name"]) == (person.rec, server.org, "Guerlande")
    assert who["birth_date"] == (date(1990, 4, 3) if postgres else "1990-04-03")
    assert (who["phone"], who["phone_missing"]) == (None, "prefers_not")
    assert (bool(who["do_not_contact"]), bool(who["restricted"])) == (True, False)
    assert who["other_names"] == (["Gigi"] if postgres else '["Gigi"]')
    assert (what["participant_id"], what["household_size"]) == (person.rec, 4)
    assert (what["last_hourly_cents"], what["last_hourly_cents_missing"]) == (None, "dont_know")


def test_there_is_a_view_for_every_kind_and_it_can_be_read(server: RunningServer) -> None:
    with server.database.reading() as connection:
        for kind in KINDS.values():
            result = connection.exec_driver_sql(f"SELECT * FROM v_{kind.name}")
            assert list(result.keys()) == [name for name, _ in views.columns(kind)]
            assert set(kind.fields) <= set(result.keys())


def test_the_views_explain_themselves_on_postgresql(postgres_url: str) -> None:
    database = Database(postgres_url)
    with database.reading() as connection:
        about = connection.exec_driver_sql(
            "SELECT obj_description('v_need'::regclass), count(d.description), count(*)"
            " FROM pg_attribute a LEFT JOIN pg_description d"
            " ON d.objoid = a.attrelid AND d.objsubid = a.attnum"
            " WHERE a.attrelid = 'v_need'::regclass"
        ).one()
    database.close()
    assert about[0].startswith("Something that stands between a person and training")
    assert about[1] == about[2] == len(views.columns(KINDS["need"]))


def test_a_new_question_appears_in_the_view_with_the_next_start(server: RunningServer) -> None:
    with server.database.writing() as connection:
        connection.exec_driver_sql("DROP VIEW v_need")
        connection.exec_driver_sql("CREATE VIEW v_need AS SELECT 1 AS old")
        meta.set_value(connection, "views", "those of an older version")
    schema.upgrade(server.database)
    with server.database.reading() as connection:
        columns = list(connection.exec_driver_sql("SELECT * FROM v_need").keys())
    assert "domain" in columns
