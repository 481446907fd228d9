"""Made-up supports: two funds, cards in the box, requests in every state, a count that was short.

Everything goes through the calls that staff use. Nobody and no shop here exists.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from mtw_desktop.casework import support_cards, support_counts, support_issues, support_requests
from mtw_desktop.casework.demo_support_stories import LOTS, STORIES, Lot, Story
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Fund, Staff

if TYPE_CHECKING:
    from mtw_desktop.casework.demo import Household

_Step = tuple[datetime, Callable[[], None]]
#: Days ago: the people and the money, the count, the card that the shop blocked.
_BEGAN, _COUNTED, _BLOCKED = 101.0, 12.3, 6.2


def steps(
    session: Session, households: Sequence[Household], chance: random.Random, now: datetime
) -> Iterator[_Step]:
    """What happened around supports in the last three months, each with its day. Nothing for a
    caseload of nobody."""
    if not households:
        return
    office = _Office(session)
    yield now - timedelta(days=_BEGAN), office.open
    for lot in LOTS:
        yield now - timedelta(days=lot.ago), _Call(office.receive, lot, now)
    people = [each.participant.id for each in households]
    chosen = chance.sample(people, min(len(people), len(STORIES)))
    for number, story in enumerate(STORIES):
        yield from _Told(office, story, chosen[number % len(chosen)]).steps(now)
    yield now - timedelta(days=_COUNTED), office.count
    yield now - timedelta(days=_BLOCKED), office.block


@dataclass(slots=True)
class _Office:
    """Who works here besides whoever sits here, and the two funds."""

    session: Session
    supervisor: Staff = field(init=False)
    keeper: Staff = field(init=False)
    analyst: Staff = field(init=False)
    funds: tuple[str, str] = ("", "")

    def open(self) -> None:
        org = self.session.organization.id
        names = (("Nadège Laurent", "supervisor"), ("Kettly Joseph", "caseworker"),
                 ("Tamika Ford", "analyst"))  # fmt: skip
        self.supervisor, self.keeper, self.analyst = (
            Staff(id=new_id(), organization_id=org, name=name, role=role) for name, role in names
        )
        grant = Fund(
            id=new_id(), organization_id=org, name="Good Jobs supports", source="gjc",
            account_code="GJC-4410", amount_cents=2_500_000, cap_each_cents=15_000,
            cap_each_month=2, cap_year_cents=100_000,
        )  # fmt: skip
        gift = Fund(
            id=new_id(), organization_id=org, name="Bayfront gift fund", source="private",
            amount_cents=400_000, cap_each_cents=40_000,
        )  # fmt: skip
        records: tuple[Record, ...] = (self.supervisor, self.keeper, self.analyst, grant, gift)
        with self.session.store.atomic(self.session.staff.id) as tx:
            for each in records:
                tx.create(each)
        self.funds = (grant.id, gift.id)

    def at(self, staff: Staff) -> Session:
        """The session as if somebody else sat here."""
        return replace(self.session, staff=staff)

    def receive(self, lot: Lot, now: datetime) -> None:
        today = self.session.clock().astimezone().date()
        ends = None if lot.ends is None else (now + timedelta(days=lot.ends)).date().isoformat()
        said = {
            "card_type": lot.card_type,
            "vendor": lot.vendor,
            "quantity": lot.quantity,
            "value_cents": lot.cents,
            "fund_id": self.funds[lot.fund],
            "received_on": today.isoformat(),
            "purchased_by_id": self.analyst.id,
            "authorized_by_id": self.supervisor.id,
            "received_by_id": self.keeper.id,
            "custodian_id": self.keeper.id,
            "storage": "Safe in the back office",
        }
        answers = {"card_lot": said, "card": {"serial": lot.first, "expires_on": ends}}
        handler("card_lot").save(self.at(self.keeper), FormPlace("card_lot"), answers)

    def count(self) -> None:
        """The gas cards, counted by two who neither keep nor issue them: one is not there."""
        here = self.at(self.supervisor)
        place = support_counts.CountPlace("gas_card", self.keeper.id)
        book = support_counts.start_count(here, place)
        if not book.cards:
            return
        form = support_counts.CountForm(
            place=place,
            witnessed_by_id=self.analyst.id,
            missing_card_ids=(book.cards[-1].id,),
            explanation="One card was not in the safe. Reported to the shop, which blocked it.",
            storage="Safe in the back office",
            mark_lost=True,
        )
        support_counts.save_count(here, form)

    def block(self) -> None:
        """A voucher that the shop would not take."""
        cards = support_cards.cards_for(self.session, "clothing")
        if cards:
            reason = "Torn in the envelope, the shop will not take it"
            support_cards.move_card(self.at(self.keeper), cards[-1].id, "void", reason)


@dataclass(slots=True)
class _Told:
    """One request, as far as its story goes."""

    office: _Office
    story: Story
    participant_id: str
    request_id: str = ""
    issue_id: str = ""

    def steps(self, now: datetime) -> Iterator[_Step]:
        acts = {
            "draft": self.draft, "requested": self.send, "approved": self.approve,
            "denied": self.deny, "sent_back": self.send_back, "cancelled": self.cancel,
            "issued": self.give, "reversed": self.take_back, "lost": self.lose,
        }  # fmt: skip
        for ago, act in self.story.steps:
            yield now - timedelta(days=ago), acts[act]

    @property
    def asker(self) -> Session:
        """Whoever sits here, or the colleague."""
        office = self.office
        return office.at(office.keeper) if self.story.colleague else office.session

    def draft(self) -> None:
        story = self.story
        said: dict[str, Any] = {
            "support_type": story.support_type,
            "item": story.item,
            "amount_cents": story.cents,
            "fund_id": self.office.funds[story.fund],
            "activity_enabled": story.enables,
            "why_not_elsewhere": story.why,
            "tried": list(story.tried),
            "basis_of_need": story.basis,
        }
        place = FormPlace("support_request", participant_id=self.participant_id)
        form = handler("support_request")
        self.request_id = form.save(self.asker, place, {"support_request": said}).record_id

    def send(self) -> None:
        support_requests.send_request(self.asker, self.request_id)

    def approve(self) -> None:
        boss = self.office.at(self.office.supervisor)
        reason = self.story.reason
        found = support_requests.approval_problems(boss, self.request_id, reason=reason)
        if any(each.code == "cap_reason" for each in found):
            reason = "Needed to stay in class this month"
        support_requests.approve(boss, self.request_id, reason=reason)

    def deny(self) -> None:
        boss = self.office.at(self.office.supervisor)
        support_requests.deny(boss, self.request_id, self.story.reason)

    def send_back(self) -> None:
        boss = self.office.at(self.office.supervisor)
        support_requests.send_back(boss, self.request_id, self.story.reason)

    def cancel(self) -> None:
        support_requests.cancel_request(self.asker, self.request_id, self.story.reason)

    def give(self) -> None:
        session = self.office.session
        start = support_issues.start_issue(session, self.request_id)
        if start is None:
            return
        cards = tuple(each.id for each in start.cards[: self.story.cards])
        due = self.story.receipt_within
        today = session.clock().astimezone().date()
        form = replace(
            start.form,
            card_ids=cards,
            on_paper=True,
            receipt_due=None if due is None else today + timedelta(days=due),
        )
        given = support_issues.issue_support(session, form)
        self.issue_id = given.issue_ids[0] if given.issue_ids else ""

    def take_back(self) -> None:
        if self.issue_id:
            session, reason = self.office.session, self.story.reason
            support_issues.reverse_issue(session, self.issue_id, reason, "returned")

    def lose(self) -> None:
        session = self.office.session
        held = support_cards.card_ids(session, state="issued")
        mine = [each for each in support_cards.card_rows(session, held)
                if each.participant_id == self.participant_id]  # fmt: skip
        for each in mine[:1]:
            support_cards.move_card(session, each.id, "lost", self.story.reason)


class _Call:
    """A call put off."""

    def __init__(self, what: Callable[..., None], *values: Any) -> None:
        self._what, self._values = what, values

    def __call__(self) -> None:
        self._what(*self._values)
