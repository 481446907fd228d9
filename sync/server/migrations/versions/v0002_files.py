"""The bytes of attachments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_Id = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_Serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the two tables."""
    op.create_table(
        "file",
        sa.Column("no", _Serial, autoincrement=True, nullable=False),
        sa.Column("org_id", _Id, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("have", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["org_id"], ["org.id"]),
        sa.PrimaryKeyConstraint("no"),
        sa.UniqueConstraint("org_id", "sha256"),
    )
    op.create_table(
        "file_piece",
        sa.Column("file_no", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("bytes", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["file_no"], ["file.no"]),
        sa.PrimaryKeyConstraint("file_no", "at"),
    )
    if op.get_bind().dialect.name == "postgresql":
        # Photos and scans are packed already: trying to compress them again only costs time.
        op.execute("ALTER TABLE file_piece ALTER COLUMN bytes SET STORAGE EXTERNAL")
