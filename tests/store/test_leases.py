from __future__ import annotations

import threading

from sqlalchemy import text

from api.store.database import Database
from api.store.leases import give_back, new_holder, read_lease, take_lease


def _take(database: Database, holder: str, seconds: float = 60, town: str = "town") -> bool:
    with database.write() as connection:
        return take_lease(connection, town, "work", holder, f"of {holder}", seconds)


def _end(database: Database, ms: int) -> None:
    with database.write() as connection:
        connection.execute(text("UPDATE leases SET until_ms = until_ms + :ms"), {"ms": ms})


def test_one_of_many_that_ask_at_once_has_the_lease_and_keeps_it(database: Database) -> None:
    holders = [new_holder() for _ in range(8)]
    answers: dict[str, bool] = {}
    threads = [threading.Thread(target=lambda one=one: answers.update({one: _take(database, one)})) for one in holders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(holders)) == 8
    (holder,) = [one for one, took in answers.items() if took]
    with database.read() as connection:
        first = read_lease(connection, "town", "work")
    assert first is not None
    assert (first.holder, first.note, first.running) == (holder, f"of {holder}", True)
    assert _take(database, holder)
    with database.read() as connection:
        renewed = read_lease(connection, "town", "work")
    assert renewed is not None
    assert renewed.since_ms == first.since_ms
    assert renewed.until_ms >= first.until_ms


def test_a_lease_that_ran_out_is_taken_over(database: Database) -> None:
    assert _take(database, "dead")
    assert not _take(database, "next")
    _end(database, -61_000)
    with database.read() as connection:
        lease = read_lease(connection, "town", "work")
    assert lease is not None
    assert not lease.running
    assert _take(database, "next")
    assert not _take(database, "dead")


def test_a_lease_given_back_is_free_at_once_and_only_its_holder_gives_it_back(database: Database) -> None:
    assert _take(database, "one")
    with database.write() as connection:
        give_back(connection, "town", "work", "other")
    assert not _take(database, "other")
    with database.write() as connection:
        give_back(connection, "town", "work", "one")
    assert _take(database, "other")


def test_a_clock_that_stepped_back_leaves_no_lease_that_never_ends(database: Database) -> None:
    assert _take(database, "dead")
    _end(database, 24 * 3600 * 1000)
    assert _take(database, "next")


def test_towns_do_not_share_a_lease(database: Database) -> None:
    assert _take(database, "one", town="here")
    assert _take(database, "other", town="there")
