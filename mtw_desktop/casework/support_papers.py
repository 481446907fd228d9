"""Papers about supports, from the records: receipts for the person and the office, and the request
as the approver gets it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from mtw_desktop.casework.attachments import attachment_bytes
from mtw_desktop.casework.ref_choices import ref_title
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import cap_warnings, had, money_words
from mtw_desktop.casework.support_handing import language_of
from mtw_desktop.casework.support_names import fund_names, said_once, staff_names
from mtw_desktop.casework.support_shapes import USE_STATEMENT, PaperCopy
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.labels import code_label, has_label, label
from mtw_desktop.domain.names import display_name
from mtw_desktop.domain.records import Card, Issue, Participant, SupportRequest
from mtw_desktop.domain.support_caps import year_before
from mtw_desktop.domain.support_rules import masked
from mtw_desktop.domain.wording import date_words
from mtw_desktop.errors import RuleBroken

if TYPE_CHECKING:
    from datetime import date, datetime

    from mtw_desktop.documents.support_receipt import ReceiptContent
    from mtw_desktop.documents.support_request_paper import RequestContent
    from mtw_desktop.documents.support_sheet import Fact, Head


def receipt_pdf(
    session: Session, issue_id: str, copy: PaperCopy = "both", language: str | None = None
) -> bytes:
    """The receipt: the person's copy in their language (or ``language``) and the office copy in
    ours. The same bytes at every reprint, until the issue is taken back."""
    from mtw_desktop.documents.support_receipt import Signatures, support_receipt

    issue = session.store.get(Issue, issue_id)
    person = session.store.get(Participant, issue.participant_id) if issue else None
    if issue is None or person is None:
        raise RuleBroken("no such issue, or its person is not on this laptop")
    theirs, ours = language or language_of(person, session.language), session.language
    return support_receipt(
        {each: _receipt(session, issue, person, each) for each in {theirs, ours}},
        Signatures(
            _picture(session, issue.recipient_signature_id),
            _picture(session, issue.issuer_signature_id),
            _picture(session, issue.authorizer_signature_id),
        ),
        participant_language=theirs,
        office_language=ours,
        copies=copy,
        printed_at=issue.issued_at or session.clock(),
    )


def request_pdf(session: Session, request_id: str, language: str | None = None) -> bytes:
    """The request form with everything the approver needs, in the screen language."""
    from mtw_desktop.documents.support_request_paper import support_request_paper

    request = session.store.get(SupportRequest, request_id)
    person = session.store.get(Participant, request.participant_id) if request else None
    if request is None or person is None:
        raise RuleBroken("no such request, or its person is not on this laptop")
    lang = language or session.language
    content = _request(replace(session, language=lang), request, person, lang)
    return support_request_paper(content, printed_at=session.clock())


def _receipt(session: Session, issue: Issue, person: Participant, lang: str) -> ReceiptContent:
    from mtw_desktop.documents.support_receipt import ReceiptContent

    names = staff_names(session, (issue.issuer_id, issue.authorizer_id))
    use = f"support.use.{issue.use_statement}"
    head = _head(session, lang, "receipt.number", issue.number, _day(issue.issued_at), "receipt")
    funds = fund_names(session, [issue.fund_id])
    return ReceiptContent(
        language=lang,
        head=head,
        notice=_notice(session, issue, lang),
        what=_what(issue, lang),
        amount=_money(known(issue.amount_cents)),
        card=_card(session, issue, lang),
        person=f"{known(issue.recipient_name) or display_name(person, lang)} · {person.code}",
        purpose=known(issue.purpose) or "",
        use=label(use if has_label(use) else f"support.use.{USE_STATEMENT}", lang),
        due=_due(issue, lang),
        given_by=names.get(issue.issuer_id or "", ""),
        office=(
            (label("receipt.authorized_by", lang), names.get(issue.authorizer_id or "", "")),
            (label("receipt.fund", lang), funds.get(issue.fund_id or "", "")),
        ),
    )


def _request(
    session: Session, request: SupportRequest, person: Participant, lang: str
) -> RequestContent:
    from mtw_desktop.documents.support_request_paper import RequestContent

    cents = known(request.approved_cents) or known(request.amount_cents) or 0
    warnings = cap_warnings(session, person.id, request.fund_id, cents, request_id=request.id)
    asked = _day(request.requested_at or request.created_at)
    return RequestContent(
        language=lang,
        head=_head(session, lang, "request_paper.number", person.code, asked, "request_paper"),
        what=_what(request, lang),
        amount=_money(known(request.amount_cents)),
        groups=(
            (label("request_paper.who", lang), _who(session, request, person, lang)),
            (label("request_paper.what", lang), _asked(session, request, lang)),
            (label("request_paper.why", lang), _why(request, lang)),
        ),
        warnings=tuple(each.text for each in warnings),
        decision=_decision(session, request, lang),
    )


def _who(
    session: Session, request: SupportRequest, person: Participant, lang: str
) -> tuple[Fact, ...]:
    day = session.clock().astimezone().date()
    before = had(session, person.id, request.fund_id, request.id) if request.fund_id else []
    year = [each.cents for each in before if each.on > year_before(day)]
    earlier = label("request_paper.had", lang, n=len(year), amount=money_words(sum(year)))
    return (
        (label("request_paper.person", lang), f"{display_name(person, lang)} · {person.code}"),
        _fact("need_id", lang, _title(session, "need", request.need_id)),
        _fact("enrollment_id", lang, _title(session, "enrollment", request.enrollment_id)),
        (label("request_paper.before", lang), earlier if request.fund_id else ""),
    )


def _asked(session: Session, request: SupportRequest, lang: str) -> tuple[Fact, ...]:
    names = staff_names(session, [request.requester_id])
    by = (names.get(request.requester_id or "", ""), _date(_day(request.requested_at), lang))
    days = (request.period_start, request.period_end)
    return (
        _fact("vendor", lang, known(request.vendor)),
        (label("request_paper.period", lang), " – ".join(_date(d, lang) for d in days if d)),
        _fact("needed_by", lang, _date(request.needed_by, lang)),
        _fact("fund_id", lang, _title(session, "fund", request.fund_id)),
        _fact("requester_id", lang, _joined(by)),
    )


def _why(request: SupportRequest, lang: str) -> tuple[Fact, ...]:
    basis = known(request.basis_of_need)
    return (
        _fact("activity_enabled", lang, known(request.activity_enabled)),
        _fact("why_not_elsewhere", lang, known(request.why_not_elsewhere)),
        _fact("tried", lang, "\n".join(request.tried)),
        _fact("basis_of_need", lang, code_label("support_basis", basis, lang) if basis else ""),
        _fact("proof", lang, known(request.proof)),
    )


def _decision(session: Session, request: SupportRequest, lang: str) -> tuple[Fact, ...]:
    if request.state in ("draft", "requested"):
        return ()
    names = staff_names(session, [request.approver_id])
    approved = known(request.approved_cents)
    by = (names.get(request.approver_id or "", ""), _date(_day(request.decided_at), lang))
    return (
        _fact("state", lang, code_label("support_state", request.state, lang)),
        _fact("approved_cents", lang, _money(approved)),
        _fact("approver_id", lang, _joined(by)),
        _fact("decision_reason", lang, known(request.decision_reason)),
    )


def _head(
    session: Session, lang: str, number_of: str, number: str, day: date | None, title: str
) -> Head:
    from mtw_desktop.documents.slip_sentences import phone_words
    from mtw_desktop.documents.support_sheet import Head

    us = session.organization
    phone = phone_words(us.phone)
    parts = [label("slip.coalition", lang)] if us.in_coalition else []
    parts += [label("slip.staff_phone", lang, phone=phone)] if phone else []
    return Head(
        organization=" ".join(us.name.split()),
        masthead=" · ".join(parts),
        number_of=label(number_of, lang),
        number=number,
        date=_date(day, lang),
        title=label(f"{title}.title", lang),
    )


def _notice(session: Session, issue: Issue, lang: str) -> str:
    """That this was taken back, or takes another back."""
    if issue.reversal_of is not None:
        original = session.store.get(Issue, issue.reversal_of)
        return label("receipt.takes_back", lang, number=original.number if original else "")
    back = session.store.many(Issue, reversal_of=issue.id, limit=1)
    return label("receipt.taken_back", lang, number=back[0].number) if back else ""


def _card(session: Session, issue: Issue, lang: str) -> str:
    card = session.store.get(Card, issue.card_id) if issue.card_id else None
    if card is None:
        return ""
    return f"{code_label('card_type', card.card_type, lang)} {masked(card.serial or '')}"


def _due(issue: Issue, lang: str) -> str:
    if issue.receipt_due is None or issue.reversal_of is not None:
        return ""
    return label("receipt.bring", lang, day=date_words(issue.receipt_due, lang))


def _what(record: Issue | SupportRequest, lang: str) -> str:
    words = code_label("support_type", record.support_type, lang)
    return said_once(words, known(record.item) or "")


def _fact(field: str, lang: str, value: str | None) -> Fact:
    return label(f"support_request.{field}", lang), value or ""


def _title(session: Session, kind: str, record_id: str | None) -> str:
    return ref_title(session, kind, record_id) if record_id else ""


def _picture(session: Session, attachment_id: str | None) -> bytes:
    return (attachment_bytes(session, attachment_id) or b"") if attachment_id else b""


def _money(cents: int | None) -> str:
    return money_words(cents) if cents is not None else ""


def _date(day: date | None, lang: str) -> str:
    return date_words(day, lang) if day else ""


def _day(at: datetime | None) -> date | None:
    return at.astimezone().date() if at else None


def _joined(words: Iterable[str]) -> str:
    return " · ".join(each for each in words if each)
