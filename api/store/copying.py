"""All rows of all tables, whatever tables there are: read as they stood at one moment, and written into new ones.

Tables are taken from the database itself and not from the code, so that the copy of an earlier release fits too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import Any

from sqlalchemy import Connection, MetaData, Table, insert, select

from api.store.database import Database
from api.store.migrate import migrate

REVISION_TABLE = "alembic_version"
"""Where the revision of the tables stands; the migrations keep it."""

BATCH = 500

Row = Sequence[Any]


@contextmanager
def one_moment(database: Database) -> Iterator[Connection]:
    """A transaction in which everything is read as it stood at its first statement, while others go on writing."""
    engine = database.engine
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            # A large table takes longer than a caller of the service would wait.
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
        yield connection
        connection.rollback()


def tables(connection: Connection) -> tuple[Table, ...]:
    """The tables there are, by their names."""
    found = MetaData()
    found.reflect(connection)
    return tuple(found.tables[name] for name in sorted(found.tables) if name != REVISION_TABLE)


def rows(connection: Connection, table: Table) -> Iterator[Row]:
    """All rows in the order of their keys, a few at a time."""
    asked = select(table).order_by(*table.primary_key.columns)
    for row in connection.execute(asked, execution_options={"yield_per": BATCH}):
        yield tuple(row)


def put(connection: Connection, table: Table, columns: Sequence[str], given: Iterable[Row]) -> int:
    """Writes rows; how many."""
    number, left = 0, iter(given)
    while some := list(islice(left, BATCH)):
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in some])
        number += len(some)
    return number


def is_empty(connection: Connection) -> bool:
    """Nothing would be lost if its tables were made anew."""
    return all(connection.execute(select(table).limit(1)).first() is None for table in tables(connection))


def make_anew(connection: Connection, revision: str) -> tuple[Table, ...]:
    """Drops all tables with what is in them, and makes those of `revision` without a row."""
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)
    migrate(connection, revision)
    made = tables(connection)
    for table in made:  # a migration may have written rows of its own
        connection.execute(table.delete())
    return made
