"""What else happened to a person: needs ended, supports, training, work, tasks, files, merges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from mtw_desktop.casework.session import Session
from mtw_desktop.casework.support_caps import money_words
from mtw_desktop.casework.timeline import TimelineItem
from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.kinds import Record
from mtw_desktop.domain.labels import code_label
from mtw_desktop.domain.merges import is_undone, sort_of
from mtw_desktop.domain.records import (
    Attachment,
    Credential,
    CustomAnswer,
    CustomForm,
    Enrollment,
    FollowUp,
    Issue,
    Merge,
    Need,
    Placement,
    SupportRequest,
    Task,
)
from mtw_desktop.domain.wording import counted

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
#: Timeline groups by kind: what the page can be narrowed to.
GROUPS = {
    "note": "notes",
    "need": "needs",
    "referral_event": "needs",
    "support_request": "supports",
    "issue": "supports",
    "enrollment": "path",
    "credential": "path",
    "placement": "path",
    "follow_up": "path",
    "task": "tasks",
    "consent": "papers",
    "attachment": "papers",
    "custom_answer": "papers",
    "merge": "papers",
    "participant": "papers",
}


@dataclass(frozen=True, slots=True)
class _Teller:
    """What every teller needs: names of staff by id, the language, and now."""

    session: Session
    staff: Mapping[str, str]
    language: str
    now: datetime

    def item(
        self,
        at: datetime | None,
        record: Record,
        key: str,
        rest: str = "",
        under: str = "",
        *,
        kind: str,
        by: str | None = None,
    ) -> TimelineItem:
        """An item worded in the screen's language."""
        params = {"rest": rest, "under": under}
        name = self.staff.get(record.created_by if by is None else by, "")
        return TimelineItem(at or _BEGINNING, kind, key, params, "", name, record.id)

    def code(self, list_name: str, code: Answer[str]) -> str:
        """The words for a code, "" without one."""
        said = known(code)
        return code_label(list_name, said, self.language) if said else ""


def more_of(
    session: Session, participant_id: str, needs: Iterable[Need], staff: Mapping[str, str]
) -> list[TimelineItem]:
    """All items of one person that ``timeline`` does not tell itself, in no order. What lies in
    the future has not happened."""
    teller = _Teller(session, staff, session.language, session.clock())
    items = [*_needs(teller, needs)]
    for cls, tell in _TELLERS.items():
        items += tell(teller, session.store.many(cls, participant_id=participant_id))
    items += _merges(teller, session.store.many(Merge, winner_id=participant_id))
    return [each for each in items if each.at <= teller.now]


def _needs(teller: _Teller, needs: Iterable[Need]) -> Iterator[TimelineItem]:
    for need in needs:
        if need.status != "open":
            yield teller.item(
                need.updated_at, need, f"need.{need.status}",
                teller.code("need_domain", need.domain), known(need.outcome_reason) or "",
                kind="need", by=need.updated_by,
            )  # fmt: skip


def _supports(teller: _Teller, requests: Iterable[SupportRequest]) -> Iterator[TimelineItem]:
    for each in requests:
        what = known(each.item) or teller.code("support_type", each.support_type)
        asked = _amount(each.amount_cents)
        if each.requested_at:
            by = each.requester_id or each.created_by
            rest = _joined(what, asked, by=", ")
            why = known(each.activity_enabled) or ""
            yield teller.item(
                each.requested_at, each, "support.requested", rest, why,
                kind="support_request", by=by,
            )  # fmt: skip
        if each.decided_at:
            key = "support.denied" if each.state == "denied" else "support.approved"
            rest = _joined(what, _amount(each.approved_cents), by=", ")
            yield teller.item(
                each.decided_at, each, key, rest, known(each.decision_reason) or "",
                kind="support_request", by=each.approver_id or "",
            )  # fmt: skip
        if each.state == "cancelled":
            yield teller.item(
                each.updated_at, each, "support.cancelled", what,
                kind="support_request", by=each.updated_by,
            )  # fmt: skip


def _issues(teller: _Teller, issues: Iterable[Issue]) -> Iterator[TimelineItem]:
    for each in issues:
        what = known(each.item) or teller.code("support_type", each.support_type)
        rest = _joined(what, _amount(each.amount_cents), by=", ")
        key, under = "issue.issued", each.number
        if each.reversal_of:
            key, under = "issue.reversed", _joined(each.number, known(each.reversal_reason) or "")
        yield teller.item(
            each.issued_at or each.created_at, each, key, rest, under,
            kind="issue", by=each.issuer_id or each.created_by,
        )  # fmt: skip


def _enrollments(teller: _Teller, found: Iterable[Enrollment]) -> Iterator[TimelineItem]:
    for each in found:
        program = known(each.program_name) or known(each.provider_name) or ""
        provider = known(each.provider_name) or "" if known(each.program_name) else ""
        under = _joined(provider, known(each.cohort) or "")
        steps = [("applied", each.applied_on), ("started", each.start_on)]
        if each.stage == "completed" or (each.end_on and each.stage != "withdrawn"):
            steps.append(("completed", each.end_on))
        elif each.stage == "withdrawn":
            steps.append(("withdrawn", each.end_on))
        dated = [(name, day) for name, day in steps if day is not None]
        for name, day in dated:
            why = teller.code("exit_reason", each.exit_reason) if name == "withdrawn" else ""
            below = _joined(under, why)
            key = f"enrollment.{name}"
            yield teller.item(_noon(day), each, key, program, below, kind="enrollment")
        if not dated:
            yield teller.item(
                each.created_at, each, "enrollment.added", program,
                _joined(under, teller.code("enrollment_stage", each.stage)), kind="enrollment",
            )  # fmt: skip


def _credentials(teller: _Teller, found: Iterable[Credential]) -> Iterator[TimelineItem]:
    for each in found:
        name = known(each.name) or teller.code("credential_type", each.credential_type)
        at = _noon(each.awarded_on) if each.awarded_on else each.created_at
        issuer = known(each.issuer) or ""
        yield teller.item(at, each, "credential.awarded", name, issuer, kind="credential")


def _placements(teller: _Teller, found: Iterable[Placement]) -> Iterator[TimelineItem]:
    for each in found:
        where = known(each.employer_name) or ""
        what = known(each.job_title) or teller.code("placement_type", each.placement_type)
        rest = _joined(what, where, by=", ")
        pay = _amount(each.hourly_cents)
        began = _noon(each.start_on) if each.start_on else each.created_at
        under = f"{pay}/h" if pay else ""
        yield teller.item(began, each, "placement.started", rest, under, kind="placement")
        if each.end_on:
            why = known(each.end_reason) or ""
            at = _noon(each.end_on)
            yield teller.item(at, each, "placement.ended", rest, why, kind="placement")


def _follow_ups(teller: _Teller, found: Iterable[FollowUp]) -> Iterator[TimelineItem]:
    for each in found:
        if each.done_on is None:
            continue
        outcome = teller.code("follow_up_outcome", each.outcome)
        rest = _joined(teller.code("follow_up_kind", each.follow_up_kind), outcome)
        status = teller.code("six_month_status", each.work_status)
        under = _joined(status, known(each.contact_note) or "")
        yield teller.item(
            _noon(each.done_on), each, "follow_up.done", rest, under,
            kind="follow_up", by=each.updated_by,
        )  # fmt: skip


def _tasks(teller: _Teller, found: Iterable[Task]) -> Iterator[TimelineItem]:
    for each in found:
        if each.done_at is not None:
            yield teller.item(
                each.done_at, each, "task.done", each.title, known(each.detail) or "",
                kind="task", by=each.updated_by,
            )  # fmt: skip


def _files(teller: _Teller, found: Iterable[Attachment]) -> Iterator[TimelineItem]:
    for each in found:
        # A signature belongs to the paper it stands on, which is told by itself.
        if each.file_kind != "signature":
            what = teller.code("attachment_kind", each.file_kind)
            yield teller.item(
                each.created_at, each, "file.added", what, each.name, kind="attachment"
            )


def _merges(teller: _Teller, found: Iterable[Merge]) -> Iterator[TimelineItem]:
    for each in found:
        if sort_of(each) != "merge":
            continue
        reason = known(each.reason) or ""
        joined = teller.item(each.created_at, each, "merge.joined", "", reason, kind="merge")
        yield joined if is_undone(each) else replace(joined, action="undo")
        if each.undone_at:
            yield teller.item(
                each.undone_at, each, "merge.undone", kind="merge", by=each.undone_by_id or ""
            )


def _answers(teller: _Teller, found: Iterable[CustomAnswer]) -> Iterator[TimelineItem]:
    """The answers to one form given on one day, together."""
    sheets: dict[tuple[str, date], list[CustomAnswer]] = {}
    for each in found:
        made = each.created_at or _BEGINNING
        day = each.answered_on or made.astimezone().date()
        sheets.setdefault((each.custom_form_id, day), []).append(each)
    forms = {each[0] for each in sheets}
    shapes = {f.id: f for f in teller.session.store.many(CustomForm, voided=True, id=sorted(forms))}
    for (form_id, day), answers in sheets.items():
        first = min(answers, key=lambda each: each.created_at or _BEGINNING)
        title = _title(shapes.get(form_id), teller.language)
        under = counted("timeline.answers", len(answers), teller.language)
        made = first.created_at or _BEGINNING
        at = made if made.astimezone().date() == day else _noon(day)
        yield teller.item(at, first, "answers.given", title, under, kind="custom_answer")


def _title(form: CustomForm | None, language: str) -> str:
    if form is None:
        return ""
    return known(getattr(form, f"title_{language}")) or known(form.title_en) or form.form_id


_TELLERS: Mapping[type[Record], Callable[..., Iterator[TimelineItem]]] = {
    SupportRequest: _supports,
    Issue: _issues,
    Enrollment: _enrollments,
    Credential: _credentials,
    Placement: _placements,
    FollowUp: _follow_ups,
    Task: _tasks,
    Attachment: _files,
    CustomAnswer: _answers,
}


def _noon(day: date) -> datetime:
    """A day as a moment: at noon where this laptop stands, so that it stays on its day."""
    return datetime.combine(day, time(12)).astimezone()


def _amount(cents: Answer[int]) -> str:
    said = known(cents)
    return money_words(said) if said else ""


def _joined(*parts: str, by: str = " · ") -> str:
    return by.join(part for part in parts if part)
