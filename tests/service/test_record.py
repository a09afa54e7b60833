"""The real service of a month or a year counts what really happened, in the figures that studies have."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from api.demo import DemoDrivers, DemoRiders
from api.planning.base_town import BaseTown
from api.planning.form import Costs, ScenarioForm
from api.planning.outcome import rates_of
from api.planning.report import service_figures
from api.planning.run import plan_runs
from api.planning.scenario import prepare
from api.planning.stored_days import StoredDays
from api.planning.work import work_of
from api.service import VehicleReport
from api.service.people.wishes import NewRider, RiderChange
from api.service.record.record import Record
from api.service.wishes import Point
from api.store.bookings import Needs
from api.store.database import Database
from scheduler.simulation.figures import DayTally
from tests.service.running import DISPATCHER, KAMISHIHORO, RIDER, THURSDAY, Running, slug_of

FRIDAY = THURSDAY + timedelta(days=1)
NEW = NewRider(
    "試作 五郎丸", "しさく", "000-1", Point(143.2963, 43.2335), Needs(True, False, False), birth=date(1950, 1, 1)
)
"""In the middle of the town, 76 years old."""


@pytest.fixture
def record(run: Running, tmp_path: Path) -> Record:
    """The record with a folder for what is kept; others may be opened on the same folder."""
    return Record(run.service.context, tmp_path / "record")


def morning(run: Running, day: date) -> None:
    run.clock.set(to=run.at("08:00") + (day - THURSDAY))


def simulated(run: Running, day: date) -> DayTally:
    """What the simulation of the day's record counts when nothing is changed."""
    form = ScenarioForm.model_validate({"days": {"dates": [day]}, "demand": {"kind": "recorded"}})
    scenario = prepare(form, BaseTown.read(KAMISHIHORO), day, StoredDays(run.town, run.database))
    ((one,), work) = plan_runs(scenario), work_of([scenario])
    return work.run(one).tally


def asked(record: Record, kind: str) -> dict[str, int]:
    """The wishes of each group of a kind in November."""
    figures = record.period("2026-11").figures
    assert figures is not None
    return {name: one["asked"] for name, one in figures["whole"]["groups"][kind].items()}


def total(record: Record, measure: str) -> float | None:
    """A figure of November."""
    figures = record.period("2026-11").figures
    return None if figures is None else figures["whole"]["figures"][measure]


def test_a_days_figures_are_those_of_its_own_record_simulated_unchanged(
    on_sqlite: Callable[[], Running], tmp_path: Path
) -> None:
    run = on_sqlite()
    record = Record(run.service.context, tmp_path / "record")
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, seed=1)
    while run.clock.now() < run.at("17:00"):
        riders.act(threading.Event())
        drivers.act(threading.Event())
        run.later(minutes=10)
    run.go_to("23:59")
    found = record.period("2026-11")
    assert found.figures == service_figures({THURSDAY: simulated(run, THURSDAY)}, rates_of(Costs(), run.town))
    assert found.figures["whole"]["figures"]["completed"] > 10
    assert found.figures["whole"]["groups"]["area"].keys() >= {"hagigaoka", "kami-otofuke"}
    assert (found.so_far, found.months_with_days) == (THURSDAY, ("2026-11",))

    morning(run, FRIDAY)  # some asked for Friday already
    later = record.period("2026")
    assert later.figures is not None
    assert later.figures["whole"]["days"] == [THURSDAY.isoformat(), FRIDAY.isoformat()]
    assert later.figures["whole"]["figures"]["completed"] == found.figures["whole"]["figures"]["completed"]
    for other in (record, Record(run.service.context, tmp_path / "record"), Record(run.service.context, None)):
        assert other.period("2026") == later  # from memory, from the folder, and counted again


def test_months_make_up_the_year_and_a_period_without_a_ride_is_empty(run: Running, record: Record) -> None:
    run.book()
    for leave in ("10:00", "12:00"):
        run.book(depart_after=run.at(leave) + timedelta(days=7))
    assert record.period("2026-12").figures is None  # nothing has come of what is still to come
    morning(run, date(2026, 12, 4))
    november, december, year = (record.period(period) for period in ("2026-11", "2026-12", "2026"))
    asked = [one.figures["whole"]["figures"]["asked"] for one in (november, december, year) if one.figures]
    assert asked == [1, 2, 3]
    assert year.figures is not None
    assert [month["month"] for month in year.figures["months"]] == ["2026-11", "2026-12"]
    assert november.months_with_days == ("2026-11", "2026-12")
    assert november.so_far is None
    for period in ("2025", "2026-10", "2027-01"):
        empty = record.period(period)
        assert (empty.figures, empty.months_with_days) == (None, ("2026-11", "2026-12"))
        assert slug_of(record.sheet, period) == "no_service_days"


def test_riders_whom_the_office_registered_are_in_the_groups_of_their_home_and_age(
    run: Running, record: Record
) -> None:
    new = run.service.desk.register(DISPATCHER, NEW)
    of_unknown_age = run.service.desk.register(DISPATCHER, replace(NEW, birth=None, anyway=True))
    for rider in (new, of_unknown_age):
        run.book(rider.id)
    morning(run, FRIDAY)
    assert (asked(record, "area"), asked(record, "wheelchair")) == ({"centre": 2}, {"yes": 2})
    assert asked(record, "age") == {"75-84": 1, "?": 1}
    run.service.desk.change_rider(DISPATCHER, new.id, RiderChange(home=run.town.residents[RIDER].home))
    # Thursday was kept, and is counted again.
    assert asked(record, "area") == {"centre": 1, "hagigaoka": 1}


def test_cost_is_counted_with_the_towns_own_rates_where_it_states_them(run: Running) -> None:
    run.book()
    morning(run, FRIDAY)
    assumed = run.service.record.period("2026-11")
    own = Running(replace(run.town, costs=Costs(per_km=0, per_hour=0, per_day=700)), Database(run.database.url))
    own.clock.set(to=run.clock.now())
    stated = own.service.record.period("2026-11")
    assert assumed.figures is not None
    assert stated.figures is not None
    assert (assumed.rates_stated, stated.rates_stated) == (False, True)
    assert stated.figures["whole"]["figures"]["cost"] == 3 * 700
    assert assumed.figures["whole"]["figures"]["cost"] > 3 * 3000
    own.service.close()


def test_what_is_keyed_in_after_the_day_counts(run: Running, record: Record) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, start = booking.vehicle.id, booking.pickup_window.start
    morning(run, FRIDAY)
    assert total(record, "completed") == 0
    reports = [
        VehicleReport("departed", start - timedelta(minutes=5)),
        VehicleReport("arrived", start),
        VehicleReport("boarded", start + timedelta(minutes=2), booking.booking_id),
        VehicleReport("alighted", start + timedelta(minutes=14), booking.booking_id),
    ]
    run.service.vehicle_events(DISPATCHER, bus, reports)
    assert (total(record, "completed"), total(record, "wait_mean")) == (1, 120)
