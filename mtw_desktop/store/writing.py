"""Writing records: each write with its op for the server, its audit line and its search row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar, cast

from mtw_desktop import errors
from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.kinds import WHOSE, Record
from mtw_desktop.domain.plain import record_to_plain
from mtw_desktop.domain.share_rules import receiver_may
from mtw_desktop.store.audit import AuditWriting
from mtw_desktop.store.columns import OPS, REV, Row, Table, decode, encode, envelope_of, table_of
from mtw_desktop.store.driver import IntegrityError
from mtw_desktop.store.overlay import remember_server_state
from mtw_desktop.store.rows import put_rows
from mtw_desktop.store.settings import SettingWriting
from sync.protocol import Op

R = TypeVar("R", bound=Record)
_TOUCHED = (
    'SELECT id FROM "{}" WHERE id IN (SELECT value FROM json_each(?))'
    " AND (rev > 0 OR ops <> '{{}}')"
)
_HOME = "SELECT home_org FROM participant WHERE id = ?"


class Writing(AuditWriting, SettingWriting):
    """Records into the store. Everything one transaction writes is one group for the server."""

    def create(self, record: R) -> R:
        """Write a new record; the record with its envelope filled. ``RuleBroken`` if its id is
        taken."""
        table = table_of(type(record))
        fields = record_to_plain(record)
        whose = fields.get(WHOSE)
        if isinstance(whose, str) and self._is_theirs(self._home_of_person(whose)):
            self._require_receivers(table, "set", fields, new=True)
        op = self._op(table, record.id, "set", fields, {})
        envelope = {**self._envelope(), **envelope_of(record)}
        row = table.row(record.id, fields, envelope, {"*": op.op}, 0)
        try:
            put_rows(self._db, table, [row], [fields], table.insert)
        except IntegrityError as error:
            raise errors.RuleBroken(f"there is a {table.name} with this id") from error
        self._note_change(table.name, (record.id,))
        self.audit("create", table.name, record.id)
        return cast(R, table.record(tuple(row)))

    def seed(self, *records: Record) -> None:
        """Write or refresh records that every laptop has anyway (the starter directory): no op,
        no audit line. A record that was changed since, here or elsewhere, is left alone; the
        first change of a seeded one carries all of its fields."""
        by_table: dict[Table, list[Record]] = {}
        for each in records:
            by_table.setdefault(table_of(type(each)), []).append(each)
        for table, some in by_table.items():
            ids = encode([each.id for each in some]).decode()
            taken = {row[0] for row in self._db.execute(_TOUCHED.format(table.name), (ids,))}
            fresh = [each for each in some if each.id not in taken]
            plain = [record_to_plain(each) for each in fresh]
            given = self._envelope()
            rows = [
                table.row(each.id, fields, {**given, **envelope_of(each)}, {}, 0)
                for each, fields in zip(fresh, plain, strict=True)
            ]
            self._put_many(table, rows, plain)

    def update(
        self,
        cls: type[R],
        record_id: str,
        values: Mapping[str, object],
        *,
        settles: Collection[str] = (),
    ) -> R:
        """Change fields of a record; the record as it is now. Of an append-only record only whose
        it is may change.

        Fields that already hold the value are not part of the op, and nothing is written if none
        is left. ``settles`` names the conflicts that this change settles; then the op is sent
        even if the value stays, or if nothing is given but them.
        """
        table = table_of(cls)
        if table.append_only and set(values) - {WHOSE}:
            raise errors.RuleBroken(f"a {table.name} is never changed")
        row = self._row(table, record_id)
        before = table.plain(row)
        wanted = {name: table.normal(name, value) for name, value in values.items()}
        changed = {
            name: value
            for name, value in wanted.items()
            if settles or value != table.normal(name, before.get(name))
        }
        if not changed and not settles:
            return cast(R, table.record(row))
        if self._is_theirs(row[table.index["home_org"]]):
            self._require_receivers(table, "set", changed, new=False)
        ops = self._ops_of_seeded(table, row) or decode(row[OPS])
        op = self._op(table, record_id, "set", changed, ops, settles)
        remember_server_state(self._db, table, row)
        fields = {**before, **changed}
        envelope = {**table.envelope(row), "updated_at": self.at, "updated_by": self.by}
        ops = {**ops, **dict.fromkeys(changed, op.op)}
        now = table.row(record_id, fields, envelope, ops, row[REV])
        self._put(table, now, fields)
        self.audit("update", table.name, record_id)
        return cast(R, table.record(tuple(now)))

    def tell_whole(self, cls: type[Record], record_id: str) -> None:
        """Send all that a record holds once more: what made it was refused, so that the server
        does not know it. Nothing happens to one that the server has."""
        table = table_of(cls)
        row = self._row(table, record_id)
        if row[REV]:
            return
        op = self._op(table, record_id, "set", table.plain(row), {})
        now = list(row)
        now[table.index["ops"]] = encode({"*": op.op}).decode()
        self._put(table, now, table.plain(row))
        self.audit("update", table.name, record_id)

    def void(self, cls: type[Record], record_id: str, reason: str) -> None:
        """Take a record out of use. It stays in the store with who, when and why."""
        self._set_voiding(cls, record_id, "void", (self.at, self.by, reason))

    def restore(self, cls: type[Record], record_id: str) -> None:
        """Take a voided record into use again; nothing happens to one that is in use."""
        table = table_of(cls)
        if self._row(table, record_id)[table.index["voided_at"]]:
            self._set_voiding(cls, record_id, "restore", (None, "", ""))

    def _set_voiding(
        self, cls: type[Record], record_id: str, act: str, voiding: tuple[str | None, str, str]
    ) -> None:
        """``voiding``: when, by whom and why, as the columns hold it."""
        table = table_of(cls)
        row = self._row(table, record_id)
        if self._is_theirs(row[table.index["home_org"]]):
            self._require_receivers(table, act, {}, new=False)
        ops = self._ops_of_seeded(table, row) or decode(row[OPS])
        op = self._op(table, record_id, act, {"voided_reason": voiding[2]}, ops)
        remember_server_state(self._db, table, row)
        now = list(row)
        for name, value in zip(("voided_at", "voided_by", "voided_reason"), voiding, strict=True):
            now[table.index[name]] = value
        now[table.index["ops"]] = encode({**ops, "voided_reason": op.op}).decode()
        self._put(table, now, table.plain(row))
        self.audit(act, table.name, record_id)

    def _is_theirs(self, home_org: str | None) -> bool:
        own = self._home_org()
        return bool(home_org) and bool(own) and home_org != own

    def _home_of_person(self, person_id: str) -> str | None:
        found = self._db.execute(_HOME, (person_id,)).fetchone()
        return str(found[0] or "") if found else None

    def _require_receivers(
        self, table: Table, act: str, fields: Mapping[str, Any], *, new: bool
    ) -> None:
        """What another organization shows here is answered, never edited; the server would not
        take it either."""
        given = {name: value for name, value in fields.items() if value is not None}
        if not receiver_may(table.name, act, given, new=new):
            raise errors.RuleBroken(f"a {table.name} of another organization is not ours to write")

    def _envelope(self) -> dict[str, str]:
        """What a new record is given where it says nothing itself."""
        return {
            "home_org": self._home_org(),
            "created_at": self.at,
            "created_by": self.by,
            "updated_at": self.at,
            "updated_by": self.by,
        }

    def _find(self, table: Table, record_id: str) -> Row | None:
        found = self._db.execute(f"{table.select} WHERE id = ?", (record_id,)).fetchone()
        return cast("Row | None", found)

    def _row(self, table: Table, record_id: str) -> Row:
        row = self._find(table, record_id)
        if row is None:
            raise errors.RuleBroken(f"no {table.name} with this id")
        return row

    def _op(
        self,
        table: Table,
        record_id: str,
        act: str,
        fields: Mapping[str, Any],
        seen: Mapping[str, str],
        settles: Collection[str] = (),
    ) -> Op:
        rest = seen.get("*")
        base = {name: seen.get(name, rest) for name in fields if name in seen or rest}
        op = Op(
            op=new_id(),
            rec=record_id,
            kind=table.name,
            act=act,
            set=dict(fields),
            base=cast("dict[str, str]", base),
            hlc=self._device.tick(),
            by=self.by,
            settles=list(settles),
        )
        self._ops.append(op)
        return op

    def _ops_of_seeded(self, table: Table, row: Row) -> dict[str, str]:
        """For a record that was seeded: an op with all it holds, since no server has seen it."""
        if row[OPS] != "{}":
            return {}
        op = self._op(table, row[0], "set", table.plain(row), {})
        return {"*": op.op}

    def _put(self, table: Table, row: list[Any], fields: Mapping[str, Any]) -> None:
        self._put_many(table, [row], [fields])

    def _put_many(
        self, table: Table, rows: list[list[Any]], fields: Sequence[Mapping[str, Any]]
    ) -> None:
        put_rows(self._db, table, rows, fields)
        self._note_change(table.name, [row[0] for row in rows])
