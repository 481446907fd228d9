"""Starting another program's server and client, telling the client what to do, counting bytes."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

_START_SECONDS = 60


class Wire:
    """A loopback proxy in front of a server that counts what passes. ``sent`` and ``received``
    are bytes of TCP content as the client sees them, headers included."""

    def __init__(self, port: int) -> None:
        self.sent = self.received = self.turns = 0
        self._to = port
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._socket.close()

    def marks(self) -> tuple[int, int, int]:
        """(sent, received, round trips) until now."""
        return self.sent, self.received, self.turns

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._socket.accept()
                far = socket.create_connection(("127.0.0.1", self._to))
                talk = _Talk(self, near, far)
                threading.Thread(target=talk.up, daemon=True).start()
                threading.Thread(target=talk.down, daemon=True).start()


class _Talk:
    """One connection through the proxy."""

    def __init__(self, wire: Wire, near: socket.socket, far: socket.socket) -> None:
        self._wire, self._near, self._far = wire, near, far
        self._asking = False
        for each in (near, far):
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def up(self) -> None:
        with suppress(OSError):
            while piece := self._near.recv(1 << 16):
                self._wire.sent += len(piece)
                # A round trip begins when the client speaks after having listened.
                self._wire.turns += not self._asking
                self._asking = True
                self._far.sendall(piece)
            self._far.shutdown(socket.SHUT_WR)

    def down(self) -> None:
        with suppress(OSError):
            while piece := self._far.recv(1 << 16):
                self._wire.received += len(piece)
                self._asking = False
                self._near.sendall(piece)
            self._near.shutdown(socket.SHUT_WR)


class Running:
    """A server process, up once its port answers, down at the end of the block."""

    def __init__(self, command: Sequence[str], folder: Path, port: int, **more: str) -> None:
        self._process = _started(command, folder, more)
        self._await(port)

    def __enter__(self) -> Running:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def _await(self, port: int) -> None:
        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                return
            except OSError:
                if self._process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError("the other server did not start") from None
                threading.Event().wait(0.05)


class Asked:
    """A client process that does one step for each line that it is told."""

    def __init__(self, command: Sequence[str], folder: Path, **more: str) -> None:
        self._process = _started(command, folder, more)
        self._answer()

    def step(self, name: str) -> float:
        """Let it do a step; the seconds that it took."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{name}\n".encode())
        self._process.stdin.flush()
        return float(self._answer())

    def close(self) -> None:
        """Let it end."""
        self._process.communicate()

    def _answer(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline().decode().strip()
        if not line:
            raise RuntimeError("the other client gave up")
        return line


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def _started(
    command: Sequence[str], folder: Path, more: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    folder.mkdir(parents=True, exist_ok=True)
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with (folder / "errors.txt").open("wb") as errors:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=clean | dict(more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
