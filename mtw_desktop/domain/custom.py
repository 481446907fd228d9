"""Questions of a coalition's own: an imported XLSForm, its questions and their answers.

Source: XLSForm (survey, choices and settings sheets; names of columns as in that standard).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mtw_desktop.domain.answers import Answer
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.kinds import (
    Record,
    Sharing,
    choice,
    date_,
    flag,
    integer,
    long_text,
    record_kind,
    ref,
    text,
    texts,
)

_SENS = Sharing.SENSITIVE
_OPS = Sharing.OPERATIONAL


@record_kind("custom_form")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CustomForm(Record):
    """A form as imported (XLSForm settings: form_id, version, form_title, default_language). A new
    version is a new record; the old one is ``retired`` and keeps its answers."""

    form_id: str = text(_OPS, max_length=100)
    version: str = text(_OPS, max_length=40)
    title_en: Answer[str] = text(_OPS)
    title_es: Answer[str] = text(_OPS)
    title_ht: Answer[str] = text(_OPS)
    default_language: Answer[str] = choice(_OPS, "language")
    source_name: Answer[str] = text(_OPS, max_length=255)
    sha256: str = text(_OPS, max_length=64)
    retired: bool = flag(_OPS)


@record_kind("custom_question")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CustomQuestion(Record):
    """One row of the survey sheet of an XLSForm (type, name, label, hint, required, relevant,
    constraint, choices). ``choices`` holds one text per answer, made by ``choice_text``;
    ``sharing`` is the class that its answers are shared as."""

    custom_form_id: str = ref("custom_form")
    position: int | None = integer(_OPS)
    section: Answer[str] = text(_OPS)
    name: str = text(_OPS, max_length=100)
    question_type: str = choice(_OPS, "question_type")
    label_en: Answer[str] = text(_OPS, max_length=1000)
    label_es: Answer[str] = text(_OPS, max_length=1000)
    label_ht: Answer[str] = text(_OPS, max_length=1000)
    hint_en: Answer[str] = text(_OPS, max_length=1000)
    hint_es: Answer[str] = text(_OPS, max_length=1000)
    hint_ht: Answer[str] = text(_OPS, max_length=1000)
    choices: tuple[str, ...] = texts(_OPS, max_length=1000)
    required: bool = flag(_OPS)
    relevant: Answer[str] = text(_OPS, max_length=2000)
    constraint_rule: Answer[str] = text(_OPS, max_length=2000)
    constraint_message: Answer[str] = text(_OPS, max_length=1000)
    sharing: Answer[str] = choice(_OPS, "sharing_class")


@record_kind("custom_answer")
@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class CustomAnswer(Record):
    """A person's answer to one question of an imported form. ``value`` is text as in an XLSForm
    submission: digits, an ISO 8601 date, a code, or codes with a space between them."""

    participant_id: str = ref("participant")
    custom_form_id: str = ref("custom_form")
    custom_question_id: str = ref("custom_question")
    answered_on: date | None = date_(_OPS)
    value: Answer[str] = long_text(_SENS)


def choice_text(code: str, labels: dict[str, str]) -> str:
    """One answer of a choice question as the text kept in ``CustomQuestion.choices``: the code and
    its labels in English, Spanish and Haitian Creole, a tab between them."""
    parts = [code, *(labels.get(lang, "") for lang in LANGUAGES)]
    return "\t".join(" ".join(part.split()) for part in parts)


def read_choice(kept: str) -> tuple[str, dict[str, str]]:
    """The inverse of ``choice_text``; a label that is not there is left out."""
    code, *labels = kept.split("\t")
    return code, {lang: text for lang, text in zip(LANGUAGES, labels, strict=False) if text}
