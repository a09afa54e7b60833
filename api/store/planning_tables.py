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
    Column("names", Json, nullable=False, server_default="[]"),
    Column("status", String(10), nullable=False),
    Column("phase", String(12)),
    Column("done", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("results", Json),
    Column("failure", Json),
    Index("ix_studies_town_made_at", "town", "made_at"),
)
"""Scenarios run beside one another: `asked` is the study as it was asked, `names` what the scenarios are called in
the order they are compared, `done` of `total` runs are over, `results` is what came of them so far, `failure` says in
both languages why there will be no more."""
