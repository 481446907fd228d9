"""What a device may write, and which feeds have to be told of it.

Records of the own organization: everything. Records that a grant shows: what
``share_rules.receiver_may`` allows, while the grant is in force; what comes later is kept aside
for the organization that the record belongs to. Anything else is nobody's business here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from mtw_desktop.domain.share_rules import receiver_may
from sync.merge import Refused
from sync.protocol import Op
from sync.server import grant_terms, grants, team
from sync.server.feeds import Change
from sync.server.grant_terms import Grant
from sync.server.rows import Stored


class Admission:
    """For one push of one device, inside its transaction. ``device`` is the row of
    ``auth.require_active``."""

    def __init__(self, connection: Connection, device: Row[Any], now_ms: int) -> None:
        self._connection, self._device, self._now_ms = connection, device, now_ms
        self._org: str = device.org_id
        self._today = grant_terms.today_of(now_ms)
        #: Referral id -> the grants that the own organization has or had by it, newest last.
        self._received: dict[str, list[tuple[Grant, bool]]] = {}
        self._restricted: frozenset[str] = frozenset()
        #: Home organization and team (or not) -> audience.
        self._feeds: dict[tuple[str, bool], str] = {(self._org, False): device.audience}

    def load(self, ops: Sequence[Op], records: dict[str, Stored]) -> None:
        """Read what is needed to judge these ops; ``records`` are those that exist."""
        persons = {each.person for each in records.values() if each.state.home_org != self._org}
        for op in ops:
            if op.kind == "referral_event" and op.rec not in records:
                persons.add(op.set.get("participant_id"))
        listed = sorted(each for each in persons if isinstance(each, str))
        rows = grants.received(self._connection, self._org, listed) if listed else []
        for row in rows:
            grant = Grant._make(row[:12])
            in_force = row.state == "open" and grant.in_force(self._today)
            self._received.setdefault(grant.referral_id, []).append((grant, in_force))
        if self._device.team_audience is not None:
            self._restricted = team.restricted_among(self._connection, ops)

    def home_of(self, stored: Stored | None, op: Op) -> str:
        """The organization that a record belongs, or will belong, to. ``Refused`` if this device
        may not make this change: not_yours, grant_revoked, restricted."""
        if stored is None or not stored.state.ops:
            grant = self._grant_of_event(op)
            if grant is None:
                return self._org
            self._require(grant, op, new=True)
            return grant[0].from_org
        home = stored.state.home_org
        if home == self._org:
            if stored.team and not self._device.team:
                raise Refused("restricted")
            return home
        grant = self._grant_of(stored, op.rec)
        if grant is None:
            raise Refused("not_yours")
        self._require(grant, op, new=False)
        return home

    def is_restricted(self, person: object) -> bool:
        """Whether a record of this person is shown to the team only."""
        return person in self._restricted

    def audiences(
        self, touched: Sequence[tuple[str, Stored]], changes: Sequence[Change]
    ) -> dict[str, list[Change]]:
        """The changes by the feeds of the organizations (and teams) that the records belong to."""
        by_id = dict(touched)
        told: dict[str, list[Change]] = {}
        for change in changes:
            stored = by_id[change.record_id]
            told.setdefault(self._feed(stored.state.home_org, stored.team), []).append(change)
        if self._device.team_audience is not None:
            for audience, news in team.moves(self._connection, touched).items():
                told.setdefault(audience, []).extend(news)
        return told

    def _feed(self, home: str, of_team: bool) -> str:
        key = (home, of_team)
        if key not in self._feeds:
            kind = "team" if of_team else "org"
            values = {"kind": kind, "ref": home}
            self._feeds[key] = self._connection.execute(_AUDIENCE, values).scalar_one()
        return self._feeds[key]

    def _grant_of_event(self, op: Op) -> tuple[Grant, bool] | None:
        """The grant that a new step of somebody else's referral is written under."""
        if op.kind != "referral_event":
            return None
        return self._best(self._received.get(str(op.set.get("referral_id")), ()))

    def _grant_of(self, stored: Stored, rec: str) -> tuple[Grant, bool] | None:
        referral = stored.state.fields.get("referral_id")
        for several in self._received.values():
            mine = [
                each
                for each in several
                if each[0].from_org == stored.state.home_org
                and each[0].holds(rec, stored.state.kind, stored.person, referral)
            ]
            if mine:
                return self._best(mine)
        return None

    def _best(self, several: Sequence[tuple[Grant, bool]]) -> tuple[Grant, bool] | None:
        return next((each for each in several if each[1]), several[-1] if several else None)

    def _require(self, grant: tuple[Grant, bool], op: Op, *, new: bool) -> None:
        held, in_force = grant
        if not receiver_may(op.kind, op.act, op.set, new=new):
            raise Refused("not_yours")
        if not in_force:
            raise Refused("grant_revoked", held.from_org)


_AUDIENCE = text("SELECT id FROM audience WHERE kind = :kind AND ref_id = :ref")
