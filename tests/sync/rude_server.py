"""A server on loopback that behaves as badly as networks do, for as long as it is told to."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Behaviour = Callable[[socket.socket], None]
PORTAL = b"<html><body>Welcome to Church Hall WiFi, please sign in</body></html>"


def http(status: int, body: bytes, *headers: str) -> bytes:
    """A whole HTTP/1.1 answer."""
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def answers(status: int, body: bytes, *headers: str) -> Behaviour:
    """Reads the request and answers the same to everything."""

    def behave(peer: socket.socket) -> None:
        _read_request(peer)
        peer.sendall(http(status, body, *headers))

    return behave


def cuts(peer: socket.socket) -> None:
    """Reads the request and hangs up."""
    _read_request(peer)


def truncates(peer: socket.socket) -> None:
    """Promises a long answer and stops in the middle."""
    _read_request(peer)
    peer.sendall(b'HTTP/1.1 200 X\r\nContent-Length: 5000\r\n\r\n{"epoch":')


def bad_gzip(peer: socket.socket) -> None:
    """Says gzip and sends something else."""
    _read_request(peer)
    peer.sendall(http(200, b"not gzip at all", "Content-Encoding: gzip"))


class Hangs:
    """Accepts, reads and never answers until released."""

    def __init__(self) -> None:
        self.release = threading.Event()

    def __call__(self, peer: socket.socket) -> None:
        _read_request(peer)
        self.release.wait(30)


@contextmanager
def rude_server(behave: Behaviour) -> Iterator[str]:
    """The address of a server that treats every connection with ``behave``."""
    listener = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def serve() -> None:
        while not stop.is_set():
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            with peer:
                try:
                    behave(peer)
                except OSError:
                    continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        stop.set()
        if isinstance(behave, Hangs):
            behave.release.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def unused_address() -> str:
    """An address on loopback where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}"


def _read_request(peer: socket.socket) -> None:
    data = b""
    while b"\r\n\r\n" not in data:
        more = peer.recv(65536)
        if not more:
            return
        data += more
    head, _, rest = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    while len(rest) < length:
        more = peer.recv(65536)
        if not more:
            return
        rest += more
