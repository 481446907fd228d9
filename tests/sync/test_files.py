"""Files between laptops: real stores, real HTTP, a real database of either sort, cut cables."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mtw_desktop import errors
from mtw_desktop.casework import attachments, file_sync, intake, opening, syncing
from mtw_desktop.casework.attachments import Attaching
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.files import FILE_CHUNK_BYTES, Attachment
from mtw_desktop.store.database import Store
from sync.server import enrolling, meta
from tests.conftest import STORE_KEY, SetClock
from tests.pictures import pdf
from tests.sync.cable import cable
from tests.sync.server.conftest import cluster, database_url, postgres_url  # noqa: F401
from tests.sync.server.running import RunningServer

Laptop = Callable[..., Session]
SOME = 5 * FILE_CHUNK_BYTES + 1234


@pytest.fixture
def server(database_url: str, clock: SetClock) -> Iterator[RunningServer]:  # noqa: F811
    with RunningServer(database_url, lambda: int(clock().timestamp() * 1000)) as running:
        yield running


@pytest.fixture
def small_server(tmp_path: Path, clock: SetClock) -> Iterator[RunningServer]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as running:
        yield running


@pytest.fixture
def laptop(tmp_path: Path, clock: SetClock) -> Iterator[Laptop]:
    """Set up a laptop under a name and let it join; all of them are closed at the end."""
    open_sessions: list[Session] = []

    def make(name: str, server: RunningServer, org: str = "") -> Session:
        store = Store.create(tmp_path / name, STORE_KEY, clock=clock)
        words = {"language": "en", "organization_name": "OIC", "passphrase": "not used here"}
        setup = opening.SetUp(staff_name=name, staff_role="caseworker", **words)
        opening.furnish(store, setup)
        session = opening.enter(tmp_path / name, store)
        syncing.join_server(session, server.url, server.make_code(org))
        syncing.sync_now(session)
        open_sessions.append(session)
        return session

    yield make
    for each in open_sessions:
        each.store.close()


def attach(session: Session, size: int = SOME, seed: int = 1, **more: str) -> Attachment:
    """A person with a file of about this size; the attachment."""
    draft = intake.start_intake(session)
    person = {"given_name": "Guerlande", "family_name": "Étienne"}
    answers = {"participant": person, "consent": {"state": "not_asked"}}
    intake.save_draft(session, replace(draft, answers=answers))
    saved = intake.save_intake(session, draft.id)
    file = Attaching(pdf(size, seed), "lease.pdf", participant_id=saved.participant_id, **more)
    changed = attachments.attach(session, file)
    found = [session.store.get(Attachment, each) for each in changed.record_ids]
    return next(each for each in found if each)


def bytes_of(session: Session, attachment: Attachment) -> bytes | None:
    return attachments.attachment_bytes(session, attachment.id)


def test_a_file_attached_on_one_laptop_can_be_seen_on_the_other(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol, andre = laptop("Marisol", server), laptop("Andre", server)
    signature, scan = attach(marisol, 20_000, file_kind="signature"), attach(marisol)
    assert syncing.sync_state(marisol).files_waiting == 2
    syncing.sync_now(marisol)
    assert syncing.sync_state(marisol).files_waiting == 0
    syncing.sync_now(andre)
    # The small one came by itself, the large one waits until somebody wants to see it.
    assert bytes_of(andre, signature) == bytes_of(marisol, signature)
    assert bytes_of(andre, scan) is None
    assert syncing.sync_state(andre).files_missing == 1
    file_sync.want_file(andre, scan.id)
    changed = syncing.sync_now(andre).changed
    assert "attachment" in changed.kinds
    assert bytes_of(andre, scan) == bytes_of(marisol, scan) == pdf(SOME, 1)
    assert syncing.sync_state(andre).files_missing == 0


def test_a_laptop_can_be_set_to_fetch_everything(
    small_server: RunningServer, laptop: Laptop
) -> None:
    marisol, andre = laptop("Marisol", small_server), laptop("Andre", small_server)
    scans = [attach(marisol, SOME, seed) for seed in (1, 2)]
    syncing.sync_now(marisol)
    file_sync.set_fetch_all(andre, True)
    syncing.sync_now(andre)
    assert [bytes_of(andre, each) for each in scans] == [pdf(SOME, seed) for seed in (1, 2)]


def test_the_same_bytes_are_sent_and_kept_once(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol", server), laptop("Andre", server)
    attach(marisol)
    syncing.sync_now(marisol)
    attach(andre)
    syncing.sync_now(andre)
    assert syncing.sync_state(andre).files_waiting == 0
    assert kept(server) == [(SOME, SOME)]


def kept(server: RunningServer) -> list[tuple[int, int]]:
    with server.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT size, have FROM file ORDER BY no").all()
    return [(row.size, row.have) for row in rows]


def cut_round(session: Session, server: RunningServer, upward: int, downward: int) -> None:
    """A round over a cable that is cut on the way."""
    home = session.store.setting("server")
    with cable(server.port, upward, downward) as address:
        with session.store.atomic(session.staff.id) as tx:
            tx.set_setting("server", {**home, "url": address})
        with pytest.raises(errors.SyncError):
            syncing.sync_now(session)
    with session.store.atomic(session.staff.id) as tx:
        tx.set_setting("server", home)


def cuts(seed: int) -> list[int]:
    """Bytes that a cable carries: less than a piece, more than one, less than one."""
    chance, piece = random.Random(seed), FILE_CHUNK_BYTES
    few = [chance.randrange(20_000, piece) for _ in range(2)]
    return [few[0], chance.randrange(piece + 20_000, 2 * piece), few[1]]


def test_a_cut_cable_goes_on_behind_the_last_whole_piece(
    server: RunningServer, laptop: Laptop
) -> None:
    """Cut wherever it may be: nothing is lost, nothing whole is sent twice."""
    marisol, andre = laptop("Marisol", server), laptop("Andre", server)
    scan = attach(marisol, SOME)
    sent: list[int] = []
    for cut in cuts(1):
        cut_round(marisol, server, cut, 10**9)
        state = marisol.store.file_state(scan.sha256)
        assert state is not None
        sent.append(state.sent)
        (there,) = kept(server) or [(SOME, 0)]
        assert there[1] in (state.sent, state.sent + FILE_CHUNK_BYTES)
    assert sent == sorted(sent)
    assert sent[-1] > 0
    syncing.sync_now(marisol)
    assert kept(server) == [(SOME, SOME)]
    syncing.sync_now(andre)
    file_sync.want_file(andre, scan.id)
    got: list[int] = []
    for cut in cuts(2):
        cut_round(andre, server, 10**9, cut)
        state = andre.store.file_state(scan.sha256)
        got.append(state.have if state else 0)
    assert got == sorted(got)
    assert 0 < got[-1] < SOME
    syncing.sync_now(andre)
    assert bytes_of(andre, scan) == pdf(SOME, 1)


def test_a_foreign_organization_is_told_there_is_no_such_file(
    server: RunningServer, laptop: Laptop
) -> None:
    """Also with a record of its own that names the hash: knowing a hash opens nothing."""
    marisol = laptop("Marisol", server)
    scan = attach(marisol)
    syncing.sync_now(marisol)
    theirs = server.laptop(server.make_org("United Way Miami"))
    path = f"{theirs.url}/v1/files/{scan.sha256}?record={scan.id}"
    auth = {"Authorization": f"Bearer {theirs.token}"}
    for method in ("GET", "HEAD"):
        assert theirs.http.request(method, path, headers=auth, timeout=9).status_code == 404
    ask = {**auth, "Content-Range": f"bytes */{SOME}"}
    answer = theirs.http.put(path, headers=ask, timeout=9)
    assert (answer.status_code, answer.json()) == (404, {"code": "no_such_file"})
    from tests.sync.server.laptop import writes

    op = writes(kind="attachment", file_kind="other", sha256=scan.sha256, size=SOME)
    theirs.save(op)
    own = f"{theirs.url}/v1/files/{scan.sha256}?record={op.rec}"
    assert theirs.http.get(own, headers=auth, timeout=9).status_code == 404
    assert theirs.http.put(own, headers=ask, timeout=9).json() == {"size": SOME, "have": 0}


def test_bytes_that_are_not_what_their_hash_says_are_dropped_by_both(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol, andre = laptop("Marisol", server), laptop("Andre", server)
    scan = attach(marisol)
    good = marisol.store.file_piece(scan.sha256, FILE_CHUNK_BYTES)
    swap = "UPDATE blob_chunk SET bytes = ? WHERE at = ?"
    marisol.store._db.execute(swap, (bytes(FILE_CHUNK_BYTES), FILE_CHUNK_BYTES))
    assert marisol.store.look_over().files == 1
    syncing.sync_now(marisol)
    assert kept(server) == []
    assert syncing.sync_state(marisol).files_waiting == 1
    marisol.store._db.execute(swap, (good, FILE_CHUNK_BYTES))
    syncing.sync_now(marisol)
    assert kept(server) == [(SOME, SOME)]
    with server.database.writing() as connection:
        zeros = "decode(repeat('00', 262144), 'hex')"
        other = zeros if server.database.is_postgres else "zeroblob(262144)"
        connection.exec_driver_sql(f"UPDATE file_piece SET bytes = {other} WHERE at = 0")
    file_sync.set_fetch_all(andre, True)
    syncing.sync_now(andre)
    assert bytes_of(andre, scan) is None
    assert andre.store.file_state(scan.sha256) is None


def test_a_full_server_is_said_and_holds_up_no_records(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol = laptop("Marisol", server)
    with server.database.writing() as connection:
        meta.set_value(connection, "file_quota", "1000000")
    small, large = attach(marisol, 30_000), attach(marisol)
    with pytest.raises(errors.ServerFull):
        syncing.sync_now(marisol)
    state = syncing.sync_state(marisol)
    assert (state.waiting, state.files_waiting, state.last_error_code) == (0, 1, "ServerFull")
    assert state.last_success_at == marisol.clock()
    with server.database.writing() as connection:
        meta.set_value(connection, "file_quota", "10000000")
    syncing.sync_now(marisol)
    assert syncing.sync_state(marisol).files_waiting == 0
    assert sorted(kept(server)) == sorted((n, n) for n in (30_000, SOME))
    assert small.id != large.id


def test_a_disk_without_room_at_the_server_is_the_same(
    small_server: RunningServer, laptop: Laptop, caplog: pytest.LogCaptureFixture
) -> None:
    marisol = laptop("Marisol", small_server)
    attach(marisol)
    outgoing = syncing.collect(marisol)
    syncing.apply(marisol, syncing.exchange(outgoing))
    engine = small_server.database.engine
    from sqlalchemy import event

    @event.listens_for(engine, "begin")
    def narrow(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # type: ignore[attr-defined]

    with pytest.raises(errors.ServerFull):
        syncing.sync_now(marisol)
    event.remove(engine, "begin", narrow)
    caplog.clear()


def test_a_revoked_laptop_gets_and_gives_no_bytes(server: RunningServer, laptop: Laptop) -> None:
    marisol = laptop("Marisol", server)
    scan = attach(marisol)
    first = syncing.apply(marisol, syncing.exchange(syncing.collect(marisol)))
    assert first.greeting is not None
    with server.database.writing() as connection:
        device = marisol.store.setting("device")["id"]
        enrolling.revoke(connection, device)
    step = syncing.exchange(syncing.collect(marisol, first.greeting))
    assert isinstance(step.error, errors.DeviceRevoked)
    assert kept(server) == []
    assert bytes_of(marisol, scan) is not None


def test_a_voided_file_is_neither_sent_nor_given(server: RunningServer, laptop: Laptop) -> None:
    marisol, andre = laptop("Marisol", server), laptop("Andre", server)
    scan = attach(marisol)
    syncing.sync_now(marisol)
    syncing.sync_now(andre)
    attachments.void_file(marisol, scan.id, "Wrong person")
    syncing.sync_now(marisol)
    file_sync.want_file(andre, scan.id)
    syncing.sync_now(andre)
    assert bytes_of(andre, scan) is None
    assert syncing.sync_state(andre).files_missing == 0
    from sync.server import files

    with server.database.writing() as connection:
        assert files.sweep(connection) == 1
    assert kept(server) == []


def test_a_server_restored_from_a_backup_gets_the_files_again(
    server: RunningServer, laptop: Laptop
) -> None:
    marisol = laptop("Marisol", server)
    attach(marisol)
    syncing.sync_now(marisol)
    with server.database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM file_piece")
        connection.exec_driver_sql("DELETE FROM file")
        meta.new_epoch(connection)
    syncing.sync_now(marisol)
    assert kept(server) == [(SOME, SOME)]


@pytest.mark.long
def test_ten_megabytes_take_no_time_on_loopback(server: RunningServer, laptop: Laptop) -> None:
    marisol = laptop("Marisol", server)
    scan = attach(marisol, 10_000_000)
    began = time.perf_counter()
    syncing.sync_now(marisol)
    seconds = time.perf_counter() - began
    assert kept(server) == [(10_000_000, 10_000_000)]
    assert scan.size == 10_000_000
    assert seconds < 10
