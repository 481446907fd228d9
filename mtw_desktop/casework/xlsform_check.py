"""What in the sheets of an XLSForm cannot be used here, row by row, before anything is built."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from mtw_desktop.casework.xlsform_read import FormFile, SheetRow
from mtw_desktop.casework.xlsform_shapes import FormProblem
from mtw_desktop.domain.codelists import codes
from mtw_desktop.domain.custom_texts import language_of

#: Types of the survey sheet -> codes of ``question_type``.
TYPES = {
    "text": "text", "string": "text", "integer": "integer", "int": "integer",
    "decimal": "decimal", "date": "date", "note": "note",
}  # fmt: skip
SELECT = re.compile(
    r"(select_one|select one|select1|select_multiple|select multiple|select all that apply)"
    r"\s+(\S+)(.*)"
)
GROUP, GROUP_END = frozenset({"begin group", "begin_group"}), frozenset({"end group", "end_group"})
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_REFERENCE = re.compile(r"\$\{")
#: Columns whose cells would change what the form does, and that nothing here obeys.
_NOT_OBEYED = frozenset(
    {"calculation", "calculate", "default", "choice_filter", "repeat_count", "jr:count",
     "parameters", "trigger", "read_only", "readonly", "image", "audio", "video", "big-image",
     "save_to", "query", "randomize", "seed", "autoplay", "preload", "preload_params",
     "preloadparams", "bind", "instance", "body", "control", "media", "intent"}
)  # fmt: skip
#: Columns that only change how a form looks elsewhere, or add words that are not needed.
_LEFT_OUT = frozenset({"appearance", "guidance_hint", "required_message", "requiredmsg"})
#: Columns with words in several languages, by every name they go by.
TEXTS = {
    "label": "label", "caption": "label", "hint": "hint",
    "constraint_message": "constraint_message", "constraint message": "constraint_message",
    "constraintmsg": "constraint_message",
}  # fmt: skip
#: Words for yes and no, as pyxform takes them.
_YES, _NO = frozenset({"yes", "true", "true()"}), frozenset({"no", "false", "false()", ""})


def check_sheets(file: FormFile) -> tuple[list[FormProblem], list[FormProblem]]:
    """Problems, and what is only worth knowing."""
    problems = [FormProblem(name, 0, "", "sheet") for name in file.others]
    problems += _headings("survey", file.survey)
    problems += _headings("choices", file.choices)
    names: dict[str, int] = {}
    for row in file.survey:
        if not switched_off(row):
            problems += _row(row)
            problems += _name(row, names)
    for row in file.survey:
        if not switched_off(row):
            problems += _unknown(row, names)
    for row in file.choices:
        problems += _words("choices", row)
    return problems, list(_warnings(file))


def switched_off(row: SheetRow) -> bool:
    """Whether the row's ``disabled`` column says that it does not count."""
    return row.cells.get("disabled", "").casefold() in _YES


def cell(row: SheetRow, name: str) -> str:
    """What stands in a column, whatever the case of its heading."""
    return next((text for key, text in row.cells.items() if key.casefold() == name), "")


def column_of(heading: str) -> tuple[str, str | None]:
    """A heading as its column and the language in it, ``None`` if it names none."""
    name, parted, rest = heading.partition("::")
    if not parted and (old := re.fullmatch(r"(label|hint|caption)\s*:\s*(.+)", heading, re.I)):
        name, parted, rest = old[1], ":", old[2]
    return name.strip().casefold(), rest.strip() if parted else None


def is_required(row: SheetRow) -> bool | None:
    """Whether the question is required; ``None`` if only an expression could tell."""
    said = cell(row, "required").casefold()
    return True if said in _YES else False if said in _NO else None


def sharing_of(row: SheetRow) -> str | None:
    """The class that answers are shared as; ``None`` if the cell names none."""
    said = cell(row, "sharing").casefold() or "sensitive"
    return said if said in {each.code for each in codes("sharing_class")} else None


def _headings(sheet: str, rows: tuple[SheetRow, ...]) -> Iterator[FormProblem]:
    for heading in dict.fromkeys(name for row in rows for name in row.cells):
        name, language = column_of(heading)
        if name in TEXTS and language is not None and language_of(language) is None:
            yield FormProblem(sheet, 1, heading, "language", language)
        elif sheet == "choices" and name in {"image", "audio", "video", "big-image", "media"}:
            yield FormProblem(sheet, 1, heading, "column", heading)


def _row(row: SheetRow) -> Iterator[FormProblem]:
    kind = cell(row, "type")
    yield from _type(row, kind)
    yield from _words("survey", row)
    for heading, said in row.cells.items():
        name, _ = column_of(heading)
        if name in _NOT_OBEYED:
            yield FormProblem("survey", row.number, heading, "column", name)
        elif name == "appearance" and "table-list" in said:
            yield FormProblem("survey", row.number, heading, "column", "table-list")
    if is_required(row) is None:
        yield FormProblem("survey", row.number, "required", "required", cell(row, "required"))
    if sharing_of(row) is None:
        known = ", ".join(each.code for each in codes("sharing_class"))
        yield FormProblem("survey", row.number, "sharing", "sharing", known)


def _type(row: SheetRow, kind: str) -> Iterator[FormProblem]:
    words = " ".join(kind.split())
    select = SELECT.fullmatch(words)
    if select and "$" not in select[2]:
        if select[3].strip():
            yield FormProblem("survey", row.number, "type", "or_other", select[3].strip())
    elif _is_refused(kind):
        first = words.split(" ", 1)[0].casefold() if select else words
        code = "repeat" if "repeat" in words.casefold() else "type"
        if not (code == "repeat" and words.casefold().startswith("end")):
            detail = "" if code == "repeat" else first
            yield FormProblem("survey", row.number, "type", code, detail)


def _is_refused(kind: str) -> bool:
    words = " ".join(kind.split()).casefold()
    known = words in TYPES or words in GROUP or words in GROUP_END
    select = SELECT.fullmatch(words)
    return bool(words) and not known and not (select and "$" not in select[2])


def _words(sheet: str, row: SheetRow) -> Iterator[FormProblem]:
    for heading, said in row.cells.items():
        if column_of(heading)[0] in TEXTS and _REFERENCE.search(said):
            yield FormProblem(sheet, row.number, heading, "answer_in_words")


def _name(row: SheetRow, names: dict[str, int]) -> Iterator[FormProblem]:
    name = cell(row, "name")
    if not name or " ".join(cell(row, "type").split()).casefold() in GROUP_END:
        return
    if not _NAME.fullmatch(name) or len(name) > 100:
        yield FormProblem("survey", row.number, "name", "name", name[:60])
    elif name in names:
        yield FormProblem("survey", row.number, "name", "repeated", f"{name} ({names[name]})")
    names.setdefault(name, row.number)


def _unknown(row: SheetRow, names: Mapping[str, int]) -> Iterator[FormProblem]:
    for column in ("relevant", "relevance", "constraint"):
        for found in re.finditer(r"\$\{([^}]*)\}", cell(row, column)):
            if found[1].strip() not in names:
                detail = found[1].strip()
                yield FormProblem("survey", row.number, column, "unknown_question", detail)


def _warnings(file: FormFile) -> Iterator[FormProblem]:
    for heading in file.headings:
        if column_of(heading)[0] in _LEFT_OUT:
            yield FormProblem("survey", 1, heading, "left_out", heading)
