"""The forms of an employer, a job and a follow-up: what they start with, check and save."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mtw_desktop.casework import employers, follow_ups, placements
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.phones import show_phone
from mtw_desktop.casework.record_form import AsideLine, FormHandler, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.training_forms import person_name
from mtw_desktop.casework.work_lists import pay_text
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.good_job import MEETS
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.plain import record_to_plain, to_plain
from mtw_desktop.domain.records import Employer, FollowUp, Participant, Placement
from mtw_desktop.domain.wording import counted, date_words
from mtw_desktop.domain.work import EMPLOYED, GIVEN_UP, follow_up_ends, planned_follow_ups


class EmployerForm:
    """Somebody who hires."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The employer, or an empty form."""
        if place.record_id is None:
            title = label("work.new_employer", session.language)
            return FormStart(place, {"employer": {"state": "FL"}}, title)
        employer = session.store.get(Employer, place.record_id)
        if employer is None or employer.voided_at:
            return None
        said = dict(record_to_plain(employer))
        return FormStart(place, {"employer": said}, employer.name, employers.place_text(employer))

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """An employer has a name."""
        name = (answers.get("employer") or {}).get("name")
        said = isinstance(name, str) and name.strip()
        return [] if said else [Problem("employer.name", "no_employer_name")]

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """Employers that may be the same one."""
        name = (answers.get("employer") or {}).get("name")
        return _alike(session, name if isinstance(name, str) else "", place.record_id or "")

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the employer."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("employer", "employer", answers)
        if place.record_id is None:
            record_id, done = employers.add_employer(session, values.pop("name"), **values)
            return SavedForm(record_id, done)
        values["name"] = values["name"].strip()
        with session.store.atomic(session.staff.id) as tx:
            tx.update(Employer, place.record_id, values)
        return SavedForm(place.record_id, Changed(tx.changed, tx.changed_ids))


class PlacementForm:
    """A job; ``link_id`` of a new one is the enrollment that led to it."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The job, or a new one."""
        before = _placement(session, place)
        if place.record_id and before is None:
            return None
        pid = before.participant_id if before else place.participant_id
        person = person_name(session, pid)
        if person is None:
            return None
        if before is None:
            said: dict[str, Any] = {"enrollment_id": place.link_id} if place.link_id else {}
            title = label("work.new_placement", session.language)
            return FormStart(place, {"placement": said}, title, person)
        names = (known(before.job_title), known(before.employer_name))
        title = " · ".join(filter(None, names)) or label("kind.placement", session.language)
        return FormStart(place, {"placement": dict(record_to_plain(before))}, title, person)

    def problems(self, session: Session, place: FormPlace, answers: Answers) -> list[Problem]:
        """An employer, a kind of work, and days in order. Everything else may stay open."""
        after, found = self._after(session, place, answers), []
        if not (after.employer_id or known(after.employer_name)):
            found.append(Problem("placement.employer_id", "no_employer"))
        if after.placement_type is None:
            found.append(Problem("placement.placement_type", "no_kind_of_work"))
        start, end = known(after.start_on), known(after.end_on)
        if start and end and end < start:
            found.append(Problem("placement.end_on", "end_before_start"))
        return found

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """The good job test as it stands, follow-ups, and what the report will ask."""
        lang, after = session.language, self._after(session, place, answers)
        lines = []
        if not after.employer_id and (name := known(after.employer_name)):
            lines += _alike(session, name, "")
        lines += _verdict_lines(placements.judge_placement(session, after), lang)
        days = planned_follow_ups(after, local_today(session)).values()
        if days and place.record_id is None:
            words = ", ".join(date_words(day, lang) for day in days)
            lines.append(AsideLine(label("work.aside.follow_ups", lang, days=words), "info"))
        if known(after.end_on):
            lines.append(AsideLine(label("work.aside.ended", lang), "info"))
        with_facts = placements.with_employer(session, after)
        if checks := placements.checks_of(session, with_facts):
            lines.append(AsideLine(label("work.aside.report", lang), heading=True))
        return lines + checks

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the job with its employer and follow-ups, and go to the person."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        before, after = _placement(session, place), self._after(session, place, answers)
        done = placements.write_placement(session, after, before)
        return SavedForm(after.id, done, go=("person", after.participant_id))

    def _after(self, session: Session, place: FormPlace, answers: Answers) -> Placement:
        values = form_values("placement", "placement", answers)
        if before := _placement(session, place):
            return replace(before, **values)
        return Placement(id=new_id(), participant_id=place.participant_id or "", **values)


class FollowUpForm:
    """An attempt to reach somebody, or the correction of one that was the last."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """An empty attempt of today; of a follow-up that is done, what it brought."""
        follow_up = _follow_up(session, place)
        person = person_name(session, follow_up.participant_id) if follow_up else None
        if follow_up is None or person is None:
            return None
        said = dict(record_to_plain(follow_up))
        if follow_up.done_on is None:
            said = {name: said[name] for name in ("contact_note",) if name in said}
            said["last_attempt_on"] = to_plain(local_today(session))
        job = session.store.get(Placement, follow_up.placement_id or "")
        title = follow_ups.about_words(follow_up.follow_up_kind, job, session.language)
        return FormStart(place, {"follow_up": said}, title, person)

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """What came of it; once reached, how they work now."""
        values = form_values("follow_up", "follow_up", answers)
        if not known(values["outcome"]):
            return [Problem("follow_up.outcome", "no_outcome")]
        if values["outcome"] == "reached" and values["work_status"] is None:
            return [Problem("follow_up.work_status", "no_work_status")]
        return []

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """How to reach the person, the job, and what saving will do."""
        follow_up = _follow_up(session, place)
        if follow_up is None:
            return []
        lang = session.language
        lines = _reach_lines(session, follow_up, lang) + _job_lines(session, follow_up, lang)
        values = form_values("follow_up", "follow_up", answers)
        status = known(values["work_status"])
        if known(values["outcome"]):
            ends = follow_up_ends(values["outcome"], values["work_status"])
            words = label("work.aside.will_end" if ends else "work.aside.stays_open", lang)
            lines.append(AsideLine(words, "good" if ends else "info"))
        if follow_up.placement_id and status and status not in EMPLOYED | {GIVEN_UP}:
            lines.append(AsideLine(label("work.aside.enter_end", lang), "warning"))
        return lines

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the attempt and go to the person."""
        follow_up, found = _follow_up(session, place), self.problems(session, place, answers)
        if found or follow_up is None:
            return SavedForm(problems=tuple(found))
        values = form_values("follow_up", "follow_up", answers)
        done = follow_ups.write_attempt(session, follow_up, values)
        return SavedForm(follow_up.id, done, go=("person", follow_up.participant_id))


def _placement(session: Session, place: FormPlace) -> Placement | None:
    found = session.store.get(Placement, place.record_id) if place.record_id else None
    return None if found is None or found.voided_at else found


def _follow_up(session: Session, place: FormPlace) -> FollowUp | None:
    found = session.store.get(FollowUp, place.record_id) if place.record_id else None
    return None if found is None or found.voided_at else found


def _alike(session: Session, name: str, but: str) -> list[AsideLine]:
    found = employers.like_employers(session, name, but=but)
    if not found:
        return []
    heading = AsideLine(label("work.aside.alike", session.language), heading=True)
    lines = (" · ".join(filter(None, (each.name, each.place))) for each in found)
    return [heading, *(AsideLine(each, "warning") for each in lines)]


def _verdict_lines(verdict: placements.Verdict, lang: str) -> Iterable[AsideLine]:
    yield AsideLine(label("work.aside.good_job", lang), heading=True)
    yield AsideLine(verdict.text, verdict.tone)
    for each in verdict.reasons:
        # Where one way of the rule holds, nobody needs to know about the others.
        if each.holds or verdict.outcome != MEETS:
            yield AsideLine(each.text, each.tone)
    if verdict.benchmark:
        yield AsideLine(verdict.benchmark)
    for warning in verdict.warnings:
        yield AsideLine(warning)


def _reach_lines(session: Session, follow_up: FollowUp, lang: str) -> list[AsideLine]:
    person = session.store.get(Participant, follow_up.participant_id)
    lines = [AsideLine(label("work.aside.reach", lang), heading=True)]
    if person is None:
        return lines
    phone = known(person.phone)
    words = show_phone(phone) if phone else label("work.aside.no_phone", lang)
    lines.append(AsideLine(words, "info" if phone else "warning"))
    for name in ("safe_to_text", "safe_to_leave_message"):
        if answer := known(getattr(person, name)):
            said = f"{label(f'participant.{name}', lang)}: {code_label('yes_no', answer, lang)}"
            lines.append(AsideLine(said, "warning" if answer == "no" else "muted"))
    if person.do_not_contact:
        lines.append(AsideLine(label("participant.do_not_contact", lang), "urgent"))
    if tries := known(follow_up.attempts):
        words = counted("work.tried", tries, lang)
        lines.append(AsideLine(words[:1].upper() + words[1:]))
    return lines


def _job_lines(session: Session, follow_up: FollowUp, lang: str) -> list[AsideLine]:
    job = session.store.get(Placement, follow_up.placement_id or "")
    if job is None:
        return []
    pay, start = pay_text(known(job.hourly_cents)), known(job.start_on)
    parts = (
        known(job.job_title),
        known(job.employer_name),
        label("work.an_hour", lang, pay=pay) if pay else "",
        label("work.since", lang, day=date_words(start, lang)) if start else "",
    )
    heading = AsideLine(label("work.aside.job", lang), heading=True)
    return [heading, AsideLine(" · ".join(filter(None, parts)))]


HANDLERS: dict[str, FormHandler] = {
    "employer": EmployerForm(),
    "placement": PlacementForm(),
    "follow_up": FollowUpForm(),
}
