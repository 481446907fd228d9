"""The words of the program are complete in three languages and keep to the style guides."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from datetime import date

import pytest

import resources
from mtw_desktop import errors
from mtw_desktop.domain import kinds, labels
from mtw_desktop.domain.codelists import LANGUAGES, codes, list_names
from mtw_desktop.domain.records import KINDS

AREAS = ("fields", "intake", "words")
FIELDS = [field for kind in KINDS.values() for field in kind.fields.values()]


def _world_errors(cls: type[errors.WorldError] = errors.WorldError) -> Iterator[str]:
    yield cls.__name__
    for each in cls.__subclasses__():
        if each.__module__ == errors.__name__:
            yield from _world_errors(each)


def _texts(area: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    for key, words in resources.load("labels", f"{area}.json").items():
        yield key, {lang: w if isinstance(w, list) else [w] for lang, w in words.items()}


def _all_creole() -> Iterator[tuple[str, str]]:
    for area in (*AREAS, "errors"):
        for key, words in _texts(area):
            yield from ((f"{area} {key}", text) for text in words["ht"])
    for name in list_names():
        yield from ((f"{name} {code.code}", code.labels["ht"]) for code in codes(name))
    yield from (("consent", text) for part in labels.consent_text("ht", "OIC") for text in part)


@pytest.mark.parametrize("field", FIELDS, ids=lambda f: f.label)
def test_every_field_of_every_kind_has_a_short_label(field: kinds.FieldSpec) -> None:
    for lang in LANGUAGES:
        words = labels.label(field.label, lang)
        assert 0 < len(words) <= 60
        assert not words.rstrip().endswith((":", "?", "."))


def test_every_kind_has_a_name() -> None:
    assert [name for name in KINDS if not labels.has_label(f"kind.{name}")] == []


@pytest.mark.parametrize("area", [*AREAS, "errors"])
def test_each_text_says_the_same_in_three_languages(area: str) -> None:
    for key, words in _texts(area):
        assert set(words) == set(LANGUAGES), key
        assert all(text.strip() for texts in words.values() for text in texts), key
        holes = {lang: _placeholders(texts) for lang, texts in words.items()}
        if not key.startswith("words.date"):
            assert holes["es"] == holes["en"] == holes["ht"], key
        assert len({len(texts) for texts in words.values()}) == 1, key


def _placeholders(texts: list[str]) -> set[str]:
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", list(_world_errors()))
def test_every_fault_of_the_world_has_a_sentence_and_a_next_step(code: str) -> None:
    for lang in LANGUAGES:
        sentence, step = labels.error_text(code, lang)
        assert sentence.endswith(".")
        assert step.endswith(".")
        for text in (sentence, step):
            for each in re.split(r"(?<=[.?!]) ", text):
                assert len(each.split()) <= 16, each


def test_a_detail_picks_the_wording_that_uses_it() -> None:
    assert "Wait 30 seconds" in labels.error_text("WrongPassphrase", "en", seconds=30)[1]
    assert "{" not in "".join(labels.error_text("WrongPassphrase", "en", seconds=0))
    assert "Wait" not in labels.error_text("WrongPassphrase", "en", seconds=0)[1]
    assert labels.error_text("InputError", "es", row=7, reason="x")[0].startswith("La fila 7")
    assert labels.error_text("SomethingNew", "en") == labels.error_text("WorldError", "en")


def test_a_code_of_a_newer_version_is_shown_as_it_is() -> None:
    assert labels.code_label("urgency", "urgent", "ht") == "Ijan"
    assert labels.code_label("urgency", "at_once", "ht") == "at_once"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_consent_text_is_short_and_names_who_asks(lang: str) -> None:
    parts = labels.consent_text(lang, "OIC of South Florida")
    assert len(parts) == len(labels.consent_text("en", "x"))
    assert any("OIC of South Florida" in text for _, text in parts)
    for title, text in parts:
        assert title
        for sentence in re.split(r"(?<=[.?!]) ", text):
            counted = sentence.replace("OIC of South Florida", "OIC")
            assert len(counted.split()) <= 15, sentence


def test_creole_keeps_the_official_spelling() -> None:
    # No é, ê, ç, ï; no apostrophe and hyphen between words (m ap, not m'ap). Words in parentheses
    # are English names that people know.
    own = [(where, re.sub(r"\([^)]*\)|bachelor's", "", text)) for where, text in _all_creole()]
    assert [(w, t) for w, t in own if re.search(r"[éêçïÉÊÇ’']|\w-\w", t)] == []


def test_spanish_never_mixes_tu_with_usted() -> None:
    texts = [t for area in (*AREAS, "errors") for _, w in _texts(area) for t in w["es"]]
    texts += [text for part in labels.consent_text("es", "OIC") for text in part]
    familiar = re.compile(
        r"\b(tu|tus|tú|te|contigo|puedes|quieres|tienes|debes|escríbelo|inténtalo)\b", re.I
    )
    assert [text for text in texts if familiar.search(text)] == []


def test_the_calendar_is_our_own() -> None:
    assert labels.label_list("words.months", "ht")[date(2026, 6, 1).month - 1] == "jen"
    assert labels.label_list("words.weekdays", "ht")[0] == "lendi"
    for lang in LANGUAGES:
        assert len(labels.label_list("words.months", lang)) == 12
        assert len(labels.label_list("words.weekdays", lang)) == 7
