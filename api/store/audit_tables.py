"""The tables of the audit log."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, String, Table

from api.store.columns import Json
from api.store.metadata import metadata, town_column

audit = Table(
    "audit",
    metadata,
    town_column(True),
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("actor_id", String(80), nullable=False),
    Column("action", String(40), nullable=False),
    Column("subject", String(120), nullable=False),
    Column("facts", Json, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Column("salt", String(32)),
    Index(None, "town", "subject"),
)
"""Who did what when, only ever added to: `hash` covers the row and the hash of the one before (`previous`).
It holds ids and digests, never a name. `salt` is what a digest of events was made with; it is not part of the chain
and goes when those events lose what was personal, so that nothing can be guessed from the digest."""

audit_heads = Table(
    "audit_heads",
    metadata,
    town_column(True),
    Column("number", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("first", BigInteger, nullable=False, server_default="1"),
)
"""The newest row of each town's log. Whoever adds one holds this row until the commit, so that numbers have no gap.
`first` is the oldest number still kept: those before it went when their time was over."""
