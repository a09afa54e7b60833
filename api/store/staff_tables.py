"""The tables of the staff's accounts. Instants are seconds since 1970 (UTC)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text

from api.store.columns import Json
from api.store.metadata import metadata, town_column

staff = Table(
    "staff",
    metadata,
    town_column(True),
    Column("id", String(40), primary_key=True),
    Column("login", String(80), nullable=False),
    Column("name", String(200), nullable=False),
    Column("role", String(20), nullable=False),
    Column("password", String(200), nullable=False),
    Column("totp", Text),
    Column("totp_step", BigInteger, nullable=False),
    Column("recovery", Json, nullable=False),
    Column("locked", Boolean, nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Index(None, "town", "login", unique=True),
)
"""Who signs in: an argon2 hash; the second factor's secret, sealed; the last half minute whose code was used; the
SHA-256 of recovery codes that are left."""

staff_sessions = Table(
    "staff_sessions",
    metadata,
    Column("digest", String(64), primary_key=True),
    town_column(),
    Column("staff_id", String(40), nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("began_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Index(None, "town", "staff_id"),
    Index(None, "began_at"),
)
"""Sessions by their SHA-256. One that is not `whole` may only set up the second factor."""

sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    town_column(True),
    Column("who", String(64), primary_key=True),
    Column("failed", Integer, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("last_at", BigInteger, nullable=False),
    Index(None, "last_at"),
)
"""Wrong tries by the SHA-256 of what was typed as a name or of an address, whether or not there is such an account."""
