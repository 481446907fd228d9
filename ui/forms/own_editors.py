"""The editor of a question of one's own, by its type in the XLSForm."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from mtw_desktop.domain.codelists import LANGUAGES, Code
from mtw_desktop.domain.custom import CustomQuestion, read_choice
from mtw_desktop.domain.custom_texts import in_language
from mtw_desktop.domain.kinds import KINDS, FieldType
from mtw_desktop.domain.plain import Plain
from mtw_desktop.domain.understood import Reading
from ui.forms.editors_base import Editor
from ui.forms.editors_choice import MOST_LETTERS, MOST_RADIOS, Option, RadioEditor
from ui.forms.editors_line import LineEditor
from ui.forms.editors_list import ListEditor
from ui.forms.editors_many import ChecksEditor
from ui.forms.editors_read import DATE_WIDTH, MONEY_WIDTH, NUMBER_WIDTH, DateEditor
from ui.forms.setting import FormSetting

_WHOLE = re.compile(r"-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})")
_DECIMAL = re.compile(r"-?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})?(?:\.\d{0,9})?")


class NumberEditor(LineEditor):
    """A number; its value is its digits, as an XLSForm submission has them."""

    def __init__(self, language: str, *, whole: bool) -> None:
        self._whole = whole
        super().__init__(language, width=NUMBER_WIDTH if whole else MONEY_WIDTH)

    def read(self, typed: str) -> Reading[Any]:
        """Thousands may carry commas; the digits without them."""
        text = "".join(typed.split())
        if not text:
            return Reading()
        fits = (_WHOLE if self._whole else _DECIMAL).fullmatch(text)
        if not fits or not any(char.isdigit() for char in text):
            return Reading(problem="not_a_number")
        digits = text.replace(",", "").rstrip(".") if "." in text else text.replace(",", "")
        sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
        whole, point, rest = digits.partition(".")
        return Reading(f"{sign}{whole.lstrip('0') or '0'}{point}{rest}")


def make_own_editor(question: CustomQuestion, setting: FormSetting, default: str) -> Editor:
    """``default``: the language of the form where the screen's has no words."""
    lang, kind = setting.language, question.question_type
    if kind in ("select_one", "select_many"):
        choices = [read_choice(each) for each in question.choices]
        if kind == "select_many":
            return ChecksEditor([_code(code, words, default) for code, words in choices], lang)
        options = [Option(code, in_language(words, lang, default) or code)
                   for code, words in choices]  # fmt: skip
        few = len(options) <= MOST_RADIOS and _letters(question, default) <= MOST_LETTERS
        return RadioEditor(options, lang) if few else ListEditor(options, lang, width=440)
    if kind == "date":
        spec = replace(KINDS["custom_answer"].fields["value"], type=FieldType.DATE)
        return DateEditor(spec, lang, width=DATE_WIDTH, today=setting.today)
    if kind in ("integer", "decimal"):
        return NumberEditor(lang, whole=kind == "integer")
    return LineEditor(lang, accents=True)


def _code(code: str, words: Mapping[str, str], default: str) -> Code:
    return Code(code, {lang: in_language(words, lang, default) or code for lang in LANGUAGES})


def _letters(question: CustomQuestion, default: str) -> int:
    """The longest all answers are together, in any language: hands learn where they are."""
    choices = [read_choice(each)[1] for each in question.choices]
    return max(sum(len(in_language(each, lang, default)) for each in choices) for lang in LANGUAGES)


def plain_texts(answers: Mapping[str, Plain]) -> dict[str, Plain]:
    """Without what says nothing."""
    return {name: plain for name, plain in answers.items() if plain not in (None, "", [])}
