"""The table of leases."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, String, Table, Text

from api.store.metadata import metadata, town_column

leases = Table(
    "leases",
    metadata,
    town_column(True),
    Column("name", String(80), primary_key=True),
    Column("holder", String(80), nullable=False),
    Column("since_ms", BigInteger, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
    Column("note", Text, nullable=False),
)
"""Which process does what only one of them may do, until when (milliseconds since 1970), and what it says of it."""
