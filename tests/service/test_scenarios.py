from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from api.demo import DemoDrivers, DemoRiders
from api.service import ScenarioWish
from api.service.scenario_run import compare, wishes_of
from api.service.scenarios import start_scenario
from api.service.views import ScenarioView
from api.store.scenarios import ScenarioRow, read_scenario
from scheduler.simulation.demand import generate_day
from tests.service.running import THURSDAY, Running, slug_of


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def _finished(run: Running, view: ScenarioView) -> ScenarioView:
    deadline = time.monotonic() + 90
    shares = [view.progress]
    while view.status in ("queued", "running") and time.monotonic() < deadline:
        time.sleep(0.05)
        view = run.service.scenario(view.scenario_id)
        shares.append(view.progress)
    assert shares == sorted(shares)
    return view


def test_one_bus_less_is_compared_with_the_day_as_it_is(run: Running) -> None:
    done = _finished(run, run.service.start_scenario(ScenarioWish(remove=["bus-2"], seed=3)))
    assert (done.status, done.progress, done.date, done.demand) == ("done", 1.0, THURSDAY, "generated")
    assert done.vehicles == ("bus-1", "post-1")
    assert done.results is not None
    base, less = done.results.base, done.results.scenario
    assert less.bookings < base.bookings
    assert less.refused["no_capacity"] > base.refused.get("no_capacity", 0)
    assert sum(base.refused.values()) + base.bookings == sum(less.refused.values()) + less.bookings
    assert base.promises_kept == less.promises_kept == 1


def test_the_same_seed_gives_the_same_figures_and_the_run_left_by_a_server_is_taken_up_by_the_next(
    on_sqlite: Callable[[], Running],
) -> None:
    first = on_sqlite()
    queued = start_scenario(first.service.context, ScenarioWish(vehicles=1, seed=3))
    assert first.service.scenario(queued.scenario_id).status == "queued"
    done = _finished(on_sqlite(), queued)
    assert done.results is not None
    with first.database.read() as connection:
        row = read_scenario(connection, first.town.id, done.scenario_id)
    assert row is not None
    here = compare(first.town, row, generate_day(first.town.demand, THURSDAY, 3), lambda share: None)
    assert (done.results.base, done.results.scenario) == here


def test_a_day_that_is_over_is_run_again_with_the_wishes_that_were_really_asked(run: Running) -> None:
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, seed=1)
    while run.clock.now() < run.at("16:00"):
        riders.act(threading.Event())
        drivers.act(threading.Event())
        run.later(minutes=10)
    real = run.service.figures(THURSDAY)
    run.clock.set(to=run.at("09:00") + timedelta(days=1))
    view = start_scenario(run.service.context, ScenarioWish(THURSDAY))
    assert (view.demand, view.vehicles) == ("recorded", ("bus-1", "bus-2"))
    row = ScenarioRow("s1", THURSDAY.isoformat(), view.vehicles, 1, "recorded", 0)
    base, less = compare(run.town, row, wishes_of(run.town, run.database, row), lambda share: None)
    inside = [sum(n for why, n in one.refused.items() if why != "outside_area") for one in (real, base)]
    assert inside[0] == inside[1]
    assert replace(base, refused={}) == replace(real, refused={})
    assert less.bookings + sum(less.refused.values()) == base.bookings + sum(base.refused.values())
    assert less.promises_kept == 1


def test_a_fleet_or_a_day_that_is_not_there_is_refused(run: Running) -> None:
    start = run.service.start_scenario
    assert slug_of(start, ScenarioWish(vehicles=9)) == "scenario_fleet"
    assert slug_of(start, ScenarioWish(remove=["bus-9"])) == "unknown_vehicle"
    monday = THURSDAY + timedelta(days=4)
    assert slug_of(start, ScenarioWish(monday, remove=["post-1"])) == "scenario_fleet"
    assert slug_of(start, ScenarioWish(THURSDAY + timedelta(days=2))) == "unknown_day"
    assert slug_of(run.service.scenario, "s0") == "unknown_scenario"
