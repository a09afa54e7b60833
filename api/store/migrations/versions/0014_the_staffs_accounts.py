"""The staff's accounts, and room for the longer names of roles"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "staff",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("login", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password", sa.String(length=200), nullable=False),
        sa.Column("totp", sa.Text()),
        sa.Column("totp_step", sa.BigInteger(), nullable=False),
        sa.Column("recovery", sa.Text(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", "id", name=op.f("pk_staff")),
    )
    op.create_index(op.f("ix_staff_town_login"), "staff", ["town", "login"], unique=True)
    op.create_table(
        "staff_sessions",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("staff_id", sa.String(length=40), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("began_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_staff_sessions")),
    )
    op.create_index(op.f("ix_staff_sessions_town_staff_id"), "staff_sessions", ["town", "staff_id"])
    op.create_index(op.f("ix_staff_sessions_began_at"), "staff_sessions", ["began_at"])
    op.create_table(
        "sign_in_tries",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("who", sa.String(length=64), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("until", sa.BigInteger(), nullable=False),
        sa.Column("last_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", "who", name=op.f("pk_sign_in_tries")),
    )
    op.create_index(op.f("ix_sign_in_tries_last_at"), "sign_in_tries", ["last_at"])
    with op.batch_alter_table("tokens") as tokens:
        tokens.alter_column("role", existing_type=sa.String(length=12), type_=sa.String(length=20), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("tokens") as tokens:
        tokens.alter_column("role", existing_type=sa.String(length=20), type_=sa.String(length=12), nullable=False)
    op.drop_table("sign_in_tries")
    op.drop_table("staff_sessions")
    op.drop_table("staff")
