"""The two lanes: order, threads, failures, and what becomes of a page that is gone."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from mtw_desktop.errors import ServerAbsent, WorldError
from ui.background import Lanes


class Listener(QObject):
    """A page's slots, with the thread they were called on."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[Any] = []
        self.errors: list[WorldError] = []
        self.threads: set[int] = set()

    @Slot(object)
    def on_done(self, result: Any) -> None:
        self.results.append(result)
        self.threads.add(threading.get_ident())

    @Slot(object)
    def on_failed(self, error: WorldError) -> None:
        self.errors.append(error)


class Ticker(QObject):
    """Counts turns of the main thread's event loop and opens a door after some."""

    def __init__(self, door: threading.Event, turns: int) -> None:
        super().__init__()
        self.count, self._door, self._turns = 0, door, turns
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.tick)
        self.timer.start(0)

    @Slot()
    def tick(self) -> None:
        self.count += 1
        if self.count >= self._turns:
            self._door.set()


def offline() -> None:
    raise ServerAbsent("no route")


def test_the_window_stays_alive_while_the_store_works(qtbot: QtBot, lanes: Lanes) -> None:
    door, listener = threading.Event(), Listener()
    ticker = Ticker(door, turns=200)
    # The job cannot end before the main thread has turned 200 times.
    lanes.store(door.wait, 30, done=listener.on_done)
    qtbot.waitUntil(lambda: listener.results == [True])
    assert ticker.count >= 200
    assert listener.threads == {threading.get_ident()}


def test_the_store_lane_is_one_thread_and_keeps_the_order(qtbot: QtBot, lanes: Lanes) -> None:
    listener, order = Listener(), list(range(50))
    for number in order:
        lanes.store(lambda n: (n, threading.get_ident()), number, done=listener.on_done)
    qtbot.waitUntil(lambda: len(listener.results) == 50)
    assert [number for number, _ in listener.results] == order
    workers = {worker for _, worker in listener.results}
    assert len(workers) == 1
    assert threading.get_ident() not in workers


def test_the_network_does_not_wait_for_the_store(qtbot: QtBot, lanes: Lanes) -> None:
    door, listener = threading.Event(), Listener()
    lanes.store(door.wait, 30)
    lanes.network(str, "there", done=listener.on_done)
    qtbot.waitUntil(lambda: listener.results == ["there"])
    door.set()


def test_a_failure_of_the_world_goes_to_who_asked(qtbot: QtBot, lanes: Lanes) -> None:
    listener = Listener()
    with qtbot.assertNotEmitted(lanes.world_error):
        lanes.network(offline, failed=listener.on_failed)
        qtbot.waitUntil(lambda: len(listener.errors) == 1)
    assert listener.errors[0].code == "ServerAbsent"


def test_a_failure_nobody_waits_for_is_told_to_everybody(qtbot: QtBot, lanes: Lanes) -> None:
    with qtbot.waitSignal(lanes.world_error) as told:
        lanes.store(offline)
    assert told.args[0].code == "ServerAbsent"


def test_a_fault_of_ours_is_loud(qtbot: QtBot, lanes: Lanes) -> None:
    listener = Listener()
    with qtbot.captureExceptions() as loud, qtbot.waitSignal(lanes.idle):
        lanes.store(lambda: 1 // 0, failed=listener.on_failed)
    assert [kind for kind, *_ in loud] == [ZeroDivisionError]
    assert listener.errors == []


def test_a_page_that_is_gone_is_neither_kept_nor_called(qtbot: QtBot, lanes: Lanes) -> None:
    door, gone = threading.Event(), Listener()
    remembered = weakref.ref(gone)
    lanes.store(door.wait, 30, done=gone.on_done, failed=gone.on_failed)
    del gone
    gc.collect()
    assert remembered() is None
    with qtbot.waitSignal(lanes.idle):
        door.set()


def test_a_cancelled_job_is_not_delivered(qtbot: QtBot, lanes: Lanes) -> None:
    door, listener = threading.Event(), Listener()
    running = lanes.store(door.wait, 30, done=listener.on_done)
    waiting = lanes.store(listener.results.append, "ran", done=listener.on_done)
    running.cancel()
    waiting.cancel()
    lanes.store(str, "after", done=listener.on_done)
    door.set()
    qtbot.waitUntil(lambda: not lanes.busy)
    assert listener.results == ["after"]


def test_closing_finishes_what_the_store_was_given(qtbot: QtBot) -> None:
    lanes = Lanes()
    written: list[int] = []
    for number in range(5):
        lanes.store(written.append, number)
    lanes.close()
    assert written == [0, 1, 2, 3, 4]
    late = lanes.store(written.append, 5)
    assert late.cancelled
    assert written == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("lane", ["store", "network"])
def test_a_refusal_to_answer_after_closing_harms_nobody(qtbot: QtBot, lane: str) -> None:
    lanes, listener = Lanes(), Listener()
    lanes.close()
    getattr(lanes, lane)(str, "x", done=listener.on_done)
    assert listener.results == []
