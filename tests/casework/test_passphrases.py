"""Passphrases: long, not well known, nothing else."""

from __future__ import annotations

import math

import pytest

from mtw_desktop.casework import passphrases
from mtw_desktop.casework.passphrases import make_passphrase, passphrase_problem


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "too_short"),
        ("Tr0ub4dor&3", "too_short"),
        ("fourteen chars", "too_short"),
        ("fifteen letters", None),
        ("correct horse battery", None),
        ("mwen renmen danse kompa", None),
        ("ñandú corrió lejos", None),
        ("a" * 20, "too_common"),
        ("abababababababab", "too_common"),
        ("gato1gato1gato1gato1", "too_common"),
        ("passwordpassword", "too_common"),
        ("PASSWORD-PASSWORD-1", "too_common"),
        ("123456789012345", "too_common"),
        ("Miami2026password!", "too_common"),
        ("q" * 3 + "correct horse battery staple " * 40, None),
    ],
)
def test_what_will_do(text: str, problem: str | None) -> None:
    assert passphrase_problem(text) == problem


def test_made_passphrases_will_do_and_differ() -> None:
    made = {make_passphrase() for _ in range(50)}
    assert len(made) == 50
    assert all(passphrase_problem(each) is None for each in made)
    assert all(each.isascii() and each.count("-") == 4 for each in made)


def test_five_words_are_as_strong_as_promised() -> None:
    consonants, vowels = passphrases._CONSONANTS, passphrases._VOWELS
    every = [
        a + b + c + d + e
        for a in consonants for b in vowels for c in consonants for d in vowels for e in consonants
    ]  # fmt: skip
    kept = sum(not any(part in word for part in passphrases._RUDE) for word in every)
    assert 5 * math.log2(kept) > 75
