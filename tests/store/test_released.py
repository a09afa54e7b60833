"""A database of every schema that was ever released comes forward with what is in it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from api.store.copying import one_moment, tables
from api.store.database import Database
from api.store.migrate import NewerDatabase, migrate, revision_of, revisions
from tests.store.filled import everything, fill

GONE = {"scenarios"}
"""Tables whose rows a release dropped on purpose: what-ifs of one day, for which studies came."""


def test_every_row_that_any_release_wrote_is_there_after_each_later_migration(url: str) -> None:
    database = Database(url, as_it_is=True)
    before: dict[str, list[dict[str, object]]] = {}
    for revision in revisions():
        with database.write() as connection:
            migrate(connection, revision)
            assert revision_of(connection) == revision
            found = tables(connection)
            after = everything(connection, found)
            for table in before.keys() - GONE:
                assert before[table], table
                kept = [name for name in before[table][0] if name in after[table][0]]
                assert kept, f"{table} before {revision}"
                assert _only(after[table], kept) == _only(before[table], kept), f"{table} in {revision}"
            new = [table for table in found if not after[table.name]]
            fill(connection, found=new)
            before = after | everything(connection, new)
    database.close()
    Database(url).close()


def test_a_database_of_a_newer_program_is_refused_and_left_as_it_is(url: str) -> None:
    ahead = Database(url)
    with ahead.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        before = everything(connection)
    with pytest.raises(NewerDatabase, match="9999"):
        Database(url)
    with one_moment(ahead) as connection:
        assert revision_of(connection) == "9999"
        assert everything(connection) == before
    ahead.close()


def _only(rows: list[dict[str, object]], columns: list[str]) -> list[str]:
    return sorted(repr([(name, row[name]) for name in columns]) for row in rows)
