"""The bytes of files: durable with their record, kept once, gone when nothing names them."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress

import pytest

from mtw_desktop import errors
from mtw_desktop.domain.files import FILE_CHUNK_BYTES, MAX_FILE_BYTES, Attachment
from mtw_desktop.domain.ids import new_id
from mtw_desktop.store.database import Store
from tests.builders import entry
from tests.conftest import SetClock

DATA = os.urandom(3 * FILE_CHUNK_BYTES + 17)
SHA = hashlib.sha256(DATA).hexdigest()


def kept(store: Store, data: bytes = DATA) -> Attachment:
    with store.atomic("rosa") as tx:
        sha256 = tx.keep_file(data)
        return tx.create(Attachment(id=new_id(), file_kind="other", size=len(data), sha256=sha256))


def pieces(store: Store) -> int:
    return int(store._db.execute("SELECT count(*) FROM blob_chunk").fetchone()[0])


def test_bytes_come_back_as_they_were_and_are_kept_once(store: Store) -> None:
    assert kept(store).sha256 == kept(store).sha256 == SHA
    assert store.file_bytes(SHA) == DATA
    assert pieces(store) == 4
    assert store.file_bytes("0" * 64) is None
    assert store.files_waiting() == 1


def test_a_record_that_fails_leaves_no_bytes(store: Store) -> None:
    same = Attachment(id=new_id(), file_kind="other", sha256=SHA)
    with suppress(errors.RuleBroken), store.atomic("rosa") as tx:
        tx.keep_file(DATA)
        tx.create(same)
        tx.create(same)
    assert store.file_bytes(SHA) is None
    assert pieces(store) == 0


@pytest.mark.parametrize(
    ("size", "reason"), [(0, "file_empty"), (MAX_FILE_BYTES + 1, "file_too_large")]
)
def test_nothing_and_too_much_are_refused(store: Store, size: int, reason: str) -> None:
    with pytest.raises(errors.InputError) as caught, store.atomic("rosa") as tx:
        tx.keep_file(bytes(size))
    assert caught.value.details["reason"] == reason


def test_the_largest_file_is_kept(store: Store) -> None:
    data = bytes(MAX_FILE_BYTES)
    assert store.file_bytes(kept(store, data).sha256) == data


def test_a_store_without_room_says_so_and_keeps_what_it_had(store: Store) -> None:
    kept(store, b"small")
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 30}")
    with pytest.raises(errors.DiskFull):
        kept(store)
    assert store.count(Attachment) == 1
    assert store.file_bytes(SHA) is None
    store._db.execute("PRAGMA max_page_count = 1000000")
    kept(store)
    assert store.file_bytes(SHA) == DATA


def test_voided_bytes_go_after_thirty_days_unless_another_record_names_them(
    store: Store, clock: SetClock
) -> None:
    first, second = kept(store), kept(store)
    for each in (first, second):
        with store.atomic("rosa") as tx:
            tx.void(Attachment, each.id, "Wrong person")
        clock.advance(days=20)
        with store.atomic("rosa") as tx:
            assert tx.sweep_files() == 0
    assert store.file_bytes(SHA) == DATA
    clock.advance(days=11)
    with store.atomic("rosa") as tx:
        assert tx.sweep_files() == 1
    assert pieces(store) == 0


def test_bytes_leave_with_a_record_that_may_not_be_seen_any_more(store: Store) -> None:
    kept(store, b"ours")
    shared = Attachment(id=new_id(), file_kind="other", size=len(DATA), sha256=SHA)
    with store.atomic("sync") as tx:
        tx.apply_entries("grant", [entry(shared, 1)], (1, 1))
        for at in range(0, len(DATA), FILE_CHUNK_BYTES):
            assert tx.take_piece(SHA, len(DATA), at, DATA[at : at + FILE_CHUNK_BYTES])
    assert store.file_bytes(SHA) == DATA
    with store.atomic("sync") as tx:
        tx.drop_audience("grant", confirmed=True)
    assert store.file_state(SHA) is None
    assert pieces(store) == 1


def test_a_file_that_comes_in_pieces_is_whole_only_at_its_end(store: Store) -> None:
    at = FILE_CHUNK_BYTES
    with store.atomic("sync") as tx:
        assert tx.take_piece(SHA, len(DATA), 0, DATA[:at])
        assert not tx.take_piece(SHA, len(DATA), 0, DATA[:at])
        assert not tx.take_piece(SHA, len(DATA), 2 * at, DATA[2 * at :])
    assert store.file_bytes(SHA) is None
    state = store.file_state(SHA)
    assert state is not None
    assert (state.have, state.size) == (at, len(DATA))
    # Somebody attaches the same file here meanwhile.
    kept(store)
    assert store.file_bytes(SHA) == DATA


def test_damage_is_found(store: Store) -> None:
    kept(store)
    kept(store, b"another")
    assert store.look_over().files == 0
    store._db.execute("UPDATE blob_chunk SET bytes = x'00' WHERE at > 0")
    assert store.look_over().files == 1


def test_a_crowd_of_files_is_looked_through_at_once(store: Store) -> None:
    """What waits is counted after each save: it must not read the bytes."""
    for number in range(20):
        kept(store, DATA + bytes([number]))
    plan = store._db.execute(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM blob b WHERE sent < size AND have = size"
    ).fetchall()
    assert "blob_unsent" in str(plan)
    assert store.files_waiting() == 20
