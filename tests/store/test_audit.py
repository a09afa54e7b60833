"""The audit log's chain, on each kind of database."""

from __future__ import annotations

import itertools
import threading

from api.store.audit import BEFORE_THE_FIRST, all_entries, append, hash_of, read_head
from api.store.database import Database


def test_each_entry_bears_the_hash_of_the_one_before(database: Database) -> None:
    with database.write() as connection:
        append(connection, "a", "office", "rider.read", "r1")
        append(connection, "a", "office", "tablet.make", "t1", {"riders": 2})
        append(connection, "b", "office", "tablet.make", "t9")
    with database.read() as connection:
        first, second = all_entries(connection, "a")
        assert (first.number, first.previous) == (1, BEFORE_THE_FIRST)
        assert (second.number, second.previous) == (2, first.hash)
        head = read_head(connection, "a")
        assert (head.number, head.hash) == (2, second.hash)
        assert read_head(connection, "b").number == 1
        row = {name: getattr(second, name) for name in second.__slots__} | {"town": "a"}
        assert hash_of(row) == second.hash


def test_writers_at_once_leave_no_gap_and_no_fork(database: Database) -> None:
    def write(name: str) -> None:
        for _ in range(10):
            with database.write() as connection:
                append(connection, "a", name, "token.make")

    writers = [threading.Thread(target=write, args=(f"w{i}",)) for i in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with database.read() as connection:
        entries = list(all_entries(connection, "a"))
    assert [entry.number for entry in entries] == list(range(1, 41))
    assert all(after.previous == before.hash for before, after in itertools.pairwise(entries))


def test_what_was_rolled_back_left_no_entry(database: Database) -> None:
    with database.write() as connection:
        append(connection, "a", "office", "token.make")
    try:
        with database.write() as connection:
            append(connection, "a", "office", "token.revoke")
            raise KeyError
    except KeyError:
        pass
    with database.read() as connection:
        assert read_head(connection, "a").number == 1
