"""The frontier: plans nobody can have more cheaply and better, and the cheapest that meets a standard."""

from __future__ import annotations

from typing import Any

import pytest

from api.planning.base_town import BaseTown
from api.planning.candidates import candidates, trims_of
from api.planning.execute import execute
from api.planning.frontier import Search, frontier, runs_of
from api.planning.outcome import outcome
from api.planning.read import scenario_of
from api.planning.runner import Runner
from api.planning.scenario import prepare
from api.planning.scenario_error import ScenarioFindings
from api.planning.standard import StandardError, standard_of
from tests.planning.conftest import THURSDAY

HERE = Runner(workers=1)
FORM = {"days": {"dates": ["2026-11-26"]}, "run": {"draws": 2}}
LEAST = 0.75
STANDARD = f"acceptance >= {LEAST:.0%}, wait_p90 <= 900"


@pytest.fixture(scope="module")
def found(base: BaseTown) -> dict[str, Any]:
    search = Search(0, trims_of([0, 120]), standard_of(STANDARD))
    return frontier(scenario_of(FORM), base, THURSDAY, search, HERE)


def test_no_plan_of_the_frontier_has_one_that_is_cheaper_and_accepts_as_many(found: dict[str, Any]) -> None:
    points = [(plan["figures"]["cost"]["mean"], plan["figures"]["acceptance"]["mean"]) for plan in found["plans"]]
    on = [points[number] for number in found["frontier"]]
    assert len(on) > 3
    assert on == sorted(on)
    finished = [point for point, plan in zip(points, found["plans"], strict=True) if plan["draws"] == 2]
    assert not [1 for cost, share in on for other in finished if other[0] < cost and other[1] >= share]


def test_the_cheapest_plan_meets_the_standard_and_none_cheaper_does(found: dict[str, Any]) -> None:
    cheapest = found["plans"][found["cheapest"]]
    assert cheapest["figures"]["acceptance"]["mean"] >= LEAST
    assert cheapest["figures"]["wait_p90"]["mean"] <= 900
    for plan in found["plans"][: found["cheapest"]]:
        kept = plan["figures"]["acceptance"]["mean"] >= LEAST and plan["figures"]["wait_p90"]["mean"] <= 900
        assert plan["draws"] == 1 or not kept


def test_todays_fleet_is_among_the_plans_with_the_figures_it_has(base: BaseTown, found: dict[str, Any]) -> None:
    today = prepare(scenario_of(FORM), base, THURSDAY)
    figures = outcome(today, base.sources, execute([today], HERE).of(today))["figures"]
    (plan,) = [plan for plan in found["plans"] if not plan["fleet"]]
    if plan["draws"] == 2:
        assert plan["figures"]["cost"]["mean"] == figures["cost"]["mean"]
        assert plan["figures"]["acceptance"]["mean"] == figures["acceptance"]["mean"]
    assert plan["name"] == {"ja": "バス2台・郵便車1台 08:15–15:45", "en": "2 × bus, 1 × post car 08:15–15:45"}


def test_progress_only_goes_on_and_promises_no_fewer_runs_than_there_are(base: BaseTown) -> None:
    search = Search(0, trims_of([0, 120]), standard_of("acceptance >= 0.99"))
    told = list[tuple[int, int]]()
    frontier(scenario_of(FORM), base, THURSDAY, search, HERE, on_progress=lambda *one: told.append(one))
    done, totals = [one[0] for one in told], [one[1] for one in told]
    assert done == sorted(done)
    assert totals == sorted(totals, reverse=True)
    assert totals[0] == runs_of(search, prepare(scenario_of(FORM), base, THURSDAY), base)
    assert done[-1] == totals[-1]


def test_every_fleet_has_a_vehicle_and_every_shift_is_worth_coming_for(base: BaseTown) -> None:
    plans = candidates(base.sources.fleet, 1, trims_of([0, 180]))
    assert len({plan.en for plan in plans}) == len(plans)
    assert min(plan.vehicles for plan in plans) == 1
    assert max(plan.vehicles for plan in plans) == 5


def test_a_standard_nobody_meets_has_no_cheapest_plan(base: BaseTown) -> None:
    search = Search(0, trims_of([0]), standard_of("acceptance >= 1, wait_p90 <= 1"))
    assert frontier(scenario_of(FORM), base, THURSDAY, search, HERE)["cheapest"] is None


@pytest.mark.parametrize("text", ["cheap", "acceptance > 0.9", "beauty >= 1", "acceptance >= much"])
def test_a_standard_that_cannot_be_measured_is_told(text: str) -> None:
    with pytest.raises(StandardError):
        standard_of(text)


def test_a_search_without_end_is_not_begun(base: BaseTown) -> None:
    form = scenario_of({"days": {"service_days": 100}, "run": {"draws": 50}})
    with pytest.raises(ScenarioFindings):
        frontier(form, base, THURSDAY, Search(3, trims_of([0, 60, 120]), []), HERE)
