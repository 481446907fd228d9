"""The ASGI application: routes, worker threads, and the rule that every failure is a ``Problem``.

Starlette carries it, msgspec reads and writes the messages. Measured on two cores with a push of
500 ops (0.6 MB) decoded and answered: Starlette with msgspec 205 requests a second, Litestar 106;
with one op 1,383 and 1,492. Importing costs 0.11 s and 24 MB against 0.29 s and 32 MB.
"""

from __future__ import annotations

import gc
import os
from collections.abc import Awaitable, Callable

import msgspec
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from sync.protocol import PROTOCOL, Problem
from sync.server import auth, file_calls, files, logs, meta, openapi, schema, wire
from sync.server.calls import CALLS, Call, Incoming, Server, now_ms
from sync.server.database import Database, is_conflict, is_gone
from sync.server.problems import CallRefused, DatabaseAbsent

DATABASE_VARIABLE = "MTW_DATABASE"
#: Calls that work at a time; not more than the pool has connections.
_AT_ONCE = 8

Handler = Callable[[Request], Awaitable[Response]]


def create_app(database: Database, clock: Callable[[], int] = now_ms) -> Starlette:
    """The server on a database that is up to date (``DatabaseNotReady`` if it is not)."""
    schema.check(database)
    with database.reading() as connection:
        server = Server(database, meta.load(connection), clock)
    limiter: list[CapacityLimiter] = []

    def few() -> CapacityLimiter:
        if not limiter:  # made inside the loop that it belongs to
            limiter.append(CapacityLimiter(_AT_ONCE))
        return limiter[0]

    def handler(call: Call) -> Handler:
        async def handle(request: Request) -> Response:
            return await _guarded(call.path, _handle(server, call, request, few()))

        return handle

    async def file(request: Request) -> Response:
        return await _guarded("/v1/files", file_calls.handle(server, request, few()))

    async def health(_: Request) -> Response:
        return await _guarded("/v1/health", run_sync(_health, server))

    async def describe(request: Request) -> Response:
        accepts = request.headers.get("accept-encoding", "")
        return wire.answer(msgspec.json.encode(openapi.document()), accepts=accepts)

    routes = [Route(call.path, handler(call), methods=["POST"]) for call in CALLS]
    routes.append(Route(file_calls.PATH, file, methods=list(file_calls.METHODS)))
    routes.append(Route("/v1/health", health, methods=["GET"]))
    routes.append(Route("/openapi.json", describe, methods=["GET"]))
    return Starlette(routes=routes, exception_handlers={HTTPException: _http_problem})


def from_environment() -> Starlette:
    """For worker processes: the application on the database that ``MTW_DATABASE`` names."""
    logs.start()
    application = create_app(Database(os.environ[DATABASE_VARIABLE]))
    serve_only()
    return application


def serve_only() -> None:
    """Tune a process that does nothing but serve: a push makes many objects and frees them all at
    its end, so looking for garbage among them is half wasted time."""
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


async def _handle(
    server: Server, call: Call, request: Request, limiter: CapacityLimiter
) -> Response:
    # Read to its end even if it will be refused: a caller still sending would miss the answer.
    body = await wire.read(request, call.limit)
    headers = request.headers

    def work() -> Response:
        token = headers.get("authorization", "")
        caller = auth.read_token(server.facts, token, server.clock()) if call.needs_token else None
        encoding = headers.get("content-encoding", "").lower()
        plain = wire.unpacked(body, encoding, call.limit)
        incoming = Incoming(
            wire.message(plain, call.takes),
            caller,
            lambda: body if encoding == "gzip" else wire.packed(body),
        )
        return wire.answer(call.act(server, incoming), accepts=headers.get("accept-encoding", ""))

    return await run_sync(work, limiter=limiter)


async def _guarded(path: str, work: Awaitable[Response]) -> Response:
    """The answer, or the problem that stands for whatever went wrong. No trace ever leaves."""
    try:
        return await work
    except CallRefused as refused:
        logs.event("refused", path=path[1:].replace("/", "."), code=refused.problem.code)
        return wire.problem(refused.status, refused.problem)
    except DatabaseAbsent as absent:
        logs.failure("database_absent", absent)
        return wire.problem(503, Problem(code="database_absent", retry_after=30))
    except ClientDisconnect:
        return wire.problem(400, Problem(code="disconnected"))
    except Exception as error:
        if files.is_full(error):
            logs.failure("server_full", error)
            return wire.problem(507, Problem(code="server_full"))
        if is_conflict(error):
            logs.failure("busy", error)
            return wire.problem(503, Problem(code="busy", retry_after=2))
        if is_gone(error):
            logs.failure("database_absent", error)
            return wire.problem(503, Problem(code="database_absent", retry_after=30))
        logs.failure("server_fault", error)
        return wire.problem(500, Problem(code="server_fault"))


def _health(server: Server) -> Response:
    with server.database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return wire.answer(msgspec.json.encode({"status": "ok", "protocol": PROTOCOL}))


async def _http_problem(_: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = {404: "not_found", 405: "method_not_allowed"}.get(status, "refused")
    return wire.problem(status, Problem(code=code))
