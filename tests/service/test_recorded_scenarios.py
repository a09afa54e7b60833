"""A recorded day as a scenario's demand: unchanged it is what happened, to the second; changed it is something else."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from api.demo import DemoDrivers, DemoRiders
from api.planning.as_it_is import as_it_is
from api.planning.base_town import BaseTown
from api.planning.execute import execute
from api.planning.outcome import compare, outcome
from api.planning.read import scenario_of
from api.planning.recorded_demand import Records
from api.planning.run import plan_runs
from api.planning.runner import Runner
from api.planning.scenario import Scenario, prepare
from api.planning.stored_days import StoredDays
from api.planning.work import Work, work_of
from api.store.bookings import read_bookings
from tests.service.running import KAMISHIHORO, THURSDAY, Running

HERE = Runner(workers=1)


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def test_an_unchanged_day_gives_each_pickup_and_dropoff_as_it_was_and_a_changed_one_does_not(run: Running) -> None:
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, seed=1)
    while run.clock.now() < run.at("17:00"):
        riders.act(threading.Event())
        drivers.act(threading.Event())
        run.later(minutes=10)
    with run.database.read() as connection:
        rows = read_bookings(connection, run.town.id, day=THURSDAY.isoformat())
    really = {(row.request.rider_id, row.boarded_at, row.alighted_at) for row in rows if row.status == "completed"}
    base = BaseTown.read(KAMISHIHORO)
    records = StoredDays(run.town, run.database)
    assert [day in records for day in (THURSDAY, THURSDAY + timedelta(days=364))] == [True, False]
    same, slow, one_bus, again = (
        _scenario(base, records, **change)
        for change in ({}, {"speeds": {"factor": 0.8}}, {"fleet": {"remove": ["bus-2"]}}, {"behaviour": {}})
    )
    executed = execute([same, slow, one_bus, again], HERE)
    ((_, day),) = executed.of(same).items()
    carried = {
        (trip["rider_id"], trip["boarded_at"], trip["alighted_at"])
        for trip in day.trips
        if trip["status"] == "completed"
    }
    assert len(really) > 10
    got_off = {(stop[3], stop[1]) for log in day.stops.values() for stop in log if stop[0] == "alighted"}
    assert {at for _, at in got_off} == {at for _, _, at in really}
    assert carried == really
    result = compare([outcome(one, base.sources, executed.of(one)) for one in (same, slow, one_bus)])
    assert (same.form.run.draws, again.form.run.draws) == (1, 5)
    assert result["others"][0]["figures"]["wait_mean"] != result["base"]["figures"]["wait_mean"]
    base_of = [as_it_is(one, base, records) for one in (one_bus, again)]
    assert [one.hash for one in base_of] == [same.hash, again.hash]
    assert _mean(result["others"][1]) < _mean(result["base"])
    work = work_of([same, slow])
    sent = Work(pickle.loads(pickle.dumps(work.settings)), work.tables)  # as to a worker
    assert all(sent.run(one) == executed.outcomes[one] for some in (same, slow) for one in plan_runs(some))


def _scenario(base: BaseTown, records: Records, **change: Any) -> Scenario:
    days = {"dates": [THURSDAY.isoformat()]}
    return prepare(scenario_of({"days": days, "demand": {"kind": "recorded"}, **change}), base, date.max, records)


def _mean(one: dict[str, Any]) -> float:
    return float(one["figures"]["accepted"]["mean"])
