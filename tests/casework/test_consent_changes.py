"""Taking a consent with its signature, taking it back, and what stops at that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from mtw_desktop.casework import referring
from mtw_desktop.casework.consent_changes import (
    ConsentForm,
    consent_place,
    interpreter_of,
    reason_of,
    save_consent,
)
from mtw_desktop.casework.consent_partners import partners_to_tell, tell_partner, withdraw_consent
from mtw_desktop.casework.consents import consent_today
from mtw_desktop.casework.referral_form import ReferralForm, by_hand
from mtw_desktop.casework.session import Session
from mtw_desktop.documents.sharing import allowed
from mtw_desktop.domain.records import Attachment, Consent, Referral, ReferralEvent, Sharing
from tests.casework.conftest import Enter, last_ops
from tests.conftest import SetClock
from tests.signatures import SIGNATURE

ANSWERS = {
    "state": "given",
    "language": "ht",
    "recipients": ["Sunrise Child Care", "Harbor Works"],
    "data_classes": ["identity", "contact", "sensitive"],
    "purpose": "Find child care",
    "starts": "2026-11-22",
    "expires": "2027-11-22",
    "how_given": "signed",
}


def take(session: Session, person: str, **fields: Any) -> str:
    """A consent as the page saves it; its id."""
    signature = fields.pop("signature", b"")
    answers = {**ANSWERS, **fields}
    saved = save_consent(session, ConsentForm(person, answers, "Jean Baptiste", signature))
    assert saved.problems == ()
    return saved.consent_id


def form_to(session: Session, person: str, place: str) -> ReferralForm:
    start = referring.start_referral(session, person)
    assert start is not None
    classes = ("identity", "contact", "sensitive")
    return replace(by_hand(start.form, place), share_classes=classes, slip_language="en")


def slip_text(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


@pytest.fixture
def person(enter: Enter) -> str:
    return enter("Guerlande", "Étienne", participant={"language": "ht"})


def test_consent_and_signature_are_one_transaction(session: Session, person: str) -> None:
    consent_id = take(session, person, how_given="electronic", signature=SIGNATURE)
    consent = session.store.get(Consent, consent_id)
    assert consent is not None
    attachment = session.store.get(Attachment, str(consent.signature_attachment_id))
    assert attachment is not None
    assert (attachment.record_id, attachment.file_kind) == (consent_id, "signature")
    assert session.store.file_bytes(attachment.sha256)
    assert {op.kind for op in last_ops(session)} == {"consent", "attachment"}
    assert interpreter_of(consent) == "Jean Baptiste"
    assert reason_of(consent) == ""


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"state": None}, "state", "no_answer"),
        ({"recipients": []}, "recipients", "no_recipient"),
        ({"data_classes": []}, "data_classes", "no_classes"),
        ({"purpose": ""}, "purpose", "no_purpose"),
        ({"expires": None}, "expires", "no_expiry"),
        ({"expires": "2026-11-21"}, "expires", "ends_before_start"),
        ({"starts": "2026-10-01", "expires": "2026-11-01"}, "expires", "ended_already"),
        ({"how_given": None}, "how_given", "no_how"),
        ({"how_given": "electronic"}, "how_given", "no_signature"),
        ({"how_given": "phone", "witness": " "}, "witness", "no_witness"),
        ({"language": None}, "language", "no_language"),
    ],
)
def test_what_the_law_asks_for_must_be_there(
    session: Session, person: str, change: dict[str, Any], path: str, code: str
) -> None:
    before = session.store.count(Consent)
    saved = save_consent(session, ConsentForm(person, {**ANSWERS, **change}))
    assert [(each.key, each.code) for each in saved.problems] == [(f"consent.{path}", code)]
    assert session.store.count(Consent) == before


def test_a_no_keeps_nothing_of_what_was_asked_for(session: Session, person: str) -> None:
    take(session, person, state="declined")
    row = consent_today(session, person)
    assert row.state == "declined"
    assert row.consent is not None
    assert row.consent.recipients == row.consent.data_classes == ()


def test_asking_again_leaves_the_earlier_one_as_it_was(
    session: Session, person: str, clock: SetClock
) -> None:
    first = take(session, person)
    clock.advance(days=1)
    second = take(session, person, recipients=["Harbor Works"])
    place = consent_place(session, person)
    assert place is not None
    assert [each.id for each in place.history[:2]] == [second, first]
    assert place.history[1].recipients == ("Sunrise Child Care", "Harbor Works")
    assert place.row.recipients == ("Harbor Works",)
    assert place.start["recipients"] == ["Harbor Works"]


def test_an_end_in_sight_is_said(session: Session, person: str, clock: SetClock) -> None:
    take(session, person, expires="2026-12-10")
    place = consent_place(session, person)
    assert place is not None
    assert place.ends_in == 18
    take(session, person, expires="2027-12-10")
    place = consent_place(session, person)
    assert place is not None
    assert place.ends_in is None


def test_taking_it_back_takes_the_name_off_the_slip_at_once(
    session: Session, person: str, clock: SetClock
) -> None:
    take(session, person)
    form = form_to(session, person, "Sunrise Child Care")
    assert "Guerlande" in slip_text(referring.preview_slip(session, form))
    assert referring.consent_for(session, form) == "covers"
    clock.advance(minutes=5)
    assert withdraw_consent(session, person, "Moved away")
    assert "Guerlande" not in slip_text(referring.preview_slip(session, form))
    assert referring.consent_for(session, form) == "needed"
    assert referring.referral_problems(session, form) == ["consent_needed"]


def test_the_day_after_the_end_the_slip_has_the_code_only(
    session: Session, person: str, clock: SetClock
) -> None:
    take(session, person, expires="2026-11-25")
    clock.now = clock.now.replace(day=25)
    form = form_to(session, person, "Sunrise Child Care")
    assert "Guerlande" in slip_text(referring.preview_slip(session, form))
    clock.advance(days=1)
    later = referring.restamped(session, form)
    assert "Guerlande" not in slip_text(referring.preview_slip(session, later))
    assert referring.consent_for(session, later) == "needed"


def test_only_whom_it_names_gets_anything(session: Session, person: str) -> None:
    take(session, person)
    named = form_to(session, person, "harbor works")
    other = form_to(session, person, "Palm Clinic")
    assert "Guerlande" in slip_text(referring.preview_slip(session, named))
    assert "Guerlande" not in slip_text(referring.preview_slip(session, other))


def test_sharing_classes_drop_with_the_permission(session: Session, person: str) -> None:
    consent_id = take(session, person, data_classes=["identity", "contact"])
    referral = referring.issue_referral(
        session, replace(form_to(session, person, "Harbor Works"),
                         share_classes=("identity", "contact")),
    ).referral_id  # fmt: skip
    sent, today = session.store.get(Referral, referral), date(2026, 11, 22)
    assert sent is not None
    consent = session.store.get(Consent, consent_id)
    assert allowed(consent, sent, (), today) == {Sharing.IDENTITY, Sharing.CONTACT}
    assert allowed(consent, sent, (), date(2027, 11, 23)) == frozenset()
    withdraw_consent(session, person)
    consent = session.store.get(Consent, consent_id)
    assert allowed(consent, sent, (), today) == frozenset()


def test_partners_who_got_data_are_named_marked_and_told(
    session: Session, person: str, clock: SetClock
) -> None:
    take(session, person)
    clock.advance(minutes=5)
    shared = referring.issue_referral(session, form_to(session, person, "Harbor Works"))
    by_code = replace(form_to(session, person, "Sunrise Child Care"), code_only=True)
    referring.issue_referral(session, by_code)
    assert partners_to_tell(session, person) == []
    clock.advance(days=1)
    withdraw_consent(session, person, "Changed her mind")
    (partner,) = partners_to_tell(session, person)
    assert partner.organization == "Harbor Works", "who got the code only need not be told"
    assert partner.numbers == (shared.number,)
    marks = session.store.many(ReferralEvent, referral_id=shared.referral_id, event="note")
    assert len(marks) == 1
    assert "Consent withdrawn" in str(marks[0].detail)
    clock.advance(minutes=5)
    tell_partner(session, partner.referral_ids)
    (told,) = partners_to_tell(session, person)
    assert told.told_at == clock()


def test_whom_a_new_consent_names_need_not_be_told(
    session: Session, person: str, clock: SetClock
) -> None:
    take(session, person)
    clock.advance(minutes=5)
    referring.issue_referral(session, form_to(session, person, "Harbor Works"))
    clock.advance(minutes=5)
    withdraw_consent(session, person)
    clock.advance(minutes=5)
    take(session, person, recipients=["Harbor Works"])
    assert partners_to_tell(session, person) == []


def test_a_withdrawal_is_dated_as_it_was_said_and_keeps_the_interpreter(
    session: Session, person: str, clock: SetClock
) -> None:
    consent_id = take(session, person)
    clock.advance(days=5)
    said_on = clock().astimezone().date() - timedelta(days=2)
    withdraw_consent(session, person, "By phone", on=said_on)
    consent = session.store.get(Consent, consent_id)
    assert consent is not None
    assert consent.withdrawn_at is not None
    assert consent.withdrawn_at.astimezone().date() == said_on
    assert (interpreter_of(consent), reason_of(consent)) == ("Jean Baptiste", "By phone")
