"""The part of the tour where a referral goes to another organization's laptop and is answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from mtw_desktop.casework import opening, referring, syncing
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.people import list_people
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Consent, Need, Organization, Participant, Program, Referral
from ui.desk import Desk
from ui.driver import activate
from ui.pages.referrals import ReferralsPage

PARTNER = "United Way Miami"
_CLASSES = ("identity", "contact", "sensitive")


def show_loop(desk: Desk, folder: Path, url: str, code: str) -> None:
    """``desk`` has joined the server at ``url``; ``code`` lets a laptop of ``PARTNER`` join, whose
    store is made in ``folder``. Sent, received, accepted by keyboard, and back."""
    hands = desk.hands
    sent: str = desk.run(_send)
    _sync(desk)
    desk.go("referrals", sent)
    hands.picture("84-referral-sent")
    partner = Desk(folder, hands.folder, desk.passphrase)
    try:
        _set_up(partner, url, code)
        _answer(partner, sent)
        hands.pictures += partner.hands.pictures
    finally:
        partner.close()
    activate(desk.window)
    _sync(desk)
    hands.until(lambda: desk.run(_status, sent) == "accepted", "the partner's answer")
    desk.go("today")
    hands.picture("90-answer-on-today")
    desk.go("referrals", sent)
    hands.picture("91-referral-accepted")


def _answer(partner: Desk, referral_id: str) -> None:
    hands = partner.hands
    hands.picture("85-today-of-the-partner")
    page = partner.go("referrals", ("received", referral_id))
    assert isinstance(page, ReferralsPage)
    hands.until(lambda: page.received.card.row is not None, "the received referral")
    hands.picture("86-received-referral")
    row = page.received.card.row
    assert row is not None
    partner.go("person", row.participant_id)
    hands.picture("87-shared-person")
    partner.go("referrals", ("received", referral_id))
    card = page.received.card
    hands.tab_into(card.moves["accept"])
    hands.press("Space")
    hands.until(lambda: card.form.isVisible(), "the form")
    hands.tab_into(card.form.appointment)
    hands.type("tomorrow 9:30")
    hands.press("Tab")
    hands.type("Ask for Thierry at the front desk")
    hands.picture("88-accepting")
    hands.press("Return")
    hands.until(lambda: card.form.isHidden(), "the answer")
    hands.picture("89-accepted")
    _sync(partner)


def _set_up(partner: Desk, url: str, code: str) -> None:
    """The partner's laptop, set up and joined as everybody's is."""
    setup = opening.SetUp(
        language="en",
        organization_name=PARTNER,
        staff_name="Thierry Jean-Louis",
        staff_role="caseworker",
        passphrase=partner.passphrase,
    )
    job = partner.lanes.store(opening.set_up, partner.context.folder, setup)
    assert job.future is not None
    session, _key = job.future.result(600)
    partner.window.enter(session)
    partner.run(opening.confirm_recovery)
    partner.run(syncing.join_server, url, code)
    partner.run(syncing.sync_now)
    partner.go("today")


def _sync(desk: Desk) -> None:
    desk.hands.press("F5")
    desk.hands.until(lambda: not desk.window.auto_sync.running, "the round")
    desk.hands.until(lambda: desk.run(_waiting) == 0, "an empty outbox")
    desk.hands.settle()


def _send(session: Session) -> str:
    """A person with a consent that names the partner is referred there; the referral's id."""
    store, today = session.store, local_today(session)
    (place,) = store.many(Organization, name=PARTNER)
    (program,) = store.many(Program, organization_id=place.id)
    person = next(each for each in reversed(list_people(session)) if not _restricted(session, each))
    consent = Consent(
        id=new_id(),
        participant_id=person,
        state="given",
        language="en",
        recipients=(PARTNER,),
        data_classes=_CLASSES,
        starts=today,
        expires=today + timedelta(days=180),
    )
    need = Need(id=new_id(), participant_id=person, domain="childcare", urgency="soon",
                detail="Evening class, her son is 3", status="open")  # fmt: skip
    with store.atomic(session.staff.id) as tx:
        tx.create(consent)
        tx.create(need)
    start = referring.start_referral(session, person, need.id)
    assert start is not None
    form = referring.with_program(session, start.form, program.id)
    return referring.issue_referral(session, replace(form, share_classes=_CLASSES)).referral_id


def _restricted(session: Session, person_id: str) -> bool:
    person = session.store.get(Participant, person_id)
    return person is None or person.restricted


def _status(session: Session, referral_id: str) -> str:
    referral = session.store.get(Referral, referral_id)
    return referral.status if referral else ""


def _waiting(session: Session) -> int:
    return session.store.waiting()
