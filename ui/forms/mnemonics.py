"""Access keys: one letter a label, unique on a page, worked out from the words themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: Letters that every keyboard of our users has without a dead key.
_KEYS = frozenset("abcdefghijklmnopqrstuvwxyz")


def with_mnemonics(labels: Sequence[str], reserved: Iterable[str] = ()) -> list[str]:
    """The labels with ``&`` before each one's access key; ``reserved`` letters stay free.

    As many labels as possible get a key: a matching of labels to letters, in which first letters
    of words are tried before the rest. A label for which no letter is left has no ``&``.
    Literal ampersands are doubled, as Qt wants them.
    """
    taken = {letter.lower() for letter in reserved}
    wishes = [[at for at in _wishes(label) if label[at].lower() not in taken] for label in labels]
    owner: dict[str, int] = {}
    place: dict[int, int] = {}

    def settle(index: int, tried: set[str]) -> bool:
        for at in wishes[index]:
            letter = labels[index][at].lower()
            if letter in tried:
                continue
            tried.add(letter)
            if letter not in owner or settle(owner[letter], tried):
                owner[letter], place[index] = index, at
                return True
        return False

    for index in range(len(labels)):
        settle(index, set())
    return [_marked(label, place.get(index)) for index, label in enumerate(labels)]


def mnemonic_of(text: str) -> str | None:
    """The access key of a marked text in lower case, or ``None``."""
    rest = text.replace("&&", "")
    at = rest.find("&")
    return rest[at + 1].lower() if 0 <= at < len(rest) - 1 else None


def _wishes(label: str) -> list[int]:
    """Positions of usable letters: starts of words, then consonants, then the rest."""

    def rank(at: int) -> tuple[int, int]:
        starts = at == 0 or not label[at - 1].isalpha()
        return (0 if starts else 1 if label[at].lower() not in "aeiou" else 2, at)

    return sorted((at for at, each in enumerate(label) if each.lower() in _KEYS), key=rank)


def _marked(label: str, at: int | None) -> str:
    if at is None:
        return label.replace("&", "&&")
    return label[:at].replace("&", "&&") + "&" + label[at:].replace("&", "&&")
