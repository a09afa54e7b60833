from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.store.database import Database
from api.town import Town, load_town
from tests.databases import database, url
from tests.service.running import KAMISHIHORO, Running

__all__ = ["database", "url"]


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the town's travel tables are kept."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def town(tables: Path) -> Town:
    return load_town(KAMISHIHORO, tables)


@pytest.fixture
def run(town: Town, database: Database) -> Iterator[Running]:
    """The service of the real town on a database of each kind, its clock standing at eight."""
    running = Running(town, database)
    yield running
    running.service.close()


@pytest.fixture
def crew(town: Town, database: Database) -> Iterator[list[Running]]:
    """Four services of the same town on one database, which share nothing else, as four processes would."""
    running = [Running(town, Database(database.url)) for _ in range(4)]
    yield running
    for one in running:
        one.service.close()


@pytest.fixture
def on_sqlite(town: Town, tmp_path: Path) -> Iterator[Callable[[], Running]]:
    """Opens the service on one SQLite file, as often as one likes."""
    opened: list[Running] = []

    def start() -> Running:
        opened.append(Running(town, Database(f"sqlite:///{tmp_path / 'noriai.db'}")))
        return opened[-1]

    yield start
    for running in opened:
        running.service.close()
