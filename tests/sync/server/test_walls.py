"""Two organizations on one server: neither can see, change or even find out about the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import msgspec
import pytest

from mtw_desktop.domain.ids import new_id
from sync.protocol import Message, Op, PullRequest, PushRequest
from sync.server import aside, enrolling
from tests.sync.server.laptop import Laptop, Refusal, voids, writes
from tests.sync.server.running import RunningServer

SECRET = "Guerlande Étienne-Planted"


@dataclass
class Two:
    """Our organization's laptop, theirs, and a record of theirs."""

    server: RunningServer
    ours: Laptop
    theirs: Laptop
    their_record: str
    their_op: str


@pytest.fixture
def two(server: RunningServer) -> Two:
    theirs = server.laptop(server.make_org("United Way Miami"))
    ours = server.laptop()
    person = writes(given_name=SECRET)
    theirs.save(person, writes(kind="note", participant_id=person.rec, text=SECRET))
    return Two(server, ours, theirs, person.rec, person.op)


def test_hello_and_pull_show_the_own_organization_only(two: Two) -> None:
    assert two.ours.audience != two.theirs.audience
    assert two.ours.everything() == {}
    assert len(two.theirs.everything()) == 2


def test_a_foreign_feed_is_answered_exactly_as_one_that_does_not_exist(two: Two) -> None:
    bodies = []
    for audience in (two.theirs.audience, new_id(), two.server.org, "", "x" * 500):
        body = msgspec.json.encode(PullRequest(audience=audience, after=0))
        answer = two.ours.post("/v1/pull", body)
        bodies.append((answer.status_code, answer.content))
    assert set(bodies) == {(404, b'{"code":"no_such_audience"}')}


ATTACKS: dict[str, Callable[[Two], Op]] = {
    "edit": lambda two: writes(two.their_record, over=two.their_op, given_name="Mine"),
    "create over": lambda two: writes(two.their_record, given_name="Mine"),
    "void": lambda two: voids(two.their_record, "gone"),
    "as another kind": lambda two: writes(two.their_record, kind="need", detail="x"),
}


def test_a_foreign_record_cannot_be_touched_and_nothing_of_it_comes_back(two: Two) -> None:
    before = two.theirs.pull()
    for attack in ATTACKS.values():
        group = two.ours.group(writes(city="Miami"), attack(two))
        answer = two.ours.post("/v1/push", msgspec.json.encode(PushRequest(groups=[group])))
        assert b'"v":"quarantined","why":"not_yours"' in answer.content
        assert b"Planted" not in answer.content
    # The whole groups are kept for us, and for us alone.
    assert two.ours.everything() == {}
    with two.server.database.reading() as connection:
        assert len(aside.of_organization(connection, two.server.org)) == len(ATTACKS)
    assert two.theirs.pull() == before


def test_a_foreign_op_id_says_nothing_about_the_foreign_record(two: Two) -> None:
    stolen = msgspec.structs.replace(writes(given_name="Mine"), op=two.their_op)
    verdict = two.ours.save(stolen)
    assert (verdict.v, verdict.why) == ("quarantined", "op_reused")


CALLERS = {
    "revoked": (403, "device_revoked"),
    "no token": (401, "bad_token"),
    "forged token": (401, "bad_token"),
}
CALLS: dict[str, Callable[[Laptop], Message]] = {
    "/v1/push": lambda laptop: PushRequest(groups=[laptop.group(writes(city="a"))]),
    "/v1/pull": lambda laptop: PullRequest(audience=laptop.audience, after=0),
}


@pytest.mark.parametrize("caller", CALLERS)
def test_nobody_else_gets_anything_from_any_call(small_server: RunningServer, caller: str) -> None:
    laptop = small_server.laptop()
    if caller == "revoked":
        with small_server.database.writing() as connection:
            enrolling.revoke(connection, laptop.device)
    else:
        laptop.token = "" if caller == "no token" else laptop.token[:-6] + "AAAAAA"
    for path, message in CALLS.items():
        with pytest.raises(Refusal) as caught:
            laptop.call(path, message(laptop), PushRequest)
        assert (caught.value.status, caught.value.code) == CALLERS[caller]
        # Nothing is parsed for strangers, so what is not even a message is refused the same way.
        if caller != "revoked":
            assert laptop.post(path, b"not json").status_code == 401


def test_the_views_name_the_organization_of_every_row(two: Two) -> None:
    with two.server.database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT home_org, given_name FROM v_participant").all()
    assert [row.given_name for row in rows] == [SECRET]
    assert rows[0].home_org != two.server.org
