"""The first schema."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_Id = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create every table."""
    _who()
    _records()
    _feeds()
    _pushes()


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, _Id, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)


def _big(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def _who() -> None:
    op.create_table("server_meta", _text("name"), _text("value"), sa.PrimaryKeyConstraint("name"))
    op.create_table(
        "org", _id("id"), _text("name"), _text("created_at"), sa.PrimaryKeyConstraint("id")
    )
    op.create_table(
        "device",
        sa.Column("no", _Serial, autoincrement=True, nullable=False),
        _id("id"),
        _id("incarnation"),
        _id("org_id"),
        *(_text(name) for name in ("status", "sign_pub", "kem_pub", "label", "app")),
        _big("hello"),
        _big("last_seq"),
        sa.Column("cloned", sa.Boolean(), nullable=False),
        _text("enrolled_at"),
        _text("seen_at", nullable=True),
        sa.ForeignKeyConstraint(["org_id"], ["org.id"]),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("id", "incarnation"),
    )
    op.create_table(
        "enroll_code",
        _text("selector"),
        _id("org_id"),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("verifier", sa.LargeBinary(), nullable=False),
        _big("expires_ms"),
        sa.Column("tries_left", sa.Integer(), nullable=False),
        sa.Column("needs_approval", sa.Boolean(), nullable=False),
        _big("used_by", nullable=True),
        sa.ForeignKeyConstraint(["org_id"], ["org.id"]),
        sa.PrimaryKeyConstraint("selector"),
    )


def _records() -> None:
    op.create_table(
        "record",
        _id("id"),
        _text("kind"),
        _id("home_org"),
        _id("participant_id", nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.Column("voided", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("body", "ops", "env", "clock")),
        _text("same", nullable=True),
        _text("lost", nullable=True),
        _text("hash"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("record_by_kind", "record", ["kind", "participant_id"])


def _feeds() -> None:
    op.create_table(
        "audience",
        _id("id"),
        _text("kind"),
        _id("ref_id"),
        _text("closed_at", nullable=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("kind", "ref_id"),
    )
    op.create_table(
        "audience_head",
        _id("audience_id"),
        _big("seq"),
        _big("live_count"),
        _text("digest"),
        sa.ForeignKeyConstraint(["audience_id"], ["audience.id"]),
        sa.PrimaryKeyConstraint("audience_id"),
    )
    op.create_table(
        "feed",
        _id("audience_id"),
        _big("seq"),
        _id("record_id"),
        sa.Column("rev", sa.Integer(), nullable=False),
        _text("act"),
        sa.PrimaryKeyConstraint("audience_id", "seq"),
    )


def _pushes() -> None:
    op.create_table(
        "batch",
        _id("id"),
        _big("device_no"),
        _text("received_at"),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    if op.get_bind().dialect.name == "postgresql":
        # It is gzip already: trying to compress it again only costs time.
        op.execute("ALTER TABLE batch ALTER COLUMN body SET STORAGE EXTERNAL")
    op.create_table(
        "group_verdict",
        _big("device_no"),
        _big("seq"),
        _id("group_id"),
        _id("batch_id"),
        *(_text(name) for name in ("hash", "verdict", "why")),
        _text("conflicts", nullable=True),
        sa.PrimaryKeyConstraint("device_no", "seq"),
    )
    op.create_table(
        "op",
        _id("op_id"),
        _big("device_no"),
        _big("seq"),
        _id("record_id"),
        sa.PrimaryKeyConstraint("op_id"),
    )
    op.create_table(
        "quarantine",
        _big("device_no"),
        _big("seq"),
        _id("group_id"),
        _id("org_id"),
        _text("why"),
        _id("batch_id"),
        _text("received_at"),
        _text("state"),
        sa.PrimaryKeyConstraint("device_no", "seq", "group_id"),
    )
