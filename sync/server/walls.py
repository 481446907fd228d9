"""The second wall, in PostgreSQL itself: what a device's call cannot read or write even if the
program's own checks were wrong.

Reads happen under the role ``mtw_device`` with row-level security: only rows of the device's
organization, and of people whom an open grant shows to it. Writes of records are checked by one
statement-level trigger against the organization that the transaction was opened for; COPY, which
writes them, does not go through row-level security. The owner of the tables (maintenance, the
analysts' views) is not bound by either. SQLite has no such wall.
"""

# ruff: noqa: S608 - statements of ours, put together from names of ours

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from mtw_desktop.domain.share_rules import GRANT_KINDS
from sync.server import meta

ROLE = "mtw_device"
#: In place of an organization: maintenance, which may write any record.
EVERYBODY = "*"
_READ = (
    "record", "feed", "audience", "audience_head", "share_grant"
)  # fmt: skip
_ORG = "current_setting('mtw.org', true)"
_TEAM = "current_setting('mtw.team', true) = 'on'"
_GRANTED = (
    "SELECT g.{column} FROM share_grant g WHERE g.state = 'open' AND g.to_org = " + _ORG
)  # fmt: skip
_AUDIENCES = (
    f"SELECT a.id FROM audience a WHERE a.ref_id = {_ORG} AND (a.kind = 'org' OR"
    f" (a.kind = 'team' AND {_TEAM})) UNION ALL {_GRANTED.format(column='audience_id')}"
)
_KINDS = ", ".join(f"'{each}'" for each in sorted(GRANT_KINDS))
_POLICIES = {
    "record": f"(home_org = {_ORG} AND (NOT team OR {_TEAM}))"
    f" OR (kind IN ({_KINDS}) AND EXISTS ({_GRANTED.format(column='id')}"
    " AND g.person_id = participant_id AND g.from_org = home_org))",
    "feed": f"audience_id IN ({_AUDIENCES})",
    "audience_head": f"audience_id IN ({_AUDIENCES})",
    "audience": f"ref_id = {_ORG} OR id IN ({_GRANTED.format(column='audience_id')})",
    "share_grant": f"to_org = {_ORG}",
}
_GUARD = f"""
CREATE OR REPLACE FUNCTION mtw_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {_ORG} = '{EVERYBODY}' THEN RETURN NULL; END IF;
  IF EXISTS (
    SELECT 1 FROM written w WHERE w.home_org IS DISTINCT FROM {_ORG}
    AND NOT EXISTS (
      SELECT 1 FROM share_grant g WHERE g.state = 'open' AND g.to_org = {_ORG}
      AND g.from_org = w.home_org AND g.person_id = w.participant_id
      AND w.kind IN ('referral', 'referral_event'))
  ) THEN RAISE EXCEPTION 'a record of another organization'; END IF;
  RETURN NULL;
END $$"""


def ensure(connection: Connection) -> bool:
    """Put the wall up on PostgreSQL, if it does not stand as it should; whether it stands.

    Without the right to create roles the database goes without it, and says so in ``stands``.
    """
    if connection.dialect.name != "postgresql":
        return False
    statements = _statements()
    mark = hashlib.sha256("\n".join(statements).encode()).hexdigest()
    if meta.value_of(connection, "walls") == mark:
        return True
    try:
        with connection.begin_nested():
            connection.exec_driver_sql(_MAKE_ROLE)
            for statement in statements:
                connection.exec_driver_sql(statement)
    except DBAPIError:
        return False
    meta.set_value(connection, "walls", mark)
    return True


def stands(connection: Connection) -> bool:
    """Whether this database has the wall."""
    if connection.dialect.name != "postgresql":
        return False
    return meta.value_of(connection, "walls") is not None


def read_as(connection: Connection, org_id: str, *, team: bool) -> None:
    """From here on this transaction reads with a device's eyes; where the wall stands."""
    if stands(connection):
        connection.execute(_WHO, {"org": org_id, "team": "on" if team else "off"})
        connection.exec_driver_sql(f"SET LOCAL ROLE {ROLE}")


def write_as(connection: Connection, org_id: str) -> None:
    """From here on this transaction writes records for one organization only."""
    if connection.dialect.name == "postgresql":
        connection.execute(_WHO, {"org": org_id, "team": "off"})


def _statements() -> list[str]:
    found = []
    for table in _READ:
        found += [
            f"GRANT SELECT ON {table} TO {ROLE}",
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"DROP POLICY IF EXISTS mtw_device_reads ON {table}",
            f"CREATE POLICY mtw_device_reads ON {table} FOR SELECT TO {ROLE}"
            f" USING ({_POLICIES[table]})",
        ]
    found.append(_GUARD)
    for event in ("INSERT", "UPDATE"):
        name = f"mtw_guard_{event.lower()}"
        found += [
            f"DROP TRIGGER IF EXISTS {name} ON record",
            f"CREATE TRIGGER {name} AFTER {event} ON record REFERENCING NEW TABLE AS written"
            " FOR EACH STATEMENT EXECUTE FUNCTION mtw_guard()",
        ]
    return found


#: Roles belong to the whole cluster: another database may be making the same one just now.
_MAKE_ROLE = f"""
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '{ROLE}') THEN
    CREATE ROLE {ROLE} NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT {ROLE} TO CURRENT_USER"""
_WHO = text("SELECT set_config('mtw.org', :org, true), set_config('mtw.team', :team, true)")
