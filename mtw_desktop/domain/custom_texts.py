"""Words of an imported form in up to three languages, and how they are kept in one text."""

from __future__ import annotations

from collections.abc import Mapping

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.custom import CustomForm, CustomQuestion

#: What the suffix of a column of an XLSForm may be called, folded to lower case.
_NAMES = {
    "en": ("en", "eng", "english", "inglés", "ingles", "anglè", "angle"),
    "es": ("es", "spa", "español", "espanol", "spanish", "panyòl", "panyol"),
    "ht": ("ht", "hat", "kreyòl", "kreyol", "kreyòl ayisyen", "kreyol ayisyen", "haitian creole",
           "creole", "criollo haitiano"),
}  # fmt: skip


def language_of(column: str) -> str | None:
    """The language that ``English (en)``, ``Kreyòl`` or ``es`` names; ``None`` if it is not one
    of the program's."""
    words = " ".join(column.split()).casefold()
    name, bracket, code = words.rstrip(") ").rpartition("(")
    if bracket and code.strip():
        return code.strip() if code.strip() in LANGUAGES else None
    return next((lang for lang, known_as in _NAMES.items() if (name or words) in known_as), None)


def keep_texts(texts: Mapping[str, str]) -> str:
    """Texts by language as one text, a tab between them; "" if there are none."""
    parts = [" ".join(texts.get(lang, "").split()) for lang in LANGUAGES]
    return "\t".join(parts) if any(parts) else ""


def read_texts(kept: Answer[str]) -> dict[str, str]:
    """The inverse of ``keep_texts``; a text without tabs is of every language."""
    text = known(kept) or ""
    if "\t" not in text:
        return dict.fromkeys(LANGUAGES, text) if text else {}
    return {lang: part for lang, part in zip(LANGUAGES, text.split("\t"), strict=False) if part}


def in_language(texts: Mapping[str, str], lang: str, default: str = "") -> str:
    """The text in a language, else in the form's own, else in any; "" if there is none."""
    order = (lang, default, *LANGUAGES)
    return next((texts[each] for each in order if texts.get(each)), "")


def form_title(form: CustomForm, lang: str) -> str:
    """What a form is called on the screen."""
    texts = {each: known(getattr(form, f"title_{each}")) or "" for each in LANGUAGES}
    return in_language(texts, lang, known(form.default_language) or "") or form.form_id


def question_words(question: CustomQuestion, lang: str, default: str = "") -> str:
    """The question as it is asked; its name if nobody wrote any words."""
    texts = {each: known(getattr(question, f"label_{each}")) or "" for each in LANGUAGES}
    return in_language(texts, lang, default) or question.name


def hint_words(question: CustomQuestion, lang: str, default: str = "") -> str:
    """The hint below the question, or ""."""
    texts = {each: known(getattr(question, f"hint_{each}")) or "" for each in LANGUAGES}
    return in_language(texts, lang, default)
