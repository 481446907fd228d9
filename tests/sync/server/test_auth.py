"""Who gets in, and who is out again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mtw_desktop.domain.ids import new_id
from sync.server import auth, enrolling, meta
from tests.sync.server.laptop import Laptop, Refusal, writes
from tests.sync.server.running import RunningServer


class Clock:
    """A clock that only moves when told to."""

    def __init__(self) -> None:
        self.ms = 1_795_000_000_000

    def __call__(self) -> int:
        return self.ms

    def pass_minutes(self, minutes: float) -> None:
        self.ms += int(minutes * 60_000)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(database_url: str, clock: Clock) -> Iterator[RunningServer]:
    """A server on each sort of database whose time stands still."""
    with RunningServer(database_url, clock) as running:
        yield running


def refusal(call: Callable[[], object]) -> str:
    """The problem code a call ends with."""
    with pytest.raises(Refusal) as caught:
        call()
    return caught.value.code


def test_a_code_is_good_once_and_reads_as_people_type_it(timed: RunningServer) -> None:
    code = timed.make_code()
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    first = timed.stranger()
    reply = first.enroll(typed)
    assert (reply.org, reply.org_name, reply.status) == (
        timed.org,
        "OIC of South Florida",
        "active",
    )
    assert refusal(lambda: timed.stranger().enroll(code)) == "code_refused"
    # The same laptop asks again: the answer was lost on the way.
    assert first.enroll(code) == reply


def test_a_code_ends_after_ten_minutes_and_after_five_wrong_tries(
    timed: RunningServer, clock: Clock
) -> None:
    code = timed.make_code()
    clock.pass_minutes(10.1)
    assert refusal(lambda: timed.stranger().enroll(code)) == "code_expired"
    code = timed.make_code()
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert code.replace("-", "")[:3] == wrong.replace("-", "")[:3]
    for _ in range(enrolling.TRIES):
        assert refusal(lambda: timed.stranger().enroll(wrong)) == "code_refused"
    assert refusal(lambda: timed.stranger().enroll(code)) == "code_refused"


def test_the_code_is_nowhere_in_the_database(small_server: RunningServer) -> None:
    code = small_server.make_code()
    with small_server.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM enroll_code").all()
    (row,) = rows
    assert code.replace("-", "")[3:] not in repr(row)
    assert row.verifier != code.encode()


def test_a_lost_answer_does_not_lock_a_laptop_out_after_the_code_has_ended(
    timed: RunningServer, clock: Clock
) -> None:
    laptop = timed.stranger()
    laptop.enroll(timed.make_code())
    clock.pass_minutes(11)
    assert laptop.enroll(timed.make_code()).status == "active"
    impostor = Laptop(timed.url, device=laptop.device, incarnation=laptop.incarnation)
    assert refusal(lambda: impostor.enroll(timed.make_code())) == "code_refused"
    impostor.close()


@pytest.mark.parametrize(
    "changes", [{"device": "mine"}, {"incarnation": ""}, {"sign_pub": "AAAA"}, {"kem_pub": "é"}]
)
def test_an_unsound_request_to_join_is_refused(
    small_server: RunningServer, changes: dict[str, str]
) -> None:
    laptop = small_server.stranger()
    code = small_server.make_code()
    assert refusal(lambda: laptop.enroll(code, **changes)) == "bad_message"
    assert laptop.enroll(code).status == "active"


def test_a_hello_must_be_signed_by_the_device_and_is_never_taken_twice(
    server: RunningServer,
) -> None:
    laptop = server.laptop()
    other = server.laptop()
    assert refusal(lambda: laptop.hello(signature=meta.b64(b"x" * 64))) == "bad_signature"
    assert refusal(lambda: laptop.hello(signature="not base64 é")) == "bad_signature"
    assert refusal(lambda: other.hello(device=laptop.device)) == "unknown_device"
    assert refusal(lambda: laptop.hello(device="'; DROP TABLE device")) == "unknown_device"
    laptop.hellos = 6
    laptop.hello()
    with pytest.raises(Refusal) as caught:
        laptop.hello(hello=7)
    assert (caught.value.code, caught.value.problem.retry_after) == ("stale_counter", 7)


def test_a_token_lives_fifteen_minutes(timed: RunningServer, clock: Clock) -> None:
    laptop = timed.laptop()
    clock.pass_minutes(14.9)
    assert laptop.pull().entries == []
    clock.pass_minutes(0.2)
    assert refusal(laptop.pull) == "token_expired"
    assert refusal(lambda: laptop.push(laptop.group(writes(city="a")))) == "token_expired"
    laptop.seq = 0
    laptop.hello()
    assert laptop.save(writes(city="a")).v == "applied"


def test_a_revoked_laptop_is_out_at_its_next_call_and_its_work_stays(
    server: RunningServer,
) -> None:
    laptop, colleague = server.laptop(), server.laptop()
    laptop.save(writes(city="a"))
    with server.database.writing() as connection:
        enrolling.revoke(connection, laptop.device)
    for call in (laptop.pull, laptop.hello, lambda: laptop.push(laptop.group(writes(city="b")))):
        assert refusal(call) == "device_revoked"
    assert len(colleague.everything()) == 1


def test_a_waiting_laptop_gets_in_when_it_is_approved(server: RunningServer) -> None:
    laptop = server.stranger()
    assert laptop.enroll(server.make_code(needs_approval=True)).status == "pending"
    assert refusal(laptop.hello) == "device_pending"
    with server.database.writing() as connection:
        enrolling.approve(connection, laptop.device)
    assert laptop.hello().heads


def test_joining_anew_shuts_the_copy_out(server: RunningServer) -> None:
    copy = server.laptop()
    copy.save(writes(city="a"))
    fresh = Laptop(server.url, device=copy.device).join(server.make_code())
    fresh.close()
    assert refusal(copy.hello) == "device_replaced"
    assert refusal(lambda: copy.save(writes(city="b"))) == "device_replaced"


def test_a_store_out_of_a_backup_is_told_to_join_anew(server: RunningServer) -> None:
    laptop = server.laptop()
    laptop.push(*(laptop.group(writes(city=str(n))) for n in range(3)))
    assert laptop.hello().orders == []
    assert laptop.hello(last_seq=2).orders == ["new_incarnation"]


def test_a_restored_server_has_a_new_epoch_and_takes_no_old_token(server: RunningServer) -> None:
    laptop = server.laptop()
    before = laptop.hello().epoch
    with server.database.writing() as connection:
        meta.new_epoch(connection)
    assert refusal(laptop.pull) == "token_expired"
    assert laptop.hello().epoch != before
    assert laptop.pull().entries == []


def test_an_old_program_may_push_for_ever_but_not_pull(tmp_path: Path) -> None:
    with RunningServer(tmp_path / "server.sqlite3") as server:
        with server.database.writing() as connection:
            meta.set_value(connection, "protocol_min", "2")
        server.pause()
        server.start()
        laptop = server.stranger()
        laptop.enroll(server.make_code())
        reply = laptop.hello()
        assert (reply.orders, reply.protocol_min) == (["must_update"], 2)
        assert laptop.save(writes(city="a")).v == "applied"
        assert refusal(laptop.pull) == "too_old"


def test_a_token_cannot_be_made_or_changed_by_its_bearer(small_server: RunningServer) -> None:
    laptop = small_server.laptop()
    with small_server.database.reading() as connection:
        facts = meta.load(connection)
    good = auth.read_token(facts, f"Bearer {laptop.token}", 0)
    body, _, tag = laptop.token.partition(".")
    forged = auth.make_token(
        meta.Meta(facts.epoch, b"guess" * 8, facts.sign_key, 1),
        auth.Caller(good.device_no, 1, facts.epoch, 1 << 60),
    )
    for token in ("", "x", body, f"{body}.", f".{tag}", f"{body}A.{tag}", forged, new_id(), "é.é"):
        laptop.token = token
        assert refusal(laptop.pull) == "bad_token"
