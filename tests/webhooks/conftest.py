from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.service.conftest import crew, database, on_sqlite, run, tables, town, url
from tests.service.running import Running
from tests.webhooks.receiver import Receiver

__all__ = ["crew", "database", "on_sqlite", "run", "tables", "town", "url"]


@pytest.fixture
def here(on_sqlite: Callable[[], Running]) -> Running:
    """The service on SQLite alone: where the database makes no difference."""
    return on_sqlite()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as one:
        yield one


@pytest.fixture
def other() -> Iterator[Receiver]:
    with Receiver() as one:
        yield one
