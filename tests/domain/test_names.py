"""Names are found again however they were spelled, and shortened with care."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.names import display_name, fold, names_of, short_name, sound_keys
from mtw_desktop.domain.people import Participant
from tests.domain.properties import many

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def _person(**fields: object) -> Participant:
    return Participant(id=new_id(), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Étienne", "etienne"),
        ("  Marie-Ange  ", "marie ange"),
        ("O’Neil", "oneil"),
        ("D'Or Núñez", "dor nunez"),
        ("SAINT-LOUIS", "saint louis"),
        ("Straße", "strasse"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("محمد", "محمد"),
        ("", ""),
        ("--", ""),
    ],
)
def test_folding_keeps_the_letters_and_drops_the_rest(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@many
@given(NAMES)
def test_folding_twice_changes_nothing_more(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@many
@given(NAMES)
def test_the_unicode_form_does_not_matter(name: str) -> None:
    for form in ("NFC", "NFD"):
        written = unicodedata.normalize(form, name)
        assert fold(written) == fold(name)
        assert sound_keys(written) == sound_keys(name)


@many
@given(NAMES)
def test_every_name_word_has_a_key(name: str) -> None:
    keys = sound_keys(name)
    assert all(keys)
    assert sound_keys(name.replace("-", " ")) == keys


@pytest.mark.parametrize(
    "spellings",
    [
        "Étienne Etyen Etyèn Etienne",
        "Guerlande Gerlande Gèlann",
        "Jésula Jezila",
        "Yvonne Ivonne Ivòn",
        "Jiménez Gimenez Jimenes",
        "Hernández Ernandes",
        "González Gonzales",
        "Vásquez Básquez",
        "Robert Wobè",
        "Rose Woz",
        "Pierre Pyè",
        "Joseph Jozèf",
        "Jean Jan",
        "François Franswa",
        "Philippe Filip Felipe",
        "Christine Kristin",
        "Jacques Jak",
        "Charles Chal",
        "Vincent Vensan",
        "Thérèse Terèz",
        "Emmanuel Emanyèl",
        "Dieudonné Dyedone",
        "Wilner Ouilnè",
        "Saint St. Ste",
        "Peña Pena",
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: str) -> None:
    assert len({sound_keys(name) for name in spellings.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Guerlande", "Fernande"), ("Jésula", "Michelle"), ("Jiménez", "Martínez"), ("Rose", "Ruth"),
     ("Étienne", "Antoine Pierre"), ("Robert", "Gilbert"), ("Marie", "Manuel")],
)  # fmt: skip
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert sound_keys(one) != sound_keys(other)


def test_there_is_one_key_for_each_word() -> None:
    assert len(sound_keys("Marie-Ange St-Fleur")) == 4
    assert sound_keys("Saint-Fleur") == sound_keys("St Fleur") == sound_keys("Ste. Fleur")


@pytest.mark.parametrize(
    ("fields", "short", "full"),
    [
        ({"given_name": "Ange", "family_name": "Étienne"}, "Ange É.", "Ange Étienne"),
        ({"given_name": "Ana María", "family_name": "de la Cruz Peña"}, "Ana María D.",
         "Ana María de la Cruz Peña"),
        ({"given_name": "Jo", "name_to_use": "Gigi", "family_name": "Paul"}, "Gigi P.", "Jo Paul"),
        ({"given_name": "Suharto"}, "Suharto", "Suharto"),
        ({"family_name": "Ö"}, "Ö", "Ö"),
        ({"name_to_use": "Ti Jan"}, "Ti Jan", "Ti Jan"),
        ({"other_names": ("Blue",), "given_name": Missing.PREFERS_NOT}, "Blue", "Blue"),
        ({"given_name": Missing.DONT_KNOW, "code": "M-4K7-Q2TX"}, "M-4K7-Q2TX", "M-4K7-Q2TX"),
        ({"given_name": "  "}, "No name given", "No name given"),
    ],
)  # fmt: skip
def test_people_are_named_as_far_as_they_are_known(
    fields: dict[str, object], short: str, full: str
) -> None:
    person = _person(**fields)
    assert short_name(person) == short
    assert display_name(person) == full


def test_a_person_is_looked_for_under_every_name() -> None:
    person = _person(
        given_name="Jésula",
        family_name="Paul",
        name_to_use="Zizi",
        other_names=("J. Pierre", "Zizi"),
    )
    assert names_of(person) == ("Jésula Paul", "Zizi", "J. Pierre")
