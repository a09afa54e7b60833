"""The first tables"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "answers",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("body_hash", sa.String(length=64), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", "actor_id", "key", name=op.f("pk_answers")),
    )
    op.create_table(
        "bookings",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("vehicle_id", sa.String(length=80), nullable=True),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("promise", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("direct_seconds", sa.Integer(), nullable=False),
        sa.Column("broken", sa.Text(), nullable=False),
        sa.Column("booked_at", sa.BigInteger(), nullable=False),
        sa.Column("boarded_at", sa.Integer(), nullable=True),
        sa.Column("alighted_at", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bookings")),
    )
    op.create_index(op.f("ix_bookings_town_day"), "bookings", ["town", "day"], unique=False)
    op.create_index(op.f("ix_bookings_town_rider_id_day"), "bookings", ["town", "rider_id", "day"], unique=False)
    op.create_table(
        "clocks",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("service_ms", sa.BigInteger(), nullable=False),
        sa.Column("real_ms", sa.BigInteger(), nullable=False),
        sa.Column("speed", sa.Float(), nullable=False),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("town", name=op.f("pk_clocks")),
    )
    op.create_table(
        "events",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("booking_id", sa.String(length=40), nullable=True),
        sa.Column("vehicle_id", sa.String(length=80), nullable=True),
        sa.Column("rider_id", sa.String(length=80), nullable=True),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("town", "seq", name=op.f("pk_events")),
    )
    op.create_index(op.f("ix_events_town_day_seq"), "events", ["town", "day", "seq"], unique=False)
    op.create_table(
        "feed",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", name=op.f("pk_feed")),
    )
    op.create_table(
        "offers",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("request_id", sa.String(length=40), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("booking_id", sa.String(length=40), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
    )
    op.create_index(op.f("ix_offers_town_request_id"), "offers", ["town", "request_id"], unique=False)
    op.create_table(
        "plans",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("town", "day", name=op.f("pk_plans")),
    )
    op.create_table(
        "positions",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("vehicle_id", sa.String(length=80), nullable=False),
        sa.Column("lon", sa.Float(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("town", "vehicle_id", name=op.f("pk_positions")),
    )
    op.create_table(
        "requests",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("rider_id", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("asked_at", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=True),
        sa.Column("rider", sa.Text(), nullable=False),
        sa.Column("places", sa.Text(), nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=True),
        sa.Column("reference", sa.String(length=80), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )
    op.create_index(op.f("ix_requests_town_day"), "requests", ["town", "day"], unique=False)
    op.create_table(
        "scenarios",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("progress", sa.Float(), nullable=False),
        sa.Column("vehicles", sa.Text(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.Column("demand", sa.String(length=9), nullable=False),
        sa.Column("results", sa.Text(), nullable=True),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scenarios")),
    )
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("actor_id", sa.String(length=80), nullable=False),
        sa.Column("role", sa.String(length=12), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("rider_ids", sa.Text(), nullable=False),
        sa.Column("vehicle_id", sa.String(length=80), nullable=True),
        sa.Column("automatic", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_tokens")),
    )
    op.create_index(op.f("ix_tokens_town_actor_id"), "tokens", ["town", "actor_id"], unique=False)
    op.create_table(
        "vehicle_days",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("vehicle_id", sa.String(length=80), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("by_human", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("town", "day", "vehicle_id", name=op.f("pk_vehicle_days")),
    )
    op.create_table(
        "visits",
        sa.Column("town", sa.String(length=80), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("ordinal", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("visit_id", sa.String(length=80), nullable=False),
        sa.Column("vehicle_id", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("booking_id", sa.String(length=40), nullable=True),
        sa.Column("location", sa.Integer(), nullable=False),
        sa.Column("arrival", sa.Integer(), nullable=False),
        sa.Column("departure", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.Integer(), nullable=True),
        sa.Column("done_at", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint("town", "day", "ordinal", name=op.f("pk_visits")),
    )
    op.create_index(op.f("ix_visits_town_day_visit_id"), "visits", ["town", "day", "visit_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_visits_town_day_visit_id"), table_name="visits")
    op.drop_table("visits")
    op.drop_table("vehicle_days")
    op.drop_index(op.f("ix_tokens_town_actor_id"), table_name="tokens")
    op.drop_table("tokens")
    op.drop_table("scenarios")
    op.drop_index(op.f("ix_requests_town_day"), table_name="requests")
    op.drop_table("requests")
    op.drop_table("positions")
    op.drop_table("plans")
    op.drop_index(op.f("ix_offers_town_request_id"), table_name="offers")
    op.drop_table("offers")
    op.drop_table("feed")
    op.drop_index(op.f("ix_events_town_day_seq"), table_name="events")
    op.drop_table("events")
    op.drop_table("clocks")
    op.drop_index(op.f("ix_bookings_town_rider_id_day"), table_name="bookings")
    op.drop_index(op.f("ix_bookings_town_day"), table_name="bookings")
    op.drop_table("bookings")
    op.drop_table("answers")
