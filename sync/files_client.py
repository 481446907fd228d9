"""The device's side of the calls about files: one piece a call, each to be repeated at will."""

from __future__ import annotations

import re

from mtw_desktop import errors
from mtw_desktop.domain.files import FILE_CHUNK_BYTES
from sync.client import NoSuchFile, ServerClient, read, refusal
from sync.protocol import FileReply

_RANGE = re.compile(r"bytes (\d{1,12})-(\d{1,12})/(\d{1,12})")


class FilesClient:
    """Sends and fetches pieces of files over the connection of a ``ServerClient``."""

    def __init__(self, server: ServerClient, token: str) -> None:
        self._server = server
        self._token = token

    def put_piece(self, sha256: str, record: str, size: int, at: int, data: bytes) -> FileReply:
        """Send the piece at byte ``at``; where the file stands now. Without data: only ask.

        ``NoSuchFile`` if the server does not know the record as ours, ``ServerFull``.
        """
        piece = f"{at}-{at + len(data) - 1}" if data else "*"
        headers = {
            "Content-Range": f"bytes {piece}/{size}",
            "Content-Type": "application/octet-stream",
        }
        reply = read(
            self._server.send("PUT", _path(sha256, record), data, headers, self._token), FileReply
        )
        whole = reply.have % FILE_CHUNK_BYTES == 0 or reply.have == size
        if reply.size != size or not 0 <= reply.have <= size or not whole:
            raise errors.ServerGarbage("another size")
        return reply

    def get_piece(self, sha256: str, record: str, size: int, at: int) -> bytes:
        """The piece at byte ``at``. ``NoSuchFile`` if the server has not (all of) it."""
        headers = {"Range": f"bytes={at}-", "Accept": "application/octet-stream"}
        answer = self._server.send("GET", _path(sha256, record), b"", headers, self._token)
        if answer.status != 206:
            raise refusal(answer)
        match = _RANGE.fullmatch(answer.headers.get("Content-Range", ""))
        expected = min(FILE_CHUNK_BYTES, size - at)
        if match is None or int(match[1]) != at:
            raise errors.ServerGarbage("another range")
        if int(match[3]) != size:
            raise NoSuchFile("of another size than its record says")
        if len(answer.body) != expected:
            raise errors.ServerGarbage("a short piece")
        return answer.body


def _path(sha256: str, record: str) -> str:
    return f"/v1/files/{sha256}?record={record}"
