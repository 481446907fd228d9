"""The calls about files: ``/v1/files/{sha256}?record=...`` with GET, HEAD and PUT."""

from __future__ import annotations

import msgspec
from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import Response

from mtw_desktop.domain.files import FILE_CHUNK_BYTES
from sync.server import auth, files, logs, wire
from sync.server.calls import Server
from sync.server.problems import CallRefused

PATH = "/v1/files/{sha256}"
METHODS = ("GET", "HEAD", "PUT")
_HEADERS = {"Cache-Control": "no-store", "Accept-Ranges": "bytes"}
_STREAM = "application/octet-stream"


async def handle(server: Server, request: Request, limiter: CapacityLimiter) -> Response:
    """Answer one call."""
    body = await wire.read(request, FILE_CHUNK_BYTES)
    headers = request.headers
    address = files.Address(
        str(request.path_params["sha256"]), request.query_params.get("record", "")
    )

    def work() -> Response:
        token = headers.get("authorization", "")
        caller = auth.read_token(server.facts, token, server.clock())
        if request.method == "PUT":
            return _put(server, caller, address, headers.get("content-range", ""), body)
        return _get(server, caller, address, headers.get("range", ""))

    return await run_sync(work, limiter=limiter)


def _put(
    server: Server, caller: auth.Caller, address: files.Address, content_range: str, body: bytes
) -> Response:
    piece = files.read_piece(content_range, body)
    with server.database.writing() as connection:
        reply = files.put(connection, caller, address, piece)
    if piece.data:
        logs.event("file_piece", device=caller.device_no, size=len(body), have=reply.have)
    return wire.answer(msgspec.json.encode(reply))


def _get(server: Server, caller: auth.Caller, address: files.Address, wanted: str) -> Response:
    """The piece that the range begins with; the whole file is many pieces."""
    if caller.protocol < server.facts.protocol_min:
        raise CallRefused(426, "too_old")
    at = files.read_range(wanted)
    with server.database.reading() as connection:
        data, size = files.get(connection, caller, address, at)
    headers = {**_HEADERS, "Content-Range": f"bytes {at}-{at + len(data) - 1}/{size}"}
    return Response(data, 206, headers, _STREAM)


PATH_ITEM = {
    "parameters": [
        {"name": "sha256", "in": "path", "required": True, "schema": {"type": "string"}},
        {
            "name": "record",
            "in": "query",
            "required": True,
            "description": "Id of an attachment of the caller's organization that names the file",
            "schema": {"type": "string", "format": "uuid"},
        },
    ],
    "put": {
        "operationId": "put_file",
        "summary": "Send the next piece of a file, or ask where to go on",
        "description": "Content-Range: bytes 0-262143/900000, or bytes */900000 with an empty"
        f" body to ask. Pieces have {FILE_CHUNK_BYTES} bytes; only the last is shorter.",
        "requestBody": {"content": {_STREAM: {}}},
        "responses": {
            "200": {
                "description": "Where the file stands",
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/FileReply"}}
                },
            },
        },
        "security": [{"token": []}],
    },
    "get": {
        "operationId": "get_file",
        "summary": "Fetch the piece of a file that a range begins with",
        "responses": {"206": {"description": "One piece", "content": {_STREAM: {}}}},
        "security": [{"token": []}],
    },
}
