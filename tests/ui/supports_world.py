"""Supports in the case world: Marisol asks, Ruth the supervisor decides, Tomás keeps the cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

from mtw_desktop.casework import support_issues, support_requests
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_shapes import IssueForm
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.records import Staff
from tests import builders as make
from tests.ui.case_world import GUERLANDE, World

R = TypeVar("R")

LUIS: dict[str, Any] = {
    "participant": {"given_name": "Luis", "family_name": "Rodríguez"},
    "needs": [{"domain": "transport", "urgency": "soon"}],
}


@dataclass
class Supports:
    """Ids of what there is. ``cards`` are five gas cards of $50, 6006490001-6006490005."""

    world: World
    gigi: str
    luis: str
    me: str
    ruth: str
    keeper: str
    fund: str
    lot: str
    cards: list[str]

    def act(self, who: str, fn: Callable[..., R], *args: Any, **more: Any) -> R:
        """A casework call by somebody else."""
        result: R = self.world.case(_by, who, fn, args, more)
        return result

    def become(self, who: str) -> None:
        """Sit down as somebody else."""
        self.world.case(_sit, who)

    def request(self, person: str, state: str = "requested", **fields: Any) -> str:
        """A request for a gas card of $50 that Marisol asked for, brought to a state by Ruth."""
        given = {
            "state": "draft",
            "support_type": "gas_card",
            "item": "Gas card",
            "vendor": "Corner Fuel",
            "amount_cents": 5000,
            "activity_enabled": "Drive to the evening class in Homestead",
            "why_not_elsewhere": "The county program has a two-week wait; class began Monday.",
            "tried": ("County transit program: two weeks' wait", "Church fund: empty"),
            "proof": "SNAP letter of October",
            "fund_id": self.fund,
            "requester_id": None,
            "requested_at": None,
            **fields,
        }
        asked = make.support_request(person, **given)
        self.world.case(create, [asked])
        if state == "draft":
            return asked.id
        self.act(self.me, support_requests.send_request, asked.id)
        if state == "approved":
            self.act(self.ruth, support_requests.approve, asked.id, reason="First week of work")
        elif state == "denied":
            self.act(self.ruth, support_requests.deny, asked.id, "Not from this fund")
        return asked.id

    def issue(self, request_id: str, card_id: str, by: str = "") -> str:
        """Hand a card out on paper; the issue's id."""
        form = IssueForm(request_id, (card_id,), recipient_name="Gigi", on_paper=True, reason="ok")
        done = self.act(by or self.me, support_issues.issue_support, form)
        assert done.problems == ()
        return done.issue_ids[0]

    def get(self, cls: type[Record], record_id: str) -> Any:
        """A record."""
        return self.world.case(_get, cls, record_id)


def furnish(world: World) -> Supports:
    """Two people, two more staff, a fund with limits, a lot of which five of ten are entered."""
    gigi, luis = world.take_in(GUERLANDE), world.take_in(LUIS)
    session = world.context.session
    assert session is not None
    org = session.organization.id
    ruth = make.staff(name="Ruth Baptiste", role="supervisor", organization_id=org)
    keeper = make.staff(name="Tomás Vega", role="caseworker", organization_id=org)
    fund = make.fund(
        name="Good Jobs supports",
        amount_cents=5_000_000,
        starts=date(2026, 10, 1),
        ends=date(2027, 9, 30),
        cap_each_cents=10_000,
        cap_each_month=1,
    )
    lot = make.card_lot(fund_id=fund.id, custodian_id=keeper.id, purchased_by_id=keeper.id,
                        authorized_by_id=ruth.id)  # fmt: skip
    cards = [
        make.card(
            serial=f"600649000{number}",
            fund_id=fund.id,
            lot_id=lot.id,
            custodian_id=keeper.id,
            expires_on=date(2027, 6, 30) + timedelta(days=number),
        )
        for number in range(1, 6)
    ]
    world.case(create, [ruth, keeper, fund, lot, *cards])
    me = session.staff.id
    ids = [each.id for each in cards]
    return Supports(world, gigi, luis, me, ruth.id, keeper.id, fund.id, lot.id, ids)


def create(session: Session, records: list[Record]) -> None:
    """Write records as they are."""
    with session.store.atomic(session.staff.id) as tx:
        for each in records:
            tx.create(each)


def _get(session: Session, cls: type[Record], record_id: str) -> object:
    return session.store.get(cls, record_id)


def _sit(session: Session, who: str) -> None:
    staff = session.store.get(Staff, who)
    assert staff is not None
    session.staff = staff


def _by(
    session: Session, who: str, fn: Callable[..., R], args: tuple[Any, ...], more: dict[str, Any]
) -> R:
    before = session.staff
    _sit(session, who)
    try:
        return fn(session, *args, **more)
    finally:
        session.staff = before
