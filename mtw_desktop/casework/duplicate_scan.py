"""Everybody against everybody, without comparing everybody with everybody.

People are looked at together if they share a key (the sounds of both names, a birth date, a
telephone, an e-mail address). A second thing in common then makes a candidate, which is compared
in full. It is done in slices, so that the store is never kept for long; at 100,000 people a slice
takes well under a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, groupby, product
from operator import itemgetter

from mtw_desktop.casework.audiences import sharers
from mtw_desktop.casework.likeness import THRESHOLD, Features, compare, features
from mtw_desktop.casework.session import Session
from mtw_desktop.store.pairs import IndexRow, keys_in
from mtw_desktop.store.person_text import LAST

_PEOPLE_A_SLICE, _KEYS_A_SLICE, _PAIRS_A_SLICE = 4_000, 4_000, 200
#: What more people than this share says little by itself: a common name, a shelter's telephone.
_FEW = 8
#: Among more people of one name, birth dates a slip apart are chance, not a sign. Who has a birth
#: date or a telephone in common besides is found by that.
_COMMON = 60
#: People born on one day who are looked at; the first of January is the day of all who do not know.
_ONE_DAY = 400

Pair = tuple[int, int]
_NOT_YET: frozenset[str] = frozenset({"not yet"})


class Scan:
    """A search for likely duplicates, done step by step; ``found`` when ``done``.

    ``found``: (score, reasons, id, id), best first. Belongs to the lane of the store.
    """

    def __init__(self) -> None:
        self.found: list[tuple[int, tuple[str, ...], str, str]] = []
        self.done = False
        self._people: dict[int, IndexRow] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._phones: dict[int, frozenset[str]] = {}
        self._keys: dict[int, frozenset[bytes]] = {}
        #: Birth dates on record, by what is left of them when a slip is not looked at.
        self._blurred: dict[str, list[str]] = {}
        self._near: dict[str, frozenset[str]] = {LAST: frozenset()}
        self._candidates: set[Pair] = set()
        self._waiting: list[Pair] = []
        self._features: dict[int, Features] = {}
        self._at = -1
        self._stage = self._read_people

    def step(self, session: Session) -> None:
        """One slice."""
        if not self.done:
            self._stage(session)

    def _read_people(self, session: Session) -> None:
        rows = session.store.index_slice(self._at, _PEOPLE_A_SLICE)
        # Other organizations' people are never merged with ours.
        theirs = sharers(session)
        self._people.update((row[0], row) for row in rows if row[1] not in theirs)
        self._at = rows[-1][0] if rows else -1
        for birth in {row[2] for row in rows} - self._near.keys():
            self._near[birth] = _NOT_YET
            for each in _blurred(birth):
                self._blurred.setdefault(each, []).append(birth)
        if not rows:
            self._stage = self._read_keys

    def _read_keys(self, session: Session) -> None:
        rows = session.store.key_slice(self._at, _KEYS_A_SLICE)
        for _, group in groupby(rows, key=itemgetter(0)):
            people = [n for _, n in group if n in self._people]
            if len(people) > 1:
                self._candidates.update(self._among(people))
        self._at = rows[-1][0] if rows else -1
        if not rows:
            self._waiting = sorted(self._candidates)
            self._phones.clear()
            self._keys.clear()
            self._words.clear()
            self._stage = self._compare

    def _compare(self, session: Session) -> None:
        some, self._waiting = self._waiting[:_PAIRS_A_SLICE], self._waiting[_PAIRS_A_SLICE:]
        self._read_features(session, {n for pair in some for n in pair} - self._features.keys())
        for one, other in some:
            if one in self._features and other in self._features:
                score, reasons = compare(self._features[one], self._features[other])
                if score >= THRESHOLD:
                    ids = (self._people[one][1], self._people[other][1])
                    self.found.append((score, reasons, *ids))
        if not self._waiting:
            self.found.sort(key=lambda each: (-each[0], each[2], each[3]))
            self._people.clear()
            self._features.clear()
            self.done = True

    def _read_features(self, session: Session, numbers: Iterable[int]) -> None:
        by_id = {self._people[n][1]: n for n in numbers}
        for hit in session.store.people(list(by_id)):
            self._features[by_id[hit.id]] = features(hit.plain())

    # which of those who share a key are worth a look

    def _among(self, people: Sequence[int]) -> Iterator[Pair]:
        if len(people) <= _FEW:
            return (pair for pair in combinations(people, 2) if self._worth(*pair))
        days = {_day(self._people[n][2]) for n in people}
        if len(days) == 1 and "" not in days:
            return (pair for pair in combinations(people[:_ONE_DAY], 2) if self._twice(pair))
        return self._nearly_born_together(people) if len(people) <= _COMMON else iter(())

    def _worth(self, one: int, other: int) -> bool:
        """Whether a few people's key and something else agree."""
        birth, other_birth = self._people[one][2], self._people[other][2]
        if LAST in (birth, other_birth):
            return self._namesakes((one, other))
        if _day(birth) == _day(other_birth):
            return self._twice((one, other))
        if other_birth in self._near_to(birth):
            return True
        return bool(self._phones_of(one) & self._phones_of(other)) and self._namesakes((one, other))

    def _twice(self, pair: Pair) -> bool:
        """Whether two who were born on one day have their names in common, too: as they are
        written or as they sound."""
        one, other = pair
        return self._namesakes(pair) or len(self._keys_of(one) & self._keys_of(other)) > 1

    def _namesakes(self, pair: Pair) -> bool:
        """Whether a word of their names is the same, and the first words are not at odds; who has
        no name is not told apart by it."""
        one, other = pair
        ours, theirs = self._words_of(one), self._words_of(other)
        if not ours or not theirs or ours.isdisjoint(theirs):
            return not (ours and theirs)
        first, their_first = self._people[one][3], self._people[other][3]
        if first[0] == their_first[0]:
            return True
        return first.split(" ", 1)[0] in theirs or their_first.split(" ", 1)[0] in ours

    def _nearly_born_together(self, people: Sequence[int]) -> Iterator[Pair]:
        """Of many with one name: those born on one day, or on days that a slip makes one."""
        born: dict[str, list[int]] = {}
        for n in people:
            born.setdefault(self._people[n][2], []).append(n)
        for birth, some in born.items():
            if birth != LAST and len(some) > 1:
                yield from combinations(some[:_FEW], 2)
            for near in self._near_to(birth):
                if near in born and near > birth:
                    yield from filter(self._namesakes, product(some[:_FEW], born[near][:_FEW]))

    def _near_to(self, birth: str) -> frozenset[str]:
        """The birth dates on record that a slip makes of this one: one digit, two neighbours
        swapped, or day and month swapped."""
        if (near := self._near[birth]) is _NOT_YET:
            near = frozenset(chain(*(self._blurred[each] for each in _blurred(birth))))
            self._near[birth] = near = near - {birth}
        return near

    def _words_of(self, n: int) -> frozenset[str]:
        if n not in self._words:
            self._words[n] = frozenset(self._people[n][3].split())
        return self._words[n]

    def _keys_of(self, n: int) -> frozenset[bytes]:
        if n not in self._keys:
            self._keys[n] = keys_in(self._people[n][5])
        return self._keys[n]

    def _phones_of(self, n: int) -> frozenset[str]:
        if n not in self._phones:
            facts = self._people[n][4].split()
            self._phones[n] = frozenset(f for f in facts if len(f) == 10 and f.isdigit())
        return self._phones[n]


def _day(birth: str) -> str:
    """The same for a date and for it with day and month swapped; empty if there is none."""
    if len(birth) != 10:
        return ""
    month, day = birth[5:7], birth[8:]
    return birth[:4] + min(month, day) + max(month, day)


def _blurred(birth: str) -> Iterator[str]:
    """The date with one digit blotted out, with two neighbours in order of size, and with day and
    month in order of size."""
    digits = birth.replace("-", "")
    for at in range(len(digits)):
        yield f"{digits[:at]}_{digits[at + 1 :]}"
    for at in range(len(digits) - 1):
        low, high = sorted(digits[at : at + 2])
        if low != high:
            yield f"{at}:{digits[:at]}{low}{high}{digits[at + 2 :]}"
    yield f"day {_day(birth)}"
