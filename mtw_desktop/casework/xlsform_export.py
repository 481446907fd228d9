"""The answers to a form as a spreadsheet: one row a person, one column a question."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from mtw_desktop.casework.custom_forms import questions_of
from mtw_desktop.casework.export_lists import may_take_restricted
from mtw_desktop.casework.export_sheet import Value, new_sheet, private_folder_beside, writing
from mtw_desktop.casework.export_table import Exported
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_functions import number
from mtw_desktop.domain.answers import Missing, known
from mtw_desktop.domain.custom import CustomAnswer, CustomForm, CustomQuestion, read_choice
from mtw_desktop.domain.custom_texts import form_title, in_language, question_words
from mtw_desktop.domain.labels import label, missing_label
from mtw_desktop.domain.records import Participant
from mtw_desktop.errors import RuleBroken

_CODE, _NAMES = ("code",), ("given_name", "family_name")
_AT_ONCE = 500
#: What the name of a sheet may not hold.
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")


def export_answers(
    session: Session, form_id: str, path: Path, *, names: bool = False, restricted: bool = False
) -> Exported:
    """Write the answers as XLSX, or as CSV if ``path`` ends so, in the words of the screen; people
    by their code, with ``names`` by their names too.

    Like every list that leaves the store: warn first (``own.export_warning``); restricted people
    only if asked for; an audit line with the number of rows. ``CannotWriteFile``.
    """
    form = session.store.get(CustomForm, form_id)
    if form is None:
        raise RuleBroken("no form with this id")
    if restricted and not may_take_restricted(session):
        raise RuleBroken("restricted people are not for everybody")
    lang, default = session.language, known(form.default_language) or ""
    questions = [each for each in questions_of(session, form_id) if each.question_type != "note"]
    title = _NOT_IN_NAMES.sub(" ", form_title(form, lang)).strip() or form.form_id
    people = _people(session, form_id)
    left_out = [each for each in people if each.restricted and not restricted]
    shown = [each for each in people if restricted or not each.restricted]
    who = (*_CODE, *_NAMES) if names else _CODE
    head = [*(label(f"participant.{each}", lang) for each in who), label("own.answered_on", lang)]
    head += [question_words(each, lang, default) for each in questions]
    with private_folder_beside(path) as folder:
        made = folder / path.name
        with writing(), new_sheet(made, title) as sheet:
            sheet.write(head)
            for start in range(0, len(shown), _AT_ONCE):
                some = shown[start : start + _AT_ONCE]
                for person, row in zip(some, _rows(session, questions, some, default), strict=True):
                    sheet.write([*(known(getattr(person, name)) for name in who), *row])
        _note(session, shown)
        with writing():
            os.chmod(made, 0o600)
            os.replace(made, path)
    return Exported(path, len(shown), len(left_out))


def _note(session: Session, people: Sequence[Participant]) -> None:
    """The audit lines: how many left the store, and each restricted person among them."""
    with session.store.atomic(session.staff.id) as tx:
        tx.audit("export", "custom_answer", str(len(people)))
        for each in people:
            if each.restricted:
                tx.audit("export", "participant", each.id)


def shown_value(question: CustomQuestion, value: str | Missing | None, lang: str,
                default: str = "") -> Value:  # fmt: skip
    """An answer as people read it: a number, a date, the words of a choice."""
    if isinstance(value, Missing):
        return missing_label(value.value, lang)
    if not value:
        return None
    kind = question.question_type
    if kind in ("integer", "decimal"):
        amount = number(value)
        return value if amount != amount else int(amount) if kind == "integer" else amount
    if kind == "date":
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    if kind in ("select_one", "select_many"):
        words = {code: in_language(texts, lang, default) for code, texts in
                 map(read_choice, question.choices)}  # fmt: skip
        codes = value.split() if kind == "select_many" else [value]
        return "; ".join(words.get(each) or each for each in codes)
    return value


def _people(session: Session, form_id: str) -> list[Participant]:
    """Whoever has answered, by family name."""
    ids = session.store.counts(CustomAnswer, "participant_id", custom_form_id=form_id)
    found = session.store.many(Participant, id=list(ids))
    return sorted(found, key=lambda p: (str(known(p.family_name) or ""), str(known(p.given_name)
                                        or ""), p.id))  # fmt: skip


def _rows(
    session: Session,
    questions: Sequence[CustomQuestion],
    people: Sequence[Participant],
    default: str,
) -> list[list[Value]]:
    answers = session.store.many(
        CustomAnswer,
        participant_id=[each.id for each in people],
        custom_question_id=[each.id for each in questions],
    )
    answers.sort(key=lambda each: (str(each.updated_at), each.id))
    given = {(each.participant_id, each.custom_question_id): each for each in answers}
    rows = []
    for person in people:
        own = {q.id: given[person.id, q.id] for q in questions if (person.id, q.id) in given}
        days = [each.answered_on for each in own.values() if each.answered_on]
        row: list[Value] = [max(days, default=None)]
        for question in questions:
            answer = own.get(question.id)
            value = answer.value if answer else None
            row.append(shown_value(question, value, session.language, default))
        rows.append(row)
    return rows
