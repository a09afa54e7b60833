"""Brings the tables to the newest revision, from any earlier one or from nothing."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

_LOCK = 0x6E6F7269  # "nori": any number that the programs of this database agree on


class NewerDatabase(ValueError):
    """The tables were made by a newer program, which keeps in them what this one knows nothing of."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"このプログラムより新しい版 {revision} のデータです。プログラムを更新してください / "
            f"its tables are of revision {revision}, newer than this program's {newest()}: update the program"
        )


def migrate(connection: Connection, revision: str = "head") -> None:
    """Runs the missing migrations in the caller's transaction; other processes that start meanwhile wait.

    Raises NewerDatabase, and leaves it as it is.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    found = revision_of(connection)
    if found is not None and found not in revisions():
        raise NewerDatabase(found)
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def revision_of(connection: Connection) -> str | None:
    """The revision of the tables; None where there are none yet."""
    return MigrationContext.configure(connection).get_current_revision()


def revisions() -> tuple[str, ...]:
    """All that this program knows, oldest first."""
    return tuple(script.revision for script in reversed(list(ScriptDirectory.from_config(_config()).walk_revisions())))


def newest() -> str:
    """The revision that this program works with."""
    return revisions()[-1]


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config
