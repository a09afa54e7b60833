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
from sqlalchemy.exc import DisconnectionError, SQLAlchemyError

from api.store.failures import Failure, StillFailing, failure_of
from api.store.hurried import hurry
from api.store.migrate import NewerDatabase, migrate

BUSY_MS = 10_000
"""How long a writer waits for another one on SQLite."""

HURRIED_MS = 3_000
"""The same where somebody waits for the answer."""

AGAIN_SECONDS = 1.0
"""A database that failed to answer in time is not asked again for so long: whoever else waits is told at once."""


class Database:
    """`url` as SQLAlchemy reads it; plain `postgresql://` uses psycopg 3. Tables are brought up to date at once.

    A `hurried` one waits for nothing longer than a caller of the service would. With `as_it_is` nothing is migrated.
    Raises NewerDatabase for tables of a newer program.
    """

    def __init__(self, url: str, hurried: bool = False, as_it_is: bool = False) -> None:
        if hurried:
            Database(url).close()  # migrations may take their time
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.url = parsed.render_as_string(hide_password=False)
        if parsed.get_backend_name() == "sqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise ValueError("a service that keeps its promises needs a database file, not memory")
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            self._busy_ms = HURRIED_MS if hurried else BUSY_MS
            self.engine = create_engine(
                parsed, hide_parameters=True, pool_size=16, max_overflow=32, pool_timeout=HURRIED_MS / 1000
            )
            _prepare_sqlite(self.engine, self._busy_ms)
            self._turn: threading.Lock | None = threading.Lock()
        else:
            self._turn, self._busy_ms = None, BUSY_MS
            self.engine = create_engine(
                parsed, hide_parameters=True, pool_size=8, max_overflow=16, pool_timeout=HURRIED_MS / 1000
            )
            _prepare_postgres(self.engine)
            if hurried:
                hurry(self.engine)
        # Each statement sees what was committed before it either way; without a transaction around it, it is asked in
        # one message instead of three. SQLite's readers keep theirs: it holds what they read still between statements.
        self._reading = self.engine if self._turn else self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self.trouble: Failure | None = None
        """Why the last change could not be written; None once one was again."""
        self._failing: tuple[Failure, float] | None = None
        if as_it_is:
            return
        try:
            with self.write() as connection:
                migrate(connection)
        except NewerDatabase:
            self.close()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads; it never waits for a writer."""
        self._refuse_while("away")
        began = time.monotonic()
        try:
            with self._reading.connect() as connection:
                yield connection
                connection.rollback()
        except SQLAlchemyError as error:
            self._failed(error, began)
            raise

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is committed at the end of the block, or rolled back by any exception."""
        self._refuse_while("away")
        began = time.monotonic()
        try:
            with self._writers_turn():
                self._refuse_while("away", "locked")
                with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
                    yield connection
        except SQLAlchemyError as error:
            self.trouble = self._failed(error, began) or self.trouble
            raise
        self.trouble = None

    def _refuse_while(self, *failures: Failure) -> None:
        failing = self._failing
        if failing is not None and failing[0] in failures and time.monotonic() < failing[1]:
            raise StillFailing(failing[0])

    def _failed(self, error: SQLAlchemyError, began: float) -> Failure | None:
        """Remembers a failure that took its time; one that is told at once may be tried again at once."""
        failure = failure_of(error)
        took = time.monotonic() - began
        if failure is not None and took > AGAIN_SECONDS and not isinstance(error, StillFailing):
            self._failing = (failure, time.monotonic() + AGAIN_SECONDS)
        return failure

    @contextmanager
    def _writers_turn(self) -> Iterator[None]:
        """SQLite has one writer at a time, and who waits for it sleeps and looks again, up to a tenth of a second
        late. Writers of this process wait here instead, where they are woken at once; those of other processes, or
        one that waits too long, wait as SQLite does."""
        held = self._turn is not None and self._turn.acquire(timeout=self._busy_ms / 1000)
        try:
            yield
        finally:
            if held and self._turn is not None:
                self._turn.release()

    @property
    def connections_used(self) -> int:
        """How many of the pool's are in use now."""
        return int(self.engine.pool.checkedout())  # type: ignore[attr-defined]

    def close(self) -> None:
        """Closes all connections."""
        self.engine.dispose()


IDLE_SECONDS = 0.5
"""A connection that has rested longer than this is tried before it is used: its server may have gone meanwhile."""


def _prepare_postgres(engine: Engine) -> None:
    @event.listens_for(engine, "checkin")
    def _returned(_raw: Any, record: Any) -> None:
        record.info["rests since"] = time.monotonic()

    @event.listens_for(engine, "checkout")
    def _taken(raw: Any, record: Any, _proxy: Any) -> None:
        if time.monotonic() - record.info.get("rests since", time.monotonic()) < IDLE_SECONDS:
            return
        try:
            engine.dialect.do_ping(raw)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error  # the pool gives another one


def _prepare_sqlite(engine: Engine, busy_ms: int) -> None:
    """WAL lets readers go on beside a writer. FULL makes a commit survive the loss of power, not only of the
    process. A writer begins IMMEDIATE: a transaction that turns from reading to writing could not be made to wait."""

    @event.listens_for(engine, "connect")
    def _connected(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # the driver would begin and commit on its own
        raw.execute(f"PRAGMA busy_timeout={busy_ms}").close()
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
