"""Brings the tables to the newest revision, from any earlier one or from nothing."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

_LOCK = 0x6E6F7269  # "nori": any number that the programs of this database agree on


def migrate(connection: Connection) -> None:
    """Runs the missing migrations in the caller's transaction; other processes that start meanwhile wait."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
