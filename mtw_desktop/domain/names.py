"""Names: folded for search, keyed by sound for duplicates, shortened for lists.

Folding drops case, accents, apostrophes and hyphens. The sound key of a word brings together the
spellings one name has in French, Haitian Creole, Spanish and English: Étienne and Etyèn, Guerlande
and Gèlann, Jésula and Jezila, Robert and Wobè, Jiménez and Gimenes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from mtw_desktop.domain.answers import Answer, known
from mtw_desktop.domain.labels import label

#: Letters that have no accent to strip but an ASCII spelling.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
                        "ı": "i", "ħ": "h", "ŋ": "n"})  # fmt: skip
_APOSTROPHES = re.compile(r"['’‘ʼʹ´`ʻ′＇]")
_NOT_WORD = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"(.)\1+")
#: Abbreviations of Saint, which Haitian family names begin with in every way of writing it.
_SAINT = frozenset({"st", "ste"})

#: Applied in order to a folded word; vowels go last, so that rules can look at them.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^x", "s"),  # Xavier, Zavye
        (r"(?<=qu|rg|rl)es$", ""),  # Jacques, Georges, Charles: the ending is silent
        (r"x$", ""),  # Desroux
        (r"(?<=r)e$", ""),  # Pierre, Claire: so that the r is the last letter
        (r"(?<=[nr])[td]e?$", ""),  # Vincent, Laurent, Robert, Bernard, Guerlande
        (r"sch|tch|ch(?=r)", "X"),
        (r"X(?=r)", "k"),  # Christine, Kristin
        (r"[cs]h", "X"),
        (r"ph", "f"),
        (r"gn", "n"),  # Agnès, Anyès
        (r"s?c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"ks|x", "s"),
        (r"z", "s"),
        (r"v", "b"),  # one sound in Spanish
        (r"j", "g"),  # Jiménez, Gimenes; Augustin, Ogisten
        (r"h", ""),
        (r"m(?=[bp])", "n"),
        (r"r(?![aeiy])", ""),  # Creole drops it before a consonant and writes w before o and ou
        (r"^[aeiouyw]+", "A"),
        (r"[aeiouyw]+", ""),
        (r"(.)\1+", r"\1"),
    )
)


def fold(text: str) -> str:
    """Words in lower case without accents, apostrophes and hyphens, one space between.

    ASCII for every Latin letter that has one; other scripts keep their letters.
    """
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = _APOSTROPHES.sub("", plain.translate(_PLAIN))
    return _NOT_WORD.sub(" ", unicodedata.normalize("NFC", plain)).strip()


def sound_keys(text: str) -> tuple[str, ...]:
    """One key per name word, in the order written; equal keys sound alike to somebody."""
    # A cedilla is gone after folding, and with it the difference of François and Franco.
    words = fold(re.sub("[çÇ]|[cC]\u0327", "s", text)).split()
    return tuple(_sound_key(word) for word in words)


@lru_cache(maxsize=50_000)
def _sound_key(word: str) -> str:
    if word in _SAINT:
        return "sn"
    key = _DOUBLED.sub(r"\1", word)
    for pattern, sound in _SOUNDS:
        key = pattern.sub(sound, key)
    return key.lower() or word


class Named(Protocol):
    """Whoever has names: a participant, or the few columns of one that a list is made of."""

    @property
    def code(self) -> str: ...
    @property
    def given_name(self) -> Answer[str]: ...
    @property
    def middle_name(self) -> Answer[str]: ...
    @property
    def family_name(self) -> Answer[str]: ...
    @property
    def name_to_use(self) -> Answer[str]: ...
    @property
    def other_names(self) -> tuple[str, ...]: ...


def names_of(participant: Named) -> tuple[str, ...]:
    """Every name a person may be looked for under: the full name, name to use, other names."""
    parts = (participant.given_name, participant.middle_name, participant.family_name)
    full = _joined(known(part) for part in parts)
    found = [full, known(participant.name_to_use) or "", *participant.other_names]
    return tuple(dict.fromkeys(name.strip() for name in found if name.strip()))


def display_name(participant: Named, lang: str = "en") -> str:
    """The full name for the person's own page; else an alias, the case code, or words for none."""
    return next(iter(names_of(participant)), "") or participant.code or label("words.no_name", lang)


def short_name(participant: Named, lang: str = "en") -> str:
    """First name and initial for lists that others might see: ``Guerlande É.``"""
    given = known(participant.name_to_use) or known(participant.given_name)
    family = (known(participant.family_name) or "").strip()
    if given and given.strip():
        first = given.split()[0] if family and len(given.split()) > 2 else given.strip()
        return f"{first} {family[0].upper()}." if family else first
    if family:
        return family
    return display_name(participant, lang)


def _joined(parts: Iterable[str | None]) -> str:
    return " ".join(part.strip() for part in parts if part and part.strip())
