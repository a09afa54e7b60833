"""Secrets of webhooks are sealed, which makes them longer; the service seals what is plain when it starts"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("webhooks") as webhooks:
        webhooks.alter_column("secret", existing_type=sa.String(length=100), type_=sa.Text(), nullable=False)
        webhooks.alter_column("old_secret", existing_type=sa.String(length=100), type_=sa.Text(), nullable=True)


def downgrade() -> None:
    with op.batch_alter_table("webhooks") as webhooks:
        webhooks.alter_column("secret", existing_type=sa.Text(), type_=sa.String(length=100), nullable=False)
        webhooks.alter_column("old_secret", existing_type=sa.Text(), type_=sa.String(length=100), nullable=True)
