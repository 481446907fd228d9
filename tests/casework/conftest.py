"""A furnished store with a clock that stands still, and the shortest ways to a person in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mtw_desktop.casework import intake, opening
from mtw_desktop.casework.session import Session
from mtw_desktop.store.database import Store
from sync.protocol import Op
from tests.conftest import SetClock
from tests.sync.coalition import coalition

__all__ = ["coalition"]

SETUP = opening.SetUp(
    language="en",
    organization_name="OIC of South Florida",
    staff_name="Marisol Peña",
    staff_role="caseworker",
    staff_phone="(305) 555-0100",
    passphrase="not used: the store is opened by its key",
)

Enter = Callable[..., str]


@pytest.fixture(autouse=True)
def miami_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Days begin and end where the program is used, wherever the tests run."""
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def session(store: Store, clock: SetClock, tmp_path: Path) -> Session:
    """Marisol's laptop after setting up; nobody on record, nothing waiting but the set-up."""
    opening.furnish(store, SETUP)
    clock.advance(minutes=1)
    return opening.enter(tmp_path / "MTW", store)


@pytest.fixture
def enter(session: Session) -> Enter:
    """Take in a person by plain answers; the id. Areas are given by name: ``needs=[...]``."""

    def take_in(given: str = "Guerlande", family: str = "Étienne", **areas: Any) -> str:
        person = {"given_name": given, "family_name": family, **areas.pop("participant", {})}
        answers = {"participant": person, "consent": {"state": "not_asked"}, **areas}
        draft = intake.start_intake(session)
        intake.save_draft(session, replace(draft, answers=answers))
        saved = intake.save_intake(session, draft.id)
        assert saved.problems == ()
        return saved.participant_id

    return take_in


def consent_to(*organizations: str, **fields: Any) -> dict[str, Any]:
    """The consent area: given, for name, contact and need."""
    classes = ["identity", "contact", "sensitive"]
    given = {"state": "given", "recipients": list(organizations), "data_classes": classes}
    return {**given, **fields}


def last_ops(session: Session) -> list[Op]:
    """What the newest save will tell the server."""
    return session.store.outbox_groups(10_000, 100_000_000)[-1].ops
