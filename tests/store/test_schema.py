"""The tables are what the migrations make, what ``schema.sql`` shows and what the kinds declare."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.records import (
    KINDS,
    Consent,
    Enrollment,
    EntryProfile,
    Event,
    Participant,
)
from mtw_desktop.store import migrations
from mtw_desktop.store.columns import encode, table
from mtw_desktop.store.database import Store
from mtw_desktop.store.driver import connect
from mtw_desktop.store.files import FILE
from mtw_desktop.store.migrations import MIGRATIONS, migrate, schema_text
from mtw_desktop.store.overlay import ServerState
from tests.builders import consent, enrollment, entry_profile, event, participant
from tests.conftest import STORE_KEY

_TYPES = {"integer": "INTEGER", "money": "INTEGER", "flag": "INTEGER"}


def test_the_committed_schema_is_the_migrated_one(store: Store) -> None:
    committed = Path(migrations.__file__).parent.parent / "schema.sql"
    assert schema_text(store._db) == committed.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_columns_of_a_kind_are_its_declared_fields(store: Store, name: str) -> None:
    found = {row[1]: row[2] for row in store._db.execute(f'PRAGMA table_info("{name}")')}
    # A column that came later stands at the end; statements name their columns.
    assert sorted(found) == sorted(table(name).columns)
    for field, spec in KINDS[name].fields.items():
        assert found[field] == _TYPES.get(spec.type.value, "TEXT"), field


def add_column(db: Any) -> None:
    db.execute("ALTER TABLE participant ADD COLUMN shoe_size TEXT")


def break_down(db: Any) -> None:
    db.execute("ALTER TABLE participant ADD COLUMN shoe_size TEXT")
    raise RuntimeError


@pytest.fixture
def old(store: Store) -> Path:
    """A folder with a store of today, closed: the older one of tomorrow."""
    with store.atomic("rosa") as tx:
        tx.create(participant(family_name="Toussaint"))
    store.close()
    return store._folder


def test_an_older_store_is_upgraded_on_a_copy_and_kept(old: Path) -> None:
    before = old.joinpath("store.db").read_bytes()
    store = Store.open(old, STORE_KEY, migrations=(*MIGRATIONS, add_column))
    columns = [row[1] for row in store._db.execute("PRAGMA table_info(participant)")]
    names = [each.family_name for each in store.search_people("toussaint")]
    store.close()
    assert "shoe_size" in columns
    assert names == ["Toussaint"]
    kept = old / f"before-layout-{len(MIGRATIONS) + 1}.db"
    assert kept.read_bytes()[:4096] == before[:4096]
    assert kept.stat().st_mode & 0o077 == 0
    assert b"Toussaint" not in old.joinpath("store.db").read_bytes()
    with pytest.raises(errors.NewerStore):
        Store.open(old, STORE_KEY)


def test_a_broken_upgrade_leaves_the_store_as_it_was(old: Path) -> None:
    for _ in range(2):
        with pytest.raises(RuntimeError):
            Store.open(old, STORE_KEY, migrations=(*MIGRATIONS, break_down))
    store = Store.open(old, STORE_KEY)
    assert store.count(Participant) == 1
    store.close()


def test_a_store_of_the_first_layout_gets_the_rest_and_loses_nothing(tmp_path: Path) -> None:
    """What a newer colleague's laptop had sent meanwhile takes its place: a kind and a field."""
    person, outing = participant(), event()
    tmp_path.chmod(0o700)
    db = connect(tmp_path / FILE, STORE_KEY)
    migrate(db, MIGRATIONS[:1])
    extra = encode({"event_id": outing.id}).decode()
    put = "INSERT INTO participant (id, given_name, family_name, extra) VALUES (?, ?, ?, ?)"
    db.execute(put, (person.id, "Guerlande", "Toussaint", extra))
    sent = ServerState("event", {"name": "Tech morning"}, {"*": "op"}, {"home_org": "o"}, 1)
    db.execute("INSERT INTO parked VALUES (?, ?, ?)", (outing.id, "event", encode(sent)))
    db.close()
    store = Store.open(tmp_path, STORE_KEY)
    committed = Path(migrations.__file__).parent.parent / "schema.sql"
    assert schema_text(store._db) == committed.read_text(encoding="utf-8")
    found, came = store.get(Participant, person.id), store.get(Event, outing.id)
    assert found is not None
    assert came is not None
    assert (found.family_name, found.event_id, came.name) == (
        "Toussaint",
        outing.id,
        "Tech morning",
    )
    assert store._db.execute("SELECT count(*) FROM parked").fetchone() == (0,)
    store.close()


def test_a_store_of_the_third_layout_keeps_its_people_and_can_say_more(tmp_path: Path) -> None:
    """Fields that a newer colleague's laptop had sent meanwhile take their columns."""
    person = participant()
    tmp_path.chmod(0o700)
    db = connect(tmp_path / FILE, STORE_KEY)
    migrate(db, MIGRATIONS[:3])
    extra = encode({"to_complete_since": "2026-11-20"}).decode()
    put = "INSERT INTO participant (id, given_name, event_id, extra) VALUES (?, ?, ?, ?)"
    db.execute(put, (person.id, "Guerlande", "fair", extra))
    db.close()
    store = Store.open(tmp_path, STORE_KEY)
    found = store.get(Participant, person.id)
    assert found is not None
    assert (found.given_name, found.to_complete_since) == ("Guerlande", date(2026, 11, 20))
    assert store.counts(Participant, "event_id", event_id=["fair"]) == {"fair": 1}
    said = {"highest_grade": 9, "farmworker": "no", "long_term_unemployed": Missing.DONT_KNOW}
    with store.atomic("rosa") as tx:
        profile = tx.create(entry_profile(person.id, **said))
        course = tx.create(enrollment(person.id, sessions_attended=11, sessions_held=12))
        signed = tx.create(consent(person.id, interpreter_name="Jean Baptiste"))
    assert store.get(EntryProfile, profile.id) == profile
    assert store.get(Enrollment, course.id) == course
    assert store.get(Consent, signed.id) == signed
    store.close()
