"""The address of a rider's calendar"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_links",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", "rider_id", name=op.f("pk_calendar_links")),
    )
    op.create_index(op.f("ix_calendar_links_town_digest"), "calendar_links", ["town", "digest"])


def downgrade() -> None:
    op.drop_index(op.f("ix_calendar_links_town_digest"), table_name="calendar_links")
    op.drop_table("calendar_links")
