"""The printed key survives being read aloud, and a slip of the pen is pointed at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mtw_desktop.store import recovery_key

keys = st.binary(min_size=20, max_size=20)


@given(keys)
def test_what_is_printed_reads_back(key: bytes) -> None:
    text = recovery_key.written(key)
    assert [len(group) for group in text.split("-")] == [5] * 8
    assert recovery_key.read(text) == key
    assert recovery_key.read(f"  {text.lower().replace('-', ' ')}\n") == key


@given(keys)
def test_usual_mix_ups_do_not_matter(key: bytes) -> None:
    text = recovery_key.written(key)
    assert recovery_key.read(text.replace("0", "o").replace("1", "l")) == key


@given(keys, st.integers(0, 39), st.sampled_from(recovery_key.ALPHABET))
def test_one_wrong_character_is_noticed_and_its_group_named(
    key: bytes, place: int, other: str
) -> None:
    plain = recovery_key.written(key).replace("-", "")
    wrong = plain[:place] + other + plain[place + 1 :]
    if wrong != plain:
        assert recovery_key.read(wrong) is None
        assert recovery_key.wrong_groups(wrong) == [place // 5 + 1]


@given(keys, st.integers(0, 38))
def test_two_neighbours_swapped_are_noticed(key: bytes, place: int) -> None:
    plain = recovery_key.written(key).replace("-", "")
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if swapped != plain:
        assert recovery_key.read(swapped) is None


@given(keys, st.integers(0, 6))
def test_two_groups_swapped_are_noticed(key: bytes, at: int) -> None:
    groups = recovery_key.written(key).split("-")
    groups[at], groups[at + 1] = groups[at + 1], groups[at]
    if "-".join(groups) != recovery_key.written(key):
        assert recovery_key.read("-".join(groups)) is None


def test_something_else_is_no_key() -> None:
    assert recovery_key.read("seven quiet herons over Biscayne") is None
    assert recovery_key.wrong_groups("too short") == []
