"""Which editor a declared field gets, and how wide it is."""

from __future__ import annotations

from typing import get_type_hints

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.codelists import LANGUAGES, codes
from mtw_desktop.domain.dates import today_here
from mtw_desktop.domain.forms import Row
from mtw_desktop.domain.kinds import KINDS, FieldSpec, FieldType
from ui.forms.editors_base import Editor
from ui.forms.editors_choice import MOST_LETTERS, MOST_RADIOS, Option, RadioEditor
from ui.forms.editors_line import LineEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_many import ChecksEditor
from ui.forms.editors_read import (
    DATE_WIDTH,
    MONEY_WIDTH,
    NUMBER_WIDTH,
    PHONE_WIDTH,
    ZIP_WIDTH,
    BornOrAgeEditor,
    DateEditor,
    FieldEditor,
    MoneyEditor,
    PhoneEditor,
    Today,
)
from ui.forms.editors_ref import RefEditor
from ui.forms.editors_text import FlagEditor, LongTextEditor
from ui.forms.editors_texts import TextsEditor
from ui.forms.ref_source import RefSource


def make_editor(
    spec: FieldSpec,
    language: str,
    *,
    may_miss: bool | None = None,
    today: Today = today_here,
    refs: RefSource | None = None,
) -> Editor:
    """The editor of a declared field. ``ValueError`` for a moment, and for a reference without
    ``refs`` to find records."""
    reasons = may_be_missing(spec) if may_miss is None else may_miss
    if spec.type is FieldType.REF and refs is not None:
        return RefEditor(spec.refers_to or "", refs, language)
    if spec.type is FieldType.FLAG:
        return FlagEditor()
    if spec.type is FieldType.TEXTS:
        return TextsEditor(language)
    if spec.type is FieldType.LONG_TEXT:
        return LongTextEditor(language, reasons)
    if spec.type is FieldType.CHOICES:
        return ChecksEditor(codes(spec.code_list or ""), language, reasons)
    if spec.type is FieldType.CHOICE:
        options = options_of(spec.code_list or "", language)
        if _few(spec.code_list or ""):
            return RadioEditor(options, language, reasons)
        return ListEditor(options, language, reasons)
    return _line(spec, language, reasons, today)


def _line(spec: FieldSpec, language: str, reasons: bool, today: Today) -> LineEditor:
    if spec.type is FieldType.DATE:
        return DateEditor(spec, language, reasons, width=DATE_WIDTH, today=today)
    if spec.type is FieldType.PHONE:
        return PhoneEditor(spec, language, reasons, width=PHONE_WIDTH)
    if spec.type is FieldType.MONEY or spec.name.endswith("_cents"):
        return MoneyEditor(spec, language, reasons, width=MONEY_WIDTH)
    if spec.type is FieldType.INTEGER:
        return FieldEditor(spec, language, reasons, width=NUMBER_WIDTH)
    if spec.type in (FieldType.TEXT, FieldType.EMAIL):
        width = NUMBER_WIDTH if spec.max_length <= 2 else ZIP_WIDTH if spec.max_length <= 12 else 0
        return FieldEditor(spec, language, reasons, width=width)
    raise ValueError(spec.type)


def make_row_editor(
    row: Row, language: str, today: Today = today_here, refs: RefSource | None = None
) -> Editor:
    """The editor of a row of a form: as its field wants it, and where a birth date stands with an
    age, one that takes either."""
    spec = row.field
    assert spec is not None
    if spec.type is FieldType.DATE and any(path.endswith(".age") for path in row.also):
        return BornOrAgeEditor(spec, language, width=DATE_WIDTH, today=today)
    return make_editor(spec, language, today=today, refs=refs)


def make_cell(row: Row, language: str, today: Today = today_here) -> Editor:
    """The editor of a column in a table: no wider than its column, and no radios."""
    spec = row.field
    assert spec is not None
    if spec.type is FieldType.CHOICE:
        return ListEditor(options_of(spec.code_list or "", language), language, width=10_000)
    if spec.type is FieldType.DATE and row.also:
        return BornOrAgeEditor(spec, language, today=today)
    return FieldEditor(spec, language, today=today)


def _few(list_name: str) -> bool:
    """Whether all answers can be in sight; the same in every language, so that hands learn it."""
    found = codes(list_name)
    letters = (sum(len(code.labels[each]) for code in found) for each in LANGUAGES)
    return len(found) <= MOST_RADIOS and max(letters) <= MOST_LETTERS


def options_of(list_name: str, language: str) -> tuple[Option, ...]:
    """The codes of a list with their words."""
    return tuple(Option(code.code, code.labels[language]) for code in codes(list_name))


def may_be_missing(spec: FieldSpec) -> bool:
    """Whether a field may hold a reason for no answer, as its kind declares it."""
    kind = KINDS[spec.label.partition(".")[0]]
    hint = get_type_hints(kind.cls)[spec.name]
    return Missing in getattr(hint, "__args__", ())
