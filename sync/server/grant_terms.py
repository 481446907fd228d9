"""What a grant is, and which ones follow from the referrals and consents on this server."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, cast

import msgspec
from sqlalchemy import Connection, Row, text

from mtw_desktop.domain.kinds import Sharing
from mtw_desktop.domain.plain import read_moment, record_from_plain
from mtw_desktop.domain.records import KINDS, Consent, Referral
from mtw_desktop.domain.share_rules import Terms, terms_of
from sync.server import bulk


class Grant(NamedTuple):
    """A row of ``share_grant``."""

    id: str
    referral_id: str
    person_id: str
    consent_id: str
    need_id: str | None
    from_org: str
    to_org: str
    classes: str
    family: bool
    starts: str | None
    ends: str | None
    audience_id: str

    def in_force(self, today: str) -> bool:
        """Whether ``today`` (an ISO day) is one of its days."""
        return (self.starts or "") <= today and (self.ends is None or today <= self.ends)

    def holds(self, rec: str, kind: str, person: str | None, referral: object) -> bool:
        """Whether a record belongs to it; ``referral`` is the record's ``referral_id``."""
        if kind == "referral":
            return rec == self.referral_id
        if kind == "referral_event":
            return referral == self.referral_id
        if kind == "participant":
            return rec == self.person_id
        if kind == "need":
            # What it is about is the sensitive part; without that nothing of it would be left.
            return rec == self.need_id and Sharing.SENSITIVE in classes_of(self.classes)
        return kind == "household_member" and self.family and person == self.person_id


def today_of(now_ms: int) -> str:
    """The day of a moment, as the ISO text that grants are compared with (UTC)."""
    return datetime.fromtimestamp(now_ms / 1000, UTC).date().isoformat()


def classes_of(kept: str) -> frozenset[Sharing]:
    """The column ``classes`` as sharing classes."""
    return frozenset(Sharing(each) for each in kept.split(",") if each)


def held_by(connection: Connection, grant: Grant) -> list[tuple[str, int]]:
    """Every record that a grant holds: (id, rev)."""
    rows = connection.execute(_OF_PERSON, {"person": grant.person_id, "home": grant.from_org})
    found = []
    for row in rows:
        event = row.kind == "referral_event"
        referral = msgspec.json.decode(row.body).get("referral_id") if event else None
        if grant.holds(row.id, row.kind, row.participant_id, referral):
            found.append((row.id, row.rev))
    return found


def wanted_grants(
    connection: Connection, persons: list[str], today: date
) -> dict[str, list[Grant]]:
    """What should be open for each of these people, by their referrals and consents."""
    rows = connection.execute(
        text(_DECIDERS + bulk.among(connection, "r.participant_id")),
        {"ids": bulk.ids_value(connection, persons)},
    ).all()
    consents: dict[tuple[str, str], list[Consent]] = defaultdict(list)
    referrals: list[tuple[str, str, Referral]] = []
    domains: dict[str, str] = {}
    gone: set[str] = set()
    for row in rows:
        if row.kind == "participant":
            if row.voided:
                gone.add(row.id)
        elif row.kind == "need":
            domains[row.id] = str(msgspec.json.decode(row.body).get("domain", ""))
        elif row.kind == "consent":
            consents[row.participant_id, row.home_org].append(cast(Consent, _record(row)))
        else:
            referrals.append((row.participant_id, row.home_org, cast(Referral, _record(row))))
    names = {row.id: row.name for row in connection.execute(_ORGS)}
    found: dict[str, list[Grant]] = defaultdict(list)
    for person, home, referral in referrals:
        to = referral.to_organization_id or ""
        if to not in names or to == home or person in gone:
            continue
        who = (to, names[to], referral.to_organization)
        domain = domains.get(referral.need_id or "", "")
        terms = terms_of(referral, consents[person, home], who, today, need_domain=domain)
        if terms is not None:
            found[person].append(_planned(person, home, to, referral, terms))
    return found


def _planned(person: str, home: str, to: str, referral: Referral, terms: Terms) -> Grant:
    return Grant(
        id="",
        referral_id=referral.id,
        person_id=person,
        consent_id=terms.consent_id,
        need_id=referral.need_id,
        from_org=home,
        to_org=to,
        classes=",".join(sorted(each.value for each in terms.classes)),
        family=terms.family,
        starts=terms.starts.isoformat() if terms.starts else None,
        ends=terms.ends.isoformat() if terms.ends else None,
        audience_id="",
    )


def _record(row: Row[Any]) -> object:
    env = msgspec.json.decode(row.env)
    kind = KINDS[row.kind]
    moments = {
        name: read_moment(env[name])
        for name in ("created_at", "updated_at", "voided_at")
        if name in env
    }
    fields = {k: v for k, v in msgspec.json.decode(row.body).items() if k in kind.fields}
    return record_from_plain(kind, fields, id=row.id, **moments)


_ORGS = text("SELECT id, name FROM org")
_DECIDERS = (
    "SELECT r.id, r.kind, r.home_org, r.participant_id, r.voided, r.body, r.env FROM record r"
    " WHERE r.kind IN ('referral', 'consent', 'need', 'participant') AND "
)
_OF_PERSON = text(
    "SELECT id, kind, rev, participant_id, body FROM record"
    " WHERE participant_id = :person AND home_org = :home"
    " AND kind IN ('referral', 'referral_event', 'participant', 'need', 'household_member')"
    " ORDER BY id"
)
