"""Checking the records: whole, damaged, or changed from outside."""

from __future__ import annotations

from pathlib import Path

from mtw_desktop.casework.health import check_records
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from mtw_desktop.store.files import FILE
from tests import builders
from tests.conftest import STORE_KEY

_PAGE = 4096


def test_sound_records_are_whole(session: Session) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.create(builders.participant())
    found = check_records(session)
    assert (found.state, found.people) == ("whole", 1)


def test_a_changed_audit_line_is_noticed(session: Session) -> None:
    session.store._db.execute("UPDATE audit SET by = 'luis' WHERE seq = 1")
    assert check_records(session).state == "changed"


def test_a_page_that_the_disk_spoiled_is_noticed(tmp_path: Path) -> None:
    store = Store.create(tmp_path, STORE_KEY)
    with store.atomic("rosa") as tx:
        for _ in range(300):
            tx.create(builders.participant())
    store.close()
    path = tmp_path / FILE
    spoiled = bytearray(path.read_bytes())
    last = len(spoiled) - _PAGE // 2
    spoiled[last] ^= 0xFF
    path.write_bytes(bytes(spoiled))
    store = Store.open(tmp_path, STORE_KEY)
    found = store.look_over()
    store.close()
    assert found.pages == 1
