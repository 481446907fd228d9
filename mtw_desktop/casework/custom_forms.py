"""Forms of one's own: previewed, imported, listed, retired. A form comes from an XLSForm."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mtw_desktop.casework.changes import NOTHING, Changed, changed
from mtw_desktop.casework.session import Session
from mtw_desktop.casework.xlsform_shapes import FormPreview, FormProblem
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.custom import CustomForm, CustomQuestion
from mtw_desktop.domain.custom_texts import form_title
from mtw_desktop.domain.records import CustomAnswer
from mtw_desktop.errors import RuleBroken


@dataclass(frozen=True, slots=True)
class FormRow:
    """A form in the list. ``asked``: questions that can be answered; ``people``: how many have
    answered any of them."""

    id: str
    title: str
    form_id: str
    version: str
    asked: int
    people: int
    retired: bool
    imported_on: date | None


def preview_form(session: Session, path: Path) -> FormPreview:
    """What importing this file would bring, and why it cannot be imported if so. Writes nothing.

    ``InputError`` if the file cannot be read at all.
    """
    from mtw_desktop.casework import xlsform_build, xlsform_check
    from mtw_desktop.casework.xlsform_read import read_form

    file = read_form(path)
    problems, warnings = xlsform_check.check_sheets(file)
    default = xlsform_build.default_language(file)
    form = xlsform_build.build_form(file, default)
    if file.parsed is None:
        problems += _not_told_yet(file.trouble, problems)
        return FormPreview(form, (), _in_order(problems), tuple(warnings))
    built = xlsform_build.build_questions(file, form)
    told = {(each.row, each.column) for each in problems}
    problems += [each for each in built.problems if (each.row, each.column) not in told]
    if not any(each.question_type != "note" for each in built.questions):
        problems.append(FormProblem("survey", 0, "", "nothing_asked"))
    before = _in_use(session, form.form_id)
    problems += _known(before, form)
    missing = tuple(lang for lang in LANGUAGES if lang in built.missing)
    return FormPreview(
        form,
        tuple(built.questions),
        _in_order(problems),
        tuple(warnings),
        missing,
        before[0].id if before else "",
        before[0].version if before else "",
    )


def import_form(session: Session, preview: FormPreview) -> Changed:
    """Take the form into use; an older version of it is retired and keeps its answers."""
    if preview.problems:
        raise RuleBroken("a form with problems is not imported")
    with session.store.atomic(session.staff.id) as tx:
        for old in _in_use(session, preview.form.form_id):
            tx.update(CustomForm, old.id, {"retired": True})
        tx.create(preview.form)
        for each in preview.questions:
            tx.create(each)
        tx.audit("import", "custom_form", preview.form.id)
    return changed({"custom_form", "custom_question"}, preview.form.id)


def retire_form(session: Session, form_id: str) -> Changed:
    """Take a form out of use. Its answers stay where they are."""
    form = session.store.get(CustomForm, form_id)
    if form is None or form.retired:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        tx.update(CustomForm, form_id, {"retired": True})
    return changed({"custom_form"}, form_id)


def use_again(session: Session, form_id: str) -> Changed:
    """Take a retired form into use; another version in use is retired for it."""
    form = session.store.get(CustomForm, form_id)
    if form is None or not form.retired:
        return NOTHING
    with session.store.atomic(session.staff.id) as tx:
        for other in _in_use(session, form.form_id):
            tx.update(CustomForm, other.id, {"retired": True})
        tx.update(CustomForm, form_id, {"retired": False})
    return changed({"custom_form"}, form_id)


def form_rows(session: Session) -> list[FormRow]:
    """Every form on this laptop: those in use by title, then the retired ones, newest first."""
    forms = session.store.many(CustomForm)
    rows = [_row(session, each) for each in forms]
    used = sorted((row for row in rows if not row.retired), key=lambda row: row.title.casefold())
    old = [row for row in rows if row.retired]
    return [*used, *sorted(old, key=lambda row: row.imported_on or date.min, reverse=True)]


def questions_of(session: Session, form_id: str) -> list[CustomQuestion]:
    """The questions of a form in its order."""
    found = session.store.many(CustomQuestion, custom_form_id=form_id)
    return sorted(found, key=lambda each: (each.position or 0, each.id))


def _row(session: Session, form: CustomForm) -> FormRow:
    store = session.store
    asked = [each for each in questions_of(session, form.id) if each.question_type != "note"]
    people = store.counts(CustomAnswer, "participant_id", custom_form_id=form.id)
    made = form.created_at
    return FormRow(
        id=form.id,
        title=form_title(form, session.language),
        form_id=form.form_id,
        version=form.version,
        asked=len(asked),
        people=len(people),
        retired=form.retired,
        imported_on=made.astimezone().date() if made else None,
    )


def _in_use(session: Session, form_id: str) -> list[CustomForm]:
    """Those in use under a name; more than one only if two laptops imported apart. Newest first."""
    found = session.store.many(CustomForm, form_id=form_id, retired=False)
    return sorted(found, key=lambda each: each.id, reverse=True)


def _known(before: Sequence[CustomForm], form: CustomForm) -> list[FormProblem]:
    if any(each.sha256 == form.sha256 for each in before):
        return [FormProblem("settings", 0, "", "same_file")]
    if any(each.version == form.version for each in before):
        return [FormProblem("settings", 2, "version", "same_version", form.version)]
    return []


def _not_told_yet(
    trouble: FormProblem | None, problems: Sequence[FormProblem]
) -> list[FormProblem]:
    """What pyxform stumbled over, unless that row was told about in plainer words."""
    if trouble is None or any(each.row == trouble.row and each.row for each in problems):
        return []
    if any(each.code == "repeat" for each in problems):
        return []  # what it says follows from that
    return [trouble]


def _in_order(problems: Sequence[FormProblem]) -> tuple[FormProblem, ...]:
    sheets = {"settings": 0, "survey": 1, "choices": 2}
    return tuple(
        sorted(dict.fromkeys(problems), key=lambda each: (sheets.get(each.sheet, 3), each.row))
    )


def with_sharing(preview: FormPreview, sharing: str, names: Sequence[str] = ()) -> FormPreview:
    """The preview with another sharing class for these questions, for all of them if none is
    named."""
    chosen = tuple(
        replace(each, sharing=sharing) if not names or each.name in names else each
        for each in preview.questions
    )
    return replace(preview, questions=chosen)
