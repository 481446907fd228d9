"""The whole index of people in slices, for looking at everybody against everybody."""

from __future__ import annotations

from mtw_desktop.store.base import StorePart
from mtw_desktop.store.person_text import KEY_BYTES

#: n, participant id, birth date (``LAST`` if none), folded names, other searched facts (of which
#: those of ten digits are telephone numbers), packed keys.
IndexRow = tuple[int, str, str, str, str, bytes]


class Pairing(StorePart):
    """Reading the index of people in order; voided people are not in it."""

    def index_slice(self, after: int, limit: int) -> list[IndexRow]:
        """The next people after number ``after``; empty at the end."""
        rows: list[IndexRow] = self._db.execute(
            "SELECT n, participant_id, birth, names, facts, keys FROM person_index"
            " WHERE n > ? ORDER BY n LIMIT ?",
            (after, limit),
        ).fetchall()
        return rows

    def key_slice(self, after: int, limit: int) -> list[tuple[int, int]]:
        """(key, n) of the keys after ``after``, about ``limit`` rows, each key with all of its
        people; empty at the end."""
        sql = "SELECT key, n FROM person_key WHERE key > ? ORDER BY key, n LIMIT ?"
        rows: list[tuple[int, int]] = self._db.execute(sql, (after, limit)).fetchall()
        if len(rows) == limit:
            last = rows[-1][0]
            held = [row for row in rows if row[0] != last]
            rest = "SELECT key, n FROM person_key WHERE key = ? ORDER BY n"
            rows = held + self._db.execute(rest, (last,)).fetchall()
        return rows


def keys_in(packed: bytes) -> frozenset[bytes]:
    """The keys of one person, each as its bytes."""
    return frozenset(packed[at : at + KEY_BYTES] for at in range(0, len(packed), KEY_BYTES))
