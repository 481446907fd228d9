"""Referral grants: what an organization sees of another's person because of one referral.

A grant follows from the referral and the consent by ``share_rules.terms_of``; nobody opens or
closes one by hand. It is looked at anew in every push that touches a referral or a consent. A
grant whose terms change is closed and another one opened, so that what a device holds by it is
always the whole of one set of terms. Its days are checked whenever somebody reads or writes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, text

from mtw_desktop.domain.ids import new_id
from mtw_desktop.domain.share_rules import GRANT_KINDS
from sync.merge import moment_of
from sync.protocol import Grant as Shown
from sync.server import bulk, feeds, tables
from sync.server.feeds import Change
from sync.server.grant_terms import Grant, classes_of, held_by, today_of, wanted_grants
from sync.server.rows import Stored

_DECIDING = frozenset({"referral", "consent"})
#: A revoked grant is named in every hello for so many days; who comes later drops it as unlisted.
TOLD_DAYS = 400


def shown_to(connection: Connection, org_id: str, now_ms: int) -> tuple[list[Shown], list[str]]:
    """What the devices of an organization are told in a hello: the grants in force for them, and
    the audiences of those that are over."""
    today = today_of(now_ms)
    rows = connection.execute(_RECEIVED, {"org": org_id}).all()
    open_, over = [], []
    for row in rows:
        grant = Grant._make(row[:12])
        if row.state == "open" and grant.in_force(today):
            open_.append(
                Shown(
                    audience=grant.audience_id,
                    referral=grant.referral_id,
                    person=grant.person_id,
                    org=grant.from_org,
                    org_name=row.from_name,
                    classes=sorted(each.value for each in classes_of(grant.classes)),
                    ends=grant.ends or "",
                )
            )
        elif row.state != "open" or (grant.ends or today) < today:
            over.append(grant.audience_id)
    return open_, over


def received(connection: Connection, org_id: str, persons: Sequence[str]) -> list[Row[Any]]:
    """Grants that an organization has or had on these people: the columns of ``Grant``, state."""
    sql = f"{_COLUMNS}, g.state FROM share_grant g WHERE g.to_org = :org AND "
    where = bulk.among(connection, "g.person_id")
    ids = bulk.ids_value(connection, persons)
    return list(connection.execute(text(sql + where), {"org": org_id, "ids": ids}))


def follow(
    connection: Connection, touched: Sequence[tuple[str, Stored]], now_ms: int
) -> dict[str, list[Change]]:
    """Open and close the grants that follow from what a push wrote, and list what the audiences
    of the open ones have to be told. Call it when the records are written."""
    deciding = sorted(_to_decide(touched))
    if not deciding and connection.execute(_ANY).first() is None:
        # Most pushes of most coalitions: nothing is shared, and nothing here begins to be.
        return {}
    relevant = [(rec, each) for rec, each in touched if _matters(each)]
    persons = sorted({p for rec, each in relevant for p in _persons(rec, each) if p})
    if not persons:
        return {}
    if deciding:
        _serialize(connection, deciding)
    open_: dict[str, list[Grant]] = defaultdict(list)
    for grant in _open(connection, persons):
        open_[grant.person_id].append(grant)
    changes: dict[str, list[Change]] = defaultdict(list)
    fresh = _decide(connection, deciding, open_, now_ms, changes) if deciding else frozenset()
    for rec, each in relevant:
        _tell(rec, each, open_, fresh, changes)
    return changes


def _matters(stored: Stored) -> bool:
    return stored.state.kind in GRANT_KINDS or stored.state.kind == "consent"


def _persons(rec: str, stored: Stored) -> Iterable[str | None]:
    if stored.state.kind == "participant":
        return (rec,)
    person = stored.state.fields.get("participant_id")
    return (person if isinstance(person, str) else None, stored.person)


def _to_decide(touched: Sequence[tuple[str, Stored]]) -> set[str]:
    """People whose grants may have changed: a referral or consent was written, a record went over
    to another person, or the person was voided
    or restored."""
    found: set[str] = set()
    for rec, each in touched:
        state = each.state
        if not each.rev and state.kind not in _DECIDING and "voided_at" not in state.env:
            continue  # a new record of any other kind decides nothing
        if not _matters(each):
            continue
        ends = tuple(p for p in _persons(rec, each) if p)
        moved = each.rev > 0 and len(set(ends)) > 1
        person = each.state.kind == "participant"
        over = person and each.voided != ("voided_at" in each.state.env)
        if each.state.kind in _DECIDING or moved or over:
            found.update(ends)
    return found


def _tell(
    rec: str,
    stored: Stored,
    open_: Mapping[str, list[Grant]],
    fresh: frozenset[str],
    changes: dict[str, list[Change]],
) -> None:
    fields = stored.state.fields
    person = rec if stored.state.kind == "participant" else fields.get("participant_id")
    for grant in open_.get(person, ()) if isinstance(person, str) else ():
        if grant.audience_id in fresh:
            continue
        if stored.state.home_org != grant.from_org:
            continue
        if grant.holds(rec, stored.state.kind, person, fields.get("referral_id")):
            change = feeds.grant_change(grant.audience_id, rec, stored.rev + 1, new=not stored.rev)
            changes[grant.audience_id].append(change)


def _decide(
    connection: Connection,
    persons: list[str],
    open_: dict[str, list[Grant]],
    now_ms: int,
    changes: dict[str, list[Change]],
) -> frozenset[str]:
    """Bring the grants of these people in line; ``open_`` afterwards says what is open. Returns
    the audiences that were opened now: they have been told everything."""
    today = date.fromisoformat(today_of(now_ms))
    wanted = wanted_grants(connection, persons, today)
    opened: set[str] = set()
    for person in persons:
        keep: list[Grant] = []
        had = {each.referral_id: each for each in open_.get(person, ())}
        for want in wanted.get(person, ()):
            old = had.pop(want.referral_id, None)
            if old is not None and _same(old, want):
                keep.append(old._replace(starts=want.starts, ends=want.ends))
                if (old.starts, old.ends) != (want.starts, want.ends):
                    days = {"id": old.id, "starts": want.starts, "ends": want.ends}
                    connection.execute(_RESET_DAYS, days)
                continue
            if old is not None:
                _close(connection, old, now_ms)
            keep.append(made := _open_one(connection, want, now_ms))
            opened.add(made.audience_id)
            changes[made.audience_id] = _everything(connection, made)
        for over in had.values():
            _close(connection, over, now_ms)
        open_[person] = keep
    return frozenset(opened)


def _same(old: Grant, want: Grant) -> bool:
    """Whether two grants differ in nothing but their days."""
    return old[1:9] == want[1:9]


def _open_one(connection: Connection, want: Grant, now_ms: int) -> Grant:
    grant_id = new_id()
    audience = feeds.open_audience(connection, "grant", grant_id)
    made = want._replace(id=grant_id, audience_id=audience)
    values = {**made._asdict(), "state": "open", "opened_at": moment_of(now_ms)}
    connection.execute(tables.share_grant.insert().values(values))
    return made


def _close(connection: Connection, grant: Grant, now_ms: int) -> None:
    values = {"id": grant.id, "audience": grant.audience_id, "at": moment_of(now_ms)}
    connection.execute(_CLOSE, values)
    connection.execute(_CLOSE_AUDIENCE, values)


def _everything(connection: Connection, grant: Grant) -> list[Change]:
    """All records that a new grant holds, as its first entries."""
    return [
        feeds.grant_change(grant.audience_id, rec, rev, new=True)
        for rec, rev in held_by(connection, grant)
    ]


def _open(connection: Connection, persons: Sequence[str]) -> list[Grant]:
    sql = f"{_COLUMNS} FROM share_grant g WHERE g.state = 'open' AND "
    where = bulk.among(connection, "g.person_id")
    ids = bulk.ids_value(connection, persons)
    return [Grant(*row) for row in connection.execute(text(sql + where), {"ids": ids})]


def _serialize(connection: Connection, persons: list[str]) -> None:
    """Two pushes must not decide about the same person from half of the facts each."""
    if connection.dialect.name == "postgresql":
        for person in persons:
            connection.execute(_LOCK_PERSON, {"person": person})


_COLUMNS = "SELECT " + ", ".join(f"g.{name}" for name in Grant._fields)
_RECEIVED = text(
    f"{_COLUMNS}, g.state, o.name AS from_name FROM share_grant g"
    " JOIN org o ON o.id = g.from_org WHERE g.to_org = :org ORDER BY g.id"
)
_ANY = text("SELECT 1 FROM share_grant WHERE state = 'open' LIMIT 1")
_RESET_DAYS = text("UPDATE share_grant SET starts = :starts, ends = :ends WHERE id = :id")
_CLOSE = text("UPDATE share_grant SET state = 'revoked', closed_at = :at WHERE id = :id")
_CLOSE_AUDIENCE = text("UPDATE audience SET closed_at = :at WHERE id = :audience")
_LOCK_PERSON = text("SELECT pg_advisory_xact_lock(7305002, hashtext(:person))")
