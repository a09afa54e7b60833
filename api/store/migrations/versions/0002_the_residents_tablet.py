"""The resident's tablet: enrolment, favourites, messages, standing bookings, the way home"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "devices",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("rider_ids", sa.Text(), nullable=False),
        sa.Column("made_by", sa.String(length=80), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("enrolled_at", sa.BigInteger(), nullable=True),
        sa.Column("revoked_at", sa.BigInteger(), nullable=True),
        sa.Column("seen_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_devices")),
    )
    op.create_index(op.f("ix_devices_town"), "devices", ["town"], unique=False)
    op.create_table(
        "enrolments",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("device_id", sa.String(length=40), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("secret_digest", sa.String(length=64), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_enrolments")),
    )
    op.create_index(op.f("ix_enrolments_town_device_id"), "enrolments", ["town", "device_id"], unique=False)
    op.create_table(
        "favourites",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("place_id", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("town", "rider_id", "place_id", name=op.f("pk_favourites")),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("booking_id", sa.String(length=40), nullable=False),
        sa.Column("phrase", sa.String(length=40), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
    )
    op.create_index(op.f("ix_messages_town_booking_id"), "messages", ["town", "booking_id"], unique=False)
    op.create_table(
        "pins",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("hash", sa.String(length=200), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("town", "rider_id", name=op.f("pk_pins")),
    )
    op.create_table(
        "standing",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("wish", sa.Text(), nullable=False),
        sa.Column("from_day", sa.String(length=10), nullable=False),
        sa.Column("until_day", sa.String(length=10), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_standing")),
    )
    op.create_index(op.f("ix_standing_town_rider_id"), "standing", ["town", "rider_id"], unique=False)
    op.create_table(
        "standing_days",
        sa.Column("standing_id", sa.String(length=40), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("booking_id", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("standing_id", "day", name=op.f("pk_standing_days")),
    )
    op.create_index(op.f("ix_standing_days_town_day"), "standing_days", ["town", "day"], unique=False)
    op.add_column("bookings", sa.Column("needs", sa.Text(), nullable=True))
    op.add_column("bookings", sa.Column("kind", sa.String(length=12), server_default="ride", nullable=False))
    op.add_column("bookings", sa.Column("outward_id", sa.String(length=40), nullable=True))
    op.add_column("requests", sa.Column("needs", sa.Text(), nullable=True))
    op.add_column("tokens", sa.Column("device_id", sa.String(length=40), nullable=True))
    op.add_column("tokens", sa.Column("expires_at", sa.BigInteger(), nullable=True))
    op.create_index(op.f("ix_tokens_town_device_id"), "tokens", ["town", "device_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_tokens_town_device_id"), table_name="tokens")
    op.drop_column("tokens", "expires_at")
    op.drop_column("tokens", "device_id")
    op.drop_column("requests", "needs")
    op.drop_column("bookings", "outward_id")
    op.drop_column("bookings", "kind")
    op.drop_column("bookings", "needs")
    op.drop_index(op.f("ix_standing_days_town_day"), table_name="standing_days")
    op.drop_table("standing_days")
    op.drop_index(op.f("ix_standing_town_rider_id"), table_name="standing")
    op.drop_table("standing")
    op.drop_table("pins")
    op.drop_index(op.f("ix_messages_town_booking_id"), table_name="messages")
    op.drop_table("messages")
    op.drop_table("favourites")
    op.drop_index(op.f("ix_enrolments_town_device_id"), table_name="enrolments")
    op.drop_table("enrolments")
    op.drop_index(op.f("ix_devices_town"), table_name="devices")
    op.drop_table("devices")
