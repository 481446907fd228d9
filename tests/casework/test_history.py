"""The history of a field: from what to what, when, by whom, on which laptop, as far as known."""

from __future__ import annotations

from uuid import UUID

from mtw_desktop.casework.history import FieldHistory, record_history
from mtw_desktop.casework.needs import update_need
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.plain import moment_text
from mtw_desktop.domain.records import Need, Participant, Staff
from mtw_desktop.store.outbox import ARCHIVE_DAYS
from sync.protocol import Entry, Verdict
from tests.builders_work import card
from tests.casework.conftest import Enter
from tests.conftest import SetClock


def field(session: Session, kind: str, record_id: str, name: str) -> FieldHistory:
    found = record_history(session, kind, record_id)
    assert found is not None
    return next(each for each in found.fields if each.name == name)


def test_own_changes_are_told_one_by_one(session: Session, enter: Enter, clock: SetClock) -> None:
    enter(needs=[{"domain": "food", "urgency": "soon"}])
    (need,) = session.store.many(Need)
    began = clock()
    clock.advance(days=2)
    update_need(session, need.id, urgency="urgent")
    urgency = field(session, "need", need.id, "urgency")
    assert [(each.value, each.by, each.where, each.at) for each in urgency.changes] == [
        ("Urgent", "Marisol Peña", "here", clock()),
        ("Soon", "Marisol Peña", "here", began),
    ]
    found = record_history(session, "need", need.id)
    assert found is not None
    assert found.whole
    assert found.fields[0].name == "urgency", "the last changed first"
    assert found.title == "Guerlande É."


def test_of_a_change_elsewhere_the_present_value_is_known(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    """As a sync brings it: the op that set the phone is not one of ours."""
    person = enter(participant={"phone": "+13055550142"})
    store = session.store
    groups = store.outbox_groups(10_000, 100_000_000)
    record = store.get(Participant, person)
    assert record is not None
    marks = store.set_by("participant", person)
    colleague = Staff(id=new_id(), name="Joel Paul", role="caseworker")
    with store.atomic(session.staff.id) as tx:
        tx.create(colleague)
    clock.advance(days=1)
    at = moment_text(clock())
    theirs = str(UUID(int=int(clock().timestamp() * 1000) << 80 | 7 << 76 | 2 << 62))
    entry = Entry(
        seq=1, act="PUT", rec=person, kind="participant", rev=2,
        f={"code": record.code, "given_name": "Guerlande", "family_name": "Étienne",
           "phone": "+13055550199"},
        m={**marks, "phone": theirs},
        env={"home_org": record.home_org, "created_at": at, "created_by": record.created_by,
             "updated_at": at, "updated_by": colleague.id},
    )  # fmt: skip
    with store.atomic(session.staff.id) as tx:
        tx.settle([Verdict(group=each.group, seq=each.seq, v="applied") for each in groups])
        tx.apply_entries("org", [entry], (1, 1))
    phone = field(session, "participant", person, "phone")
    assert [(each.value, each.by, each.where) for each in phone.changes] == [
        ("(305) 555-0199", "Joel Paul", "elsewhere"),
        ("(305) 555-0142", "Marisol Peña", "here"),
    ]
    assert phone.changes[0].at == clock()


def test_what_the_archive_has_forgotten_is_cut(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    enter(needs=[{"domain": "food", "urgency": "soon"}])
    (need,) = session.store.many(Need)
    groups = session.store.outbox_groups(10_000, 100_000_000)
    with session.store.atomic(session.staff.id) as tx:
        tx.settle([Verdict(group=each.group, seq=each.seq, v="applied") for each in groups])
    clock.advance(days=ARCHIVE_DAYS + 1)
    with session.store.atomic(session.staff.id) as tx:
        tx.trim_archive()
    urgency = field(session, "need", need.id, "urgency")
    assert (urgency.changes[0].value, urgency.changes[0].where) == ("Soon", "")
    assert urgency.cut
    clock.advance(days=1)
    update_need(session, need.id, urgency="urgent")
    urgency = field(session, "need", need.id, "urgency")
    assert [each.value for each in urgency.changes] == ["Urgent"]
    assert urgency.cut, "there was a value before, and only the server has it"
    found = record_history(session, "need", need.id)
    assert found is not None
    assert not found.whole


def test_a_serial_number_stays_masked(session: Session) -> None:
    kept = card(serial="6006491234567890")
    with session.store.atomic(session.staff.id) as tx:
        tx.create(kept)
    assert field(session, "card", kept.id, "serial").changes[0].value == "••••7890"


def test_reading_a_restricted_person_leaves_a_line(session: Session, enter: Enter) -> None:
    person = enter(participant={"restricted": True})
    record_history(session, "participant", person)
    last = list(session.store.audit_lines(limit=-1))[-1]
    assert (last.act, last.record_id) == ("read", person)
    assert record_history(session, "need", new_id()) is None
