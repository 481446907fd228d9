"""What a passphrase must be: long enough and not a known one; nothing else is asked of it."""

from __future__ import annotations

import unicodedata

#: OWASP ASVS 5.0, 6.2: at least 8 and strongly 15 characters, no composition rules.
SHORTEST = 15
_FEWEST_DIFFERENT = 5
_OWN = 8
#: Words that say nothing by themselves; what is left after taking them out must still be long.
_COMMON = (
    "password", "passw0rd", "p@ssword", "p@ssw0rd", "passphrase", "contraseña", "contrasena",
    "modpas", "motdepasse", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "letmein", "welcome",
    "bienvenido", "byenveni", "iloveyou", "teamo", "administrator", "admin", "changeme",
    "secret", "caseworker", "casework", "outreach", "miami", "florida", "haiti", "mtwdesktop",
    "techtalent", "unitedway", "abcdefghijklmnopqrstuvwxyz", "abcdefg", "1234567890", "0123456789",
    "123456", "098765", "987654", "2024", "2025", "2026", "2027",
)  # fmt: skip
_CONSONANTS = "bdfgjklmnprstvz"
_VOWELS = "aeiou"
#: Parts of words that nobody should have to type, in any of the three languages.
_RUDE = (
    "pen", "pet", "put", "tet", "mam", "nig", "neg", "fag", "kak", "kul", "pis", "rap", "dik",
    "tit", "pip", "bol", "koj", "koz", "vag", "zoz", "bit", "kok", "bud", "naz", "jod", "jud",
    "jap", "kon", "kik", "gaz", "gin", "pan", "pin", "mar", "vib", "gol", "fot", "fok", "fut",
)  # fmt: skip


def passphrase_problem(text: str) -> str | None:
    """``too_short``, ``too_common``, or ``None`` if it will do. There is no upper limit."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    if len(text) < SHORTEST:
        return "too_short"
    if len(set(plain)) < _FEWEST_DIFFERENT or _repeats(plain):
        return "too_common"
    rest = "".join(each for each in plain if each.isalnum() or each == "@")
    for word in _COMMON:
        rest = rest.replace(word, "")
    return "too_common" if len(rest) < _OWN else None


def make_passphrase(words: int = 5) -> str:
    """Pronounceable made-up words with hyphens, such as ``bamel-dutas-lofir-…``.

    A word is one of about 80,000: five of them are more than 80 bits.
    """
    return "-".join(_word() for _ in range(words))


def _word() -> str:
    # Loaded when one is wanted: the first window asks for a passphrase and makes none.
    import secrets

    while True:
        letters = (_CONSONANTS, _VOWELS, _CONSONANTS, _VOWELS, _CONSONANTS)
        word = "".join(secrets.choice(each) for each in letters)
        if not any(part in word for part in _RUDE):
            return word


def _repeats(text: str) -> bool:
    # A short unit over and over ("gato1gato1gato1g") is found at its second beginning.
    return text.startswith(text[:8]) and text[:8] in text[1:] and len(set(text)) <= 8
