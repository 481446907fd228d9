"""Bodies of calls: gzip both ways, size caps, JSON into messages, problems into answers."""

from __future__ import annotations

import re
import zlib
from typing import TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sync.protocol import Message, Problem, PushRequest
from sync.server.problems import CallRefused

#: What a push may weigh, on the wire and unpacked.
MAX_BODY_BYTES = 16_000_000
_PATIENCE = 4
_GZIP_FROM = 700
_GZIP = 31  # zlib's word for a gzip header

#: A NUL in a text: no database holds one. Not a backslash that somebody typed before "u0000".
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000").search

M = TypeVar("M", bound=Message)


async def read(request: Request, limit: int) -> bytes:
    """The body as it came. Problem: too_large.

    A body that is too large is still read for a while, and dropped: a caller who is cut off while
    sending does not get to see why.
    """
    parts, size = [], 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= limit:
            parts.append(chunk)
        elif size > _PATIENCE * limit:
            break
    if size > limit:
        raise CallRefused(413, "too_large")
    return b"".join(parts)


def unpacked(body: bytes, encoding: str, limit: int) -> bytes:
    """The body without its content encoding. Problems: bad_encoding, too_large."""
    if encoding in ("", "identity"):
        return body
    if encoding != "gzip":
        raise CallRefused(415, "bad_encoding")
    inflater = zlib.decompressobj(_GZIP)
    try:
        plain = inflater.decompress(body, limit + 1)
    except zlib.error:
        raise CallRefused(400, "bad_encoding") from None
    if len(plain) > limit:
        raise CallRefused(413, "too_large")
    if not inflater.eof or inflater.unused_data:
        raise CallRefused(400, "bad_encoding")
    return plain


def message(body: bytes, kind: type[M]) -> M:
    """The message in a body. Problems: bad_json, bad_message (JSON of another shape, or a text
    with a NUL; a push may hold one, for there each group gets a verdict of its own)."""
    try:
        found = msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError:
        raise CallRefused(400, "bad_message") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise CallRefused(400, "bad_json") from None
    if kind is not PushRequest and _NUL(body):
        raise CallRefused(400, "bad_message")
    return found


def packed(body: bytes, level: int = 1) -> bytes:
    """Bytes as gzip."""
    deflater = zlib.compressobj(level, zlib.DEFLATED, _GZIP)
    return deflater.compress(body) + deflater.flush()


def answer(body: bytes, *, status: int = 200, accepts: str = "") -> Response:
    """A JSON answer, as gzip if the caller takes it and it is worth it."""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if len(body) >= _GZIP_FROM and "gzip" in accepts:
        body, headers["Content-Encoding"] = packed(body), "gzip"
    return Response(body, status, headers, "application/json")


def problem(status: int, what: Problem) -> Response:
    """The answer to a call that was refused."""
    response = answer(msgspec.json.encode(what), status=status)
    if what.retry_after and status == 503:
        response.headers["Retry-After"] = str(what.retry_after)
    return response
