"""Reading what somebody typed to find a person, into expressions of the search index.

Only letters, digits and emoji survive the reading, each word quoted: nothing typed can be syntax.
"""

from __future__ import annotations

import re
import unicodedata

from mtw_desktop.domain.ids import read_code
from mtw_desktop.domain.names import fold
from mtw_desktop.store.person_text import digits, words

_LONGEST = 200
#: Fewer digits than this would match half of everybody.
_FEWEST_DIGITS = 3
_DATE = re.compile(r"\s*(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})\s*")
#: The beginning of a person's code that happens to hold no digit.
_LIKE_A_CODE = re.compile(r"[Mm]-?[A-Za-z]{1,3}(-[A-Za-z]{0,4})?")


def expressions(text: str) -> list[str]:
    """Full-text expressions to try in turn, the narrowest first; none if there is nothing in it."""
    usual, otherwise = readings(text)
    return usual + otherwise


def readings(text: str) -> tuple[list[str], list[str]]:
    """Expressions that together say what was typed, and those to try if they find nobody.

    For names: the words as they stand, then the last one going on; otherwise all words going on.
    """
    text = unicodedata.normalize("NFC", text[:_LONGEST])
    code = read_code(text)
    if code:
        return [_facts([code.replace("-", "").lower()])], []
    if "@" in text:
        parts = fold(text).split()
        return [f'{{facts}} : ("{" ".join(parts)}"*)'] if parts else [], []
    if not any(c.isalpha() for c in text) and any(c.isdigit() for c in text):
        return _digits_only(text), []
    names, facts = _sorted_words(text)
    if not names:
        return [_facts(facts)] if facts else [], []
    also = f" AND {_facts(facts)}" if facts else ""
    # One letter is a word still being typed.
    usual = [] if len(names[-1]) == 1 else [_names(names, 0) + also]
    usual.append(_names(names, 1) + also)
    otherwise = [_names(names, len(names)) + also] if len(names) > 1 else []
    if _LIKE_A_CODE.fullmatch(text.strip()):
        otherwise.append(_facts(["".join(fold(text).split())]))
    return usual, otherwise


def _digits_only(text: str) -> list[str]:
    dates = _as_date(text)
    if dates:
        return ["{facts} : (" + " OR ".join(f'"{each}"' for each in dates) + ")"]
    found = digits(text)
    return [_facts([found])] if len(found) >= _FEWEST_DIGITS else []


def _as_date(text: str) -> list[str]:
    """The ways to read a date, as the index holds them: month first, day first, year first."""
    match = _DATE.fullmatch(text)
    if not match:
        return []
    one, two, three = match.groups()
    if len(one) == 4:
        return [f"{one}{two:0>2}{three:0>2}"]
    years = [three] if len(three) == 4 else [f"19{three}", f"20{three}"] if len(three) == 2 else []
    return [f"{one:0>2}{two:0>2}{year}" for year in years]


def _sorted_words(text: str) -> tuple[list[str], list[str]]:
    """Words of names, and words with digits (a code, a year, the end of a telephone number)."""
    names: list[str] = []
    facts: list[str] = []
    for word in text.split():
        if any(c.isdigit() for c in word):
            joined = "".join(fold(word).split())
            facts.append(joined)
        else:
            names.extend(words(word))
    return names, [each for each in facts if each]


def _names(names: list[str], open_words: int) -> str:
    """All of the words; the last ``open_words`` of them may go on."""
    closed = len(names) - open_words
    quoted = [f'"{name}"' + ("*" if at >= closed else "") for at, name in enumerate(names)]
    return "{names} : (" + " AND ".join(quoted) + ")"


def _facts(facts: list[str]) -> str:
    return "{facts} : (" + " AND ".join(f'"{each}"*' for each in facts) + ")"
