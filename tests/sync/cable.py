"""A cable to a server that is cut for good after so many bytes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def cable(port: int, upward: int, downward: int) -> Iterator[str]:
    """The address of a cable to a port here, cut after so many bytes each way."""
    listener = socket.create_server(("127.0.0.1", 0))
    left = [upward, downward]
    open_ends: list[socket.socket] = []

    def carry(source: socket.socket, target: socket.socket, way: int) -> None:
        try:
            while data := source.recv(16_384):
                data, left[way] = data[: left[way]], left[way] - len(data)
                target.sendall(data)
                if left[way] <= 0:
                    break
        except OSError:
            pass
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # wakes the other way as well

    def serve() -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            if min(left) <= 0:
                near.close()
                continue
            far = socket.create_connection(("127.0.0.1", port))
            open_ends.extend((near, far))
            for way, ends in enumerate(((near, far), (far, near))):
                threading.Thread(target=carry, args=(*ends, way), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)
        for end in open_ends:
            end.close()
