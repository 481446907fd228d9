"""Two organizations of a coalition, a person of the one, and a referral to the other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from mtw_desktop.domain.ids import new_id
from sync.protocol import Entry, Grant, Op
from tests.sync.server.laptop import Laptop, now, writes
from tests.sync.server.running import RunningServer

HOME, PARTNER = "OIC of South Florida", "United Way Miami"


class SharingWorld:
    """``ours`` belongs to the home organization, ``theirs`` to the partner it refers to."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.home, self.partner = server.make_org(HOME), server.make_org(PARTNER)
        self.ours, self.theirs = server.laptop(self.home), server.laptop(self.partner)
        self.person, self.child, self.need = new_id(), new_id(), new_id()
        self.consent, self.referral = new_id(), new_id()
        self.consent_op = self.referral_op = ""

    def enter(self, **person: Any) -> None:
        """The person with a child and a need, saved and sent."""
        given = {"given_name": "Guerlande", "phone": "+13055550142", "sex": "female"}
        self.ours.save(
            writes(self.person, code="M-4K7-Q2TX", **(given | person)),
            writes(self.child, kind="household_member", participant_id=self.person, name="Jacques"),
            writes(self.need, kind="need", participant_id=self.person, domain="childcare"),
        )

    def agree(self, *classes: str, to: str = PARTNER, **more: Any) -> None:
        """A consent that names the partner."""
        op = writes(
            self.consent,
            kind="consent",
            participant_id=self.person,
            state="given",
            recipients=[to],
            data_classes=list(classes or ("identity", "contact")),
            **more,
        )
        self.consent_op = op.op
        self.ours.save(op)

    def refer(self, *classes: str, **more: Any) -> None:
        """A referral to the partner."""
        op = writes(
            self.referral,
            kind="referral",
            participant_id=self.person,
            need_id=self.need,
            number="R-000-001",
            status="requested",
            to_organization_id=self.partner,
            to_organization=PARTNER,
            share_classes=list(classes or ("identity", "contact")),
            **more,
        )
        self.referral_op = op.op
        self.ours.save(op)

    def withdraw(self) -> None:
        """The person takes the consent back."""
        at = "2026-11-22T12:00:00.000Z"
        self.ours.save(
            writes(
                self.consent,
                kind="consent",
                over=self.consent_op,
                state="withdrawn",
                withdrawn_at=at,
            )
        )

    def ready(self) -> None:
        """All of it: what most tests begin with."""
        self.enter()
        self.agree()
        self.refer()

    def seen(self, laptop: Laptop | None = None) -> dict[str, Entry]:
        """Everything that a laptop (theirs) sees by grants, by record id."""
        laptop = laptop or self.theirs
        laptop.hello()
        found: dict[str, Entry] = {}
        for head in laptop.heads:
            if head.kind == "grant":
                page = laptop.pull(audience=head.audience)
                assert (page.count, page.digest) == (head.count, head.digest)
                assert page.covers == (1, head.seq)
                found |= {each.rec: each for each in page.entries}
        return found

    def grants(self) -> list[Grant]:
        """What their next hello says of grants."""
        return self.theirs.hello().grants

    def answer(self, status: str, **more: Any) -> list[Op]:
        """What their laptop writes when the referral is answered."""
        return [
            writes(
                kind="referral_event",
                referral_id=self.referral,
                participant_id=self.person,
                event=status,
                status=status,
            ),
            writes(self.referral, kind="referral", status=status, at=now(), **more),
        ]


def day(ahead: int) -> str:
    """An ISO day, so many days from now."""
    return (date.today() + timedelta(days=ahead)).isoformat()  # noqa: DTZ011
