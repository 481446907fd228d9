"""What must hold in a coalition: during all of it, and once everybody has met the server again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, text

from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.records import KINDS
from mtw_desktop.domain.share_rules import shown_fields
from mtw_desktop.store.columns import UPKEEP, table
from mtw_desktop.store.overlay import decode_ops
from sync.merge import VOIDED, RecordState
from sync.server import grant_terms
from sync.server.grant_terms import Grant
from sync.server.rows import SELECT, read
from tests.sync.proofs.world import Station, World

#: Planted in every field: what class of fact it is, and whose (see ``test_coalition_model``).
CANARY = re.compile(r"(idq|conq|senq|neverq)(\d+)z")
_CLASSES = {"idq": Sharing.IDENTITY, "conq": Sharing.CONTACT, "senq": Sharing.SENSITIVE}
#: Tables in which the words of the search index lie in pieces; its vocabulary is read instead.
_PIECES = "person_search"


class Shared(NamedTuple):
    """A grant in force, and the records that it holds."""

    grant: Grant
    records: frozenset[str]
    classes: frozenset[Sharing]


# After every round


def check_screen(station: Station) -> None:
    """What somebody typed here and waits is on the screen, whatever was pulled meanwhile."""
    db = station.session.store._db
    last: dict[tuple[str, str, str], Any] = {}
    for row in db.execute("SELECT body FROM outbox WHERE state = 'new' ORDER BY seq"):
        for op in decode_ops(row[0]):
            if op.act == "set" and op.kind in KINDS:
                last |= {(op.kind, op.rec, name): value for name, value in op.set.items()}
    for (kind, rec, name), value in last.items():
        layout = table(kind)
        found = db.execute(f"{layout.select} WHERE id = ?", (rec,)).fetchone()
        if found is None:
            # Given up with what a partner no longer shares; the op itself is kept and sent.
            assert station.org == "partner", (station.name, kind, rec)
            continue
        shown = layout.plain(found).get(name)
        assert (shown or None) == (value or None), (station.name, kind, name, shown, value)


def check_sharing(world: World, station: Station, owners: dict[int, str]) -> None:
    """The laptop holds of other organizations exactly what open grants show to its own: records,
    fields, search words, and nothing of it anywhere else in the store."""
    own = world.orgs[station.org]
    with world.backend.database.reading() as connection:
        shared = list(_shared_with(connection, own, world))
    allowed: dict[str, set[str]] = {}
    for each in shared:
        for rec in each.records:
            allowed.setdefault(rec, set()).update(each.classes)
    held = _check_foreign_rows(station, own, shared)
    assert held == allowed.keys(), (station.name, "holds", held ^ allowed.keys())
    words = {
        (_CLASSES[mark], number)
        for each in shared
        for mark in _CLASSES
        if _CLASSES[mark] in each.classes
        for number, person in owners.items()
        if person == each.grant.person_id
    }
    db = station.session.store._db
    for place, found in _planted(db):
        for mark, number in found:
            person = owners[int(number)]
            if world_of(person, world) == station.org:
                continue
            assert mark != "neverq", (station.name, place, mark)
            assert (_CLASSES[mark], int(number)) in words, (station.name, place, mark, person)


def world_of(person: str, world: World) -> str:
    """The organization whose person it is."""
    return "partner" if person in world.partners_people else "home"


def _check_foreign_rows(station: Station, own: str, shared: list[Shared]) -> set[str]:
    db = station.session.store._db
    held: set[str] = set()
    for kind in KINDS:
        layout = table(kind)
        rows = db.execute(
            f"{layout.select} WHERE home_org <> ? AND home_org <> '' AND rev > 0", (own,)
        ).fetchall()
        for row in rows:
            held.add(row[0])
            may: set[str] = set()
            for each in shared:
                if row[0] in each.records:
                    may |= shown_fields(kind, each.classes)
            has = set(layout.plain(row))
            assert has <= may, (station.name, kind, has - may)
    return held


def _shared_with(connection: Connection, org: str, world: World) -> Iterator[Shared]:
    today = grant_terms.today_of(int(world.template.now.timestamp() * 1000))
    columns = ", ".join(Grant._fields)
    sql = text(f"SELECT {columns} FROM share_grant WHERE state = 'open' AND to_org = :org")
    for row in connection.execute(sql, {"org": org}).all():
        grant = Grant._make(row)
        if grant.in_force(today):
            records = frozenset(rec for rec, _ in grant_terms.held_by(connection, grant))
            yield Shared(grant, records, grant_terms.classes_of(grant.classes))


def _planted(db: Any) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Every table of the store with the planted words in it; the search index by its words."""
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for name in names:
        if name.startswith((_PIECES, "sqlite_")) or name in ("program", "audit"):
            continue
        text_ = "\n".join(str(row) for row in db.execute(f'SELECT * FROM "{name}"'))
        yield name, CANARY.findall(text_)
    db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'person_search', 'row')")
    words = " ".join(row[0] for row in db.execute("SELECT term FROM temp.words"))
    db.execute("DROP TABLE temp.words")
    yield "search words", CANARY.findall(words)


# When everything has come to rest


def check_all(world: World, owners: dict[int, str]) -> None:
    """After healing: nothing waits, everybody holds the same, and nothing was lost."""
    records = _records(world)
    for station in world.stations.values():
        store = station.session.store
        assert store.waiting() == 0, (station.name, "still waits")
        check_sharing(world, station, owners)
        _check_own_rows(world, station, records)
        _check_heads(world, station)
    _check_feeds(world)
    _check_ops(world, records)


def _records(world: World) -> dict[str, RecordState]:
    with world.backend.database.reading() as connection:
        return {row.id: read(row).state for row in connection.execute(text(SELECT)).all()}


def _check_own_rows(world: World, station: Station, records: dict[str, RecordState]) -> None:
    """Every record of the own organization stands here as it does at the server."""
    db, own = station.session.store._db, world.orgs[station.org]
    for rec, state in records.items():
        if state.home_org != own:
            continue
        layout = table(state.kind)
        row = db.execute(f"{layout.select} WHERE id = ?", (rec,)).fetchone()
        assert row is not None, (station.name, "has no", state.kind, rec)
        wanted = tuple(layout.row(rec, state.fields, state.env, state.ops, row[-1]))
        marks = -len(UPKEEP)
        assert row[:marks] == wanted[:marks], (station.name, state.kind)
        assert layout.plain(row) == layout.plain(wanted), (station.name, state.kind)
    lost = {each.conflict for state in records.values() if state.home_org == own
            for each in state.lost}  # fmt: skip
    seen = {each.id for each in station.session.store.conflicts()}
    assert seen == lost, (station.name, "kept losers", seen ^ lost)


def _check_heads(world: World, station: Station) -> None:
    """Cursor, count and digest are the server's, and are those of what is really held."""
    store = station.session.store
    with world.backend.database.reading() as connection:
        heads = {row.audience_id: row for row in connection.execute(_HEADS).all()}
    for audience in store.cursors():
        here, there = store.position(audience), heads[audience]
        assert (here.seq, here.count, here.digest) == (there.seq, there.live_count, there.digest)
        with store.atomic(station.session.staff.id) as tx:
            tx.count_anew(audience)
        assert store.position(audience) == here, (station.name, audience)


def _check_feeds(world: World) -> None:
    with world.backend.database.reading() as connection:
        for row in connection.execute(_DENSE).all():
            assert (row.low, row.high) == (1, row.rows), "a feed with a hole"


def _check_ops(world: World, records: dict[str, RecordState]) -> None:
    """Every acknowledged save is in force, or was knowingly replaced, or is kept beside."""
    journal, aside = world.journal, world.set_aside()
    done = world.applied()
    missing = journal.ops.keys() - done - aside.keys() - journal.gone
    assert not missing, ("lost", [(journal.author[op], journal.ops[op]) for op in missing])
    reasons = {why for op, why in aside.items() if op not in done}
    assert reasons <= {"grant_revoked"}, reasons
    applied = {op: each for op, each in journal.ops.items() if op in done}
    replaced = {
        (each.rec, name, _key(journal.ops[base].set[name]))
        for each in applied.values()
        for name, base in each.base.items()
        if base in journal.ops and name in journal.ops[base].set
    }
    for each in applied.values():
        state = records[each.rec]
        kept = {(lost.field, _key(lost.kept)) for lost in state.lost}
        if each.act == "void":
            assert "voided_at" in state.env, ("a voiding disappeared", each)
            continue
        if (VOIDED, _key(each.set)) in kept:
            continue
        for name, value in each.set.items():
            settled = f"{each.op}:{name}" in journal.settled
            assert (
                settled
                or (each.kind, name) == ("referral", "status")
                or _key(state.fields.get(name)) == _key(value)
                or (each.rec, name, _key(value)) in replaced
                or (name, _key(value)) in kept
            ), ("a silent loser", name, value, each, state)
    _check_losers(world, records, applied)


def _check_losers(world: World, records: dict[str, RecordState], applied: dict[str, Any]) -> None:
    if world.journal.disasters:
        return
    replaced = {(base, name) for each in applied.values() for name, base in each.base.items()
                if base != each.op}  # fmt: skip
    for rec, state in records.items():
        for name, op in state.ops.items():
            assert (op, name) not in replaced, ("an old value came back", name, op)
        for lost in state.lost:
            assert lost.conflict not in world.journal.settled, ("a settled one stands", lost)
            op, _, name = lost.conflict.partition(":")
            assert (op, name) not in replaced, ("kept though its reader moved on", lost)
            if lost.field in (VOIDED, "voided_reason", "status"):
                continue
            writers = {
                world.journal.author[op]
                for op, each in applied.items()
                if each.rec == rec and lost.field in each.set
            }
            assert len(writers) > 1, ("in conflict with themselves", lost)


def _key(value: Any) -> bytes:
    return msgspec.json.encode(value or None, order="deterministic")


_HEADS = text("SELECT audience_id, seq, live_count, digest FROM audience_head")
_DENSE = text(
    "SELECT audience_id, min(seq) AS low, max(seq) AS high, count(*) AS rows"
    " FROM feed GROUP BY audience_id"
)
