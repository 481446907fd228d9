"""The forms of an enrollment and of a credential: what they start with, check and save."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mtw_desktop.casework import training
from mtw_desktop.casework.changes import Changed
from mtw_desktop.casework.consents import local_today
from mtw_desktop.casework.form_drafts import form_values
from mtw_desktop.casework.placements import check_lines
from mtw_desktop.casework.record_form import AsideLine, FormHandler, FormPlace, FormStart, SavedForm
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import known
from mtw_desktop.domain.forms import Answers, Problem
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.job_checks import training_checks
from mtw_desktop.domain.labels import code_label, label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.plain import record_to_plain, to_plain
from mtw_desktop.domain.records import Credential, Enrollment, Participant, Program
from mtw_desktop.domain.training import may_move_enrollment
from mtw_desktop.domain.wording import date_words
from mtw_desktop.domain.work import planned_follow_ups


class EnrollmentForm:
    """Somebody in a program; ``link_id`` of a new one is the program."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The enrollment, or a new one that was applied for today."""
        before = _enrollment(session, place)
        if place.record_id and before is None:
            return None
        pid = before.participant_id if before else place.participant_id
        person = person_name(session, pid)
        if person is None:
            return None
        if before:
            copied = _copied_names(session, before)
            facts = record_to_plain(before)
            said = {name: plain for name, plain in facts.items() if name not in copied}
            title = known(before.program_name) or label("kind.enrollment", session.language)
        else:
            today = to_plain(local_today(session))
            said = {"stage": "applied", "applied_on": today}
            if place.link_id:
                said["program_id"] = place.link_id
            title = label("work.new_enrollment", session.language)
        return FormStart(place, {"enrollment": said}, title, person)

    def problems(self, session: Session, place: FormPlace, answers: Answers) -> list[Problem]:
        """A program, a stage it may be at, and what that stage asks for."""
        before, after = _enrollment(session, place), self._after(session, place, answers)
        found = []
        program = session.store.get(Program, after.program_id) if after.program_id else None
        if program is None and (after.program_id or not known(after.program_name)):
            found.append(Problem("enrollment.program_id", "no_program"))
        if not after.stage:
            return [*found, Problem("enrollment.stage", "no_stage")]
        if not _may_move(before, after):
            found.append(Problem("enrollment.stage", "stage_not_allowed"))
        return [*found, *_stage_problems(after)]

    def aside(self, session: Session, place: FormPlace, answers: Answers) -> list[AsideLine]:
        """What the stage still asks for, where it can go, and what the report will ask."""
        lang, today = session.language, local_today(session)
        before, after = _enrollment(session, place), self._after(session, place, answers)
        lines = [AsideLine(label("work.aside.stage", lang), heading=True)]
        lines += _stage_lines(before, after, lang)
        for day in planned_follow_ups(after, today).values():
            words = label("work.aside.follow_up", lang, day=date_words(day, lang))
            lines.append(AsideLine(words, "info"))
        if checks := training_checks(after, today):
            lines.append(AsideLine(label("work.aside.report", lang), heading=True))
        return lines + check_lines("enrollment", checks, lang)

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the enrollment with its follow-up, and go to the person."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        before, after = _enrollment(session, place), self._after(session, place, answers)
        if before and before.program_id != after.program_id:
            # Names that were copied from the program before belong to that one.
            names = ("program_name", "provider_name")
            same = [name for name in names if getattr(before, name) == getattr(after, name)]
            gone: dict[str, Any] = dict.fromkeys(same)
            after = replace(after, **gone)
        after = training.with_names(session, after)
        done = training.write_enrollment(session, after, before)
        return SavedForm(after.id, done, go=("person", after.participant_id))

    def _after(self, session: Session, place: FormPlace, answers: Answers) -> Enrollment:
        before = _enrollment(session, place)
        values = form_values("enrollment", "enrollment", answers)
        if before:
            return replace(before, **values)
        return Enrollment(id=new_id(), participant_id=place.participant_id or "", **values)


class CredentialForm:
    """Something earned; ``link_id`` of a new one is the enrollment."""

    def start(self, session: Session, place: FormPlace) -> FormStart | None:
        """The credential, or a new one with the provider of the training as its issuer."""
        before = _credential(session, place)
        if place.record_id and before is None:
            return None
        pid = before.participant_id if before else place.participant_id
        person = person_name(session, pid)
        if person is None:
            return None
        lang = session.language
        if before:
            title = known(before.name) or label("kind.credential", lang)
            return FormStart(place, {"credential": dict(record_to_plain(before))}, title, person)
        said: dict[str, Any] = {"awarded_on": to_plain(local_today(session))}
        enrollment = session.store.get(Enrollment, place.link_id) if place.link_id else None
        if enrollment:
            given = {"enrollment_id": enrollment.id, "issuer": known(enrollment.provider_name)}
            said.update({name: value for name, value in given.items() if value})
        return FormStart(place, {"credential": said}, label("work.new_credential", lang), person)

    def problems(self, _session: Session, _place: FormPlace, answers: Answers) -> list[Problem]:
        """A type or a name; it does not expire before it was earned."""
        values = form_values("credential", "credential", answers)
        found = []
        if not (known(values["credential_type"]) or known(values["name"])):
            found.append(Problem("credential.credential_type", "no_credential"))
        earned, ends = known(values["awarded_on"]), known(values["expires_on"])
        if earned and ends and ends < earned:
            found.append(Problem("credential.expires_on", "end_before_start"))
        return found

    def aside(self, _session: Session, _place: FormPlace, _answers: Answers) -> list[AsideLine]:
        """Nothing to say."""
        return []

    def save(self, session: Session, place: FormPlace, answers: Answers) -> SavedForm:
        """Write the credential and go to the person."""
        if found := self.problems(session, place, answers):
            return SavedForm(problems=tuple(found))
        values = form_values("credential", "credential", answers)
        before = _credential(session, place)
        if before is None:
            pid = place.participant_id or ""
            record_id, done = training.award_credential(session, pid, **values)
            return SavedForm(record_id, done, go=("person", pid))
        with session.store.atomic(session.staff.id) as tx:
            tx.update(Credential, before.id, values)
        done = Changed(tx.changed, tx.changed_ids | {before.participant_id})
        return SavedForm(before.id, done, go=("person", before.participant_id))


def person_name(session: Session, person_id: str | None) -> str | None:
    """The person's short name; ``None`` if there is no such person."""
    person = session.store.get(Participant, person_id) if person_id else None
    if person is None or person.voided_at:
        return None
    return short_name(person, session.language)


def _enrollment(session: Session, place: FormPlace) -> Enrollment | None:
    found = session.store.get(Enrollment, place.record_id) if place.record_id else None
    return None if found is None or found.voided_at else found


def _credential(session: Session, place: FormPlace) -> Credential | None:
    found = session.store.get(Credential, place.record_id) if place.record_id else None
    return None if found is None or found.voided_at else found


def _copied_names(session: Session, before: Enrollment) -> list[str]:
    """Of the names the funder knows, those that were only copied from the directory."""
    if not before.program_id or session.store.get(Program, before.program_id) is None:
        return []
    blank = replace(before, program_name=None, provider_name=None)
    copied = training.with_names(session, blank)
    names = ("program_name", "provider_name")
    return [name for name in names if getattr(before, name) == getattr(copied, name)]


def _may_move(before: Enrollment | None, after: Enrollment) -> bool:
    same = before is None or before.stage == after.stage
    return same or may_move_enrollment(before.stage if before else "", after.stage)


def _stage_problems(after: Enrollment) -> list[Problem]:
    contradicts = {"end_on": "end_before_start", "completion": "contradicts_stage"}
    return [
        Problem(
            f"enrollment.{name}",
            "needed_for_stage" if getattr(after, name) in (None, "") else contradicts[name],
        )
        for name in training.stage_problems(after)
    ]


def _stage_lines(before: Enrollment | None, after: Enrollment, lang: str) -> list[AsideLine]:
    def named(stages: tuple[str, ...]) -> str:
        return ", ".join(code_label("enrollment_stage", each, lang) for each in stages)

    if not after.stage:
        return [AsideLine(label("problem.no_stage", lang), "warning")]
    if before and not _may_move(before, after):
        stages = named(training.next_stages(before.stage))
        words = label("work.aside.not_from", lang, stage=named((before.stage,)), stages=stages)
        return [AsideLine(words, "warning")]
    lines = []
    for name in training.stage_problems(after):
        words = label(f"enrollment.{name}", lang)
        lines.append(AsideLine(label("work.missing", lang, what=words), "warning"))
    if not lines:
        lines.append(AsideLine(label("work.aside.complete", lang), "good"))
    if stages := named(training.next_stages(after.stage)):
        lines.append(AsideLine(label("work.aside.next", lang, stages=stages)))
    return lines


HANDLERS: dict[str, FormHandler] = {"enrollment": EnrollmentForm(), "credential": CredentialForm()}
