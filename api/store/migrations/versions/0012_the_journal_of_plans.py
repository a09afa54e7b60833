"""The journal of what each version of a plan changed"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "plan_changes",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("town", "day", "version", name=op.f("pk_plan_changes")),
    )
    # What was planned until now begins with the version that is newest: earlier ones were never kept.
    whole = "TRUE" if op.get_bind().dialect.name == "postgresql" else "1"
    op.execute(
        "INSERT INTO plan_changes (town, day, version, whole, body) "
        f"SELECT town, day, version, {whole}, body FROM plans"
    )


def downgrade() -> None:
    op.drop_table("plan_changes")
