"""The tables behind what other systems do with the service: partners who book, webhooks that tell of it.

Instants are seconds since 1970 (UTC), in real time also where a demo's clock runs faster.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table, Text

from api.store.columns import Json
from api.store.metadata import metadata, town_column

partners = Table(
    "partners",
    metadata,
    town_column(True),
    Column("id", String(80), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("calls_a_minute", Integer, nullable=False),
    Column("open_a_day", Integer, nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("revoked_at", BigInteger),
    Column("minute", BigInteger, nullable=False),
    Column("calls", Integer, nullable=False),
)
"""Systems that book for riders, and how much each may ask: `calls` were made in `minute` (minutes since 1970)."""

partner_riders = Table(
    "partner_riders",
    metadata,
    town_column(True),
    Column("partner_id", String(80), primary_key=True),
    Column("rider_id", String(80), primary_key=True),
    Column("linked_by", String(80), nullable=False),
    Column("linked_at", BigInteger, nullable=False),
)
"""For whom a partner may book."""

webhooks = Table(
    "webhooks",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("name", String(200), nullable=False),
    Column("url", Text, nullable=False),
    Column("kinds", Json, nullable=False),
    Column("partner_id", String(80)),
    Column("secret", Text, nullable=False),
    Column("old_secret", Text),
    Column("old_until", BigInteger),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("failing_since", BigInteger),
    Column("disabled_at", BigInteger),
    Column("disabled_why", String(10)),
    Column("lease", String(40)),
    Column("leased_until", BigInteger),
    Index(None, "town"),
)
"""Where booking events are told. `kinds` [] is all of them; with `partner_id` only of that partner's bookings.
`old_secret` signs beside `secret` until `old_until`. `lease` is the worker that delivers now, until it is over."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("webhook_id", String(40), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("booking_id", String(40)),
    Column("body", Text, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("due_at", BigInteger),
    Column("tries", Integer, nullable=False),
    Column("done_at", BigInteger),
    Index(None, "town", "webhook_id", "seq"),
    Index(None, "due_at"),
)
"""The outbox: messages to webhooks, written in the transaction of the event `seq` that they tell of. `due_at` is NULL
once a message is delivered (`done_at`) or given up, `tries` counts since it was last asked for."""

delivery_tries = Table(
    "delivery_tries",
    metadata,
    Column("delivery_id", String(40), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    town_column(),
    Column("at", BigInteger, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    Column("status", Integer),
    Column("failure", String(20)),
    Column("answer", Text, nullable=False),
)
"""What a receiver answered each time; `status` is NULL when it did not, and `failure` says how that was."""
