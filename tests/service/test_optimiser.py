from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from datetime import date

import pytest

from api.optimiser import Budget, Optimiser, OptimiserProcess
from api.service.context import Context
from api.service.site import Site
from scheduler.dispatch import Outcome, cost
from scheduler.model import Plan
from tests.service.running import DISPATCHER, THURSDAY, Running


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def _booked(run: Running) -> Plan:
    """A morning booked in the worst order: late rides first, each on the vehicle that was cheapest then."""
    for number, rider in enumerate(reversed(run.eligible[:14])):
        offers = run.offers(rider, leave=("10:40", "09:10", "10:00", "09:30")[number % 4])
        if offers:
            run.confirm(offers[-1].offer_id)
    return run.plan()


def _drive(run: Running, plan: Plan) -> int:
    return cost(plan, run.town.travel(THURSDAY)).drive_seconds


def _optimiser(run: Running, seconds: float = 1.0) -> Optimiser:
    """As in its own process: with its own plans in memory."""
    return Optimiser(Context(run.town, run.database, run.clock), Budget(every=3600, seconds=seconds))


def test_an_improved_plan_drives_less_and_keeps_every_promise(run: Running) -> None:
    before = _booked(run)
    assert _optimiser(run).improve_day(THURSDAY)
    after = run.plan()
    assert _drive(run, after) < _drive(run, before)
    assert after.version == before.version + 1
    assert {name: booking.promise for name, booking in after.bookings.items()} == {
        name: booking.promise for name, booking in before.bookings.items()
    }
    for view in run.service.bookings(DISPATCHER, THURSDAY):
        assert view.broken == ()
        assert view.planned_pickup is not None
        assert view.pickup_window.start <= view.planned_pickup <= view.pickup_window.end
        assert view.vehicle is not None
        assert view.vehicle.id == after.bookings[view.booking_id].vehicle_id
    assert "improved" in [event.kind for event in run.service.events_after(DISPATCHER, 0)]


def test_a_plan_nobody_changed_is_not_looked_at_again_until_its_time(run: Running) -> None:
    _booked(run)
    optimiser = _optimiser(run)
    for _ in range(10):
        if not optimiser.look():
            break
    version = run.plan().version
    began = time.monotonic()
    assert optimiser.look() == 0
    assert time.monotonic() - began < 0.5
    run.book(leave="13:00")
    assert run.plan().version == version + 1
    optimiser.look()
    assert optimiser.look() == 0 or run.plan().version > version + 1


def test_work_on_a_plan_that_moved_meanwhile_is_thrown_away(run: Running) -> None:
    class Outrun(Optimiser):
        """Somebody books in the moment between the computation and the commit."""

        def _still_holds(self, day: date, outcome: Outcome) -> bool:
            run.book(leave="13:00")
            return super()._still_holds(day, outcome)

    bookings = len(_booked(run).bookings)
    optimiser = Outrun(Context(run.town, run.database, run.clock), Budget(seconds=1.0))
    assert not optimiser.improve_day(THURSDAY)
    assert len(run.plan().bookings) == bookings + 1
    assert "improved" not in [event.kind for event in run.service.events_after(DISPATCHER, 0)]


def test_the_process_improves_is_started_again_when_it_dies_and_ends_when_told(run: Running) -> None:
    before = _booked(run)
    site = Site(str(run.town.folder), None, run.database.url)
    run.clock.set(paused=False)
    process = OptimiserProcess(run.service.context, site, "demo", Budget(every=1, seconds=1))
    try:
        _until(lambda: run.plan().version > before.version)
        first = process.pid
        assert first is not None
        assert os.getpriority(os.PRIO_PROCESS, first) >= 10
        os.kill(first, signal.SIGKILL)
        _until(lambda: process.pid not in (None, first))
        second = process.pid
    finally:
        process.close()
    assert second is not None
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)


def _until(true: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)
