"""Referring: one number from form to reprint, consent decides what is shared, states are kept."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from pypdf import PdfReader

from mtw_desktop.casework import referring
from mtw_desktop.casework.consent_partners import withdraw_consent
from mtw_desktop.casework.intake import drafts
from mtw_desktop.casework.person_page import person_page
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.records import Need, Participant, Program, Referral, ReferralEvent
from mtw_desktop.errors import RuleBroken
from tests import builders
from tests.casework.conftest import Enter, consent_to
from tests.conftest import SetClock

UNITED_WAY = builders.organization(
    name="United Way Center for Excellence", alternate_names=("United Way",)
)
DAYCARE = builders.program(
    UNITED_WAY.id,
    name="Early education",
    minimum_age=0,
    maximum_age=5,
    languages=("en", "ht"),
    hours="Mon–Fri 8:30–5",
    phone="+13055550199",
)


@pytest.fixture
def person_id(session: Session, enter: Enter) -> str:
    """Guerlande, who needs childcare and let us share with United Way."""
    with session.store.atomic(session.staff.id) as tx:
        tx.seed(UNITED_WAY, DAYCARE)
    return enter(
        participant={"phone": "305 555 0142", "language": "ht"},
        needs=[{"domain": "childcare", "urgency": "urgent"}],
        consent=consent_to("United Way"),
    )


def opened(session: Session, person_id: str, **changes: Any) -> referring.ReferralForm:
    """A form for her need, pointed at the daycare."""
    (need,) = session.store.many(Need, participant_id=person_id)
    start = referring.start_referral(session, person_id, need.id)
    assert start is not None
    return replace(referring.with_program(session, start.form, DAYCARE.id), **changes)


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_the_preview_is_the_paper_also_at_a_reprint(
    session: Session, person_id: str, clock: SetClock
) -> None:
    form = opened(session, person_id, reason="Evening class.", bring_along="birth certificate")
    preview = referring.preview_slip(session, form)
    clock.advance(minutes=7)
    issued = referring.issue_referral(session, form)
    assert issued.number == form.number
    assert referring.slip_pdf(session, issued.referral_id) == preview
    clock.advance(days=30)
    referring.set_status(session, issued.referral_id, "accepted")
    reprint = referring.slip_pdf(session, issued.referral_id)
    assert reprint == preview
    assert form.number in text_of(reprint)


def test_a_number_belongs_to_one_referral(session: Session, person_id: str) -> None:
    form = opened(session, person_id)
    referring.issue_referral(session, form)
    assert referring.referral_problems(session, form) == ["already_issued"]
    with pytest.raises(RuleBroken):
        referring.issue_referral(session, form)


def test_the_slip_is_in_the_language_she_reads_with_a_staff_copy(
    session: Session, person_id: str
) -> None:
    form = opened(session, person_id)
    assert form.slip_language == "ht"
    both = len(PdfReader(io.BytesIO(referring.preview_slip(session, form))).pages)
    staff = referring.preview_slip(session, form, copy="staff")
    assert len(PdfReader(io.BytesIO(staff)).pages) < both
    assert referring.preview_slip(session, form, "es") != referring.preview_slip(session, form)


def test_issuing_writes_referral_event_and_need_in_one_save(
    session: Session, person_id: str
) -> None:
    waiting = session.store.waiting()
    form = opened(session, person_id, reason="Evening class, son is 3")
    issued = referring.issue_referral(session, form)
    referral = session.store.get(Referral, issued.referral_id)
    assert referral is not None
    assert (referral.status, referral.to_organization) == ("requested", UNITED_WAY.name)
    assert (referral.to_service, referral.staff_name) == ("Early education", "Marisol Peña")
    (event,) = session.store.many(ReferralEvent, referral_id=referral.id)
    assert (event.event, event.status, event.happened_at) == (
        "created",
        "requested",
        form.stamped_at,
    )
    (need,) = session.store.many(Need, participant_id=person_id)
    assert need.detail == "Evening class, son is 3"
    assert session.store.waiting() == waiting + 1


def test_sharing_needs_a_consent_that_names_the_receiver(
    session: Session, person_id: str, enter: Enter
) -> None:
    assert opened(session, person_id).share_classes == ("identity", "contact", "sensitive")
    other = enter("Luis", "Ramos", needs=[{"domain": "childcare"}])
    form = opened(session, other)
    assert form.share_classes == ()
    assert referring.referral_problems(session, form) == []
    sharing = replace(form, share_classes=("identity",))
    assert referring.referral_problems(session, sharing) == ["consent_needed"]
    with pytest.raises(RuleBroken):
        referring.issue_referral(session, sharing)
    assert "Ramos" not in text_of(referring.preview_slip(session, sharing))


def test_a_consent_taken_back_takes_the_name_off_the_reprint(
    session: Session, person_id: str, clock: SetClock
) -> None:
    issued = referring.issue_referral(session, opened(session, person_id))
    assert "Guerlande" in text_of(referring.slip_pdf(session, issued.referral_id))
    clock.advance(days=1)
    withdraw_consent(session, person_id)
    assert "Guerlande" not in text_of(referring.slip_pdf(session, issued.referral_id))


def test_a_restricted_person_goes_by_the_code(session: Session, person_id: str) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Participant, person_id, {"restricted": True})
    form = opened(session, person_id)
    assert form.code_only
    assert "Guerlande" not in text_of(referring.preview_slip(session, form))


def test_a_destination_can_be_written_by_hand(session: Session, person_id: str) -> None:
    form = referring.by_hand(opened(session, person_id), " Church hall ")
    assert (form.program_id, form.to_phone, form.to_organization) == (None, "", "Church hall")
    assert referring.referral_problems(session, replace(form, to_organization=" ")) == [
        "no_destination"
    ]
    issued = referring.issue_referral(session, form)
    assert "Church hall" in text_of(referring.slip_pdf(session, issued.referral_id))


def test_a_form_begun_is_taken_up_again_with_its_number(
    session: Session, person_id: str, clock: SetClock
) -> None:
    form = opened(session, person_id, reason="Evening class", appointment_at=clock())
    referring.keep_form(session, form)
    (row,) = drafts(session)
    assert (row.form, row.title, row.need_id) == ("referral", "Guerlande É.", form.need_id)
    clock.advance(days=1)
    start = referring.start_referral(session, person_id, form.need_id)
    assert start is not None
    assert start.kept
    assert start.form == replace(form, stamped_at=clock().replace(second=0, microsecond=0))
    referring.issue_referral(session, start.form)
    assert drafts(session) == []


@pytest.mark.parametrize(
    ("checked_days_ago", "hours", "appointment", "call"),
    [
        (None, "Mon-Fri 9-5", True, True),
        (366, "Mon-Fri 9-5", True, True),
        (365, "Mon-Fri 9-5", False, False),
        (10, None, False, True),
        (10, None, True, False),
    ],
)
def test_old_or_missing_facts_ask_for_a_call(
    session: Session,
    person_id: str,
    checked_days_ago: int | None,
    hours: str | None,
    appointment: bool,
    call: bool,
) -> None:
    today = session.clock().astimezone().date()
    checked = None if checked_days_ago is None else today - timedelta(days=checked_days_ago)
    form = opened(session, person_id, appointment_at=session.clock() if appointment else None)
    assert form.program_id is not None
    with session.store.atomic(session.staff.id) as tx:
        tx.update(Program, form.program_id, {"checked_on": checked, "hours": hours})
    assert referring.with_program(session, form, form.program_id).call_first is call
    assert referring.calls_first(session, form) is call


@pytest.mark.parametrize("typed", ["united", "UNITED WAY exc", "early ed", "unitd way", "daycare"])
def test_programs_are_found_as_people_type_them(
    session: Session, person_id: str, typed: str
) -> None:
    if typed == "daycare":
        with session.store.atomic(session.staff.id) as tx:
            tx.seed(replace(DAYCARE, description="Daycare and early learning."))
    rows = referring.suggest_programs(session, typed, "childcare", participant_id=person_id)
    assert rows[0].program.id == DAYCARE.id
    assert rows[0].line1 == "United Way Center for Excellence · Early education"
    assert rows[0].line2 == "Ages 0–5 · English, Haitian Creole · Mon–Fri 8:30–5"
    assert rows[0].consent == "covers"


def test_programs_for_the_need_come_first(session: Session, person_id: str) -> None:
    for typed in ("", "early"):
        rows = referring.suggest_programs(session, typed, "childcare")
        assert all("childcare" in each.program.need_domains for each in rows[:3])
        assert {each.consent for each in rows} == {"needed"}
    assert referring.suggest_programs(session, "qzxw vvk") == []
    assert referring.suggest_programs(session, "'; DROP TABLE program;--") == []


def test_closed_programs_are_not_suggested(session: Session, person_id: str) -> None:
    with session.store.atomic(session.staff.id) as tx:
        tx.seed(replace(DAYCARE, status="defunct"))
    found = referring.suggest_programs(session, "united way center")
    assert DAYCARE.id not in {each.program.id for each in found}


def test_printing_is_recorded_and_changes_no_status(session: Session, person_id: str) -> None:
    issued = referring.issue_referral(session, opened(session, person_id))
    referring.record_printed(session, issued.referral_id, "printer")
    events = session.store.many(ReferralEvent, referral_id=issued.referral_id)
    assert [(each.event, each.status) for each in events] == [
        ("created", "requested"),
        ("printed", None),
    ]
    referral = session.store.get(Referral, issued.referral_id)
    assert referral is not None
    assert referral.status == "requested"
    page = person_page(session, person_id)
    assert page is not None
    told = page.timeline[0]
    assert (told.title_key, told.action, told.params["printed"]) == (
        "referral.created",
        "reprint",
        "yes",
    )


@pytest.mark.parametrize(
    ("steps", "events"),
    [
        (["accepted", "in-progress", "completed"], ["accepted", "service_started", "completed"]),
        (["completed"], ["accepted", "completed"]),
        (["rejected"], ["declined"]),
        (["on-hold", "in-progress"], ["accepted", "on_hold", "resumed"]),
    ],
)
def test_answers_move_the_referral_along(
    session: Session, person_id: str, steps: list[str], events: list[str]
) -> None:
    referral_id = referring.issue_referral(session, opened(session, person_id)).referral_id
    for step in steps:
        referring.set_status(session, referral_id, step)
    referral = session.store.get(Referral, referral_id)
    assert referral is not None
    assert referral.status == steps[-1]
    found = session.store.many(ReferralEvent, referral_id=referral_id)
    assert [each.event for each in found] == ["created", *events]


def test_a_state_between_is_sent_as_well(session: Session, person_id: str) -> None:
    referral_id = referring.issue_referral(session, opened(session, person_id)).referral_id
    before = len(session.store.outbox_groups(1000, 1_000_000))
    referring.set_status(session, referral_id, "in-progress")
    (group,) = session.store.outbox_groups(1000, 1_000_000)[before:]
    moves = [op for op in group.ops if op.rec == referral_id]
    assert [op.set["status"] for op in moves] == ["accepted", "in-progress"]
    assert moves[1].base["status"] == moves[0].op, "whoever orders edits sees one after the other"


def test_an_answer_keeps_its_reason_and_may_close_the_need(
    session: Session, person_id: str
) -> None:
    referral_id = referring.issue_referral(session, opened(session, person_id)).referral_id
    referring.set_status(session, referral_id, "completed", detail=" Started. ", need_met=True)
    (need,) = session.store.many(Need, participant_id=person_id)
    assert need.status == "met"
    *_, event = session.store.many(ReferralEvent, referral_id=referral_id)
    assert (event.status, event.detail) == ("completed", "Started.")


def test_states_that_do_not_follow_are_refused(session: Session, person_id: str) -> None:
    referral_id = referring.issue_referral(session, opened(session, person_id)).referral_id
    referring.set_status(session, referral_id, "rejected", reason="capacity")
    assert referring.next_states("rejected") == ("entered-in-error",)
    with pytest.raises(RuleBroken):
        referring.set_status(session, referral_id, "accepted")


def test_the_list_begins_with_who_waits_longest(
    session: Session, person_id: str, clock: SetClock
) -> None:
    first = referring.issue_referral(session, opened(session, person_id)).referral_id
    clock.advance(days=1)
    answered = referring.issue_referral(session, opened(session, person_id)).referral_id
    referring.set_status(session, answered, "accepted")
    clock.advance(days=2)
    last = referring.issue_referral(session, opened(session, person_id)).referral_id
    rows = referring.list_referrals(session)
    assert [(each.id, each.waiting_days) for each in rows] == [
        (first, 3),
        (last, 0),
        (answered, None),
    ]
    assert [each.id for each in referring.list_referrals(session, "accepted")] == [answered]
    assert {(each.short_name, each.need_domain) for each in rows} == {("Guerlande É.", "childcare")}
