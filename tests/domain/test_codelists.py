"""The code lists are whole: all that the kinds name, in three languages, without doubles."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.codelists import (
    codes,
    details_of,
    is_code,
    list_names,
    tidy,
    top_codes,
)
from mtw_desktop.domain.records import KINDS, Sharing
from mtw_desktop.domain.referrals import TRANSITIONS

NAMED = sorted(
    {f.code_list for kind in KINDS.values() for f in kind.fields.values() if f.code_list}
)


@pytest.mark.parametrize("name", NAMED)
def test_every_list_that_a_field_names_exists(name: str) -> None:
    assert codes(name)


@pytest.mark.parametrize("name", list_names())
def test_every_code_has_three_labels_and_stands_once(name: str) -> None:
    found = codes(name)
    assert [c.code for c in found if not all(label.strip() for label in c.labels.values())] == []
    assert len({c.code for c in found}) == len(found)
    for lang in ("en", "es", "ht"):
        shown = [(c.parent, c.labels[lang]) for c in found]
        assert len(set(shown)) == len(shown), f"two codes look the same in {lang}"


@pytest.mark.parametrize("name", list_names())
def test_details_follow_the_code_they_belong_to(name: str) -> None:
    last_top = ""
    for code in codes(name):
        if code.parent is None:
            last_top = code.code
        else:
            assert code.parent == last_top


def test_race_and_ethnicity_offers_the_seven_minimum_categories_of_spd_15() -> None:
    tops = [c.code for c in top_codes("race_ethnicity")]
    assert tops == ["aian", "asian", "black", "hispanic", "mena", "nhpi", "white"]
    assert "Haitian" in [c.labels["en"] for c in details_of("race_ethnicity", "black")]


def test_lists_that_mirror_code_have_the_same_codes() -> None:
    assert {c.code for c in codes("sharing_class")} == {s.value for s in Sharing}
    assert {c.code for c in codes("referral_status")} == set(TRANSITIONS)


def test_hmis_numbers_are_those_of_the_standard() -> None:
    def hmis(name: str) -> dict[str, object]:
        return {c.code: c.crosswalk["hmis"] for c in codes(name) if "hmis" in c.crosswalk}

    assert hmis("yes_no") == {"yes": 1, "no": 0}
    assert hmis("sex") == {"female": 0, "male": 1}
    assert {"en": 171, "es": 367, "ht": 205}.items() <= hmis("language").items()
    assert {"spouse": 3, "son": 2, "mother": 4, "friend": 5}.items() <= hmis("relationship").items()


def test_none_of_these_stands_alone() -> None:
    assert tidy("benefits", ("wic", "snap", "wic")) == ("snap", "wic")
    assert tidy("benefits", ("wic", "none")) == ("none",)
    assert tidy("benefits", ("none", "wic")) == ("wic",)
    assert tidy("benefits", ()) == ()


@pytest.mark.parametrize("wrong", ["YES", "", None, 1, ["yes"]])
def test_only_a_code_of_the_list_is_one(wrong: object) -> None:
    assert is_code("yes_no", "yes")
    assert not is_code("yes_no", wrong)
