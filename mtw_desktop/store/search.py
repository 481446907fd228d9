"""Finding people: as somebody types, as likely duplicates of somebody, and all in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from mtw_desktop.domain.plain import Plain, read_moment
from mtw_desktop.store.base import StorePart
from mtw_desktop.store.columns import decode, encode
from mtw_desktop.store.person_text import NAMES, indexed
from mtw_desktop.store.query import readings

PeopleOrder = Literal["name", "recent", "birth"]

#: Matches looked at for one way of reading what was typed: enough to put the best few first, few
#: enough that their rows, which lie all over the table, cost little to decrypt.
_LOOKED_AT = 24
#: People sharing one key that are looked at as duplicates; a shelter's telephone has many.
_SHARING_A_KEY = 400
_COLUMNS = (
    "id, code, given_name, middle_name, family_name, name_to_use, other_names, birth_date, phone,"
    " other_phone, phone_is_shared, email, zip, restricted, updated_at, birth_date_quality,"
    " age_estimate"
)
_HITS = (
    f"SELECT {_COLUMNS} FROM participant"  # noqa: S608 - a constant
    " WHERE id IN (SELECT value FROM json_each(?)) AND voided_at IS NULL"
)
# Newest first costs nothing (the index lies in that order); ranking every match would.
_MATCH = (
    "SELECT n, participant_id, person_index.names FROM person_search"
    " JOIN person_index ON n = person_search.rowid"
    " WHERE person_search MATCH ? ORDER BY person_search.rowid DESC LIMIT ?"
)
_SHARE = "SELECT n FROM person_key WHERE key = ? ORDER BY n DESC LIMIT ?"
_CLOSEST = (
    "SELECT participant_id FROM person_index WHERE n IN (SELECT value FROM json_each(?))"
    " ORDER BY (substr(birth, 1, 4) = ?) + (substr(birth, 6, 2) = ?) + (substr(birth, 9) = ?) DESC,"
    " n DESC LIMIT ?"
)
_ORDERS: dict[tuple[str, bool], str] = {
    ("name", False): "name_key, participant_id",
    ("name", True): "name_key DESC, participant_id DESC",
    ("birth", False): "birth, participant_id",
    ("birth", True): "birth DESC, participant_id DESC",
    ("recent", False): "updated_at DESC, participant_id DESC",
    ("recent", True): "updated_at, participant_id",
}


@dataclass(frozen=True, slots=True)
class PersonHit:
    """The few fields of a participant that a list needs, under the participant's own names; a
    missing answer is ``None`` whatever its reason."""

    id: str
    code: str
    given_name: str | None
    middle_name: str | None
    family_name: str | None
    name_to_use: str | None
    other_names: tuple[str, ...]
    birth_date: date | None
    phone: str | None
    other_phone: str | None
    phone_is_shared: str | None
    email: str | None
    zip: str | None
    restricted: bool
    updated_at: datetime | None
    birth_date_quality: str | None
    age_estimate: int | None

    def plain(self) -> dict[str, Plain]:
        """The fields as plain values, those that hold nothing left out."""
        found: dict[str, Plain] = {
            "other_names": list(self.other_names),
            "birth_date": self.birth_date.isoformat() if self.birth_date else None,
        }
        for name in _TEXTS:
            found[name] = getattr(self, name)
        return {name: value for name, value in found.items() if value}


_TEXTS = (
    "code", "given_name", "middle_name", "family_name", "name_to_use",
    "phone", "other_phone", "phone_is_shared", "email", "zip",
)  # fmt: skip


class Searching(StorePart):
    """Looking for people. Voided ones are never found."""

    def search_people(self, text: str, limit: int = 20) -> list[PersonHit]:
        """People whose name, telephone, birth date, code or e-mail address starts as typed.

        Any text is safe. Whole words come before beginnings of words, short names before long
        ones, newer people before older.
        """
        usual, otherwise = readings(text)
        found = self._matching(usual, limit) or self._matching(otherwise, limit)
        return self.people(found[:limit])

    def duplicate_candidates(
        self, fields: Mapping[str, Any], *, exclude: str | None = None, limit: int = 50
    ) -> list[PersonHit]:
        """People on record who share a telephone, an e-mail address, a birth date (also with day
        and month swapped) or the sounds of their names with these plain fields; likeliest first.

        A net, not a judgement: scoring is the caller's.
        """
        sought = indexed(fields)
        votes: Counter[int] = Counter()
        by_name: set[int] = set()
        for key, weight in sought.keys.items():
            sharing = {row[0] for row in self._db.execute(_SHARE, (key, _SHARING_A_KEY))}
            if weight <= NAMES:
                sharing -= by_name
                by_name |= sharing
            votes.update(dict.fromkeys(sharing, weight))
        ids = self._likeliest(votes, sought.birth, limit + 1)
        return self.people([each for each in ids if each != exclude][:limit])

    def people_ids(self, order: PeopleOrder = "name", *, descending: bool = False) -> list[str]:
        """The ids of everybody who is not voided: by name or birth date (those without last), or
        the last changed first; ``descending`` turns the order round."""
        order_by = _ORDERS[order, descending]
        rows = self._db.execute(f"SELECT participant_id FROM person_index ORDER BY {order_by}")  # noqa: S608
        # Row by row: a hundred thousand tuples at once would set the garbage collector off.
        return [record_id for (record_id,) in rows]

    def people(self, ids: Sequence[str]) -> list[PersonHit]:
        """The people with these ids, in this order; unknown ids and voided people are left out."""
        rows = self._db.execute(_HITS, (encode(list(ids)).decode(),))
        hits = {row[0]: _hit(row) for row in rows}
        return [hits[each] for each in ids if each in hits]

    def _matching(self, expressions: Sequence[str], enough: int) -> list[str]:
        """Ids of the people whom the expressions match, tried in turn until there are enough."""
        found: dict[str, None] = {}
        for expression in expressions:
            rows = self._db.execute(_MATCH, (expression, max(_LOOKED_AT, enough))).fetchall()
            rows.sort(key=lambda row: row[2].count(" "))
            found.update(dict.fromkeys(row[1] for row in rows))
            if len(found) >= enough:
                break
        return list(found)

    def _likeliest(self, votes: Counter[int], birth: str, limit: int) -> list[str]:
        """The ids of the candidates with most in common; where there are too many equals (a
        common name), those with the closer birth dates."""
        ids: list[str] = []
        for weight in sorted(set(votes.values()), reverse=True):
            equals = encode([n for n, votes_of in votes.items() if votes_of == weight]).decode()
            parts = (birth[:4], birth[5:7], birth[8:])
            ids += [
                row[0] for row in self._db.execute(_CLOSEST, (equals, *parts, limit - len(ids)))
            ]
            if len(ids) >= limit:
                break
        return ids


def _hit(row: tuple[Any, ...]) -> PersonHit:
    (id_, code, given, middle, family, known_as, others, birth, phone, other_phone, shared, email,
     zip_, restricted, updated, quality, estimate) = row  # fmt: skip
    return PersonHit(
        id=id_,
        code=code or "",
        given_name=given,
        middle_name=middle,
        family_name=family,
        name_to_use=known_as,
        other_names=tuple(decode(others)) if others else (),
        birth_date=_date(birth),
        phone=phone,
        other_phone=other_phone,
        phone_is_shared=shared,
        email=email,
        zip=zip_,
        restricted=bool(restricted),
        updated_at=read_moment(updated) if updated else None,
        birth_date_quality=quality,
        age_estimate=estimate,
    )


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
