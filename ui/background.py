"""Work off the main thread: one lane owns the encrypted store, a small pool does network and PDFs.

Results and failures come back on the main thread. Nothing else in ``ui`` starts a thread.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import MethodType
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from mtw_desktop.errors import WorldError

#: A callback of a page: a bound method, held weakly so that a closed page is not kept alive.
Callback = Callable[[Any], None]
NETWORK_THREADS = 3


class Job:
    """One piece of work under way. ``cancel`` drops its result; work not yet begun never runs."""

    def __init__(self, done: Callback | None, failed: Callback | None) -> None:
        self._done = _weak(done)
        self._failed = _weak(failed)
        self.future: Future[Any] | None = None
        self.cancelled = False
        self.finished = False

    def cancel(self) -> None:
        """Nobody wants the answer any more."""
        self.cancelled = True
        if self.future is not None:
            self.future.cancel()

    def deliver(self, on_world_error: Callable[[WorldError], None]) -> None:
        """Hand the outcome to whoever asked; on the main thread."""
        self.finished = True
        if self.future is None or self.cancelled or self.future.cancelled():
            return
        error = self.future.exception()
        if error is None:
            _call(self._done, self.future.result())
        elif isinstance(error, WorldError):
            if not _call(self._failed, error):
                on_world_error(error)
        else:
            # A bug of ours must not look like a quiet afternoon.
            sys.excepthook(type(error), error, error.__traceback__)


class Lanes(QObject):
    """The two lanes. ``world_error`` carries a failure that nobody asked to hear about;
    ``idle`` is sent when the last job under way has been delivered."""

    world_error = Signal(object)
    idle = Signal()
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._network = ThreadPoolExecutor(NETWORK_THREADS, thread_name_prefix="network")
        self._jobs: set[Job] = set()
        self._closed = False
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def store(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callback | None = None,
        failed: Callback | None = None,
    ) -> Job:
        """Run ``fn(*args)`` on the lane that owns the session; strictly in order."""
        return self._submit(self._store, fn, args, Job(done, failed))

    def network(
        self,
        fn: Callable[..., Any],
        *args: Any,
        done: Callback | None = None,
        failed: Callback | None = None,
    ) -> Job:
        """Run ``fn(*args)``, which must not touch the store, on the pool."""
        return self._submit(self._network, fn, args, Job(done, failed))

    @property
    def busy(self) -> bool:
        """Whether any answer is still outstanding."""
        return bool(self._jobs)

    def close(self) -> None:
        """Finish what the store lane has begun or been given, drop network work, take no more."""
        if self._closed:
            return
        self._closed = True
        for job in self._jobs:
            job.cancelled = True
        self._network.shutdown(wait=False, cancel_futures=True)
        self._store.shutdown(wait=True)

    def _submit(
        self, pool: ThreadPoolExecutor, fn: Callable[..., Any], args: tuple[Any, ...], job: Job
    ) -> Job:
        if self._closed:
            job.cancelled = True
            return job
        self._jobs.add(job)
        job.future = pool.submit(fn, *args)
        job.future.add_done_callback(_Report(self, job))
        return job

    @Slot(object)
    def _deliver(self, job: Job) -> None:
        self._jobs.discard(job)
        try:
            job.deliver(self.world_error.emit)
        finally:
            if not self._jobs:
                self.idle.emit()


class _Report:
    """Sends a finished job home; called on the thread that did the work."""

    def __init__(self, lanes: Lanes, job: Job) -> None:
        self._lanes = lanes
        self._job = job

    def __call__(self, _future: Future[Any]) -> None:
        # Lanes may be gone when the program is closing; then nobody is left to tell.
        if shiboken6.isValid(self._lanes):
            self._lanes._finished.emit(self._job)


_Held = weakref.WeakMethod[Any] | Callback | None


def _weak(callback: Callback | None) -> _Held:
    return weakref.WeakMethod(callback) if isinstance(callback, MethodType) else callback


def _call(held: _Held, value: Any) -> bool:
    """Call the callback if there was one; ``False`` only when none had been given."""
    if held is None:
        return False
    callback = held() if isinstance(held, weakref.WeakMethod) else held
    if callback is None:
        return True
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return True
    callback(value)
    return True
