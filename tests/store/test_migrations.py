from __future__ import annotations

import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from api.store.database import Database
from api.store.tables import metadata


def test_migrations_from_nothing_give_exactly_the_tables_the_code_uses(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_opening_a_database_again_changes_nothing(database: Database) -> None:
    with database.write() as connection:
        connection.execute(text("INSERT INTO feed (town, seq) VALUES ('town', 7)"))
    again = Database(database.url)
    with again.read() as connection:
        assert connection.scalar(text("SELECT seq FROM feed")) == 7
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1
    again.close()


def test_several_processes_may_open_an_empty_database_at_once(url: str) -> None:
    opened, failed = [], []

    def start() -> None:
        try:
            opened.append(Database(url))
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert "plans" in inspect(opened[0].engine).get_table_names()
    for database in opened:
        database.close()


def test_sqlite_keeps_a_commit_through_a_loss_of_power_and_lets_readers_go_on(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'noriai.db'}")
    with database.read() as connection:
        assert connection.scalar(text("PRAGMA journal_mode")) == "wal"
        assert connection.scalar(text("PRAGMA synchronous")) == 2
    with database.write() as writing, database.read() as reading:
        writing.execute(text("INSERT INTO feed (town, seq) VALUES ('town', 1)"))
        assert reading.scalar(text("SELECT count(*) FROM feed")) == 0
    database.close()


def test_a_database_in_memory_is_refused() -> None:
    with pytest.raises(ValueError, match="memory"):
        Database("sqlite://")
