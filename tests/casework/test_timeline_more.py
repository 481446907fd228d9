"""The timeline tells everything that happened, in order, and nothing that has not."""

from __future__ import annotations

from datetime import date, timedelta

from mtw_desktop.casework.needs import end_need
from mtw_desktop.casework.person_page import person_page
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.tasks import add_task, finish_task
from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.casework.timeline_more import GROUPS
from mtw_desktop.domain.labels import has_label
from mtw_desktop.domain.records import Need, Task
from tests import builders_work as work
from tests.casework.conftest import Enter
from tests.conftest import SetClock


def told(session: Session, person_id: str) -> list[TimelineItem]:
    page = person_page(session, person_id)
    assert page is not None
    return [each for each in page.timeline if "rest" in each.params]


def test_all_kinds_are_told_newest_first(session: Session, enter: Enter, clock: SetClock) -> None:
    person, now = enter(needs=[{"domain": "food"}]), clock()
    asked = work.support_request(
        person, state="issued", requested_at=now - timedelta(days=9), requester_id=session.staff.id,
        decided_at=now - timedelta(days=8), approved_cents=11250, approver_id=work.OTHER_STAFF_ID,
    )  # fmt: skip
    given = work.issue(person, support_request_id=asked.id, issued_at=now - timedelta(days=7))
    question = work.custom_question(work.custom_form().id)
    records = [
        asked,
        given,
        work.issue(person, reversal_of=given.id, issued_at=now - timedelta(days=6)),
        work.enrollment(person, stage="completed", end_on=date(2026, 11, 13)),
        work.credential(person, awarded_on=date(2026, 11, 14)),
        work.placement(person, start_on=date(2026, 11, 18)),
        work.placement(person, start_on=date(2027, 1, 4)),
        work.custom_answer(person, question, answered_on=date(2026, 10, 1)),
    ]
    with session.store.atomic(session.staff.id) as tx:
        for each in records:
            tx.create(each)
        for file_kind in ("receipt", "signature"):
            tx.create(work.attachment(given, file_kind=file_kind))
    clock.advance(hours=1)
    (need,) = session.store.many(Need)
    end_need(session, need.id, "unmet", "No pantry nearby")
    add_task(session, "Copy the ID", participant_id=person)
    (task,) = session.store.many(Task)
    clock.advance(hours=1)
    finish_task(session, task.id)
    assert [each.title_key for each in told(session, person)] == [
        "task.done",
        "need.unmet",
        "file.added",
        "placement.started",
        "issue.reversed",
        "issue.issued",
        "credential.awarded",
        "support.approved",
        "enrollment.completed",
        "support.requested",
        "answers.given",
        "enrollment.started",
    ]


def test_words_amounts_and_who(session: Session, enter: Enter, clock: SetClock) -> None:
    person = enter()
    with session.store.atomic(session.staff.id) as tx:
        tx.create(
            work.support_request(
                person, state="denied", requested_at=None, decided_at=clock(),
                approved_cents=None, approver_id=session.staff.id, decision_reason="No funds left",
            )
        )  # fmt: skip
    (item,) = told(session, person)
    assert item.title_key == "support.denied"
    assert item.params == {"rest": "Monthly bus pass", "under": "No funds left"}
    assert item.by == "Marisol Peña"


def test_what_is_told_can_be_worded_and_narrowed(session: Session, enter: Enter) -> None:
    person = enter(needs=[{"domain": "food"}])
    with session.store.atomic(session.staff.id) as tx:
        tx.create(work.enrollment(person))
        tx.create(work.attachment(participant_id=person))
    for each in told(session, person):
        assert has_label(f"timeline.{each.title_key}")
        assert has_label(f"timeline.group.{GROUPS[each.kind]}")
