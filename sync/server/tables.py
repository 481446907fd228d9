"""The server's tables, for SQLite and PostgreSQL alike.

A record stands here once, as the JSON that goes over the wire. Ids are UUID text; moments are
ISO 8601 text in UTC, so both databases sort and compare them the same way.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

#: Ids compare byte by byte on PostgreSQL too, whatever the locale of the database.
Id = Text().with_variant(Text(collation="C"), "postgresql")
#: SQLite counts rows by itself only in a column declared INTEGER.
Serial = BigInteger().with_variant(Integer(), "sqlite")

#: One row per fact about this server: epoch, secrets, which views are in place.
server_meta = Table(
    "server_meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

org = Table(
    "org",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created_at", Text, nullable=False),
)

#: Who may read what: ``org`` (all of an organization), ``team`` (its restricted people), and
#: ``grant`` (what one referral shows to the organization it goes to).
audience = Table(
    "audience",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("ref_id", Id, nullable=False),
    Column("closed_at", Text),
    UniqueConstraint("kind", "ref_id"),
)

#: The dense counter of an audience, how many records it holds, and their digest (hex, 128 bit).
audience_head = Table(
    "audience_head",
    metadata,
    Column("audience_id", Id, ForeignKey("audience.id"), primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("live_count", BigInteger, nullable=False),
    Column("digest", Text, nullable=False),
)

feed = Table(
    "feed",
    metadata,
    Column("audience_id", Id, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("record_id", Id, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("act", Text, nullable=False),
    PrimaryKeyConstraint("audience_id", "seq"),
)

#: One row per device and incarnation; ``no`` is the short name used in the big tables.
device = Table(
    "device",
    metadata,
    Column("no", Serial, primary_key=True, autoincrement=True),
    Column("id", Id, nullable=False),
    Column("incarnation", Id, nullable=False),
    Column("org_id", Id, ForeignKey("org.id"), nullable=False),
    Column("status", Text, nullable=False),
    Column("sign_pub", Text, nullable=False),
    Column("kem_pub", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("app", Text, nullable=False),
    Column("hello", BigInteger, nullable=False),
    Column("last_seq", BigInteger, nullable=False),
    Column("cloned", Boolean, nullable=False),
    # Whether it belongs to those who may see restricted people.
    Column("team", Boolean, nullable=False),
    # Whether it may let other laptops of its organization in, and shut them out.
    Column("supervisor", Boolean, nullable=False),
    Column("enrolled_at", Text, nullable=False),
    Column("seen_at", Text),
    UniqueConstraint("id", "incarnation"),
)

#: One-time codes: ``selector`` finds the row, ``verifier`` is a salted hash of the whole code.
enroll_code = Table(
    "enroll_code",
    metadata,
    Column("selector", Text, primary_key=True),
    Column("org_id", Id, ForeignKey("org.id"), nullable=False),
    Column("salt", LargeBinary, nullable=False),
    Column("verifier", LargeBinary, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("tries_left", Integer, nullable=False),
    Column("needs_approval", Boolean, nullable=False),
    Column("used_by", BigInteger),
)

record = Table(
    "record",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("home_org", Id, nullable=False),
    Column("participant_id", Id),
    Column("rev", Integer, nullable=False),
    Column("voided", Boolean, nullable=False),
    # Of a restricted person: shown in the feed of the team, not of the whole organization.
    Column("team", Boolean, nullable=False),
    # JSON as it goes over the wire: Entry.f, .m, .env and .lost; the marks of the ops in ``ops``.
    Column("body", Text, nullable=False),
    Column("ops", Text, nullable=False),
    Column("env", Text, nullable=False),
    Column("clock", Text, nullable=False),
    Column("same", Text),
    Column("lost", Text),
    Column("hash", Text, nullable=False),
    Index("record_by_kind", "kind", "participant_id"),
)

#: What devices sent, as it came: the gzip of one push with at least one new group in it.
batch = Table(
    "batch",
    metadata,
    Column("id", Id, primary_key=True),
    Column("device_no", BigInteger, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

#: The verdict on every group; its content is in the batch.
group_verdict = Table(
    "group_verdict",
    metadata,
    Column("device_no", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("group_id", Id, nullable=False),
    Column("batch_id", Id, nullable=False),
    Column("hash", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("conflicts", Text),
    PrimaryKeyConstraint("device_no", "seq"),
)

op = Table(
    "op",
    metadata,
    Column("op_id", Id, primary_key=True),
    Column("device_no", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("record_id", Id, nullable=False),
)

#: Groups that were not applied: kept for the home organization, ``state`` open until it
#: decides: accepted or discarded, by whom, when and why.
quarantine = Table(
    "quarantine",
    metadata,
    Column("device_no", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("group_id", Id, nullable=False),
    Column("org_id", Id, nullable=False),
    Column("why", Text, nullable=False),
    Column("batch_id", Id, nullable=False),
    Column("received_at", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_by", Text),
    Column("decided_at", Text),
    Column("reason", Text),
    PrimaryKeyConstraint("device_no", "seq", "group_id"),
)

#: Bytes of attachments, kept once for each organization; ``have`` of ``size`` are here.
file = Table(
    "file",
    metadata,
    Column("no", Serial, primary_key=True, autoincrement=True),
    Column("org_id", Id, ForeignKey("org.id"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("have", BigInteger, nullable=False),
    Column("received_at", Text, nullable=False),
    UniqueConstraint("org_id", "sha256"),
)

file_piece = Table(
    "file_piece",
    metadata,
    Column("file_no", BigInteger, ForeignKey("file.no"), nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    PrimaryKeyConstraint("file_no", "at"),
)

#: What one referral shows to the organization it goes to. ``classes`` are sharing classes joined
#: by commas; ``starts`` and ``ends`` are days, both included; ``state`` is open or revoked.
share_grant = Table(
    "share_grant",
    metadata,
    Column("id", Id, primary_key=True),
    Column("referral_id", Id, nullable=False),
    Column("person_id", Id, nullable=False),
    Column("consent_id", Id, nullable=False),
    Column("need_id", Id),
    Column("from_org", Id, nullable=False),
    Column("to_org", Id, nullable=False),
    Column("classes", Text, nullable=False),
    Column("family", Boolean, nullable=False),
    Column("starts", Text),
    Column("ends", Text),
    Column("state", Text, nullable=False),
    Column("audience_id", Id, nullable=False),
    Column("opened_at", Text, nullable=False),
    Column("closed_at", Text),
    Index("grant_by_person", "person_id", "state"),
    Index("grant_by_receiver", "to_org", "state"),
)
