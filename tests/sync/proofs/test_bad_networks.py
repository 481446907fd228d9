"""Waiting work and a bad line: the round succeeds or ends with a clear ``SyncError``, and once the
line is good everything has arrived, once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from mtw_desktop import errors
from mtw_desktop.casework import opening, syncing
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Participant
from mtw_desktop.store.database import Store
from sync import client
from sync.engine import exchange
from tests import builders
from tests.conftest import STORE_KEY, SetClock
from tests.sync import fault_proxy as faults
from tests.sync.fault_proxy import Fault, FaultProxy
from tests.sync.server.laptop import writes
from tests.sync.server.running import RunningServer

#: Fault -> the errors that may end a round through it; ``None``: it may also succeed.
MATRIX: dict[str, tuple[Fault, tuple[type[errors.SyncError] | None, ...]]] = {
    "request cut in its head": (faults.cut_request(40), (errors.ServerAbsent,)),
    "request cut in its body": (faults.cut_request(400), (errors.ServerAbsent,)),
    "answer never begins": (faults.cut_answer(0), (errors.ServerAbsent,)),
    "answer cut in its head": (faults.cut_answer(60), (errors.ServerAbsent, errors.ServerGarbage)),
    "answer cut in its body": (faults.cut_answer(300), (errors.ServerAbsent,)),
    "answer truncated": (faults.truncate, (errors.ServerGarbage,)),
    "answer too late": (faults.delay(5), (errors.ServerSlow,)),
    "answer a little late": (faults.delay(0.05), (None,)),
    "slow drip": (faults.drip, (None,)),
    "request doubled": (faults.duplicate, (None,)),
    # Every hello has been heard before its answer comes: it cannot succeed, but says so.
    "doubled, second answer": (faults.duplicate_second, (None, errors.ServerFault)),
    "pushes repeated later": (faults.Reorder(), (None,)),
    "500 instead of an answer": (
        faults.answers(500, b"<h1>Oops</h1>"),
        (errors.ServerFault,),
    ),
    "503 of a gateway": (faults.answers(503, b"<h1>Busy</h1>"), (errors.ServerFault,)),
    "500 after the work": (faults.error_after_work, (errors.ServerFault,)),
    "captive portal": (faults.portal, (errors.ServerGarbage,)),
    "portal that redirects": (faults.portal_redirect, (errors.ServerGarbage,)),
    "connection reset": (faults.reset, (errors.ServerAbsent,)),
}
#: Which calls the fault hits: every one, or those after the hello has got through.
FROM = ("/v1/hello", "/v1/push", "/v1/pull")
_PEOPLE = 12
_MUTTERING = {"urllib3.connection", "urllib3.connectionpool"}


class Office:
    """A laptop with work that waits, and a server that it reaches through the proxy only."""

    def __init__(self, folder: Path, clock: SetClock, server: RunningServer) -> None:
        self.server = server
        self.proxy = FaultProxy(("127.0.0.1", server.port))
        store = Store.create(folder / "Marisol", STORE_KEY, clock=clock)
        setup = opening.SetUp(
            language="en",
            organization_name="OIC of South Florida",
            staff_name="Marisol",
            staff_role="caseworker",
            passphrase="not used here",
        )
        opening.furnish(store, setup)
        self.session: Session = opening.enter(folder / "Marisol", store)
        syncing.join_server(self.session, self.proxy.url, server.make_code())
        syncing.sync_now(self.session)
        other = server.laptop()
        for _ in range(_PEOPLE):
            with store.atomic(self.session.staff.id) as tx:
                tx.create(builders.participant())
        other.save(*(writes(given_name=f"Elsewhere {n}") for n in range(_PEOPLE)))

    def sync(self) -> errors.SyncError | None:
        """A whole round with short patience."""
        greeting = None
        while True:
            outgoing = syncing.collect(self.session, greeting)
            line = client.ServerClient(outgoing.address, timeouts=(2, 0.6))
            try:
                step = syncing.apply(self.session, exchange(outgoing, line))
            finally:
                line.close()
            if step.error is not None or not step.more:
                return step.error
            greeting = step.greeting

    def close(self) -> None:
        self.session.store.close()
        self.proxy.stop()

    def check(self) -> None:
        """Everything arrived, once, in both directions."""
        assert self.session.store.waiting() == self.session.store.held_count() == 0
        assert self.session.store.count(Participant) == 2 * _PEOPLE
        with self.server.database.reading() as connection:
            people = connection.execute(
                text("SELECT count(*), max(rev) FROM record WHERE kind = 'participant'")
            ).one()
            aside = connection.execute(text("SELECT count(*) FROM quarantine")).scalar_one()
        assert (tuple(people), aside) == ((2 * _PEOPLE, 1), 0)


@pytest.fixture
def office(tmp_path: Path, clock: SetClock) -> Iterator[Office]:
    def now_ms() -> int:
        return int(clock().timestamp() * 1000)

    with RunningServer(tmp_path / "server.sqlite3", now_ms) as server:
        made = Office(tmp_path, clock, server)
        yield made
        made.close()


@pytest.mark.parametrize("name", MATRIX)
@pytest.mark.parametrize(
    "first",
    [
        pytest.param("/v1/hello", marks=pytest.mark.long),
        "/v1/push",
        pytest.param("/v1/pull", marks=pytest.mark.long),
    ],
)
def test_work_arrives_once_whatever_the_line_did(
    office: Office, name: str, first: str, caplog: pytest.LogCaptureFixture
) -> None:
    fault, expected = MATRIX[name]

    def only_from(exchange: faults.Exchange) -> None:
        order = FROM.index(exchange.path) if exchange.path in FROM else len(FROM)
        (fault if order >= FROM.index(first) else faults.through)(exchange)

    office.proxy.fault = only_from
    for _ in range(2):
        error = office.sync()
        assert (type(error) if error else None) in expected, (name, first, error)
        if error is not None:
            assert syncing.sync_state(office.session).last_error_code == type(error).__name__
    office.proxy.fault = None
    assert office.sync() is None
    office.check()
    # The HTTP library mutters about headers that break off.
    assert {each.name for each in caplog.records if each.levelname == "WARNING"} <= _MUTTERING
    caplog.clear()


def test_a_server_without_tls_where_it_was_promised_is_a_clear_error(office: Office) -> None:
    line = client.ServerClient(office.proxy.url.replace("http:", "https:"), timeouts=(2, 0.6))
    try:
        incoming = exchange(syncing.collect(office.session), line)
    finally:
        line.close()
    assert isinstance(incoming.error, errors.InsecureServer)
    syncing.apply(office.session, incoming)
    assert office.session.store.waiting() == _PEOPLE
    assert office.sync() is None
    office.check()
