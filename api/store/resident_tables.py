"""The tables behind the resident's tablet. Instants are seconds since 1970 (UTC)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from api.store.columns import Json
from api.store.metadata import metadata, town_column

devices = Table(
    "devices",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("kind", String(10), nullable=False),
    Column("name", String(200), nullable=False),
    Column("rider_ids", Json, nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("enrolled_at", BigInteger),
    Column("revoked_at", BigInteger),
    Column("seen_at", BigInteger),
    Index(None, "town"),
)
"""Tablets: `household` is lent to one home, `shared` stands at a facility. `seen_at` is when it last called."""

enrolments = Table(
    "enrolments",
    metadata,
    Column("digest", String(64), primary_key=True),
    town_column(),
    Column("device_id", String(40), nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    Column("used_at", BigInteger),
    Column("secret_digest", String(64)),
    Index(None, "town", "device_id"),
)
"""Codes that bind a tablet, by their SHA-256. Used once; `secret_digest` is the key of the tablet that used it,
which may ask again when the answer was lost on the way."""

pins = Table(
    "pins",
    metadata,
    town_column(True),
    Column("rider_id", String(80), primary_key=True),
    Column("hash", String(200), nullable=False),
    Column("failed", Integer, nullable=False),
    Column("locked_until", BigInteger),
)
"""What a rider types on a shared tablet, as an argon2 hash, with wrong tries since the last right one."""

favourites = Table(
    "favourites",
    metadata,
    town_column(True),
    Column("rider_id", String(80), primary_key=True),
    Column("place_id", String(80), primary_key=True),
    Column("position", Integer, nullable=False),
)
"""Places a rider wants on the first screen, in the rider's order."""

calendar_links = Table(
    "calendar_links",
    metadata,
    town_column(True),
    Column("rider_id", String(80), primary_key=True),
    Column("digest", String(64), nullable=False),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Index(None, "town", "digest"),
)
"""A rider's calendar is read under an address with a secret, of which this is the SHA-256."""

messages = Table(
    "messages",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("booking_id", String(40), nullable=False),
    Column("phrase", String(40), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("at", BigInteger, nullable=False),
    Index(None, "town", "booking_id"),
)
"""What riders told their driver, from the list of phrases."""

standing = Table(
    "standing",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("rider_id", String(80), nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("wish", Json, nullable=False),
    Column("from_day", String(10), nullable=False),
    Column("until_day", String(10)),
    Column("made_at", BigInteger, nullable=False),
    Column("ended_at", BigInteger),
    Index(None, "town", "rider_id"),
)
"""The same ride every week: `weekday` 0 is Monday; `wish` says from where to where, when and how the way home."""

standing_days = Table(
    "standing_days",
    metadata,
    Column("standing_id", String(40), primary_key=True),
    Column("day", String(10), primary_key=True),
    town_column(),
    Column("status", String(10), nullable=False),
    Column("reason", String(40)),
    Column("booking_id", String(40)),
    Index(None, "town", "day"),
)
"""What became of a standing booking on a day: `booked`, `skipped` by the rider, `closed`, or `refused` and why."""
