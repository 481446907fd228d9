"""The forms of a support request and a fund: what they start with, check and save."""

from __future__ import annotations

from typing import Any

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import changed
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.funds import fund_row
from mtw_desktop.casework.record_form import AsideLine, FormHandler, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import cap_warnings, had, money_words
from mtw_desktop.casework.support_form_parts import (
    below_one,
    fund_lines,
    is_text,
    only_fund,
    required,
    sum_lines,
)
from mtw_desktop.casework.support_lot_form import LotForm
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Fund, Need, Participant, SupportRequest

_WARNING: Tone = "warning"
_URGENT: Tone = "urgent"
#: What a need usually leads to.
_TYPE_OF = {
    "childcare": "child_care",
    "technology": "laptop",
    "pre_training": "pre_training",
    "food": "food",
    "housing": "housing",
    "clothing": "clothing",
}


class RequestForm:
    """A support request, while it is a draft or nobody has decided."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The request; or a new one, begun from a need (``link_id``)."""
        store = session.store
        request = store.get(SupportRequest, place.record_id) if place.record_id else None
        if place.record_id and (request is None or request.voided_at):
            return None
        person_id = request.participant_id if request else place.participant_id
        person = store.get(Participant, person_id) if person_id else None
        if person is None or person.voided_at:
            return None
        subtitle = short_name(person, session.language)
        if request is not None:
            title = label("support_request.edit", session.language)
            answers = {"support_request": dict(record_to_plain(request))}
            return FormStart(place, answers, title, subtitle)
        title = label("support_request.new", session.language)
        return FormStart(place, {"support_request": _begun(session, place)}, title, subtitle)

    def problems(self, session: Session, place: FormPlace, answers: Answers) -> list[Problem]:
        """A request says what kind of support; amounts are above nothing; what was decided stays
        as it was decided."""
        said = answers.get("support_request") or {}
        request = session.store.get(SupportRequest, place.record_id) if place.record_id else None
        if request is not None and request.state not in ("draft", "requested"):
            return [Problem("support_request.support_type", "not_requested")]
        found = [] if said.get("support_type") else [required("support_request.support_type")]
        if below_one(said.get("amount_cents")):
            found.append(Problem("support_request.amount_cents", "amount_needed"))
        first, last = said.get("period_start"), said.get("period_end")
        if isinstance(first, str) and isinstance(last, str) and last < first:
            found.append(Problem("support_request.period_end", "ends_before_start"))
        return found

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """What the fund has left, its caps, what the person had from it, and what this would go
        over."""
        said = answers.get("support_request") or {}
        person_id = place.participant_id or str(said.get("participant_id") or "")
        fund_id, cents = said.get("fund_id"), said.get("amount_cents")
        fund = session.store.get(Fund, fund_id) if isinstance(fund_id, str) else None
        if fund is None:
            return []
        lines = fund_lines(session, fund)
        if before := had(session, person_id, fund.id, place.record_id):
            total = money_words(sum(each.cents for each in before))
            words = label("support.had", session.language, n=len(before), amount=total)
            lines.append(AsideLine(words))
        if isinstance(cents, int):
            over = cap_warnings(session, person_id, fund.id, cents, request_id=place.record_id)
            lines += [AsideLine(each.text, _WARNING) for each in over]
            if over:
                lines.append(AsideLine(label("support.cap.say_why", session.language)))
        return lines

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write it: a new one is a draft until it is sent."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("support_request", "support_request", answers)
        record_id = place.record_id or new_id()
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                new = SupportRequest(
                    id=record_id,
                    participant_id=place.participant_id or "",
                    state="draft",
                    requester_id=session.staff.id,
                    **values,
                )
                request = tx.create(new)
            else:
                request = tx.update(SupportRequest, record_id, values)
        done = changed({"support_request"}, record_id, request.participant_id)
        return SavedForm(record_id, done, go=("request", record_id))


class FundForm:
    """A fund and its caps."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The fund, or a new one of our own organization."""
        if place.record_id is None:
            said: dict[str, Any] = {"organization_id": session.organization.id}
            return FormStart(place, {"fund": said}, label("fund.new", session.language))
        fund = session.store.get(Fund, place.record_id)
        if fund is None or fund.voided_at:
            return None
        return FormStart(place, {"fund": dict(record_to_plain(fund))}, fund.name)

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """A fund has a name and a source."""
        said = answers.get("fund") or {}
        found = [required(f"fund.{n}") for n in ("name", "source") if not is_text(said.get(n))]
        first, last = said.get("starts"), said.get("ends")
        if isinstance(first, str) and isinstance(last, str) and last < first:
            found.append(Problem("fund.ends", "ends_before_start"))
        names = ("amount_cents", "cap_each_cents", "cap_year_cents", "cap_each_month")
        below = [name for name in names if below_one(said.get(name))]
        return [*found, *(Problem(f"fund.{name}", "amount_needed") for name in below)]

    def aside(self, session: Session, place: FormPlace, _answers: Answers) -> list[AsideLine]:
        """What is promised and spent, and that caps only warn."""
        lines = []
        if row := fund_row(session, place.record_id):
            lines = sum_lines(session, row)
        return [*lines, AsideLine(label("support.cap.only_warn", session.language))]

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the fund."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("fund", "fund", answers)
        values["name"] = values["name"].strip()
        record_id = place.record_id or new_id()
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                tx.create(Fund(id=record_id, **values))
            else:
                tx.update(Fund, record_id, values)
        return SavedForm(record_id, changed({"fund"}, record_id), go=("supports", "funds"))


def _begun(session: Session, place: FormPlace) -> dict[str, Any]:
    said: dict[str, Any] = {"participant_id": place.participant_id}
    need = session.store.get(Need, place.link_id) if place.link_id else None
    if need is not None:
        said["need_id"] = need.id
        if need.domain in _TYPE_OF:
            said["support_type"] = _TYPE_OF[need.domain]
    if fund := only_fund(session):
        said["fund_id"] = fund
    return said


HANDLERS: dict[str, FormHandler] = {
    "support_request": RequestForm(),
    "fund": FundForm(),
    "card_lot": LotForm(),
}
