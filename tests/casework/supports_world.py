"""A laptop with a caseworker, a supervisor and two others, a fund, and cards in the box."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from mtw_desktop.casework import support_issues, support_requests
from mtw_desktop.casework.record_form import FormPlace, handler
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Card, Staff
from tests import builders

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c63f80f00010101001bb6ee56"
    "0000000049454e44ae426082"
)


class World:
    """Who works here, and the shortest ways from a request to a card in a hand."""

    def __init__(self, session: Session, **caps: Any) -> None:
        self.session = session
        org = session.organization.id
        self.boss = builders.staff(organization_id=org, name="Andre Baptiste", role="supervisor")
        self.keeper = builders.staff(organization_id=org, name="Kettly Joseph")
        self.other = builders.staff(organization_id=org, name="Tamika Ford", role="analyst")
        self.fund = builders.fund(amount_cents=100_000, **{"cap_each_month": None, **caps})
        with session.store.atomic(session.staff.id) as tx:
            for each in (self.boss, self.keeper, self.other, self.fund):
                tx.create(each)

    @contextmanager
    def acting(self, staff: Staff) -> Iterator[Session]:
        """Somebody else at the laptop."""
        yield replace(self.session, staff=staff)

    def get(self, cls: Any, record_id: str) -> Any:
        found = self.session.store.get(cls, record_id)
        assert found is not None
        return found

    def ask(self, person: str, **fields: Any) -> str:
        """A draft by whoever sits here, through the form."""
        said = {
            "support_type": "gas_card",
            "item": "Gas to class",
            "amount_cents": 5000,
            "fund_id": self.fund.id,
            "activity_enabled": "Drive to class",
            **fields,
        }
        place = FormPlace("support_request", participant_id=person)
        saved = handler("support_request").save(self.session, place, {"support_request": said})
        assert saved.problems == ()
        return saved.record_id

    def asked(self, person: str, **fields: Any) -> str:
        """A request that waits for a decision."""
        request = self.ask(person, **fields)
        support_requests.send_request(self.session, request)
        return request

    def approved(self, person: str, reason: str = "", **fields: Any) -> str:
        """A request the supervisor said yes to."""
        request = self.asked(person, **fields)
        with self.acting(self.boss) as boss:
            support_requests.approve(boss, request, reason=reason)
        return request

    def lot(self, serials: str = "000101-000105", **fields: Any) -> str:
        """Gas cards of $50 in the keeper's box."""
        said = {
            "card_type": "gas_card",
            "quantity": None,
            "value_cents": 5000,
            "fund_id": self.fund.id,
            "received_on": "2026-11-02",
            "purchased_by_id": self.other.id,
            "authorized_by_id": self.boss.id,
            "custodian_id": self.keeper.id,
            **fields,
        }
        place = FormPlace("card_lot")
        answers = {"card_lot": said, "card": {"serial": serials}}
        saved = handler("card_lot").save(self.session, place, answers)
        assert saved.problems == ()
        return saved.record_id

    def cards(self, **equals: Any) -> list[Card]:
        return self.session.store.many(Card, order="serial", **equals)

    def give(self, person: str, **fields: Any) -> support_issues.Issued:
        """A gas card from request to hand."""
        card = self.cards(state="in_stock")[0]
        form = support_issues.IssueForm(self.approved(person), (card.id,), on_paper=True)
        given = support_issues.issue_support(self.session, replace(form, **fields))
        assert given.problems == ()
        return given
