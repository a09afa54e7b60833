"""How alembic reaches the database: the service's own connection, or a URL given to the alembic command."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, create_engine

from api.store.columns import Json
from api.store.tables import metadata


def _written(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Revisions name no types of ours, which may change after them: JSON is text."""
    return "sa.Text()" if kind == "type" and isinstance(item, Json) else False


def _run(connection: Connection) -> None:
    # SQLite can roll back DDL too, once the driver does not commit behind our back (see api.store.database).
    context.configure(connection=connection, target_metadata=metadata, transactional_ddl=True, render_item=_written)
    with context.begin_transaction():
        context.run_migrations()


_given: Connection | None = context.config.attributes.get("connection")
if _given is not None:
    _run(_given)
else:
    with create_engine(context.get_x_argument(as_dictionary=True)["url"]).connect() as _connection:
        _run(_connection)
