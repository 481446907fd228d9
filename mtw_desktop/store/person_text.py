"""What a person can be found by: the words of the search index, and keys that likely duplicates
share. Pure functions of plain fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from itertools import product
from typing import Any, NamedTuple

from mtw_desktop.domain.names import fold, sound_keys

_NAMES = ("given_name", "middle_name", "family_name", "name_to_use")
#: Every field that ``indexed`` looks at.
SEARCHED = (*_NAMES, "other_names", "birth_date", "phone", "other_phone", "email", "code")
#: Typed in many ways and left out in as many: O'Brien, OBrien, O’Brien.
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻ`´′", " "))
_NOT_WORD = re.compile(r"[\W_]+")
_NOT_DIGIT = re.compile(r"[^0-9]+")
#: How many words, names and keys are remembered: the caches of a caseload's common names.
_REMEMBERED = 20_000
_MOST_KEYS_OF_A_NAME = 12
KEY_BYTES = 6
#: After every name and date in the order of lists.
LAST = "\U0010ffff"
#: What it says if two people share a key of this sort.
PHONE, EMAIL, BIRTH, NAMES, ONE_NAME = 6, 5, 4, 3, 1


class Indexed(NamedTuple):
    """``name_key`` and ``birth`` order lists (those without come last), ``names`` and ``facts``
    are searched, ``keys`` find duplicates (with the weight of sharing one)."""

    name_key: str
    birth: str
    names: str
    facts: str
    keys: dict[int, int]


def indexed(fields: Mapping[str, Any]) -> Indexed:
    """The index entry of a participant's plain fields."""
    spoken = [_text(fields, name) for name in _NAMES]
    given, middle, family, known_as = spoken
    others = _others(fields)
    birth = _text(fields, "birth_date")
    phones = {digits(_text(fields, name)) for name in ("phone", "other_phone")} - {""}
    email = _text(fields, "email")
    order = f"{_ordered(family)} {_ordered(given or known_as or ' '.join(others[:1]))}".strip()
    return Indexed(
        name_key=order or LAST,
        birth=birth or LAST,
        names=" ".join([_searched(name) for name in (*spoken, *others) if name]),
        facts=" ".join(_facts(_text(fields, "code"), birth, phones, email)),
        keys=dict(_keys(given or middle, family, [known_as, *others], birth, phones, email)),
    )


def words(text: str) -> list[str]:
    """The folded words of a name; apostrophes join, hyphens part, emoji are words."""
    return [piece for part in text.split() for piece in _folded(part).split()]


def digits(text: str) -> str:
    """The digits of a telephone number, without the country code of the United States."""
    found = _NOT_DIGIT.sub("", text)
    return found[1:] if len(found) == 11 and found[0] == "1" else found


@lru_cache(maxsize=_REMEMBERED)
def _folded(part: str) -> str:
    return fold(part) or "".join(c for c in part if not c.isascii() and c.isprintable())


@lru_cache(maxsize=_REMEMBERED)
def _spellings(part: str) -> str:
    """A word as its pieces, and as one where a hyphen or an apostrophe stands inside."""
    joined = _folded(part)
    if part.isalnum():
        return joined
    pieces = _folded(part.translate(_APOSTROPHES)).split()
    return " ".join(dict.fromkeys([*joined.split(), joined.replace(" ", ""), *pieces]))


@lru_cache(maxsize=_REMEMBERED)
def _ordered(name: str) -> str:
    return " ".join(words(name))


@lru_cache(maxsize=_REMEMBERED)
def _searched(name: str) -> str:
    return " ".join([_spellings(part) for part in name.split()])


@lru_cache(maxsize=_REMEMBERED)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sound_keys(name)))


def _facts(code: str, birth: str, phones: set[str], email: str) -> list[str]:
    found: list[str] = []
    if code:
        plain = code.replace("-", "").lower()
        found += (plain, plain[1:], plain[4:])
    if _is_date(birth):
        year, month, day = birth.split("-")
        found += (year + month + day, month + day + year, day + month + year)
    for phone in sorted(phones):
        found.append(phone)
        # Haiti's numbers are said without 509; anybody may know only the end of a number.
        found += [phone[-length:] for length in (8, 7, 4) if len(phone) > length]
    if email:
        found += _NOT_WORD.sub(" ", email.casefold()).split()
    return found


def _keys(
    given: str, family: str, known_as: list[str], birth: str, phones: set[str], email: str
) -> Iterator[tuple[int, int]]:
    """Keys with their weights: strong single facts, and pairs of the sounds of a given and a
    family name in either order (day and month in either order, too)."""
    yield from _name_keys(family, given, *known_as)
    if _is_date(birth):
        yield _birth_key(birth), BIRTH
    for phone in phones:
        yield _key("p", phone[-10:]), PHONE
    if email:
        yield _key("e", email.casefold()), EMAIL


@lru_cache(maxsize=_REMEMBERED)
def _name_keys(family: str, *names: str) -> tuple[tuple[int, int], ...]:
    families = _sounds(family)
    pairs: set[tuple[str, ...]] = set()
    for name in names:
        givens = _sounds(name)
        pairs.update([tuple(sorted(each)) for each in product(givens, families)])
        if not families or not givens:
            pairs.update([(each,) for each in (*givens, *families)])
    return tuple(
        (_sound_pair_key(pair), NAMES if len(pair) > 1 else ONE_NAME)
        for pair in sorted(pairs)[:_MOST_KEYS_OF_A_NAME]
    )


@lru_cache(maxsize=_REMEMBERED)
def _sound_pair_key(pair: tuple[str, ...]) -> int:
    return _key("n", *pair)


@lru_cache(maxsize=_REMEMBERED)
def _birth_key(birth: str) -> int:
    year, month, day = birth.split("-")
    return _key("b", year, *sorted((month, day)))


def _is_date(text: str) -> bool:
    return len(text) == 10 and text[4] == text[7] == "-"


def _key(*parts: str) -> int:
    """A key as a small number: collisions only cost a candidate that scores nothing."""
    return int.from_bytes(blake2b("\x1f".join(parts).encode(), digest_size=KEY_BYTES).digest())


def _text(fields: Mapping[str, Any], name: str) -> str:
    value = fields.get(name)
    return value.strip() if isinstance(value, str) else ""


def _others(fields: Mapping[str, Any]) -> list[str]:
    value = fields.get("other_names")
    return [str(each).strip() for each in value] if isinstance(value, list) else []
