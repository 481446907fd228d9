"""Anything at all against the published OpenAPI document: every answer is one that it describes,
nothing makes the server stumble, and no answer shows what is behind it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from mtw_desktop.domain.ids import new_id
from sync.decisions import AsideDecision, AsideReply, AsideRequest
from sync.server import calls, openapi
from tests.sync.server.laptop import Refusal, writes
from tests.sync.server.running import RunningServer

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
#: Words of a trace, of a statement, of a path.
INSIDES = ("Traceback", 'File "', ".py", "sqlalchemy", "psycopg", "SELECT ", "INSERT ", "sqlite3")
PATHS = [call.path for call in calls.CALLS]


def look(answer: requests.Response) -> None:
    """No answer shows the server's insides."""
    told = answer.text + str(answer.headers)
    assert [each for each in INSIDES if each in told] == []


def refused_with(call: Callable[[], object]) -> int:
    """The status of a call; 200 if it was not refused."""
    try:
        call()
    except Refusal as refusal:
        return refusal.status
    return 200


def attack(server: RunningServer, path: str, examples: int) -> None:
    """Cases made from the document, right and wrong ones, as a laptop that may call."""
    laptop = server.laptop()
    laptop.save(writes(given_name="Guerlande"))
    schema: Any = schemathesis.openapi.from_dict(openapi.document())
    operation = schema[path]["POST"]
    own = {"audience": laptop.audience, "device": laptop.device, "incarnation": laptop.incarnation}
    cases = st.one_of(
        operation.as_strategy(generation_mode=GenerationMode.POSITIVE),
        operation.as_strategy(generation_mode=GenerationMode.NEGATIVE),
    )

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=examples < 100,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate,),
    )
    @given(case=cases, real=st.booleans())
    def run(case: Any, real: bool) -> None:
        if real and isinstance(case.body, dict):
            case.body = {k: own.get(k, v) for k, v in case.body.items()}
        headers = {"Authorization": f"Bearer {laptop.token}"}
        answer = case.call(base_url=server.url, headers=headers)
        case.validate_response(answer, checks=CHECKS)
        look(answer)

    run()


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_a_documented_one(small_server: RunningServer, path: str) -> None:
    attack(small_server, path, 15)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_a_documented_one_a_thousand_times(
    server: RunningServer, path: str
) -> None:
    attack(server, path, 1000)


#: What a document cannot say, but a database stumbles over.
NUL, HUGE = "a\0b", 2**70


def test_texts_and_numbers_that_a_database_cannot_hold_are_refused(server: RunningServer) -> None:
    laptop = server.laptop()
    op = writes(given_name="Guerlande")
    laptop.save(op)
    decision = {"device": laptop.device, "seq": 1, "group": new_id(), "act": "discard"}
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("/v1/pull", {"audience": NUL, "after": 0}),
        ("/v1/pull", {"audience": laptop.audience, "after": 0, "limit": HUGE}),
        ("/v1/pull", {"audience": laptop.audience, "after": 2**53}),
        ("/v1/verify", {"audience": NUL}),
        ("/v1/aside", {"decide": [{**decision, "group": NUL}]}),
        ("/v1/aside", {"decide": [{**decision, "device": NUL}]}),
        ("/v1/aside", {"decide": [{**decision, "seq": HUGE}]}),
        ("/v1/aside", {"decide": [{**decision, "seq": -(2**63) - 1}]}),
        ("/v1/aside", {"decide": [{**decision, "reason": NUL, "by": NUL}]}),
    ]
    for path, body in wrong:
        answer = laptop.post(path, msgspec.json.encode(body))
        assert answer.status_code < 500, (path, body, answer.text)
        look(answer)
    for change in ({"app": NUL}, {"protocol": HUGE}, {"schema": HUGE}, {"now": HUGE}):
        assert refused_with(partial(laptop.hello, **change)) < 500, change


def test_a_reason_that_a_database_cannot_hold_leaves_the_group_waiting(
    server: RunningServer,
) -> None:
    laptop = server.laptop()
    note = writes(kind="note", participant_id=new_id(), text="First.")
    laptop.save(note)
    group = laptop.group(writes(note.rec, kind="note", text="Changed."))
    assert laptop.push(group)[0].why == "append_only"
    decision = AsideDecision(
        device=laptop.device, seq=group.seq, group=group.group, act="discard", reason=NUL, by=NUL
    )
    request = AsideRequest(decide=[decision])
    assert refused_with(lambda: laptop.call("/v1/aside", request, AsideReply)) == 400
    assert len(laptop.call("/v1/aside", AsideRequest(), AsideReply).groups) == 1
