"""Server states into rows: merged over audiences, unsent ops on top, kept losers beside them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from msgspec import structs

from mtw_desktop.domain.records import KINDS
from mtw_desktop.store.base import Connection
from mtw_desktop.store.blobs import FILE_KIND, sweep
from mtw_desktop.store.columns import encode, table
from mtw_desktop.store.holding import holds_anything_else, other_views, state_of
from mtw_desktop.store.overlay import (
    ServerState,
    decode_ops,
    keep_server_states,
    laid_over,
    read_state,
    waiting_ops,
)
from mtw_desktop.store.rows import put_rows, remove_rows
from sync.protocol import Entry

_WRITTEN_HERE = (
    "SELECT body FROM outbox WHERE seq IN (SELECT seq FROM outbox_record"
    " WHERE record_id IN (SELECT value FROM json_each(?)))"
)
_PARK = "INSERT OR REPLACE INTO parked (record_id, kind, body) VALUES (?, ?, ?)"


def land(db: Connection, audience: int, entries: Sequence[Entry]) -> dict[str, list[str]]:
    """Write the records of these entries; their ids by kind. A kind that this program does not
    know is parked whole until a newer one does."""
    shared = (
        other_views(db, audience, [each.rec for each in entries])
        if holds_anything_else(db, audience)
        else {}
    )
    by_kind: dict[str, list[tuple[str, Entry | ServerState]]] = {}
    for each in entries:
        state: Entry | ServerState = each
        if None in shared.get(each.rec, ()):
            continue  # the home organization's feed shows all of it, and just as new
        if each.rec in shared:
            state = _union([*shared[each.rec], encode(state_of(each))])
        by_kind.setdefault(each.kind, []).append((each.rec, state))
    for kind, states in by_kind.items():
        land_states(db, kind, states)
    _keep_losers(db, entries)
    return {kind: [rec for rec, _ in states] for kind, states in by_kind.items()}


def filled_in(db: Connection, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Give entries that came without their fields (``Entry.own``) what this laptop itself wrote.

    One whose op is no longer in the archive is left out: count and digest then do not match, and
    the difference is fetched.
    """
    wanted = {each.m.get("*", ""): each.rec for each in entries if each.own}
    if not wanted:
        return entries
    listed = (encode(list(wanted.values())).decode(),)
    found = {
        op.op: op.set
        for (body,) in db.execute(_WRITTEN_HERE, listed)
        for op in decode_ops(body)
        if op.op in wanted
    }
    whole = (
        structs.replace(each, f=found.get(each.m.get("*", ""), {}), own=False) if each.own else each
        for each in entries
        if not each.own or each.m.get("*") in found
    )
    return list(whole)


def land_states(
    db: Connection, kind: str, states: Sequence[tuple[str, Entry | ServerState]]
) -> None:
    """Write records of one kind as the server says, with the waiting ops on top."""
    if kind not in KINDS:
        parked = [(rec, kind, encode(state_of(state))) for rec, state in states]
        db.executemany(_PARK, parked)
        return
    layout = table(kind)
    waiting = _waiting(db, [rec for rec, _ in states])
    rows: list[list[Any]] = []
    fields: list[Mapping[str, Any]] = []
    for rec, state in states:
        if rec in waiting:
            row, plain = laid_over(layout, rec, state_of(state), waiting[rec])
        else:
            row, plain = layout.row(rec, state.f, state.env, state.m, state.rev), state.f
        rows.append(row)
        fields.append(plain)
    put_rows(db, layout, rows, fields)
    keep_server_states(db, [(rec, _news(each)) for rec, each in states if rec in waiting])


def _news(state: Entry | ServerState) -> ServerState:
    return structs.replace(state_of(state), news=True)


def let_go(db: Connection, audience: int, held: Mapping[str, str]) -> dict[str, list[str]]:
    """``audience`` has given up these records (id: kind). Those that another one holds show what
    that one may show; the others leave the store with everything that was derived from them."""
    views = other_views(db, audience, held)
    gone: dict[str, list[str]] = {}
    for rec, kind in held.items():
        if rec not in views:
            gone.setdefault(kind, []).append(rec)
        elif None not in views[rec]:
            land_states(db, kind, [(rec, _union(views[rec]))])
    for kind, ids in gone.items():
        _forget(db, kind, ids)
    return gone


def _forget(db: Connection, kind: str, ids: Collection[str]) -> None:
    if kind in KINDS:
        remove_rows(db, table(kind), ids)
    if kind == FILE_KIND:
        sweep(db)
    listed = encode(list(ids)).decode()
    for place in ("shadow", "conflict", "parked"):
        db.execute(
            f"DELETE FROM {place} WHERE record_id IN (SELECT value FROM json_each(?))",  # noqa: S608
            (listed,),
        )
    # A half-made change of somebody we may no longer see could never be saved.
    db.execute(
        "DELETE FROM draft WHERE participant_id IN (SELECT value FROM json_each(?))", (listed,)
    )


def _union(views: Sequence[bytes | None]) -> ServerState:
    """What several audiences together may show of one record; the newest word on each field."""
    ordered = sorted((read_state(each) for each in views if each), key=lambda each: each.rev)
    fields: dict[str, Any] = {}
    marks: dict[str, str] = {}
    for each in ordered:
        fields |= each.f
        marks |= each.m
    newest = ordered[-1]
    return ServerState(newest.kind, fields, marks, newest.env, newest.rev)


def _waiting(db: Connection, record_ids: Collection[str]) -> dict[str, Any]:
    if db.execute("SELECT 1 FROM outbox WHERE state = 'new'").fetchone() is None:
        return {}
    return waiting_ops(db, record_ids)


def _keep_losers(db: Connection, entries: Sequence[Entry]) -> None:
    """An entry names all losers that still stand; those it no longer names are settled."""
    lost = [(each, one) for each in entries for one in each.lost]
    if not lost and db.execute("SELECT 1 FROM conflict").fetchone() is None:
        return
    db.execute(
        "DELETE FROM conflict WHERE record_id IN (SELECT value FROM json_each(?))",
        (encode([each.rec for each in entries]).decode(),),
    )
    db.executemany(
        "INSERT OR REPLACE INTO conflict VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                str(one.get("conflict", "")),
                each.rec,
                each.kind,
                str(one.get("field", "")),
                encode(one.get("kept")).decode(),
                str(one.get("by", "")),
                str(one.get("at", "")),
                str(one.get("device", "")),
            )
            for each, one in lost
        ],
    )
