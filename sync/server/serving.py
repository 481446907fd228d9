"""Running the application with uvicorn, in this process or in a thread of it."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.supervisors import Multiprocess

from sync.server.app import DATABASE_VARIABLE
from sync.server.problems import CannotListen

LOOPBACK = "127.0.0.1"
_START_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Binding:
    """Where to listen. Without a certificate the server speaks plain HTTP."""

    host: str = LOOPBACK
    port: int = 8700
    certfile: str | None = None
    keyfile: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether other machines could read along: not loopback, and no TLS."""
        loopback = self.host == "localhost" or self.host.startswith("127.") or self.host == "::1"
        return not loopback and self.certfile is None


def listen(binding: Binding) -> socket.socket:
    """A socket bound to the place. Raises ``CannotListen``."""
    family = socket.AF_INET6 if ":" in binding.host else socket.AF_INET
    # asyncio turns Nagle's delay off only on sockets that say that they are TCP; without this,
    # each answer waits 40 ms for the acknowledgement of its own headers.
    sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((binding.host, binding.port))
        sock.listen(128)
    except OSError as error:
        sock.close()
        raise CannotListen(error.strerror or "cannot listen") from error
    return sock


def run(application: Starlette, binding: Binding) -> None:
    """Serve until told to stop (Ctrl+C, SIGTERM). Raises ``CannotListen``."""
    server = uvicorn.Server(_config(application, binding))
    with contextlib.suppress(KeyboardInterrupt):  # uvicorn has stopped in good order by then
        server.run(sockets=[listen(binding)])


def run_workers(database: str, binding: Binding, workers: int) -> None:
    """Serve with several processes on one database. Raises ``CannotListen``."""
    os.environ[DATABASE_VARIABLE] = database
    config = _config("sync.server.app:from_environment", binding, workers=workers, factory=True)
    with listen(binding) as sock, contextlib.suppress(KeyboardInterrupt):
        Multiprocess(config, sockets=[sock]).run()


class Background:
    """The application on a free loopback port, in a thread, until ``stop``."""

    def __init__(self, application: Starlette, port: int = 0) -> None:
        binding = Binding(port=port)
        self._socket = listen(binding)
        self.port: int = self._socket.getsockname()[1]
        self.url = f"http://{LOOPBACK}:{self.port}"
        self._server = uvicorn.Server(_config(application, binding))
        self._thread = threading.Thread(target=self._run, name="mtw-server", daemon=True)
        self._thread.start()
        # The socket listens already: a caller who comes before the loop runs waits in its queue.

    def stop(self) -> None:
        """Answer what is under way, close the port, end the thread."""
        self._server.should_exit = True
        self._thread.join(_START_SECONDS)
        self._socket.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])


def _config(application: Starlette | str, binding: Binding, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=5,
        ssl_certfile=binding.certfile,
        ssl_keyfile=binding.keyfile,
        **more,
    )
