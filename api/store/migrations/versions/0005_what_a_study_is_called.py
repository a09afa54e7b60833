"""What a study's scenarios are called, which part of it runs, and why it failed"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("studies", sa.Column("names", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("studies", sa.Column("phase", sa.String(length=12), nullable=True))
    op.add_column("studies", sa.Column("failure", sa.Text(), nullable=True))


def downgrade() -> None:
    for column in ("failure", "phase", "names"):
        op.drop_column("studies", column)
