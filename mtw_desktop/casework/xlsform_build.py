"""From what pyxform understood to the questions of a form, with every expression checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from mtw_desktop.casework.xlsform_check import (
    cell,
    column_of,
    is_required,
    sharing_of,
    switched_off,
)
from mtw_desktop.casework.xlsform_expressions import Refused, read_expression
from mtw_desktop.casework.xlsform_read import FormFile, SheetRow
from mtw_desktop.casework.xlsform_shapes import FormProblem
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.custom import CustomForm, CustomQuestion, choice_text
from mtw_desktop.domain.custom_texts import keep_texts, language_of
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import kind_of
from mtw_desktop.domain.plain import nfc, record_to_plain
from mtw_desktop.domain.values import MAX_MANY, check_value

MOST_QUESTIONS = 300
_TYPES = {"select one": "select_one", "select all that apply": "select_many"}


@dataclass(slots=True)
class _Group:
    """A group around questions: what its heading says, and when it applies."""

    texts: str = ""
    relevant: tuple[str, ...] = ()


@dataclass(slots=True)
class Built:
    """The questions in order, what is wrong with them, and languages with words missing."""

    questions: list[CustomQuestion] = field(default_factory=list)
    problems: list[FormProblem] = field(default_factory=list)
    missing: set[str] = field(default_factory=set)


def build_form(file: FormFile, default: str) -> CustomForm:
    """The form itself. ``default``: the language of words that name none."""
    parsed, settings = file.parsed or {}, file.settings
    title = parsed.get("title") or settings.get("form_title") or file.name
    titles = {default: nfc(str(title))[:200]}
    for heading, said in file.settings.items():
        name, language = column_of(heading)
        if name == "form_title" and language and (lang := language_of(language)):
            titles[lang] = said[:200]
    return CustomForm(
        id=new_id(),
        form_id=str(parsed.get("id_string") or "")[:100],
        version=str(parsed.get("version") or settings.get("version") or file.sha256[:8])[:40],
        **_by_language("title", titles),
        default_language=default,
        source_name=file.name[:255],
        sha256=file.sha256,
    )


def default_language(file: FormFile) -> str:
    """The language of words that name none: as the settings say, else English."""
    return language_of(file.settings.get("default_language", "")) or "en"


def build_questions(file: FormFile, form: CustomForm) -> Built:
    """Every question of the form; with problems it is not to be used."""
    built = Built()
    default = str(form.default_language)
    rows = {cell(row, "name"): row for row in file.survey if not switched_off(row)}
    for at, (group, part) in enumerate(_flat((file.parsed or {}).get("children") or [], default)):
        row = rows.get(str(part.get("name")), SheetRow(0, {}))
        question = _question(part, row, group, form, at, built)
        built.questions.append(question)
        _fits(question, row, built)
    if len(built.questions) > MOST_QUESTIONS:
        built.problems.append(FormProblem("survey", 0, "", "too_many", str(MOST_QUESTIONS)))
    _check_expressions(built, rows)
    return built


def _flat(
    parts: Sequence[Mapping[str, Any]], default: str, around: _Group | None = None
) -> Iterator[tuple[_Group, Mapping[str, Any]]]:
    """The questions in the order of the form, each with the group around it."""
    around = around or _Group()
    for part in parts:
        if part.get("type") != "group":
            yield around, part
        elif not (part.get("control") or {}).get("bodyless"):
            relevant = (part.get("bind") or {}).get("relevant")
            inner = _Group(
                keep_texts(_texts(part.get("label"), default)) or around.texts,
                (*around.relevant, relevant) if relevant else around.relevant,
            )
            yield from _flat(part.get("children") or [], default, inner)


def _question(
    part: Mapping[str, Any], row: SheetRow, group: _Group, form: CustomForm, at: int, built: Built
) -> CustomQuestion:
    default, bind = str(form.default_language), part.get("bind") or {}
    labels, hints = _texts(part.get("label"), default), _texts(part.get("hint"), default)
    kind = str(part.get("type"))
    choices = part.get("choices") or ()
    offered = [(str(each["name"]), _texts(each.get("label"), default)) for each in choices]
    for said in (labels, *(words for _, words in offered)):
        built.missing |= {lang for lang in LANGUAGES if not said.get(lang)}
    rules = [*group.relevant, *([bind["relevant"]] if bind.get("relevant") else [])]
    relevant = rules[0] if len(rules) == 1 else " and ".join(f"({each})" for each in rules)
    return CustomQuestion(
        id=new_id(),
        custom_form_id=form.id,
        position=at,
        section=group.texts or None,
        name=str(part.get("name")),
        question_type=_TYPES.get(kind, kind),
        **_by_language("label", labels),
        **_by_language("hint", hints),
        choices=tuple(choice_text(code, words) for code, words in offered),
        required=is_required(row) or False,
        relevant=relevant or None,
        constraint_rule=bind.get("constraint"),
        constraint_message=keep_texts(_texts(bind.get("jr:constraintMsg"), default)) or None,
        sharing=sharing_of(row) or "sensitive",
    )


def _by_language(field_name: str, texts: Mapping[str, str]) -> dict[str, Any]:
    return {f"{field_name}_{lang}": said for lang, said in texts.items()}


def _texts(said: Any, default: str) -> dict[str, str]:
    """Words by language, as pyxform gives them: one text, or one for each language."""
    if isinstance(said, str):
        return {default: nfc(said)}
    found = {}
    for language, words in (said or {}).items():
        lang = default if language == "default" else language_of(str(language))
        if lang and isinstance(words, str):
            found[lang] = nfc(words)
    return found


def _fits(question: CustomQuestion, row: SheetRow, built: Built) -> None:
    """Whether everything has room in its field."""
    specs = kind_of(CustomQuestion).fields
    if len(question.choices) > MAX_MANY:
        built.problems.append(
            FormProblem("survey", row.number, "type", "many_choices", str(MAX_MANY))
        )
        return
    for name, plain in record_to_plain(question).items():
        # A type that is not known was told about in plainer words.
        if name != "question_type" and check_value(specs[name], plain) is not None:
            detail = f"{name} ({specs[name].max_length})"
            built.problems.append(FormProblem("survey", row.number, "", "no_room", detail))


def _check_expressions(built: Built, rows: Mapping[str, SheetRow]) -> None:
    kinds = {each.name: each.question_type for each in built.questions}
    asks: dict[str, tuple[str, ...]] = {}
    for each in built.questions:
        row = rows.get(each.name, SheetRow(0, {}))
        for column, text, own in (
            ("relevant", each.relevant, ""),
            ("constraint", each.constraint_rule, each.name),
        ):
            if not isinstance(text, str):
                continue
            found = read_expression(text, kinds, own=own)
            if isinstance(found, Refused):
                problem = FormProblem("survey", row.number, column, found.code, found.detail)
                built.problems.append(problem)
            elif column == "relevant":
                asks[each.name] = found.names
    for name in in_circles(asks):
        row = rows.get(name, SheetRow(0, {}))
        built.problems.append(FormProblem("survey", row.number, "relevant", "circle", name))


def in_circles(asks: Mapping[str, Sequence[str]]) -> list[str]:
    """The questions that are shown or not by what they themselves bring about."""

    def reaches(start: str) -> bool:
        seen, waiting = set[str](), list(asks.get(start, ()))
        while waiting:
            here = waiting.pop()
            if here == start:
                return True
            if here not in seen:
                seen.add(here)
                waiting += asks.get(here, ())
        return False

    return [name for name in asks if reaches(name)]


def relevance_order(asks: Mapping[str, Sequence[str]], names: Sequence[str]) -> list[str]:
    """The names so that each comes after those that it asks about, else in the given order."""
    placed: dict[str, None] = {}

    def place(name: str, above: frozenset[str]) -> None:
        if name in placed or name in above:
            return
        for each in asks.get(name, ()):
            place(each, above | {name})
        placed[name] = None

    for name in names:
        place(name, frozenset())
    return list(placed)
