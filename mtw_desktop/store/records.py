"""Reading records of any declared kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from mtw_desktop import errors
from mtw_desktop.domain.kinds import Record
from mtw_desktop.store.base import StorePart, marks
from mtw_desktop.store.columns import OPS, Table, decode, table, table_of
from mtw_desktop.store.person_index import PERSON

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class UpTo:
    """As a wanted value: this plain value or a smaller one; rows without a value are left out.

    Rows are looked up by it, by whatever else they are narrowed: what is due is little among all
    that is open.
    """

    plain: str | int


class Reading(StorePart):
    """Records out of the store."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """The record, voided or not; ``None`` if there is none."""
        table = table_of(cls)
        row = self._db.execute(f"{table.select} WHERE id = ?", (record_id,)).fetchone()
        return cast(R, table.record(row)) if row else None

    def many(
        self,
        cls: type[R],
        *,
        order: str = "id",
        descending: bool = False,
        limit: int = -1,
        voided: bool = False,
        **equals: Any,
    ) -> list[R]:
        """Records whose columns equal the given plain values (a list, tuple or set: any of them;
        ``None``: nothing there; ``UpTo``: so much or less).

        In the order in which they were made, unless another column is named. Voided records are
        left out unless ``voided``.
        """
        table = table_of(cls)
        where, values = _where(table, equals, voided)
        _known(table, order)
        way = "DESC" if descending else "ASC"
        sql = f'{table.select}{where} ORDER BY "{order}" {way}, id {way} LIMIT ?'
        rows = self._db.execute(sql, (*values, limit))
        return [cast(R, table.record(row)) for row in rows]

    def set_by(self, kind: str, record_id: str) -> dict[str, str]:
        """Which op set each field of a record (``*``: every field not named); empty if there is
        no such record, or if it came with the program."""
        layout = table(kind)
        row = self._db.execute(f"{layout.select} WHERE id = ?", (record_id,)).fetchone()
        return cast("dict[str, str]", decode(row[OPS])) if row else {}

    def count(self, cls: type[Record], *, voided: bool = False, **equals: Any) -> int:
        """How many records ``many`` would give."""
        table = table_of(cls)
        where, values = _where(table, equals, voided)
        sql = f'SELECT count(*) FROM "{table.name}"{where}'  # noqa: S608 - declared names only
        if table.name == PERSON and not voided and not equals:
            sql = "SELECT count(*) FROM person_index"  # narrow, and holds just these
        return int(self._db.execute(sql, values).fetchone()[0])

    def counts(
        self, cls: type[Record], by: str, *, voided: bool = False, **equals: Any
    ) -> dict[Any, int]:
        """How many records ``many`` would give, by the plain value of one column."""
        table = table_of(cls)
        where, values = _where(table, equals, voided)
        _known(table, by)
        sql = f'SELECT "{by}", count(*) FROM "{table.name}"{where} GROUP BY 1'  # noqa: S608
        return dict(self._db.execute(sql, values).fetchall())

    def ids(
        self,
        cls: type[Record],
        *,
        order: str = "id",
        descending: bool = False,
        voided: bool = False,
        **equals: Any,
    ) -> list[str]:
        """The ids of all records ``many`` would give, in its order; cheap enough for long lists."""
        table = table_of(cls)
        where, values = _where(table, equals, voided)
        _known(table, order)
        way = "DESC" if descending else "ASC"
        sql = f'SELECT id FROM "{table.name}"{where} ORDER BY "{order}" {way}, id {way}'  # noqa: S608
        return [row[0] for row in self._db.execute(sql, values)]

    def sums(
        self, cls: type[Record], column: str, by: str, *, voided: bool = False, **equals: Any
    ) -> dict[Any, int]:
        """The sum of a whole-number column over the records ``many`` would give, by the plain
        value of another column; what is not known counts as nothing."""
        table = table_of(cls)
        where, values = _where(table, equals, voided)
        for name in (column, by):
            _known(table, name)
        sql = f'SELECT "{by}", coalesce(sum("{column}"), 0) FROM "{table.name}"{where} GROUP BY 1'  # noqa: S608
        return dict(self._db.execute(sql, values).fetchall())


def _where(table: Table, equals: Mapping[str, Any], voided: bool) -> tuple[str, list[Any]]:
    parts: list[str] = [] if voided else ["voided_at IS NULL"]
    values: list[Any] = []
    # A plus keeps the engine from looking up by this column.
    sign = "+" if any(isinstance(each, UpTo) for each in equals.values()) else ""
    for name, wanted in equals.items():
        _known(table, name)
        if wanted is None:
            parts.append(f'"{name}" IS NULL')
        elif isinstance(wanted, list | tuple | set | frozenset):
            parts.append(f'{sign}"{name}" IN ({marks(wanted)})')
            values.extend(wanted)
        elif isinstance(wanted, UpTo):
            parts.append(f'"{name}" <= ?')
            values.append(wanted.plain)
        else:
            parts.append(f'{sign}"{name}" = ?')
            values.append(wanted)
    return (" WHERE " + " AND ".join(parts) if parts else ""), values


def _known(table: Table, name: str) -> None:
    if name not in table.index:
        raise errors.RuleBroken(f"{table.name} has no column {name}")
