from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from api.store.database import Database
from api.store.plans import PlanCache, PlanMoved, read_plan, versions_from, write_plan
from scheduler.dispatch import open_plan
from scheduler.model import Load, Plan, Vehicle

DAY = "2026-11-26"
BUS = Vehicle("bus", Load(8, 1, 2), 0, 0, 30_000, 60_000, lines=frozenset({"a", "b"}))


def _write(database: Database, plan: Plan, town: str = "town") -> Plan:
    with database.write() as connection:
        return write_plan(connection, town, plan)


def _read(database: Database, day: str = DAY, town: str = "town", cache: PlanCache | None = None) -> Plan | None:
    with database.read() as connection:
        return read_plan(connection, town, day, cache)


def test_a_plan_never_written_is_none(database: Database) -> None:
    assert _read(database) is None


def test_a_written_plan_has_the_next_version_and_reads_back_equal(database: Database) -> None:
    first = _write(database, open_plan(DAY, [BUS]))
    assert (first.version, _read(database)) == (1, first)
    second = _write(database, first)
    assert (second.version, _read(database)) == (2, second)


def test_a_plan_computed_from_an_older_version_is_refused_and_changes_nothing(database: Database) -> None:
    first = _write(database, open_plan(DAY, [BUS]))
    newest = _write(database, replace(first, routes=()))
    with pytest.raises(PlanMoved):
        _write(database, first)
    assert _read(database) == newest


def test_two_first_plans_of_a_day_cannot_both_be_written(database: Database) -> None:
    kept = _write(database, open_plan(DAY, [BUS]))
    with pytest.raises(PlanMoved):
        _write(database, open_plan(DAY, []))
    assert _read(database) == kept


def test_towns_and_days_do_not_touch_each_other(database: Database) -> None:
    _write(database, _write(database, open_plan(DAY, [BUS])))
    _write(database, open_plan("2026-11-27", []))
    _write(database, open_plan("2026-11-25", []))
    _write(database, open_plan(DAY, []), town="other")
    with database.read() as connection:
        assert versions_from(connection, "town", DAY) == {DAY: 2, "2026-11-27": 1}
    other = _read(database, town="other")
    assert other is not None
    assert other.version == 1


def test_an_exception_takes_the_whole_transaction_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.write() as connection:
        write_plan(connection, "town", open_plan(DAY, [BUS]))
        raise ZeroDivisionError
    assert _read(database) is None


def test_a_kept_plan_is_only_used_while_its_version_is_the_newest(database: Database) -> None:
    cache = PlanCache()
    first = _write(database, open_plan(DAY, [BUS]))
    assert _read(database, cache=cache) is _read(database, cache=cache)
    newest = _write(database, replace(first, routes=()))
    assert _read(database, cache=cache) == newest


def test_of_many_writers_from_one_version_exactly_one_wins(database: Database) -> None:
    first = _write(database, open_plan(DAY, [BUS]))
    start, won, lost = threading.Barrier(8), [], []

    def write() -> None:
        start.wait()
        try:
            won.append(_write(database, first))
        except PlanMoved:
            lost.append(1)

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(won), len(lost)) == (1, 7)
