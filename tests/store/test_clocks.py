from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from api.store.clocks import Anchor, read_anchor, write_anchor
from api.store.database import Database


def test_processes_that_keep_one_clock_at_the_same_moment_do_not_fail(database: Database) -> None:
    together = Barrier(4)

    def keep(number: int) -> None:
        for step in range(10):
            together.wait(30)
            with database.write() as connection:
                write_anchor(connection, "town", Anchor(number, step, 1.0, False))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(keep, range(4)))
    with database.read() as connection:
        kept = read_anchor(connection, "town")
    assert kept is not None
    assert kept.real_ms == 9
