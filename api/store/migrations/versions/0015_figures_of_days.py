"""Figures of days whose personal details are gone"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "day_figures",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("blanked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("town", "day", name=op.f("pk_day_figures")),
    )


def downgrade() -> None:
    op.drop_table("day_figures")
