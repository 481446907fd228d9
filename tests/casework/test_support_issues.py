"""Handing out: by another than the approver, signed, in one transaction; taken back by a line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from mtw_desktop.casework import (
    support_caps,
    support_cards,
    support_issues,
    support_requests,
    supports_person,
)
from mtw_desktop.casework.attachments import Attaching, attach
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_issues import IssueForm
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.records import Attachment, Card, Issue, SupportRequest
from mtw_desktop.errors import RuleBroken
from tests.casework.conftest import Enter
from tests.casework.supports_world import PNG, World
from tests.conftest import SetClock


def codes(session: Session, form: IssueForm) -> list[str]:
    return [each.code for each in support_issues.issue_problems(session, form)]


def test_a_card_goes_from_the_box_to_the_person_with_two_signatures(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    person = enter()
    request = world.approved(person)
    start = support_issues.start_issue(session, request)
    assert start is not None
    assert (start.blocked, start.needs_card, start.approver_name) == (
        None, True, "Andre Baptiste",
    )  # fmt: skip
    card = start.cards[0]
    form = replace(start.form, card_ids=(card.id,), recipient_signature=PNG, issuer_signature=PNG)
    given = support_issues.issue_support(session, form)
    issue = world.get(Issue, given.issue_ids[0])
    assert (issue.issuer_id, issue.authorizer_id) == (session.staff.id, world.boss.id)
    assert (issue.amount_cents, issue.receipt_due) == (5000, date(2026, 12, 6))
    assert world.get(Card, card.id).state == "issued"
    assert world.get(SupportRequest, request).state == "issued"
    signature = world.get(Attachment, issue.recipient_signature_id)
    assert (signature.file_kind, signature.record_id) == ("signature", issue.id)
    assert session.store.file_bytes(signature.sha256) == PNG


def test_several_cards_are_several_lines_and_no_more_than_approved(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    request = world.approved(enter(), amount_cents=10_000)
    ids = tuple(each.id for each in world.cards())
    form = IssueForm(request, ids[:3], on_paper=True)
    assert codes(session, form) == ["above_approved"]
    given = support_issues.issue_support(session, replace(form, card_ids=ids[:2]))
    assert len(given.issue_ids) == 2
    assert len(set(given.numbers)) == 2
    assert [each.cents for each in support_issues.request_issues(session, request)] == [5000, 5000]


def test_the_approver_does_not_hand_out(session: Session, enter: Enter) -> None:
    world = World(session)
    request = world.approved(enter(), support_type="exam")
    with world.acting(world.boss) as boss:
        assert codes(boss, IssueForm(request, cents=5000, on_paper=True)) == ["same_person"]


def test_what_is_not_in_stock_not_signed_or_not_approved_is_not_handed_out(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    person = enter()
    request = world.approved(person)
    card = world.cards()[0].id
    support_cards.move_card(session, card, "void", "Blocked by the shop")
    assert codes(session, IssueForm(request, (card,))) == ["not_in_stock", "signature_needed"]
    waiting = world.asked(person)
    assert codes(session, IssueForm(waiting, cents=1)) == ["not_approved"]
    assert session.store.count(Issue) == 0


def test_a_cap_that_broke_after_the_approval_asks_for_a_reason(
    session: Session, enter: Enter
) -> None:
    world = World(session, cap_each_month=1)
    world.lot()
    person = enter()
    first = world.approved(person)
    second = world.asked(person)
    with world.acting(world.boss) as boss:
        support_requests.approve(boss, second, reason="Second class")
    form = IssueForm(first, (world.cards()[0].id,), purpose="Class", on_paper=True)
    assert codes(session, form) == ["cap_reason"]
    given = support_issues.issue_support(session, replace(form, reason="Two classes"))
    assert world.get(Issue, given.issue_ids[0]).purpose == "Class — Two classes"


def test_taking_back_adds_a_line_and_brings_the_card_back(session: Session, enter: Enter) -> None:
    world = World(session)
    world.lot()
    person = enter()
    issue = world.give(person).issue_ids[0]
    with pytest.raises(RuleBroken):
        support_issues.reverse_issue(session, issue, "Wrong person")  # and the card?
    assert support_issues.card_comes_back(session, issue)
    support_issues.reverse_issue(session, issue, "Wrong person", "returned")
    back, first = support_issues.issue_rows(session, support_issues.issue_ids(session))
    assert (first.reversed, first.may_reverse) == (True, False)
    assert (back.takes_back, back.reason) == (first.number, "Wrong person")
    assert world.cards(state="returned")[0].state_reason == "Wrong person"
    with pytest.raises(RuleBroken):
        support_issues.reverse_issue(session, issue, "Again", "void")
    assert support_caps.had(session, person, world.fund.id) == []


def test_a_card_handed_out_twice_is_shown_and_settled_without_losing_a_line(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    first, second = enter(), enter("Luis", "Ramírez")
    given = world.give(first)
    card = world.cards(state="issued")[0]
    with session.store.atomic(session.staff.id) as tx:  # as it would come from another laptop
        twin = replace(
            world.get(Issue, given.issue_ids[0]),
            id=new_id(), number="S-OTHER", participant_id=second,
        )  # fmt: skip
        tx.create(twin)
    (double,) = support_issues.double_issues(session)
    assert [each.short_name for each in double.issues] == ["Guerlande É.", "Luis R."]
    assert double.serial == "••••101"
    support_issues.reverse_issue(session, twin.id, "Given by Marisol before")
    assert support_issues.double_issues(session) == []
    assert world.get(Card, card.id).state == "issued"  # it is with Guerlande
    assert session.store.count(Issue) == 3


def test_a_request_handed_out_on_two_laptops_is_shown_until_one_is_taken_back(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot()
    person = enter()
    issue = world.get(Issue, world.give(person).issue_ids[0])
    assert support_issues.requests_given_twice(session) == []
    with session.store.atomic(session.staff.id) as tx:
        tx.create(replace(issue, id=new_id(), number="S-OTHER", card_id=world.cards()[1].id))
    (double,) = support_issues.requests_given_twice(session)
    assert [each.number for each in double.issues] == [issue.number, "S-OTHER"]
    support_issues.reverse_issue(session, issue.id, "Brought back", "returned")
    assert support_issues.requests_given_twice(session) == []


def test_a_missing_receipt_is_listed_until_it_is_on_file(
    session: Session, enter: Enter, clock: SetClock
) -> None:
    world = World(session)
    world.lot()
    person = enter()
    first = world.give(person, receipt_due=date(2026, 11, 24)).issue_ids[0]
    second = world.give(person, receipt_due=date(2026, 11, 23)).issue_ids[0]
    assert support_issues.issue_ids(session, "receipts_due") == [second, first]
    attach(session, Attaching(PNG, "r.png", "", "receipt", "issue", second, person))
    assert support_issues.issue_ids(session, "receipts_due") == [first]
    clock.advance(days=3)
    row, other = supports_person.person_supports(session, person)
    assert (row.record_id, row.pill, row.tone) == (first, "Receipt overdue 1 day", "urgent")
    assert other.pill == "Given"
    support_issues.reverse_issue(session, first, "Not used", "returned")
    assert support_issues.issue_ids(session, "receipts_due") == []


def test_the_page_of_a_person_shows_what_is_open_first(session: Session, enter: Enter) -> None:
    world = World(session)
    world.lot()
    person = enter()
    issue = world.give(person, receipt_due=None).issue_ids[0]
    support_issues.reverse_issue(session, issue, "Not used", "void")
    world.ask(person, item="Brakes", support_type="vehicle")
    rows = supports_person.person_supports(session, person)
    assert [(each.kind, each.pill) for each in rows] == [
        ("support_request", "Draft"), ("issue", "Taken back"),
    ]  # fmt: skip
    assert rows[0].title == "Car repair · Brakes"
    assert (rows[1].page, rows[0].page) == ("request", "request")


def test_the_receipt_tells_the_person_what_they_need_and_the_office_the_rest(
    session: Session, enter: Enter
) -> None:
    world = World(session)
    world.lot("987600101-987600105")
    person = enter(participant={"language": "ht"})
    given = world.give(person, recipient_signature=PNG, purpose="Drive to class")
    pdf = support_issues.receipt_pdf(session, given.issue_ids[0])
    theirs, ours = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    for page in (theirs, ours):
        assert given.numbers[0] in page
        assert "$50" in page
        assert "0101" in page
        assert "98760" not in page
    assert "Resi" in theirs
    assert "Receipt number" in ours
    assert "Good Jobs supports" in ours
    assert "Andre Baptiste" in ours
    assert "Drive to class" in ours
    assert "Good Jobs supports" not in theirs
    assert "Drive to class" not in theirs
    assert support_issues.receipt_pdf(session, given.issue_ids[0]) == pdf
    support_issues.reverse_issue(session, given.issue_ids[0], "Wrong person", "returned")
    again = PdfReader(BytesIO(support_issues.receipt_pdf(session, given.issue_ids[0], "office")))
    assert "Taken back by S-" in again.pages[0].extract_text()


def test_the_request_paper_has_what_the_approver_needs(session: Session, enter: Enter) -> None:
    world = World(session, cap_each_cents=4000)
    person = enter()
    request = world.asked(person, why_not_elsewhere="County list is closed", tried=["Church: no"])
    pdf = PdfReader(BytesIO(support_issues.request_pdf(session, request)))
    text = " ".join(pdf.pages[0].extract_text().split())
    for words in ("Guerlande", "Gas to class", "$50", "County list is closed", "Church: no",
                  "Drive to class", "Good Jobs supports", "more than the $40"):  # fmt: skip
        assert words in text, words
