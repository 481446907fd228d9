"""How alike two people on record are, in points with reasons. Pure; decides nothing.

Evidence adds points and contradiction takes them away: the same birth date and family name with
another given name is a twin or a sibling, not a spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from mtw_desktop.domain.names import fold, sound_keys

#: At or above this two people are shown as likely the same.
THRESHOLD = 50
#: Similarity from which two spellings count as one name: Gerlande, Guerlande.
_ALIKE = 0.86
#: What sounds alike in one of the languages is alike, however it is written: Étienne, Etyèn.
_SOUNDS_ALIKE = 0.95
_SAME_GIVEN, _SAME_FAMILY = 30, 25
_ALIKE_GIVEN, _ALIKE_FAMILY = 24, 20
_SWAPPED = 46
_OTHER_GIVEN, _OTHER_FAMILY = -22, -8
_BIRTH = {
    "same_birth_date": 32,
    "birth_day_month_swapped": 24,
    "birth_date_one_digit": 22,
    "other": -18,
}
_SAME_PHONE, _SHARED_PHONE = 28, 10
_SAME_EMAIL, _SAME_ZIP = 24, 3
#: A number or an address alone, with no name yet to agree or disagree, is worth a look.
_CONTACT_ALONE = 55


@dataclass(frozen=True, slots=True)
class Features:
    """What is compared of one person; folded, empty where unknown."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    birth: str
    phones: frozenset[str]
    email: str
    zip: str
    phone_shared: bool


def features(plain: Mapping[str, object]) -> Features:
    """The features of a participant's plain fields (missing answers count as unknown)."""
    others = (_folded(each).partition(" ")[0] for each in _many(plain.get("other_names")))
    given = (*_texts(plain, "given_name", "name_to_use"), *filter(None, others))
    phones = (_text(plain.get(name)) for name in ("phone", "other_phone"))
    return Features(
        given=given,
        family=_texts(plain, "family_name"),
        birth=_text(plain.get("birth_date")),
        phones=frozenset("".join(c for c in each if c.isdigit())[-10:] for each in phones) - {""},
        email=_text(plain.get("email")).casefold(),
        zip=_text(plain.get("zip"))[:5],
        phone_shared=plain.get("phone_is_shared") == "yes",
    )


def compare(one: Features, other: Features) -> tuple[int, tuple[str, ...]]:
    """Points 0-100 and reason codes, strongest first."""
    found: dict[str, int] = {}
    points = _names(one, other, found) + _birth(one, other, found)
    if one.phones & other.phones:
        shared = one.phone_shared or other.phone_shared
        found["same_phone"] = _SHARED_PHONE if shared else _SAME_PHONE
    if one.email and one.email == other.email:
        found["same_email"] = _SAME_EMAIL
    contact = found.get("same_phone", 0) + found.get("same_email", 0)
    points += contact
    no_name = not (one.given or one.family) or not (other.given or other.family)
    if contact and no_name and not (one.birth and other.birth):
        points = max(points, _CONTACT_ALONE)
    if found and one.zip and one.zip == other.zip:
        found["same_zip"] = _SAME_ZIP
        points += _SAME_ZIP
    reasons = tuple(sorted(found, key=lambda each: -found[each]))
    return max(0, min(100, points)), reasons


def one_digit_apart(one: str, other: str) -> bool:
    """Two ISO dates that differ by one digit, or by two neighbouring digits swapped."""
    a, b = one.replace("-", ""), other.replace("-", "")
    if len(a) != len(b) or a == b:
        return False
    apart = [i for i, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(apart) == 1:
        return True
    return len(apart) == 2 and apart[1] == apart[0] + 1 and sorted(a) == sorted(b)


def _names(one: Features, other: Features, found: dict[str, int]) -> int:
    given = _best(one.given, other.given)
    family = _best(one.family, other.family)
    points = _points(given, _SAME_GIVEN, _ALIKE_GIVEN, _OTHER_GIVEN) + _points(
        family, _SAME_FAMILY, _ALIKE_FAMILY, _OTHER_FAMILY
    )
    crossed = min(_best(one.given, other.family) or 0.0, _best(one.family, other.given) or 0.0)
    if crossed >= _ALIKE and points < _SWAPPED:
        found["names_swapped"] = _SWAPPED
        return _SWAPPED
    known = [each for each in (given, family) if each is not None]
    if known and min(known) >= 1.0:
        found["same_name"] = points
    elif known and min(known) >= _ALIKE:
        found["name_spelled_alike"] = points
    return points


def _birth(one: Features, other: Features, found: dict[str, int]) -> int:
    if not one.birth or not other.birth:
        return 0
    year, month, day = (*one.birth.split("-"), "", "")[:3]
    if one.birth == other.birth:
        reason = "same_birth_date"
    elif f"{year}-{day}-{month}" == other.birth:
        reason = "birth_day_month_swapped"
    elif one_digit_apart(one.birth, other.birth):
        reason = "birth_date_one_digit"
    else:
        return _BIRTH["other"]
    found[reason] = _BIRTH[reason]
    return _BIRTH[reason]


def _best(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float | None:
    """The closest pair of spellings, 0-1; ``None`` if either side has none."""
    if not ours or not theirs:
        return None
    return max(_similar(a, b) for a in ours for b in theirs)


def _similar(one: str, other: str) -> float:
    if one == other:
        return 1.0
    # "García" and "García López", "Étienne" and "Étienne-Pierre": one of two names is used.
    shorter, longer = sorted((one.split(), other.split()), key=len)
    if 0 < len(shorter) < len(longer) and min(len(one), len(other)) > 2:
        found = min(max(_word_similar(a, b) for b in longer) for a in shorter)
        if found >= _ALIKE:
            return _SOUNDS_ALIKE
    return _word_similar(one, other)


def _word_similar(one: str, other: str) -> float:
    if one == other:
        return 1.0
    spelled = float(JaroWinkler.similarity(one, other))
    if spelled >= _ALIKE:
        return spelled
    keys = _sounds(one)
    same_sound = keys == _sounds(other) and any(len(key) > 1 for key in keys)
    return _SOUNDS_ALIKE if same_sound else spelled


# The same names come again and again: among the candidates, and with every letter typed.
_folded = lru_cache(maxsize=20_000)(fold)
_sounds = lru_cache(maxsize=20_000)(sound_keys)


def _points(similarity: float | None, same: int, alike: int, different: int) -> int:
    if similarity is None:
        return 0
    if similarity >= 1.0:
        return same
    return alike if similarity >= _ALIKE else different


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _texts(plain: Mapping[str, object], *names: str) -> tuple[str, ...]:
    found = (_folded(text) for name in names if (text := _text(plain.get(name))))
    return tuple(each for each in found if each)


def _many(value: object) -> Iterable[str]:
    return [str(each) for each in value] if isinstance(value, list | tuple) else []
