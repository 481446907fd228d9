"""One combined question becomes the two older ones."""

from __future__ import annotations

import pytest

from mtw_desktop.domain.answers import Missing
from mtw_desktop.domain.race_ethnicity import minimum_categories, two_questions


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (("black", "black.haitian"), [0, 0, 0, 1, 0, 0]),
        (("black.haitian",), [0, 0, 0, 1, 0, 0]),
        (("hispanic", "hispanic.cuban"), [1, 9, 9, 9, 9, 9]),
        (("hispanic", "white"), [1, 0, 0, 0, 0, 1]),
        (("mena",), [0, 0, 0, 0, 0, 1]),
        (("asian", "nhpi", "aian"), [0, 1, 1, 0, 1, 0]),
        ((), [9, 9, 9, 9, 9, 9]),
        (Missing.PREFERS_NOT, [9, 9, 9, 9, 9, 9]),
        (None, [9, 9, 9, 9, 9, 9]),
    ],
)
def test_the_older_questions_follow(
    chosen: tuple[str, ...] | Missing | None, expected: list[int]
) -> None:
    assert two_questions(chosen) == dict(zip(range(210, 216), expected, strict=True))


def test_a_detail_of_a_newer_list_counts_by_its_category() -> None:
    assert minimum_categories(["black.trinidadian", "martian"]) == {"black"}
