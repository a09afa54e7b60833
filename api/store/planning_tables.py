"""The tables behind the planner's page. Instants are seconds since 1970 (UTC)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from api.store.columns import Json
from api.store.metadata import metadata, town_column

studies = Table(
    "studies",
    metadata,
    Column("id", String(40), primary_key=True),
    town_column(),
    Column("made_by", String(80), nullable=False),
    Column("made_at", BigInteger, nullable=False),
    Column("asked", Json, nullable=False),
    Column("status", String(10), nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("results", Json),
    Index("ix_studies_town_made_at", "town", "made_at"),
)
"""Scenarios run beside one another: `asked` is the list of their forms, `done` of `total` runs are over, `results` is
the comparison so far."""
