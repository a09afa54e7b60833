"""Limits for a database that somebody waits for: no statement, no lock, no silent server is waited for without end."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

CONNECT_SECONDS = 3
STATEMENT_SECONDS = 5
"""Hundred times what the slowest of the service's statements takes."""

SILENT_SECONDS = 6.0
"""A server that stands still cannot end its statement by itself: the line is cut from this side."""

IDLE_SECONDS = 60
"""A transaction that its process left open holds its locks no longer than this."""


def hurry(engine: Engine) -> None:
    """Puts the limits on each new connection of a PostgreSQL engine."""
    kind = _connection_kind()

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: Any, _record: Any, arguments: Any, named: dict[str, Any]) -> Any:
        return kind.connect(*arguments, **{"connect_timeout": CONNECT_SECONDS, **named})

    @event.listens_for(engine, "connect")
    def _connected(raw: Any, _record: Any) -> None:
        raw.execute(f"SET statement_timeout = '{STATEMENT_SECONDS}s'")
        raw.execute(f"SET lock_timeout = '{STATEMENT_SECONDS - 1}s'")
        raw.execute(f"SET idle_in_transaction_session_timeout = '{IDLE_SECONDS}s'")
        raw.commit()


def _connection_kind() -> Any:
    import psycopg

    class Hurried(psycopg.Connection[Any]):
        """A connection that ends itself when the server has said nothing for too long."""

        def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
            """Whatever is asked of the server is waited for here."""
            try:
                return super().wait(gen, interval, SILENT_SECONDS if timeout is None else timeout)
            except psycopg.errors._WaitTimeout as error:
                if timeout is not None:
                    raise
                self.pgconn.finish()
                raise psycopg.OperationalError(f"the server said nothing for {SILENT_SECONDS:.0f} s") from error

    return Hurried
