"""A database of every schema that was ever released comes forward with what is in it."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from api.store.copying import one_moment
from api.store.database import Database
from api.store.migrate import NewerDatabase, revision_of, revisions
from tests.store.filled import everything
from tests.store.forward import bring_forward


def test_every_row_that_any_release_wrote_is_there_after_each_later_migration(url: str) -> None:
    done = bring_forward(url)
    assert done.wrong == []
    assert done.schemas == len(revisions())
    assert done.compared > 20 * done.schemas


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
