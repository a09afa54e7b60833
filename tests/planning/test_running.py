"""Scenarios run in this process: the same by seed, a known effect found, nothing found where nothing is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow.csv
import pyarrow.parquet
import pytest

from api.planning.base_town import BaseTown
from api.planning.execute import Executed, Stopped, execute
from api.planning.outcome import compare, outcome
from api.planning.read import scenario_of
from api.planning.run import plan_runs
from api.planning.runner import Runner
from api.planning.scenario import Scenario, prepare
from api.planning.tables import write_csv, write_parquet
from scheduler.simulation.figures import MEASURES
from tests.planning.conftest import THURSDAY

SATURATED = {"demand": {"growth": 1.6}, "days": {"dates": ["2026-11-26"]}}
HERE = Runner(workers=1)


def scenario(base: BaseTown, **content: Any) -> Scenario:
    return prepare(scenario_of(content), base, THURSDAY)


def run(base: BaseTown, *scenarios: Scenario) -> tuple[dict[str, Any], Executed]:
    executed = execute(scenarios, HERE)
    return compare([outcome(one, base.sources, executed.of(one)) for one in scenarios]), executed


@pytest.fixture(scope="module")
def halved(base: BaseTown) -> tuple[dict[str, Any], Executed, list[Scenario]]:
    """A saturated day with the whole fleet and with half of it, in ten draws."""
    draws = {"run": {"draws": 10}}
    both = [
        scenario(base, **SATURATED, **draws, fleet={"remove": ["post-1"]}),
        scenario(base, **SATURATED, **draws, fleet={"remove": ["post-1", "bus-2"]}),
    ]
    return (*run(base, *both), both)


def test_halving_the_fleet_on_a_saturated_day_lowers_acceptance(halved: Any) -> None:
    result, _, _ = halved
    difference = result["differences"][0]["acceptance"]
    assert (difference["verdict"], difference["high"] < 0) == ("worse", True)
    full, half = result["base"]["figures"]["acceptance"], result["others"][0]["figures"]["acceptance"]
    assert half["high"] < full["low"]
    assert result["base"]["figures"]["asked"]["values"] == result["others"][0]["figures"]["asked"]["values"]


def test_an_outcome_holds_every_figure_with_its_draws(halved: Any) -> None:
    result, _, _ = halved
    for one in (result["base"], *result["others"]):
        assert set(one["figures"]) == set(MEASURES)
        assert all(len(figure["values"]) == 10 for figure in one["figures"].values())
        assert (one["days"], one["draws"], len(one["hourly"])) == (["2026-11-26"], 10, 24)
        assert set(one["groups"]) == {"area", "age", "wheelchair"}
    assert [change["field"] for change in result["others"][0]["scenario"]["changes"]] == [
        "fleet.remove[0]",
        "fleet.remove[1]",
        "demand.growth",
    ]


def test_every_trip_is_in_both_tables(halved: Any, tmp_path: Path) -> None:
    result, executed, scenarios = halved
    write_csv(tmp_path / "trips.csv", scenarios, executed)
    write_parquet(tmp_path / "trips.parquet", scenarios, executed)
    parquet = pyarrow.parquet.read_table(tmp_path / "trips.parquet")
    csv = pyarrow.csv.read_csv(tmp_path / "trips.csv")
    asked = sum(sum(one["figures"]["asked"]["values"]) for one in (result["base"], *result["others"]))
    assert parquet.num_rows == csv.num_rows == asked
    accepted = sum(sum(one["figures"]["accepted"]["values"]) for one in (result["base"], *result["others"]))
    assert sum(status != "refused" for status in parquet["status"].to_pylist()) == accepted
    assert csv.column_names == parquet.column_names


def test_a_title_is_no_formula_in_a_spreadsheet(base: BaseTown, tmp_path: Path) -> None:
    one = scenario(base, name="=1+1", days={"dates": ["2026-11-26"]}, run={"draws": 1})
    executed = execute([one], HERE)
    write_csv(tmp_path / "trips.csv", [one], executed)
    write_parquet(tmp_path / "trips.parquet", [one], executed)
    assert set(pyarrow.csv.read_csv(tmp_path / "trips.csv")["scenario"].to_pylist()) == {"'=1+1"}
    assert set(pyarrow.parquet.read_table(tmp_path / "trips.parquet")["scenario"].to_pylist()) == {"=1+1"}


def test_the_same_scenario_twice_shows_no_difference(base: BaseTown) -> None:
    """Not even where the second meets other chances: twenty seeds further on."""
    day = {"days": {"dates": ["2026-11-26"]}}
    same = scenario(base, **day, run={"draws": 20})
    further = scenario(base, **day, run={"draws": 20, "seed": 20})
    result, _ = run(base, same, same, further)
    twice, other = result["differences"]
    assert {one["verdict"] for one in (*twice.values(), *other.values())} == {"no_difference_seen"}
    assert all(one["mean"] in (0.0, None) for one in twice.values())


def test_days_are_the_same_by_seed_whoever_runs_them(base: BaseTown) -> None:
    one = scenario(base, days={"dates": ["2026-11-26"]}, run={"draws": 2, "seed": 3})
    assert execute([one], HERE).outcomes == execute([one], HERE).outcomes


def test_from_stop_to_stop_some_walk_and_some_have_too_far(base: BaseTown) -> None:
    day = {"days": {"dates": ["2026-11-26"]}, "run": {"draws": 2}}
    doors = scenario(base, **day)
    stops = scenario(base, **day, service={"kind": "stops", "max_walk_metres": 500})
    result, executed = run(base, doors, stops)
    assert result["others"][0]["refused"]["too_far_to_walk"] > 0
    assert result["base"]["access"] is None
    walked = result["others"][0]["access"]
    assert 0 < walked["walk_mean"]["mean"] <= walked["walk_worst"]["mean"] <= 2 * 500 / (3.0 / 3.6)
    asked = [one["figures"]["asked"]["values"] for one in (result["base"], *result["others"])]
    assert asked[0] == asked[1]
    trips = [trip for run in plan_runs(stops) for trip in executed.outcomes[run].trips]
    assert all(trip["walk_seconds"] == 0 for trip in trips if trip["reason"] == "too_far_to_walk")


def test_a_day_tells_where_every_vehicle_stopped(base: BaseTown) -> None:
    one = scenario(base, days={"dates": ["2026-11-26"]}, run={"draws": 1})
    (day,) = execute([one], HERE).outcomes.values()
    boarded = {stop[3]: stop[1] for log in day.stops.values() for stop in log if stop[0] == "boarded"}
    assert boarded == {trip["request_id"]: trip["boarded_at"] for trip in day.trips if trip["boarded_at"] is not None}


def test_trips_of_ones_own_grow_by_their_factor(base: BaseTown) -> None:
    home, clinic = next(iter(base.town.residents.values())).home, base.town.demand.purposes[0].destinations[0]
    place = next(one.id for one in base.town.places.values() if one.location == clinic)
    rows = "origin,destination,depart_after\n" + f"{home},{place},10:00\n" * 3
    own = {"kind": "csv", "csv": rows, "growth": 2.0}
    grown = scenario(base, days={"dates": ["2026-11-26"]}, demand=own, run={"draws": 1})
    (done,) = execute([grown], HERE).outcomes.values()
    assert done.tally.asked == 6


def test_a_planner_who_waits_no_longer_gets_nothing_half(base: BaseTown) -> None:
    told: list[int] = []
    many = scenario(base, days={"dates": ["2026-11-26"]}, run={"draws": 50})
    with pytest.raises(Stopped):
        execute([many], HERE, on_progress=lambda done, _: told.append(done), cancelled=lambda: len(told) > 3)
    assert told == [0, 1, 2, 3]
