"""People entered twice in the demonstration: one pair merged, one merged and taken apart, one that
was decided to be two. The others wait in the list of likely duplicates."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from mtw_desktop.casework import duplicate_review, merge_compare, merging, notes
from mtw_desktop.casework.demo import Household
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.records import Need, Participant

Step = tuple[datetime, Callable[[], None]]
_REASON = "Same photo ID; entered at the front desk and again at the library table."


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[Step]:
    """What happens to the people of these households who were entered twice. Each second entry is
    made here, so that the people of other stories stay alone."""
    named = [each.participant for each in households if known(each.participant.given_name)]
    some = chance.sample(named, min(4, len(named)))
    for number, person in enumerate(some):
        story = _Twice(session, person)
        came = now - timedelta(days=11 - number, hours=3)
        yield came, story.enter
        if number == 0:
            yield came + timedelta(days=2), story.merge
        elif number == 1:
            yield came + timedelta(days=1), story.merge
            yield came + timedelta(days=1, hours=2), story.undo
        elif number == 2:
            yield came + timedelta(days=1), story.decide


@dataclass(slots=True)
class _Twice:
    """One person who was entered a second time, and what became of it."""

    session: Session
    person: Participant
    other_id: str = field(default_factory=new_id)
    merge_id: str = ""

    def enter(self) -> None:
        spelled = str(known(self.person.given_name) or "").upper()
        again = replace(
            self.person,
            id=self.other_id,
            code=new_code("M"),
            given_name=spelled.title() if spelled.istitle() else spelled.capitalize() + "e",
            street=None,
            phone=None,
            safe_to_text="no",
        )
        need = Need(
            id=new_id(),
            participant_id=self.other_id,
            domain="food",
            urgency="soon",
            status="open",
        )
        with self.session.store.atomic(by=self.session.staff.id) as tx:
            tx.create(again)
            tx.create(need)
        notes.add_note(self.session, self.other_id, "Signed up at the library table.")

    def merge(self) -> None:
        compared = merge_compare.compare(self.session, self.person.id, self.other_id)
        if compared is not None:
            ids = compared.winner.id, compared.loser.id
            done = merging.merge_people(self.session, *ids, compared.choices({}), _REASON)
            self.merge_id = done.merge_id

    def undo(self) -> None:
        merging.undo_merge(self.session, self.merge_id)

    def decide(self) -> None:
        duplicate_review.not_the_same(self.session, self.person.id, self.other_id)
