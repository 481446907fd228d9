"""Fixtures that every room's tests share: a clock, a fresh store, cheap keys, and silence."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mtw_desktop.store import vault
from mtw_desktop.store.database import Store
from mtw_desktop.store.slots import KdfParams

FAST_KDF = KdfParams(memory_kib=32, passes=1, lanes=1)
STORE_KEY = bytes(range(32))
#: Announces every retry; the sync tests cut connections on purpose.
_TALKATIVE = frozenset({"urllib3.connectionpool"})


class SetClock:
    """A clock that stands until it is moved; pass it wherever a clock is asked for."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **amount: float) -> datetime:
        """Move on by a ``timedelta(**amount)``; the new time."""
        self.now += timedelta(**amount)
        return self.now


@pytest.fixture
def clock() -> SetClock:
    """A Sunday in Miami, nine in the morning."""
    return SetClock(datetime(2026, 11, 22, 14, 0, tzinfo=UTC))


@pytest.fixture(autouse=True)
def fast_kdf(monkeypatch: pytest.MonkeyPatch) -> KdfParams:
    """Every vault made in a test is cheap to open."""
    monkeypatch.setattr(vault, "STANDARD", FAST_KDF)
    return FAST_KDF


@pytest.fixture
def store(tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    """A fresh, open store in a folder of its own."""
    fresh = Store.create(tmp_path / "MTW", STORE_KEY, clock=clock)
    yield fresh
    fresh.close()


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that expects it checks and clears ``caplog``."""
    yield
    loud = [
        f"{each.name}: {each.getMessage()}"
        for each in caplog.get_records("call")
        if each.levelno >= logging.WARNING and each.name not in _TALKATIVE
    ]
    assert loud == []
