"""The forms of a need with its plan, and of a task: what they start with, check and save."""

from __future__ import annotations

from datetime import date
from typing import Any

from mtw_desktop.casework.case_rows import Tone
from mtw_desktop.casework.changes import changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.record_form import AsideLine, FormHandler, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.need_rules import due_warning, end_problem
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.records import Need, Participant, Referral, SupportRequest, Task

_WARNING: Tone = "warning"
_OVER = frozenset({"cancelled", "entered-in-error", "rejected"})


class NeedForm:
    """A need: what it is, the plan against it, how it ended."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The need, or an open one for the person."""
        need = session.store.get(Need, place.record_id) if place.record_id else None
        if place.record_id and (need is None or need.voided_at):
            return None
        person = _person(session, need.participant_id if need else place.participant_id)
        if person is None:
            return None
        if need is None:
            answers = {"need": {"status": "open", "owner_id": session.staff.id}}
            title = label("need.new", session.language)
            return FormStart(place, answers, title, person)
        title = code_label("need_domain", need.domain, session.language)
        fixed = frozenset({"need.domain"})
        return FormStart(place, {"need": dict(record_to_plain(need))}, title, person, fixed)

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """A need has a domain; one that could not be met says why."""
        said = answers.get("need") or {}
        found = [] if said.get("domain") else [Problem("need.domain", "no_domain")]
        if code := end_problem(str(said.get("status", "open")), said.get("outcome_reason")):
            found.append(Problem("need.outcome_reason", code))
        return found

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """Odd dates, and what is under way for this need."""
        lines = _due_lines(session, (answers.get("need") or {}).get("due"))
        if place.record_id:
            lines += _under_way(session, place.record_id)
        return lines

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the need; a new one belongs to the person of ``place``."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("need", "need", answers)
        if values["status"] == "open":
            values["outcome_reason"] = None
        record_id = place.record_id or new_id()
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                owner = place.participant_id or ""
                need = tx.create(Need(id=record_id, participant_id=owner, **values))
            else:
                need = tx.update(Need, record_id, values)
        done = changed({"need"}, record_id, need.participant_id)
        return SavedForm(record_id, done, go=("person", need.participant_id))


class TaskForm:
    """A task, of a person or of none."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The task, or a new one for whoever sits here."""
        if place.record_id is None:
            said: dict[str, Any] = {"owner_id": session.staff.id}
            if place.participant_id:
                said["participant_id"] = place.participant_id
            title = label("task.new", session.language)
        else:
            task = session.store.get(Task, place.record_id)
            if task is None or task.voided_at:
                return None
            said, title = dict(record_to_plain(task)), label("task.edit", session.language)
        person = _person(session, said.get("participant_id")) or ""
        return FormStart(place, {"task": said}, title, person)

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """A task says what to do."""
        title = (answers.get("task") or {}).get("title")
        said = isinstance(title, str) and title.strip()
        return [] if said else [Problem("task.title", "no_title")]

    def aside(self, session: Session, _place: FormPlace, answers: Answers) -> list[AsideLine]:
        """Odd dates."""
        said = answers.get("task") or {}
        return [] if said.get("done_at") else _due_lines(session, said.get("due"))

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the task and go back to the person, or to the list."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("task", "task", answers)
        values["title"] = values["title"].strip()
        record_id = place.record_id or new_id()
        with session.store.atomic(session.staff.id) as tx:
            if place.record_id is None:
                tx.create(Task(id=record_id, record_id=place.link_id, **values))
            else:
                tx.update(Task, record_id, values)
        person = values["participant_id"]
        done = changed({"task"}, *(each for each in (record_id, person) if each))
        return SavedForm(record_id, done, go=("person", person) if person else ("tasks", None))


def _person(session: Session, person_id: str | None) -> str | None:
    """The person's short name; ``None`` if there is no such person."""
    person = session.store.get(Participant, person_id) if person_id else None
    if person is None or person.voided_at:
        return None
    return short_name(person, session.language)


def _due_lines(session: Session, plain: object) -> list[AsideLine]:
    try:
        due = date.fromisoformat(plain) if isinstance(plain, str) else None
    except ValueError:
        due = None
    code = due_warning(due, local_today(session))
    return [AsideLine(label(f"problem.{code}", session.language), _WARNING)] if code else []


def _under_way(session: Session, need_id: str) -> list[AsideLine]:
    """What was done about a need so far: referrals and supports."""
    lang = session.language
    lines = []
    for each in session.store.many(Referral, need_id=need_id):
        if each.status not in _OVER:
            words = label("tasks.referred", lang, place=each.to_organization)
            state = code_label("referral_status", each.status, lang)
            lines.append(AsideLine(f"{words} · {state}"))
    need = session.store.get(Need, need_id)
    person = need.participant_id if need else ""
    asked = session.store.many(SupportRequest, participant_id=person)
    requests = [each for each in asked if each.need_id == need_id]
    if requests:
        lines.append(AsideLine(label("tasks.supports_of_need", lang), heading=True))
    for request in requests:
        words = code_label("support_type", request.support_type, lang)
        state = code_label("support_state", request.state, lang)
        lines.append(AsideLine(f"{words} · {state}"))
    return lines


HANDLERS: dict[str, FormHandler] = {"need": NeedForm(), "task": TaskForm()}
