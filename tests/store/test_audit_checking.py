"""Whoever touches the audit log behind the service's back is seen, on each kind of database."""

from __future__ import annotations

import pytest
from sqlalchemy import Connection, delete, insert, select, update

from api.checking.audit import Flaw, check_audit
from api.store.audit import Head, append, read_head
from api.store.database import Database
from api.store.tables import audit, audit_heads


@pytest.fixture
def kept(database: Database) -> Head:
    """A log of five entries, and its head as somebody noted it."""
    with database.write() as connection:
        for number in range(5):
            append(connection, "a", "office", "token.make", f"t{number}", {"of": number})
    with database.read() as connection:
        return read_head(connection, "a")


def flaws(database: Database, *kept: Head) -> list[Flaw]:
    with database.read() as connection:
        return list(check_audit(connection, "a", kept))


def test_a_log_that_nobody_touched_is_whole(database: Database, kept: Head) -> None:
    assert flaws(database) == flaws(database, kept) == []
    with database.write() as connection:
        append(connection, "a", "office", "token.make")
    assert flaws(database, kept) == []


@pytest.mark.parametrize("column", ["at_ms", "actor_id", "action", "subject", "facts", "previous", "hash"])
def test_an_edited_entry_is_seen(database: Database, kept: Head, column: str) -> None:
    value = {"at_ms": 1, "facts": {"of": 9}}.get(column, "f" * 64 if column in ("previous", "hash") else "x")
    with database.write() as connection:
        connection.execute(update(audit).where(audit.c.number == 3).values({column: value}))
    assert {flaw.number for flaw in flaws(database)} & {3, 4}


def test_a_removed_entry_is_seen(database: Database, kept: Head) -> None:
    with database.write() as connection:
        connection.execute(delete(audit).where(audit.c.number == 2))
    assert flaws(database) == [Flaw(3, "missing")]


def test_the_first_entry_removed_is_seen(database: Database, kept: Head) -> None:
    with database.write() as connection:
        connection.execute(delete(audit).where(audit.c.number == 1))
    assert flaws(database) == [Flaw(2, "missing")]


def test_entries_that_changed_places_are_seen(database: Database, kept: Head) -> None:
    with database.write() as connection:
        for old, new in ((2, 99), (3, 2), (99, 3)):
            connection.execute(update(audit).where(audit.c.number == old).values(number=new))
    assert {flaw.why for flaw in flaws(database)} >= {"unlinked", "edited"}


def test_an_entry_put_in_is_seen(database: Database, kept: Head) -> None:
    with database.write() as connection:
        row = dict(connection.execute(select(audit).where(audit.c.number == 5)).one()._mapping)
        connection.execute(insert(audit).values(row | {"number": 6, "previous": row["hash"]}))
    assert flaws(database)


def test_an_end_that_was_cut_off_is_seen(database: Database, kept: Head) -> None:
    with database.write() as connection:
        connection.execute(delete(audit).where(audit.c.number == 5))
    assert flaws(database) == [Flaw(5, "cut")]


def test_an_end_cut_off_with_its_head_is_seen_by_whoever_kept_the_head(database: Database, kept: Head) -> None:
    with database.write() as connection:
        _cut_to(connection, 3)
    assert flaws(database) == []
    assert flaws(database, kept) == [Flaw(5, "cut")]
    with database.write() as connection:
        for _ in range(3):
            append(connection, "a", "office", "token.make")
    assert Flaw(5, "cut") in flaws(database, kept)


def _cut_to(connection: Connection, number: int) -> None:
    sealed = connection.scalar(select(audit.c.hash).where(audit.c.number == number))
    connection.execute(delete(audit).where(audit.c.number > number))
    connection.execute(update(audit_heads).values(number=number, hash=sealed))
