"""Records to choose from in a form: found by what was typed, and what each one is called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from mtw_desktop.casework.people import find_people, row_of
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_names import said_once
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.kinds import KINDS, Record
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import fold
from mtw_desktop.domain.records import (
    CardLot,
    Employer,
    Enrollment,
    Event,
    Fund,
    Need,
    Organization,
    Participant,
    Placement,
    Program,
    Staff,
    SupportRequest,
)
from mtw_desktop.domain.wording import date_words

#: Without anything typed, so many of the newest records of a large kind are looked at.
_LOOKED_AT = 2000
#: Kinds that belong to one person: a form about somebody offers that person's own.
OF_A_PERSON = frozenset({"need", "enrollment", "placement", "support_request"})


@dataclass(frozen=True, slots=True)
class RefChoice:
    """One record on offer. Texts are in the screen language, plain; ``detail`` may be empty."""

    id: str
    title: str
    detail: str = ""


def ref_choices(
    session: Session, ref_kind: str, text: str, *, participant_id: str | None = None, limit: int = 8
) -> list[RefChoice]:
    """Records of a kind whose words begin as typed; with nothing typed, the first or the newest.

    With a participant, the kinds of ``OF_A_PERSON`` offer that person's own records. Ended
    programs and closed funds are left out. ``KeyError`` for a kind that no form refers to.
    """
    if ref_kind == "participant":
        return _people(session, text, limit)
    typed = fold(text).split()
    offered = [
        choice
        for record in _records(session, ref_kind, participant_id)
        if _on_offer(record) and _fits(typed, choice := _choice(session, record))
    ]
    if ref_kind in _BY_TITLE:
        offered.sort(key=lambda each: fold(each.title))
    return offered[:limit]


def ref_title(session: Session, ref_kind: str, record_id: str) -> str:
    """What a record is called; "" if it is not on this laptop or was voided."""
    record = session.store.get(KINDS[ref_kind].cls, record_id)
    return "" if record is None or record.voided_at else _choice(session, record).title


def _people(session: Session, text: str, limit: int) -> list[RefChoice]:
    found = find_people(session, text, limit)
    return [RefChoice(row.id, row.display_name, _joined(row.birth_text, row.code)) for row in found]


def _records(session: Session, ref_kind: str, participant_id: str | None) -> Iterable[Record]:
    own: dict[str, Any] = {}
    if ref_kind in OF_A_PERSON and participant_id:
        own["participant_id"] = participant_id
    cls = KINDS[ref_kind].cls
    if ref_kind in _BY_TITLE:
        return session.store.many(cls)
    return session.store.many(cls, descending=True, limit=_LOOKED_AT, **own)


def _on_offer(record: Record) -> bool:
    if isinstance(record, Program):
        return known(record.status) not in ("inactive", "defunct")
    return not (isinstance(record, Fund) and record.closed)


def _fits(typed: list[str], choice: RefChoice) -> bool:
    words = f" {fold(choice.title)} {fold(choice.detail)}"
    return all(f" {each}" in words for each in typed)


def _choice(session: Session, record: Record) -> RefChoice:
    return _CHOICES[type(record)](session, record)


def _participant(session: Session, record: Participant) -> RefChoice:
    row = row_of(record, session.language, session.clock().astimezone().date())
    return RefChoice(row.id, row.display_name, _joined(row.birth_text, row.code))


def _staff(session: Session, record: Staff) -> RefChoice:
    role = code_label("staff_role", record.role, session.language)
    return RefChoice(record.id, record.name, role)


def _organization(_session: Session, record: Organization) -> RefChoice:
    return RefChoice(record.id, record.name, _joined(*record.alternate_names[:1]))


def _program(session: Session, record: Program) -> RefChoice:
    organization = session.store.get(Organization, record.organization_id)
    # Several organizations have a program of the same name.
    return RefChoice(record.id, _joined(record.name, organization.name if organization else ""))


def _employer(_session: Session, record: Employer) -> RefChoice:
    return RefChoice(record.id, record.name, _joined(known(record.city), known(record.zip)))


def _fund(session: Session, record: Fund) -> RefChoice:
    return RefChoice(
        record.id, record.name, code_label("fund_source", record.source, session.language)
    )


def _card_lot(session: Session, record: CardLot) -> RefChoice:
    words = code_label("card_type", record.card_type, session.language)
    value = known(record.value_cents)
    worth = f"${value / 100:,.2f}" if value is not None else ""
    detail = _joined(known(record.vendor), _day(record.received_on, session))
    return RefChoice(record.id, _joined(words, worth), detail)


def _event(session: Session, record: Event) -> RefChoice:
    day = _day(record.held_on, session)
    return RefChoice(record.id, record.name, _joined(day, known(record.place)))


def _need(session: Session, record: Need) -> RefChoice:
    words = code_label("need_domain", record.domain, session.language)
    return RefChoice(record.id, words, known(record.detail) or "")


def _enrollment(session: Session, record: Enrollment) -> RefChoice:
    program = known(record.program_name)
    if not program and record.program_id:
        program = ref_title(session, "program", record.program_id)
    title = program or label("kind.enrollment", session.language)
    stage = code_label("enrollment_stage", record.stage, session.language)
    return RefChoice(record.id, title, _joined(known(record.provider_name), stage))


def _placement(session: Session, record: Placement) -> RefChoice:
    employer = known(record.employer_name)
    if not employer and record.employer_id:
        employer = ref_title(session, "employer", record.employer_id)
    title = _joined(known(record.job_title), employer)
    day = _day(record.start_on, session)
    return RefChoice(record.id, title or label("kind.placement", session.language), day)


def _support_request(session: Session, record: SupportRequest) -> RefChoice:
    words = code_label("support_type", record.support_type, session.language)
    state = code_label("support_state", record.state, session.language)
    return RefChoice(record.id, said_once(words, known(record.item) or ""), state)


def _day(day: date | None, session: Session) -> str:
    return date_words(day, session.language) if day is not None else ""


def _joined(*words: str | None) -> str:
    return " · ".join(each for each in words if each)


#: Few enough to be read whole and put in the order of the alphabet.
_BY_TITLE = frozenset({"staff", "organization", "program", "employer", "fund"})
_CHOICES: dict[type[Record], Callable[[Session, Any], RefChoice]] = {
    Participant: _participant,
    Staff: _staff,
    Organization: _organization,
    Program: _program,
    Employer: _employer,
    Fund: _fund,
    CardLot: _card_lot,
    Event: _event,
    Need: _need,
    Enrollment: _enrollment,
    Placement: _placement,
    SupportRequest: _support_request,
}
