"""The watch that locks an abandoned laptop, with clocks that a test turns."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from ui.idle import IdleWatch


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clocks() -> tuple[Clock, Clock]:
    return Clock(), Clock()


@pytest.fixture
def watch(qtbot: QtBot, clocks: tuple[Clock, Clock]) -> IdleWatch:
    made = IdleWatch(wall=clocks[0], steady=clocks[1])
    made.start(10)
    return made


def pass_time(clocks: tuple[Clock, Clock], seconds: float) -> None:
    for clock in clocks:
        clock.now += seconds


def test_it_warns_a_minute_before_and_then_expires(
    qtbot: QtBot, watch: IdleWatch, clocks: tuple[Clock, Clock]
) -> None:
    with qtbot.assertNotEmitted(watch.warned):
        pass_time(clocks, 539)
        watch.beat()
    pass_time(clocks, 21)
    with qtbot.waitSignal(watch.warned) as warned:
        watch.beat()
    assert warned.args == [40]
    pass_time(clocks, 40)
    with qtbot.waitSignal(watch.expired):
        watch.beat()


def test_a_touch_takes_the_warning_back(
    qtbot: QtBot, watch: IdleWatch, clocks: tuple[Clock, Clock]
) -> None:
    pass_time(clocks, 570)
    watch.beat()
    with qtbot.waitSignal(watch.kept):
        watch.touch()
    with qtbot.assertNotEmitted(watch.expired), qtbot.assertNotEmitted(watch.warned):
        pass_time(clocks, 300)
        watch.beat()


def test_a_night_asleep_locks_at_once(
    qtbot: QtBot, watch: IdleWatch, clocks: tuple[Clock, Clock]
) -> None:
    clocks[0].now += 8 * 3600  # the steady clock stood still while the laptop slept
    with qtbot.waitSignal(watch.expired):
        watch.check()


def test_setting_the_clock_back_buys_no_time(
    qtbot: QtBot, watch: IdleWatch, clocks: tuple[Clock, Clock]
) -> None:
    clocks[0].now -= 3600
    clocks[1].now += 601
    with qtbot.waitSignal(watch.expired):
        watch.beat()


def test_it_is_silent_once_stopped(
    qtbot: QtBot, watch: IdleWatch, clocks: tuple[Clock, Clock]
) -> None:
    watch.stop()
    pass_time(clocks, 3600)
    with qtbot.assertNotEmitted(watch.expired):
        watch.check()
