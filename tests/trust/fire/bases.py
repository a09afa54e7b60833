"""The two kinds of database a town may have, each for the time of a run."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.databases import new_postgresql


@contextmanager
def base(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'noriai.db'}"
        return
    with new_postgresql() as url:
        yield url


def kill_a_backend(url: str) -> None:
    """kill -9 of one of PostgreSQL's own processes, upon which it drops all connections and recovers from its log."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    query = "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() LIMIT 1"
    with engine.connect() as connection:
        pid = connection.scalar(text(query))
    engine.dispose()
    if pid is not None:
        os.kill(pid, signal.SIGKILL)
