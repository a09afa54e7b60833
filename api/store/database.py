"""The connection to SQLite or PostgreSQL, and the two kinds of transaction the service uses."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

from api.store.migrate import migrate

BUSY_MS = 10_000
"""How long a writer waits for another one on SQLite."""


class Database:
    """`url` as SQLAlchemy reads it; plain `postgresql://` uses psycopg 3. Tables are brought up to date at once."""

    def __init__(self, url: str) -> None:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.url = parsed.render_as_string(hide_password=False)
        if parsed.get_backend_name() == "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise ValueError("a service that keeps its promises needs a database file, not memory")
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            self.engine = create_engine(parsed, pool_size=16, max_overflow=32)
            _prepare_sqlite(self.engine)
            self._turn: threading.Lock | None = threading.Lock()
        else:
            self._turn = None
            self.engine = create_engine(parsed, pool_size=8, max_overflow=16, pool_pre_ping=True)
        with self.write() as connection:
            migrate(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads; it never waits for a writer."""
        with self.engine.connect() as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is committed at the end of the block, or rolled back by any exception."""
        with (
            self._writers_turn(),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def _writers_turn(self) -> Iterator[None]:
        """SQLite has one writer at a time, and who waits for it sleeps and looks again, up to a tenth of a second
        late. Writers of this process wait here instead, where they are woken at once; those of other processes, or
        one that waits too long, wait as SQLite does."""
        held = self._turn is not None and self._turn.acquire(timeout=BUSY_MS / 1000)
        try:
            yield
        finally:
            if held and self._turn is not None:
                self._turn.release()

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


def _prepare_sqlite(engine: Engine) -> None:
    """WAL lets readers go on beside a writer. FULL makes a commit survive the loss of power, not only of the
    process. A writer begins IMMEDIATE: a transaction that turns from reading to writing could not be made to wait."""

    @event.listens_for(engine, "connect")
    def _connected(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # the driver would begin and commit on its own
        raw.execute(f"PRAGMA busy_timeout={BUSY_MS}").close()
        _switch_to_wal(raw)
        raw.execute("PRAGMA synchronous=FULL").close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _switch_to_wal(raw: Any) -> None:
    """A new file is switched once. SQLite does not wait for the lock this takes, so processes that open the file at
    the same moment wait here."""
    deadline = time.monotonic() + BUSY_MS / 1000
    while True:
        try:
            raw.execute("PRAGMA journal_mode=WAL").close()
            return
        except raw.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
