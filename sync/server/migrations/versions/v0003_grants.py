"""Referral grants, and the team's feed of restricted people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_Id = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Add the table of grants, and the mark of what only the team sees."""
    op.create_table(
        "share_grant",
        *(_id(name) for name in ("id", "referral_id", "person_id", "consent_id")),
        _id("need_id", nullable=True),
        *(_id(name) for name in ("from_org", "to_org")),
        _text("classes"),
        sa.Column("family", sa.Boolean(), nullable=False),
        _text("starts", nullable=True),
        _text("ends", nullable=True),
        _text("state"),
        _id("audience_id"),
        _text("opened_at"),
        _text("closed_at", nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("grant_by_person", "share_grant", ["person_id", "state"])
    op.create_index("grant_by_receiver", "share_grant", ["to_org", "state"])
    for name in ("decided_by", "decided_at", "reason"):
        op.add_column("quarantine", sa.Column(name, sa.Text()))
    for table in ("record", "device"):
        op.add_column(
            table, sa.Column("team", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def _id(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, _Id, nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable)
