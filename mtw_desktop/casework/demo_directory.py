"""What a made-up site adds to the directory itself: a pantry that nobody else has listed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Organization, Program

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_DAYS_AGO = 32


def steps(
    session: Session, households: Sequence[Household], _chance: random.Random, now: datetime
) -> Iterator[tuple[datetime, Callable[[], None]]]:
    """One organization with one program, entered a month ago."""
    if households:
        yield now - timedelta(days=_DAYS_AGO), partial(_enter, session)


def _enter(session: Session) -> None:
    pantry = Organization(id=new_id(), name="Bayfront Community Pantry (made up)")
    program = Program(
        id=new_id(),
        organization_id=pantry.id,
        name="Saturday groceries",
        need_domains=("food",),
        city="Miami",
        phone="+13055550177",
    )
    with session.store.atomic(by=session.staff.id) as tx:
        tx.create(pantry)
        tx.create(program)
