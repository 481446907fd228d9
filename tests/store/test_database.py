"""Opening, refusing to open, and what a transaction promises."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.records import Participant
from mtw_desktop.store import driver
from mtw_desktop.store.database import Store
from mtw_desktop.store.transaction import Transaction
from tests.builders import participant
from tests.conftest import STORE_KEY


def folder_of(store: Store) -> Path:
    return store._folder


def test_what_was_saved_is_there_after_opening_again(store: Store) -> None:
    person = participant()
    with store.atomic("rosa") as tx:
        tx.create(person)
    store.close()
    again = Store.open(folder_of(store), STORE_KEY)
    found = again.get(Participant, person.id)
    again.close()
    assert found is not None
    assert found.family_name == "Étienne"


def test_a_wrong_key_is_an_answer_and_nothing_on_stderr(
    store: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    store.close()
    with pytest.raises(errors.NotAStore):
        Store.open(folder_of(store), bytes(32))
    assert capfd.readouterr() == ("", "")
    Store.open(folder_of(store), STORE_KEY).close()  # the refusal held no lock


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(4096)])
def test_another_file_is_not_a_store(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "store.db").write_bytes(content)
    with pytest.raises(errors.NotAStore):
        Store.open(tmp_path, STORE_KEY)


def test_no_file_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(errors.NoStore):
        Store.open(tmp_path, STORE_KEY)


def test_a_store_is_never_made_over_another(store: Store) -> None:
    store.close()
    with pytest.raises(errors.RuleBroken):
        Store.create(folder_of(store), STORE_KEY)


def test_a_newer_store_is_left_alone(store: Store) -> None:
    store._db.execute("PRAGMA user_version = 99")
    store.close()
    with pytest.raises(errors.NewerStore):
        Store.open(folder_of(store), STORE_KEY)


def test_a_second_program_gets_told(store: Store) -> None:
    code = (
        "import sys; from pathlib import Path; from mtw_desktop import errors\n"
        "from mtw_desktop.store.database import Store\n"
        "try: Store.open(Path(sys.argv[1]), bytes(range(32)))\n"
        "except errors.StoreInUse: sys.exit(7)"
    )
    second = [sys.executable, "-c", code, str(folder_of(store))]
    assert subprocess.run(second, check=False).returncode == 7
    store.close()
    assert subprocess.run(second, check=False).returncode == 0


def test_every_connection_is_careful(store: Store) -> None:
    def pragma(name: str) -> object:
        return store._db.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2  # FULL
    assert pragma("secure_delete") == 1
    assert store._db.execute("PRAGMA mmap_size").fetchone() in (None, (0,))


def test_a_driver_that_would_not_encrypt_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "dbapi", sqlite3)
    monkeypatch.setattr(driver, "_quiet", lambda: None)
    with pytest.raises(errors.DriverUnsafe):
        Store.create(tmp_path, STORE_KEY)


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "OLDEST_SAFE_SQLITE", (99, 0, 0))
    with pytest.raises(errors.DriverUnsafe):
        Store.create(tmp_path, STORE_KEY)


def test_an_error_takes_everything_back(store: Store) -> None:
    person = participant()

    def go_wrong(tx: Transaction) -> None:
        tx.create(person)
        tx.set_setting("language", "ht")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), store.atomic("rosa") as tx:
        go_wrong(tx)
    assert store.get(Participant, person.id) is None
    assert (store.waiting(), store.audit_head()[0], store.setting("language")) == (0, 0, None)
    assert store.search_people("étienne") == []


def test_transactions_do_not_nest(store: Store) -> None:
    with store.atomic("rosa") as tx:
        tx.set_setting("language", "ht")
        with pytest.raises(errors.RuleBroken), store.atomic("rosa"):
            pass
    assert store.setting("language") == "ht"


def test_the_store_belongs_to_one_thread(store: Store) -> None:
    seen: list[BaseException] = []

    def elsewhere() -> None:
        try:
            store.count(Participant)
        except Exception as error:
            seen.append(error)

    other = threading.Thread(target=elsewhere)
    other.start()
    other.join()
    assert len(seen) == 1


def test_settings_hold_json(store: Store) -> None:
    with store.atomic("rosa") as tx:
        tx.set_setting("window", {"size": [1366, 768], "name": "É"})
    assert store.setting("window") == {"size": [1366, 768], "name": "É"}
    with store.atomic("rosa") as tx:
        tx.set_setting("window", None)
    assert store.setting("window", "none") == "none"
