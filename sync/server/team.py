"""The team's feed: records of restricted people, shown to the laptops of the team only.

An organization has a team as soon as one of its devices is put into it. A person who becomes
restricted leaves the organization's feed with everything that belongs to them, and comes into the
team's; no restriction any more is the same way back.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, text

from sync.protocol import Op
from sync.server import bulk, feeds, walls
from sync.server.feeds import Change
from sync.server.problems import NoSuchDevice
from sync.server.rows import Stored


def restricted_among(connection: Connection, ops: Sequence[Op]) -> frozenset[str]:
    """Those of the people named in these ops whose records are the team's."""
    persons = {op.set.get("participant_id") for op in ops}
    listed = sorted(each for each in persons if isinstance(each, str))
    if not listed:
        return frozenset()
    sql = f"SELECT id, team FROM record WHERE {bulk.among(connection, 'id')} ORDER BY id"  # noqa: S608
    if connection.dialect.name == "postgresql":
        # Nobody may be restricted while something of theirs is on its way to the wider feed.
        sql += " FOR SHARE"
    rows = connection.execute(text(sql), {"ids": bulk.ids_value(connection, listed)})
    return frozenset(row.id for row in rows if row.team)


def concerns(connection: Connection, ops: Sequence[Op]) -> bool:
    """Whether any of these ops is about somebody whose records are the team's."""
    named = {each for op in ops for each in (op.rec, op.set.get("participant_id"))}
    listed = sorted(each for each in named if isinstance(each, str))
    if not listed:
        return False
    sql = f"SELECT 1 FROM record WHERE team AND {bulk.among(connection, 'id')}"  # noqa: S608
    found = connection.execute(text(sql), {"ids": bulk.ids_value(connection, listed)})
    return found.first() is not None


def put_in(connection: Connection, device_id: str, *, member: bool) -> None:
    """Put a device into its organization's team or take it out. Raises ``NoSuchDevice``."""
    walls.write_as(connection, walls.EVERYBODY)
    row = connection.execute(_DEVICE, {"id": device_id}).first()
    if row is None:
        raise NoSuchDevice(device_id)
    connection.execute(_PUT_IN, {"id": device_id, "team": member})
    if (
        member
        and connection.execute(_AUDIENCE, {"kind": "team", "ref": row.org_id}).first() is None
    ):
        feeds.open_audience(connection, "team", row.org_id)
        told: dict[str, list[Change]] = defaultdict(list)
        for person in connection.execute(
            _RESTRICTED, {"org": row.org_id, "mark": '%"restricted":true%'}
        ).all():
            _move(connection, person.id, row.org_id, True, told)
        feeds.append(connection, told)


def moves(connection: Connection, touched: Sequence[tuple[str, Stored]]) -> dict[str, list[Change]]:
    """Move the people whose restriction was set or lifted, and all that is theirs, to the other
    feed of their organization. Call it when the records are written."""
    told: dict[str, list[Change]] = defaultdict(list)
    for rec, stored in touched:
        if stored.state.kind != "participant":
            continue
        wanted = bool(stored.state.fields.get("restricted"))
        if wanted != stored.team:
            _move(connection, rec, stored.state.home_org, wanted, told)
    return told


def _move(
    connection: Connection, person: str, home: str, to_team: bool, told: dict[str, list[Change]]
) -> None:
    values = {"person": person, "home": home, "team": to_team}
    rows = connection.execute(_OF_PERSON, values).all()
    connection.execute(_MOVE, values)
    of_org, of_team = (_audience(connection, kind, home) for kind in ("org", "team"))
    source, target = (of_org, of_team) if to_team else (of_team, of_org)
    for row in rows:
        part = feeds.part(row.id, row.rev, row.hash)
        told[source].append(Change(row.id, row.rev, -1, -part, "DROP"))
        told[target].append(Change(row.id, row.rev, 1, part))


def _audience(connection: Connection, kind: str, org: str) -> str:
    found: str = connection.execute(_AUDIENCE, {"kind": kind, "ref": org}).scalar_one()
    return found


_OF_PERSON = text(
    "SELECT id, rev, hash FROM record WHERE home_org = :home AND team <> :team"
    " AND (id = :person OR participant_id = :person) ORDER BY id"
)
_MOVE = text(
    "UPDATE record SET team = :team WHERE home_org = :home AND team <> :team"
    " AND (id = :person OR participant_id = :person)"
)
_RESTRICTED = text(
    "SELECT id FROM record WHERE kind = 'participant' AND home_org = :org AND NOT voided"
    " AND body LIKE :mark"
)
_DEVICE = text("SELECT org_id FROM device WHERE id = :id AND status = 'active'")
_PUT_IN = text("UPDATE device SET team = :team WHERE id = :id")
_AUDIENCE = text("SELECT id FROM audience WHERE kind = :kind AND ref_id = :ref")
