"""Month, weekday and day words as people type them: English, Spanish, Creole and French.

French is read because many people from Haiti learned to write in it; it is never written.
"""

from __future__ import annotations

from functools import cache

from mtw_desktop.domain.codelists import LANGUAGES
from mtw_desktop.domain.labels import label_list
from mtw_desktop.domain.names import fold

_FRENCH_MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
                  "septembre", "octobre", "novembre", "decembre"]  # fmt: skip
_FRENCH_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
#: Spellings beside those of the lists.
_MORE_MONTHS = {"setiembre": 9, "sept": 9, "mars": 3, "jwen": 6, "jwiye": 7, "desamn": 12}
_MORE_DAYS = {"tues": 1, "thur": 3, "thurs": 3, "madi": 1}
_SHORTEST = 3

#: Days from today, by folded words.
RELATIVE_DAYS = {
    "today": 0, "hoy": 0, "jodi a": 0, "jodia": 0, "jodi": 0, "aujourdhui": 0,
    "tomorrow": 1, "tmrw": 1, "manana": 1, "demen": 1, "demain": 1,
    "day after tomorrow": 2, "pasado manana": 2, "apre demen": 2, "apredemen": 2,
    "yesterday": -1, "ayer": -1, "ye": -1, "hier": -1,
}  # fmt: skip


def month_of(word: str) -> int | None:
    """The month (1-12) a folded word or its beginning (three letters or more) means."""
    return _found(word, *_months())


def weekday_of(word: str) -> int | None:
    """The weekday (Monday is 0) a folded word or its beginning means."""
    return _found(word, *_days())


def _found(word: str, exact: dict[str, int], names: tuple[tuple[str, int], ...]) -> int | None:
    if word in exact:
        return exact[word]
    if len(word) < _SHORTEST:
        return None
    meant = {number for name, number in names if name.startswith(word)}
    return meant.pop() if len(meant) == 1 else None


@cache
def _months() -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    names = [(fold(n), i) for lang in LANGUAGES for i, n in _numbered("words.months", lang, 1)]
    names += [(name, i) for i, name in enumerate(_FRENCH_MONTHS, 1)]
    return dict(names) | _MORE_MONTHS, tuple(names)


@cache
def _days() -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    names = [(fold(n), i) for lang in LANGUAGES for i, n in _numbered("words.weekdays", lang, 0)]
    names += [(name, i) for i, name in enumerate(_FRENCH_DAYS)]
    return dict(names) | _MORE_DAYS, tuple(names)


def _numbered(key: str, lang: str, start: int) -> list[tuple[int, str]]:
    return list(enumerate(label_list(key, lang), start))
