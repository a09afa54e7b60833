"""One simulated day of a study: what its run counts, drawn along the roads, and nobody's name in it."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from api.planning.base_town import BaseTown
from api.planning.read import scenario_of
from api.planning.run import Run
from api.planning.scenario import prepare
from api.planning.work import work_of
from api.service.site import Site
from api.service.studies.days import StudyDays
from api.service.studies.planners_town import PlannersTown
from api.service.studies.wishes import StudyWish
from api.store.studies import StudyHead, StudyRow
from tests.service.running import KAMISHIHORO, PLANNER, THURSDAY, Running, slug_of

FRIDAY = THURSDAY + timedelta(days=1)
ONE_BUS = {
    "name": "バス1台",
    "days": {"dates": [THURSDAY.isoformat(), FRIDAY.isoformat()]},
    "fleet": {"remove": ["bus-2"]},
    "run": {"draws": 2},
}
WISH = StudyWish([ONE_BUS])


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


def test_a_day_is_what_its_run_counts_along_the_roads_and_without_names(run: Running) -> None:
    study = run.service.studies.start(PLANNER, WISH)
    view = run.service.studies.day(study.study_id, 1, FRIDAY, 1)
    scenario = prepare(scenario_of(ONE_BUS), BaseTown.read(KAMISHIHORO), THURSDAY)
    outcome = work_of([scenario]).run(Run(scenario.hash, FRIDAY, 1))
    assert [name.ja for name in view.names] == ["いまの町", "バス1台"]
    assert (view.dates, view.draws) == ((THURSDAY, FRIDAY), 2)

    counted, statuses = outcome.tally, Counter(trip.status for trip in view.trips)
    assert (view.figures["asked"], view.figures["completed"]) == (counted.asked, counted.completed)
    assert (len(view.trips), statuses["completed"]) == (counted.asked, counted.completed)
    assert statuses["refused"] == sum(counted.refused.values()) > 0
    assert Counter(trip.reason for trip in view.trips if trip.reason) == counted.refused
    assert [trip.number for trip in view.trips] == list(range(1, counted.asked + 1))
    assert all(one.asked_at <= other.asked_at for one, other in pairwise(view.trips))
    riding = {trip.request_id: trip for trip in view.trips}
    rode = next(trip for trip in view.trips if trip.status == "completed")
    assert rode.window is not None
    assert rode.window.start.date() == FRIDAY

    assert "bus-2" not in {vehicle.id for vehicle in view.vehicles}
    for vehicle in view.vehicles:
        assert [stop.kind for stop in vehicle.stops].count("departed") == len(vehicle.legs)
        departures = [number for number, stop in enumerate(vehicle.stops) if stop.kind == "departed"]
        for number, leg in zip(departures, vehicle.legs, strict=True):
            leaves, comes = vehicle.stops[number : number + 2]
            assert (leg.departs, leg.arrives) == (leaves.at, comes.at)
            line = leg.path["coordinates"]
            assert (line[0], line[-1]) == ((leaves.where.lon, leaves.where.lat), (comes.where.lon, comes.where.lat))
        for stop in vehicle.stops:
            if stop.kind == "boarded":
                assert riding[stop.booking_id or ""].boarded_at == stop.at
    assert max(len(leg.path["coordinates"]) for vehicle in view.vehicles for leg in vehicle.legs) > 10

    told = str(asdict(view))
    assert "クリニック" in told or "病院" in told
    homes = {run.town.places[one.home].name.ja for one in run.town.residents.values()}
    for one in run.town.residents.values():
        assert one.name not in told
        assert f"'{one.id}'" not in told
    assert [name for name in homes if name in told] == []


def test_a_day_that_the_study_does_not_have_is_said_to_be_unknown(run: Running) -> None:
    study = run.service.studies.start(PLANNER, WISH).study_id
    day = run.service.studies.day
    assert slug_of(day, "none", 0, THURSDAY, 0) == "unknown_study"
    for scenario, date, draw in ((2, THURSDAY, 0), (0, THURSDAY + timedelta(days=7), 0), (0, THURSDAY, 2)):
        assert slug_of(day, study, scenario, date, draw) == "unknown_study_day"


def test_a_day_that_is_not_kept_any_more_is_simulated_again_to_the_same(run: Running, tmp_path: Path) -> None:
    site = Site(str(KAMISHIHORO), str(tmp_path / "cache"), run.database.url)
    made_at = int(run.clock.now().timestamp())

    def look(study_id: str) -> object:
        row = StudyRow(StudyHead(study_id, "計画担当", made_at), WISH.as_json())
        return asdict(StudyDays(PlannersTown(site, run.database)).day(row, 0, THURSDAY, 1))

    first = look("s1")
    kept = [file for file in (tmp_path / "cache" / "days").rglob("*") if file.is_file()]
    assert len(kept) == 1
    before = kept[0].stat().st_mtime_ns
    assert look("s1") == first
    assert kept[0].stat().st_mtime_ns == before
    shutil.rmtree(tmp_path / "cache" / "days")
    assert look("s1") == first
    assert kept[0].is_file()


def test_a_study_that_the_town_has_outgrown_says_so(run: Running) -> None:
    gone = StudyWish([{**ONE_BUS, "fleet": {"remove": ["bus-99"]}}])
    row = StudyRow(StudyHead("s2", "計画担当", int(run.clock.now().timestamp())), gone.as_json())
    days = StudyDays(PlannersTown(Site(str(KAMISHIHORO), None, run.database.url), run.database))
    assert slug_of(days.day, row, 0, THURSDAY, 0) == "study_days_gone"
