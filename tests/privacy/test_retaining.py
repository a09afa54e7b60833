"""What is too old goes, once and for all; figures stay as they are, and everything still fits."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from api.checking.audit import check_audit
from api.checking.check import check_town
from api.service.people.wishes import NewRider
from api.service.privacy.retain import months_before, retain
from api.service.privacy.worker import LEASE, RetentionWorker
from api.service.record.record import Record
from api.service.wishes import Point
from api.store.audit import read_audit
from api.store.bookings import Needs
from api.store.database import Database
from api.store.leases import read_lease
from api.store.tables import metadata
from tests.service.running import DISPATCHER, RIDER, THURSDAY, Running

HOME = Point(143.29631, 43.23357)
NEW = NewRider(
    "試作 五郎丸", "しさくごろうまる", "000-7777-123", HOME, Needs(True, False, False), birth=date(1950, 1, 1)
)


def drive(run: Running, day: date = THURSDAY) -> None:
    """Everybody in the plan is driven, by the minutes of the plan."""
    while stops := [(visit, one) for one in run.plan().routes for visit in one.visits if visit.booking_id is not None]:
        visit, route = min(stops, key=lambda stop: (stop[0].arrival, stop[0].id))
        run.clock.set(to=max(run.clock.now(), run.service.context.moment(day, visit.arrival)))
        run.later(minutes=1)
        run.report(route.vehicle.id, "boarded" if visit.kind == "pickup" else "alighted", visit.booking_id)


def lived(run: Running) -> str:
    """A day of rides, cancellations, refusals and notes; the id of the rider whom the office registered."""
    new = run.service.desk.register(DISPATCHER, NEW).id
    kept = run.book(new, leave="10:00").booking_id
    run.service.desk.note_booking(DISPATCHER, kept, "試作さんは第二の門")
    run.book(RIDER, leave="11:00")
    run.service.cancel(DISPATCHER, run.book(run.eligible[3], leave="13:00").booking_id)
    run.service.ask(DISPATCHER, run.wish(new, leave="14:00"))
    run.service.cancel(DISPATCHER, run.book(new, leave="13:00").booking_id)
    drive(run)
    return new


def everything(database: Database) -> str:
    """All rows of the database as text."""
    with database.engine.connect() as connection:
        found = [[*map(str, row)] for table in metadata.sorted_tables for row in connection.execute(table.select())]
        connection.rollback()
    return json.dumps(found, ensure_ascii=False)


def whole(run: Running) -> bool:
    """Nothing that does not fit, in the plans or in the record of who did what."""
    with run.database.read() as connection:
        flaws = list(check_audit(connection, run.town.id))
    return check_town(run.service.context).found == [] and flaws == []


def figures(run: Running, record: Record) -> tuple[Any, ...]:
    return record.period("2026-11"), record.period("2026"), run.service.figures(THURSDAY)


def years_later(run: Running, months: int = 30) -> None:
    run.clock.set(to=run.clock.now() + timedelta(days=31 * months))
    run.real_seconds += 31 * months * 86_400


def test_old_rides_are_nobodys_and_the_figures_the_same_to_the_digit(run: Running, tmp_path: Path) -> None:
    new = lived(run)
    record = Record(run.service.context, tmp_path / "record")
    run.clock.set(to=run.clock.now() + timedelta(days=1))
    assert retain(run.service.context, record) == {}
    before = figures(run, record)
    years_later(run)
    tried = retain(run.service.context, record, dry_run=True)
    assert new in everything(run.database), "only counted"
    counts = retain(run.service.context, record)
    assert counts["rides"] == 4
    assert {kind: counts[kind] for kind in tried} == tried
    assert figures(run, Record(run.service.context, None)) == before
    assert whole(run)
    left = everything(run.database)
    assert [word for word in (RIDER, "第二の門", "home-of-") if word in left] == []
    assert retain(run.service.context, record) == {}, "nothing is left to do"


def test_a_run_that_is_broken_off_is_gone_on_with(run: Running, tmp_path: Path) -> None:
    lived(run)
    run.book(depart_after=run.at("10:00") + timedelta(days=7))
    run.clock.set(to=run.clock.now() + timedelta(days=8))
    record = Record(run.service.context, tmp_path / "record")
    before = figures(run, record)
    years_later(run)
    steps = 0
    while retain(run.service.context, record, go_on=lambda: False):
        steps += 1
        assert whole(run)
        assert figures(run, record) == before
    assert steps > 2


def test_the_journal_of_past_days_goes_before_the_rides_do(run: Running, tmp_path: Path) -> None:
    lived(run)
    run.clock.set(to=run.clock.now() + timedelta(days=70))
    record = Record(run.service.context, tmp_path / "record")
    counts = retain(run.service.context, record)
    assert counts["plan_versions"] > 5
    assert "rides" not in counts
    assert whole(run)
    assert check_town(run.service.context).versions == 1


def test_of_two_services_one_does_it_and_once(on_sqlite: Callable[[], Running]) -> None:
    one, other = on_sqlite(), on_sqlite()
    lived(one)
    years_later(one)
    other.clock.set(to=one.clock.now())
    other.real_seconds = one.real_seconds
    workers = [RetentionWorker(run.service.context, Record(run.service.context, None), 0.02) for run in (one, other)]
    try:
        until = time.monotonic() + 30
        while not _runs(one) and time.monotonic() < until:
            time.sleep(0.05)
    finally:
        for worker in workers:
            worker.close()
    assert [facts["rides"] for facts in _runs(one)] == [4]
    assert whole(one)
    with one.database.read() as connection:
        assert read_lease(connection, one.town.id, LEASE) is None, "given back"


def _runs(run: Running) -> list[Any]:
    with run.database.read() as connection:
        return [row.facts for row in read_audit(connection, run.town.id, limit=10) if row.action == "retention.run"]


@pytest.mark.parametrize(
    ("day", "months", "first"),
    [(date(2026, 11, 29), 24, date(2024, 11, 1)), (date(2027, 1, 31), 1, date(2026, 12, 1)),
     (date(2028, 2, 29), 12, date(2027, 2, 1))],
)  # fmt: skip
def test_months_are_kept_whole(day: date, months: int, first: date) -> None:
    assert months_before(day, months) == first
