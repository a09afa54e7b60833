"""The departure or arrival of another service that a wish, and the ride it became, is tied to"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES = ("requests", "bookings")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("connection", sa.Text(), nullable=True))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "connection")
