"""A proxy on loopback between a real client and a real server that does what networks do.

One connection carries one request here (the proxy closes it afterwards), so a fault always hits a
known call. ``fault`` may be changed at any time; ``None`` lets everything through.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from tests.sync.rude_server import PORTAL, http

_CHUNK = 65536
#: How a TLS connection begins.
_TLS = b"\x16"


class Exchange:
    """One request on its way: ``peer`` is the client, ``request`` all of its bytes."""

    def __init__(self, proxy: FaultProxy, peer: socket.socket, request: bytes) -> None:
        self.proxy, self.peer, self.request = proxy, peer, request

    @property
    def path(self) -> str:
        """What is asked for."""
        return self.request.split(b" ", 2)[1].decode()

    def ask(self, request: bytes | None = None) -> bytes:
        """The server's whole answer."""
        with socket.create_connection(self.proxy.upstream, 10) as server:
            server.sendall(_closing(self.request if request is None else request))
            return _read_all(server)

    def send(self, answer: bytes) -> None:
        """Pass bytes on to the client."""
        self.peer.sendall(answer)

    def wait(self, seconds: float) -> None:
        """Hold the connection, until the proxy stops at the latest."""
        self.proxy.stopping.wait(seconds)


Fault = Callable[[Exchange], None]


def through(exchange: Exchange) -> None:
    """No fault."""
    exchange.send(exchange.ask())


def cut_request(after: int) -> Fault:
    """The line goes dead while the client sends: the server gets the first bytes only."""

    def fault(exchange: Exchange) -> None:
        with socket.create_connection(exchange.proxy.upstream, 10) as server:
            server.sendall(exchange.request[:after])

    return fault


def cut_answer(after: int) -> Fault:
    """The server did its work; of the answer the first bytes arrive."""

    def fault(exchange: Exchange) -> None:
        exchange.send(exchange.ask()[:after])

    return fault


def truncate(exchange: Exchange) -> None:
    """Half of the body, with a length that says so: JSON that breaks off."""
    head, _, body = exchange.ask().partition(b"\r\n\r\n")
    body = body[: len(body) // 2]
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length")]
    lines.append(b"Content-Length: %d" % len(body))
    exchange.send(b"\r\n".join(lines) + b"\r\n\r\n" + body)


def delay(seconds: float) -> Fault:
    """The answer comes late."""

    def fault(exchange: Exchange) -> None:
        answer = exchange.ask()
        exchange.wait(seconds)
        exchange.send(answer)

    return fault


def drip(exchange: Exchange) -> None:
    """The answer comes in crumbs."""
    answer = exchange.ask()
    step = max(1, len(answer) // 40)
    for start in range(0, len(answer), step):
        exchange.send(answer[start : start + step])
        exchange.wait(0.002)


def duplicate(exchange: Exchange) -> None:
    """The request arrives twice; the client gets the first answer."""
    answer = exchange.ask()
    exchange.ask()
    exchange.send(answer)


def duplicate_second(exchange: Exchange) -> None:
    """The request arrives twice; the client gets the second answer."""
    exchange.ask()
    exchange.send(exchange.ask())


class Reorder:
    """Every push is let through at once and once more after the next request, of whatever sort."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def __call__(self, exchange: Exchange) -> None:
        answer = exchange.ask()
        for each in self._held:
            exchange.ask(each)
        self._held = [exchange.request] if exchange.path == "/v1/push" else []
        exchange.send(answer)


def answers(status: int, body: bytes, *headers: str) -> Fault:
    """Somebody else answers; the server hears nothing of it."""

    def fault(exchange: Exchange) -> None:
        exchange.send(http(status, body, *headers))

    return fault


def error_after_work(exchange: Exchange) -> None:
    """The server did its work, and a gateway says 500."""
    exchange.ask()
    exchange.send(http(500, b"<h1>Internal Server Error</h1>", "Content-Type: text/html"))


def reset(exchange: Exchange) -> None:
    """A hard reset instead of an answer."""
    exchange.ask()
    exchange.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


portal = answers(200, PORTAL, "Content-Type: text/html")
portal_redirect = answers(302, b"", "Location: http://portal.invalid/")


class FaultProxy:
    """Listens on a free port for ``upstream`` (host, port). ``seen`` names the calls, in order."""

    def __init__(self, upstream: tuple[str, int]) -> None:
        self.upstream = upstream
        self.fault: Fault | None = None
        self.seen: list[str] = []
        self.stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def _accept(self) -> None:
        while not self.stopping.is_set():
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(peer,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, peer: socket.socket) -> None:
        with peer, suppress(OSError):
            peer.settimeout(20)
            request = _read_message(peer)
            if not request:
                peer.sendall(http(400, b"no HTTP"))  # so a plain server answers to TLS
                return
            exchange = Exchange(self, peer, request)
            self.seen.append(exchange.path)
            (self.fault or through)(exchange)

    def stop(self) -> None:
        """Let go of everybody."""
        self.stopping.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join(5)
        for thread in self._threads:
            thread.join(5)

    def __enter__(self) -> FaultProxy:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def _closing(request: bytes) -> bytes:
    head, _, body = request.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:")]
    return b"\r\n".join([*lines, b"Connection: close"]) + b"\r\n\r\n" + body


def _read_all(sock: socket.socket) -> bytes:
    parts = []
    while chunk := sock.recv(_CHUNK):
        parts.append(chunk)
    return b"".join(parts)


def _read_message(peer: socket.socket) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        more = peer.recv(_CHUNK)
        data += more
        if not more or data.startswith(_TLS):
            return b""
    head, _, rest = data.partition(b"\r\n\r\n")
    length = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    while len(rest) < length:
        more = peer.recv(_CHUNK)
        if not more:
            return b""
        rest += more
    return head + b"\r\n\r\n" + rest
