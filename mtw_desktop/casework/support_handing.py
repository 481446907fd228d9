"""Handing out an approved request: one issue for each card, or one without a card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from mtw_desktop.casework.attachments import Attaching, attach_in
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import CapWarning, cap_warnings
from mtw_desktop.casework.support_card_rows import cards_for, past_use
from mtw_desktop.casework.support_names import fund_names, staff_names
from mtw_desktop.casework.support_shapes import USE_STATEMENT, Issued, IssueForm, IssueStart
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.forms import Problem
from mtw_desktop.domain.ids import new_code, new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import display_name
from mtw_desktop.domain.records import Card, Issue, Participant, SupportRequest
from mtw_desktop.domain.support_rules import issue_problem
from mtw_desktop.errors import RuleBroken
from mtw_desktop.store.transaction import Transaction

#: A receipt is asked for within two weeks.
RECEIPT_WITHIN = timedelta(days=14)
#: Where the page shows what a rule says.
_PATHS = {
    "not_in_stock": "issue.card_id",
    "above_approved": "issue.amount_cents",
}


def start_issue(session: Session, request_id: str) -> IssueStart | None:
    """Begin to hand out an approved request; ``None`` if it is gone."""
    store = session.store
    request = store.get(SupportRequest, request_id)
    person = store.get(Participant, request.participant_id) if request else None
    if request is None or request.voided_at or person is None:
        return None
    cards = cards_for(session, request.support_type)
    today = session.clock().astimezone().date()
    form = IssueForm(
        request_id=request_id,
        cents=known(request.approved_cents),
        purpose=known(request.activity_enabled) or "",
        receipt_due=today + RECEIPT_WITHIN,
        recipient_name=display_name(person),
    )
    spoken = language_of(person, session.language)
    staff = staff_names(session, [request.approver_id])
    return IssueStart(
        form=form,
        participant_id=person.id,
        person=display_name(person, session.language),
        what=known(request.item)
        or code_label("support_type", request.support_type, session.language),
        approved_cents=known(request.approved_cents),
        approver_name=staff.get(request.approver_id or "", ""),
        fund_name=fund_names(session, [request.fund_id]).get(request.fund_id or "", ""),
        language=spoken,
        use_statement=label(f"support.use.{USE_STATEMENT}", spoken),
        use_statement_here=label(f"support.use.{USE_STATEMENT}", session.language),
        needs_card=request.support_type in ("gas_card", "bus_pass"),
        cards=tuple(cards),
        warnings=tuple(issue_warnings(session, form)),
        blocked=_blocked(session, request),
    )


def issue_problems(session: Session, form: IssueForm) -> list[Problem]:
    """What keeps it from being handed out. Keys: ``issue.card_id``, ``issue.amount_cents``,
    ``issue.recipient_signature_id``, ``issue.purpose``, ``issue.support_request_id``. Codes:
    ``not_approved``, ``same_person``, ``not_in_stock``, ``card_expired``, ``above_approved``,
    ``amount_needed``, ``signature_needed`` (neither signed nor on paper), ``cap_reason``."""
    return list(_problems(session, form, _request(session, form)))


def issue_warnings(session: Session, form: IssueForm) -> list[CapWarning]:
    """The caps this would go over, for the form as it is."""
    request = _request(session, form)
    cents = sum(known(each.amount_cents) or 0 for each in _issues(session, form, request))
    return cap_warnings(
        session, request.participant_id, request.fund_id, cents, request_id=request.id
    )


def issue_support(session: Session, form: IssueForm) -> Issued:
    """Hand out: one issue for each card (or one without), signatures, the cards and the request
    moved, all in one transaction."""
    request = _request(session, form)
    if found := tuple(_problems(session, form, request)):
        return Issued(problems=found)
    issues = _issues(session, form, request)
    with session.store.atomic(session.staff.id) as tx:
        recipient = _sign(tx, issues[0], form.recipient_signature, "recipient.png")
        issuer = _sign(tx, issues[0], form.issuer_signature, "issuer.png")
        for each in issues:
            tx.create(replace(each, recipient_signature_id=recipient, issuer_signature_id=issuer))
            if each.card_id:
                tx.update(Card, each.card_id, {"state": "issued", "state_reason": None})
        tx.update(SupportRequest, request.id, {"state": "issued"})
    return Issued(
        issue_ids=tuple(each.id for each in issues),
        numbers=tuple(each.number for each in issues),
        changed=Changed(tx.changed, tx.changed_ids | {request.participant_id}),
    )


def language_of(person: Participant, otherwise: str) -> str:
    """The language of a person's papers: what they read, or speak, among those we print."""
    spoken = (known(person.reads_language), known(person.language), otherwise)
    return next((each for each in spoken if each in LANGUAGES), "en")


def _problems(session: Session, form: IssueForm, request: SupportRequest) -> Iterator[Problem]:
    if blocked := _blocked(session, request):
        yield Problem("issue.support_request_id", blocked)
        return
    cards = {each.id: each for each in _cards(session, form)}
    today = session.clock().astimezone().date()
    issues = _issues(session, form, request)
    for each in issues:
        card = cards.get(each.card_id or "")
        if code := issue_problem(each, request, card):
            yield Problem(_PATHS.get(code, "issue.support_request_id"), code)
        elif card is not None and past_use(card, today):
            yield Problem("issue.card_id", "card_expired")
    yield from _amount_problems(issues, request)
    if not form.recipient_signature and not form.on_paper:
        yield Problem("issue.recipient_signature_id", "signature_needed")
    reason = form.reason.strip() or known(request.decision_reason)
    if not reason and issue_warnings(session, form):
        yield Problem("issue.purpose", "cap_reason")


def _amount_problems(issues: Sequence[Issue], request: SupportRequest) -> Iterator[Problem]:
    amounts = [known(each.amount_cents) for each in issues]
    if any(each is None or each <= 0 for each in amounts):
        yield Problem("issue.amount_cents", "amount_needed")
        return
    total, approved = sum(each or 0 for each in amounts), known(request.approved_cents)
    if len(issues) > 1 and approved is not None and total > approved:
        yield Problem("issue.amount_cents", "above_approved")


def _blocked(session: Session, request: SupportRequest) -> str | None:
    if request.state != "approved":
        return "not_approved"
    return "same_person" if request.approver_id == session.staff.id else None


def _issues(session: Session, form: IssueForm, request: SupportRequest) -> list[Issue]:
    """The lines as they would be written, without signatures."""
    line = Issue(
        id=new_id(),
        participant_id=request.participant_id,
        support_request_id=request.id,
        fund_id=request.fund_id,
        number=new_code("S"),
        support_type=request.support_type,
        item=request.item,
        purpose=_purpose(form),
        amount_cents=form.cents,
        issued_at=session.clock(),
        issuer_id=session.staff.id,
        authorizer_id=request.approver_id,
        recipient_name=form.recipient_name.strip() or None,
        use_statement=USE_STATEMENT,
        receipt_due=form.receipt_due,
    )
    cards = _cards(session, form)
    if not cards:
        return [line]
    alone = form.cents if len(cards) == 1 else None
    return [
        replace(
            line,
            id=new_id(),
            number=new_code("S"),
            card_id=each.id,
            amount_cents=alone if known(each.value_cents) is None else each.value_cents,
        )
        for each in cards
    ]


def _cards(session: Session, form: IssueForm) -> list[Card]:
    found = {each.id: each for each in session.store.many(Card, id=list(form.card_ids))}
    if missing := [each for each in form.card_ids if each not in found]:
        raise RuleBroken(f"no such card: {len(missing)}")
    return [found[each] for each in dict.fromkeys(form.card_ids)]


def _purpose(form: IssueForm) -> str | None:
    """What it is for and, if a cap is gone over, why."""
    parts = [each.strip() for each in (form.purpose, form.reason) if each.strip()]
    return " — ".join(parts)[:400] or None


def _sign(tx: Transaction, issue: Issue, png: bytes, name: str) -> str | None:
    if not png:
        return None
    signature = Attaching(
        png, name, "image/png", "signature", "issue", issue.id, issue.participant_id
    )
    return attach_in(tx, signature).id


def _request(session: Session, form: IssueForm) -> SupportRequest:
    request = session.store.get(SupportRequest, form.request_id)
    if request is None or request.voided_at:
        raise RuleBroken("no such request")
    return request
