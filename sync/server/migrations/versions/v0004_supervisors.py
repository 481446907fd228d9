"""Laptops that may let other laptops of their organization in, and shut them out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the mark; the first laptop of each organization has it."""
    op.add_column(
        "device", sa.Column("supervisor", sa.Boolean(), nullable=False, server_default=sa.false())
    )
    op.execute(
        sa.text(
            "UPDATE device SET supervisor = :yes WHERE id IN (SELECT d.id FROM device d"
            " WHERE d.no = (SELECT min(e.no) FROM device e WHERE e.org_id = d.org_id))"
        ).bindparams(yes=True)
    )
