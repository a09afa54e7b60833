"""Where the locations lie by whose numbers plans are stored"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "locations",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("points", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("town", "first", name=op.f("pk_locations")),
    )


def downgrade() -> None:
    op.drop_table("locations")
