"""A person's answers to the questions of one's own: opened, kept while being filled in, saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mtw_desktop.casework.case_rows import CaseRow
from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.custom_forms import questions_of
from mtw_desktop.casework.session import Session
from mtw_desktop.domain.answers import Answer, Missing, known
from mtw_desktop.domain.custom import CustomAnswer, CustomForm, CustomQuestion
from mtw_desktop.domain.custom_texts import form_title
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.labels import label
from mtw_desktop.domain.names import short_name
from mtw_desktop.domain.records import Participant
from mtw_desktop.domain.wording import counted
from mtw_desktop.store.drafts import Draft

#: An answer as a form holds it: a text, codes, or ``{"missing": reason}``; by question name.
OwnAnswers = dict[str, Any]
_FORM = "own_answers"


@dataclass(frozen=True, slots=True)
class OpenedAnswers:
    """A form for a person. ``before`` is what is on record, ``answers`` what stands in the form;
    ``kept_at`` when that was last kept, if something was begun earlier. ``typed`` holds texts
    nobody could understand, by question name."""

    participant_id: str
    person: str
    form: CustomForm
    questions: tuple[CustomQuestion, ...]
    before: OwnAnswers
    answers: OwnAnswers
    typed: dict[str, str]
    kept_at: datetime | None = None


def forms_to_fill(session: Session) -> list[tuple[str, str]]:
    """The forms in use as (id, title), by title."""
    found = session.store.many(CustomForm, retired=False)
    rows = [(each.id, form_title(each, session.language)) for each in found]
    return sorted(rows, key=lambda row: (row[1].casefold(), row[0]))


def person_answers(session: Session, participant_id: str) -> list[CaseRow]:
    """A row for every form that the person has answered or that was begun, newest first."""
    by_form: dict[str, list[CustomAnswer]] = {}
    for each in session.store.many(CustomAnswer, participant_id=participant_id):
        by_form.setdefault(each.custom_form_id, []).append(each)
    begun = {
        draft.more["form"]: draft.saved_at
        for draft in session.store.drafts()
        if draft.form == _FORM and draft.participant_id == participant_id
    }
    ids = sorted({*by_form, *begun})
    rows = [
        _row(session, participant_id, form, by_form.get(form.id, []), begun.get(form.id))
        for form in session.store.many(CustomForm, id=ids)
    ]
    return sorted(rows, key=lambda row: row.on or date.min, reverse=True)


def open_answers(session: Session, participant_id: str, form_id: str) -> OpenedAnswers | None:
    """A form with what the person has answered; ``None`` if person or form is gone."""
    person = session.store.get(Participant, participant_id)
    form = session.store.get(CustomForm, form_id)
    if person is None or form is None:
        return None
    questions = tuple(questions_of(session, form_id))
    given = _given(session, participant_id, questions)
    read = {name: plain_of(question, answer.value) for name, (question, answer) in given.items()}
    before = {name: plain for name, plain in read.items() if plain is not None}
    draft = session.store.draft(_id(participant_id, form_id))
    answers, typed = dict(before), dict[str, str]()
    if draft is not None:
        # What nobody touched since is as on record, which a sync may have renewed.
        old, mine = draft.more.get("before") or {}, draft.answers
        for name in {*old, *mine}:
            if mine.get(name) != old.get(name):
                answers[name] = mine.get(name)
        answers = {name: plain for name, plain in answers.items() if plain is not None}
        typed = dict(draft.more.get("typed") or {})
    name = short_name(person, session.language)
    kept = draft.saved_at if draft else None
    return OpenedAnswers(participant_id, name, form, questions, before, answers, typed, kept)


def keep_answers(
    session: Session, opened: OpenedAnswers, answers: OwnAnswers, typed: Mapping[str, str]
) -> Changed:
    """Keep what stands in the form; nothing is kept of one that says what is on record."""
    key = _id(opened.participant_id, opened.form.id)
    if answers == opened.before and not typed:
        if session.store.draft(key) is None:
            return NOTHING
        return drop_answers(session, opened.participant_id, opened.form.id)
    draft = Draft(
        id=key,
        by=session.staff.id,
        form=_FORM,
        participant_id=opened.participant_id,
        answers=answers,
        more={"form": opened.form.id, "before": opened.before, "typed": dict(typed)},
    )
    session.store.save_draft(draft)
    return changed({"draft"}, key)


def drop_answers(session: Session, participant_id: str, form_id: str) -> Changed:
    """Throw away what was begun."""
    key = _id(participant_id, form_id)
    with session.store.atomic(session.staff.id) as tx:
        tx.delete_draft(key)
    return changed({"draft"}, key)


def save_answers(session: Session, opened: OpenedAnswers, answers: OwnAnswers) -> Changed:
    """Write what was changed in the form since it was opened: one transaction, one record for each
    question. An answer that was taken away, or whose question does not apply any more (leave it
    out of ``answers``), stays on record without a value."""
    given = _given(session, opened.participant_id, opened.questions)
    today = session.clock().astimezone().date()
    written = list[str]()
    with session.store.atomic(session.staff.id) as tx:
        for question in opened.questions:
            plain = answers.get(question.name)
            if plain == opened.before.get(question.name):
                continue
            value, old = value_of(plain), given.get(question.name, (question, None))[1]
            if old is not None:
                tx.update(CustomAnswer, old.id, {"value": value, "answered_on": today})
            elif value is not None:
                made = CustomAnswer(
                    id=new_id(),
                    participant_id=opened.participant_id,
                    custom_form_id=opened.form.id,
                    custom_question_id=question.id,
                    answered_on=today,
                    value=value,
                )
                tx.create(made)
            written.append(question.id)
        tx.delete_draft(_id(opened.participant_id, opened.form.id))
    return changed({"custom_answer", "draft"} if written else {"draft"}, opened.participant_id)


def plain_of(question: CustomQuestion, value: Answer[str]) -> Any:
    """An answer on record as a form holds it."""
    if isinstance(value, Missing):
        return {"missing": value.value}
    if not value:
        return None
    return value.split() if question.question_type == "select_many" else value


def value_of(plain: Any) -> Answer[str]:
    """The inverse of ``plain_of``."""
    if isinstance(plain, Mapping):
        return Missing(plain["missing"])
    if isinstance(plain, list):
        return " ".join(plain) or None
    return plain or None


def as_text(plain: Any) -> str:
    """What expressions see of an answer: a reason for none is none."""
    return known(value_of(plain)) or ""


def _given(
    session: Session, participant_id: str, questions: tuple[CustomQuestion, ...]
) -> dict[str, tuple[CustomQuestion, CustomAnswer]]:
    """The answers on record by question name. Two laptops may have answered one question apart;
    then the later answer counts."""
    by_id = {each.id: each for each in questions}
    found = session.store.many(
        CustomAnswer, participant_id=participant_id, custom_question_id=list(by_id)
    )
    found.sort(key=lambda each: (str(each.updated_at), each.id))
    return {by_id[a.custom_question_id].name: (by_id[a.custom_question_id], a) for a in found}


def _row(
    session: Session,
    participant_id: str,
    form: CustomForm,
    answers: list[CustomAnswer],
    begun_at: datetime | None,
) -> CaseRow:
    said = {each.custom_question_id for each in answers if each.value}
    days = [each.answered_on for each in answers if each.answered_on and each.value]
    pill = label("own.begun", session.language) if begun_at else ""
    if not pill and form.retired:
        pill = label("own.retired", session.language)
    return CaseRow(
        kind="custom_answer",
        record_id=form.id,
        title=form_title(form, session.language),
        detail=counted("own.answered", len(said), session.language),
        pill=pill,
        tone="warning" if begun_at else "muted",
        on=begun_at.astimezone().date() if begun_at else max(days, default=None),
        page="answers",
        argument=(participant_id, form.id),
        participant_id=participant_id,
    )


def _id(participant_id: str, form_id: str) -> str:
    return f"{_FORM}:{participant_id}:{form_id}"
