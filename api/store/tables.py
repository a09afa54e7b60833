"""The tables. Times of a service day are seconds since its midnight, instants are seconds since 1970 (UTC)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, String, Table, Text

from api.store.audit_tables import audit, audit_heads
from api.store.columns import Json
from api.store.dispatch_tables import (
    alerts_done,
    booking_notes,
    calls,
    closures,
    learned,
    notes,
    reports,
    rider_details,
    riders,
    undos,
)
from api.store.lease_table import leases
from api.store.metadata import metadata
from api.store.metadata import town_column as _town
from api.store.partner_tables import deliveries, delivery_tries, partner_riders, partners, webhooks
from api.store.planning_tables import studies
from api.store.resident_tables import (
    calendar_links,
    devices,
    enrolments,
    favourites,
    messages,
    pins,
    standing,
    standing_days,
)
from api.store.staff_tables import sign_in_tries, staff, staff_sessions

__all__ = [
    "alerts_done", "answers", "audit", "audit_heads", "booking_notes", "bookings", "calendar_links", "calls", "clocks",
    "closures", "day_figures",
    "deliveries", "delivery_tries", "devices", "enrolments", "events", "favourites", "feed", "learned", "leases",
    "locations", "messages", "metadata", "notes", "offers", "partner_riders", "partners", "pins", "plan_changes",
    "plans", "positions", "reports", "requests", "rider_details", "riders", "sign_in_tries", "staff", "staff_sessions",
    "standing", "standing_days", "studies",
    "tokens", "undos", "vehicle_days", "visits", "webhooks",
]  # fmt: skip

plans = Table(
    "plans",
    metadata,
    _town(True),
    Column("day", String(10), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),
)
"""One row a town and day. It only changes by `UPDATE … WHERE version = v`."""

plan_changes = Table(
    "plan_changes",
    metadata,
    _town(True),
    Column("day", String(10), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("whole", Boolean, nullable=False),
    Column("body", Text, nullable=False),
)
"""The journal: how each version of a day's plan differs from the one before, or the `whole` of it."""

locations = Table(
    "locations",
    metadata,
    _town(True),
    Column("first", Integer, primary_key=True, autoincrement=False),
    Column("points", Json, nullable=False),
)
"""Where the locations from number `first` on lie: longitude and latitude of each. Only ever added to."""

bookings = Table(
    "bookings",
    metadata,
    Column("id", String(40), primary_key=True),
    _town(),
    Column("day", String(10), nullable=False),
    Column("rider_id", String(80), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("status", String(12), nullable=False),
    Column("vehicle_id", String(80)),
    Column("request", Json, nullable=False),
    Column("promise", Json, nullable=False),
    Column("places", Json, nullable=False),
    Column("direct_seconds", Integer, nullable=False),
    Column("broken", Json, nullable=False),
    Column("booked_at", BigInteger, nullable=False),
    Column("boarded_at", Integer),
    Column("alighted_at", Integer),
    Column("needs", Json),
    Column("kind", String(12), nullable=False, server_default="ride"),
    Column("outward_id", String(40)),
    Column("connection", Json),
    Index(None, "town", "day"),
    Index(None, "town", "rider_id", "day"),
)
"""What was booked and what became of it. `promise` and `request` never change, but of an `open_return`: the way
home of booking `outward_id`, promised at the end of service and moved forward when its rider calls.
`needs` NULL: those the rider is registered with. `connection` is the departure or arrival the ride is tied to."""

feed = Table("feed", metadata, _town(True), Column("seq", BigInteger, nullable=False))
"""The last number given to an event. Taking numbers from a row, held until the commit, leaves no gaps and
no number that becomes visible after a higher one, which a database sequence would."""

events = Table(
    "events",
    metadata,
    _town(True),
    Column("seq", BigInteger, primary_key=True),
    Column("day", String(10), nullable=False),
    Column("version", Integer, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("at", Integer, nullable=False),
    Column("booking_id", String(40)),
    Column("vehicle_id", String(80)),
    Column("rider_id", String(80)),
    Column("actor_id", String(80), nullable=False),
    Column("data", Json, nullable=False),
    Index(None, "town", "day", "seq"),
)
"""The audit trail: only ever added to."""

requests = Table(
    "requests",
    metadata,
    Column("id", String(40), primary_key=True),
    _town(),
    Column("day", String(10), nullable=False),
    Column("rider_id", String(80), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("asked_at", Integer, nullable=False),
    Column("request", Json),
    Column("rider", Json, nullable=False),
    Column("places", Json, nullable=False),
    Column("reason", String(40)),
    Column("reference", String(80)),
    Column("needs", Json),
    Column("connection", Json),
    Index(None, "town", "day"),
)
"""Every wish that was understood; `reason` says why it got no offer. `request` is NULL when an end lies
outside the area. `reference` is the asker's own name for the wish."""

offers = Table(
    "offers",
    metadata,
    Column("id", String(80), primary_key=True),
    _town(),
    Column("request_id", String(40), nullable=False),
    Column("day", String(10), nullable=False),
    Column("body", Json, nullable=False),
    Column("booking_id", String(40)),
    Index(None, "town", "request_id"),
)
"""Offers made; `booking_id` is set once and says that it was used."""

answers = Table(
    "answers",
    metadata,
    _town(True),
    Column("actor_id", String(80), primary_key=True),
    Column("key", String(255), primary_key=True),
    Column("body_hash", String(64), nullable=False),
    Column("answer", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
)
"""Idempotency keys with the answer that was given."""

visits = Table(
    "visits",
    metadata,
    _town(True),
    Column("day", String(10), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("visit_id", String(80), nullable=False),
    Column("vehicle_id", String(80), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("booking_id", String(40)),
    Column("location", Integer, nullable=False),
    Column("arrival", Integer, nullable=False),
    Column("departure", Integer, nullable=False),
    Column("arrived_at", Integer),
    Column("done_at", Integer, nullable=False),
    Column("outcome", String(12), nullable=False),
    Index(None, "town", "day", "visit_id"),
)
"""Visits that are over, in the order they ended; the plan only holds what is left."""

vehicle_days = Table(
    "vehicle_days",
    metadata,
    _town(True),
    Column("day", String(10), primary_key=True),
    Column("vehicle_id", String(80), primary_key=True),
    Column("metres", Integer, nullable=False),
    Column("by_human", Boolean, nullable=False),
)
"""What a vehicle has driven so far, and whether a human driver took it over from the demo."""

day_figures = Table(
    "day_figures",
    metadata,
    _town(True),
    Column("day", String(10), primary_key=True),
    Column("body", Text, nullable=False),
    Column("blanked", Boolean, nullable=False),
)
"""What a past day came to, counted while it was known who rode: the record goes by this from then on. `blanked` once
all that was personal in the day's rows is gone, not only what was of somebody who was erased."""

positions = Table(
    "positions",
    metadata,
    _town(True),
    Column("vehicle_id", String(80), primary_key=True),
    Column("lon", Float, nullable=False),
    Column("lat", Float, nullable=False),
    Column("at", BigInteger, nullable=False),
)
"""The last position a vehicle reported."""

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    _town(),
    Column("actor_id", String(80), nullable=False),
    Column("role", String(20), nullable=False),
    Column("name", String(200), nullable=False),
    Column("rider_ids", Json, nullable=False),
    Column("vehicle_id", String(80)),
    Column("automatic", Boolean, nullable=False),
    Column("device_id", String(40)),
    Column("expires_at", BigInteger),
    Index(None, "town", "actor_id"),
    Index(None, "town", "device_id"),
)
"""Bearer tokens by their SHA-256; the secret itself is nowhere. `device_id` is the tablet that holds it,
`expires_at` (real time) the end of a person's turn at a shared one."""

clocks = Table(
    "clocks",
    metadata,
    _town(True),
    Column("service_ms", BigInteger, nullable=False),
    Column("real_ms", BigInteger, nullable=False),
    Column("speed", Float, nullable=False),
    Column("paused", Boolean, nullable=False),
)
"""The demo clock's last anchor: which service time it was at which real time (milliseconds since 1970)."""
