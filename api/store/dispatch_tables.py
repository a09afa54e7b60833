"""The tables behind the dispatcher's board and the driver's cab.

Times of a service day are seconds since its midnight, instants are seconds since 1970 (UTC).
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, String, Table, Text

from api.store.columns import Json
from api.store.metadata import metadata, town_column

riders = Table(
    "riders",
    metadata,
    town_column(True),
    Column("id", String(80), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("kana", String(200), nullable=False),
    Column("home", Json, nullable=False),
    Column("facts", Json, nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
)
"""Riders registered by the dispatcher, beside those of the town's folder. `home` is a place, `facts` the needs."""

rider_details = Table(
    "rider_details",
    metadata,
    town_column(True),
    Column("rider_id", String(80), primary_key=True),
    Column("phone", String(40)),
    Column("note", Text, nullable=False),
    Column("changed_by", String(80), nullable=False),
    Column("changed_at", BigInteger, nullable=False),
)
"""What the office wrote down about any rider; a `phone` here goes before the town folder's."""

booking_notes = Table(
    "booking_notes",
    metadata,
    Column("booking_id", String(40), primary_key=True),
    town_column(),
    Column("text", Text, nullable=False),
    Column("changed_by", String(80), nullable=False),
    Column("changed_at", BigInteger, nullable=False),
)
"""What the driver should know of one ride: "the second gate"."""

notes = Table(
    "notes",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("day", String(10), nullable=False),
    Column("text", Text, nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_by_name", String(200), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("done_at", BigInteger),
    Column("done_by", String(80)),
    Index(None, "town", "day"),
)
"""What one shift of the office hands over to the next; open until somebody has done it."""

closures = Table(
    "closures",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("day", String(10), nullable=False),
    Column("kind", String(10), nullable=False),
    Column("what", Json, nullable=False),
    Column("reason", Text, nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("lifted_at", BigInteger),
    Column("lifted_by", String(80)),
    Index(None, "town", "day"),
)
"""What is closed on a day: the service for `weather`, a `stop`, or a `road`. `what` says where and from when."""

calls = Table(
    "calls",
    metadata,
    town_column(True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("booking_id", String(40), nullable=False),
    Column("why", String(20), nullable=False),
    Column("facts", Json, nullable=False),
    Column("told_at", BigInteger),
    Column("told_by", String(80)),
    Index(None, "town", "day"),
)
"""Riders to be called: `seq` is the event that made it necessary, `told_at` when somebody reached them."""

reports = Table(
    "reports",
    metadata,
    town_column(True),
    Column("vehicle_id", String(80), primary_key=True),
    Column("event_id", String(80), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body_hash", String(64), nullable=False),
    Column("answer", Text, nullable=False),
    Column("received_at", BigInteger, nullable=False),
)
"""Drivers' reports by the phone's own id, with the answer: a report that comes twice is applied once."""

undos = Table(
    "undos",
    metadata,
    town_column(True),
    Column("day", String(10), primary_key=True),
    Column("vehicle_id", String(80), primary_key=True),
    Column("ordinal", Integer, primary_key=True, autoincrement=False),
    Column("seq", BigInteger, nullable=False),
    Column("event_id", String(80)),
    Column("kind", String(20), nullable=False),
    Column("at", Integer, nullable=False),
    Column("received_at", BigInteger, nullable=False),
    Column("before", Json),
    Column("undone", Boolean, nullable=False),
)
"""A vehicle's reports, and in `before` what is needed to take one back; NULL once it is too late for that."""

learned = Table(
    "learned",
    metadata,
    town_column(True),
    Column("day", String(10), primary_key=True),
    Column("vehicle_id", String(80), primary_key=True),
    Column("planned_seconds", Integer, nullable=False),
    Column("driven_seconds", Integer, nullable=False),
    Column("heard_at", BigInteger),
    Column("factor", Float, nullable=False),
)
"""How long a vehicle's drives took today against the plan, and when its phone was last heard."""

alerts_done = Table(
    "alerts_done",
    metadata,
    town_column(True),
    Column("day", String(10), primary_key=True),
    Column("alert_id", String(120), primary_key=True),
    Column("done_by", String(80), nullable=False),
    Column("done_at", BigInteger, nullable=False),
)
"""Alerts that a dispatcher has dealt with."""
