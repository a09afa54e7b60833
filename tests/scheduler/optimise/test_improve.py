"""The optimiser keeps every constraint and never worsens a plan, judged by Bellman-Ford and by brute force."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scheduler.optimise import improve
from scheduler.optimise.improve import METHODS
from scheduler.problem import Problem
from scheduler.travel import PlaneTravel
from tests.scheduler.test_insertion import driven, loads_fit, problems, slow_insertion, slow_schedule

Plan = list[list[int]]


def unserved(problem: Problem, plan: Plan) -> int:
    return len(problem.ride_limit) - len(served(problem, plan))


def served(problem: Problem, plan: Plan) -> set[int]:
    return {node // 2 for route in plan for node in route if node < 2 * len(problem.ride_limit)}


def drive(problem: Problem, plan: Plan) -> int:
    return sum(driven(problem, v, route) for v, route in enumerate(plan))


def worth(problem: Problem, plan: Plan) -> tuple[int, int]:
    return unserved(problem, plan), drive(problem, plan)


def start_plan(problem: Problem, share: float) -> Plan:
    """A feasible plan that serves riders aboard, holds the break, and serves some of the other requests."""
    requests, vehicles = len(problem.ride_limit), len(problem.start_time)
    plan: Plan = [[] for _ in range(vehicles)]
    if problem.aboard[0]:
        plan[0] = [1]
    plan[0] += list(range(2 * requests, len(problem.location)))
    for v in range(vehicles):
        assume(loads_fit(problem, v, plan[v]) and slow_schedule(problem, v, plan[v]) is not None)
    for r in range(int(share * requests)):
        for v in range(vehicles):
            if problem.aboard[r] or not problem.allowed[r, v] or slow_insertion(problem, v, plan[v], r) is None:
                continue
            plan[v] = first_fit(problem, v, plan[v], r)
            break
    return plan


def first_fit(problem: Problem, v: int, route: list[int], r: int) -> list[int]:
    for i, j in itertools.combinations_with_replacement(range(len(route) + 1), 2):
        tried = [*route[:i], 2 * r, *route[i:j], 2 * r + 1, *route[j:]]
        if loads_fit(problem, v, tried) and slow_schedule(problem, v, tried) is not None:
            return tried
    raise AssertionError("slow_insertion said that there is a place")


def check(problem: Problem, before: Plan, after: Plan) -> None:
    requests = len(problem.ride_limit)
    seen = [node for route in after for node in route]
    assert len(seen) == len(set(seen))
    assert served(problem, before) <= served(problem, after)
    for v, route in enumerate(after):
        assert loads_fit(problem, v, route)
        assert slow_schedule(problem, v, route) is not None
        assert [n for n in route if n >= 2 * requests] == [n for n in before[v] if n >= 2 * requests]
        for node in route:
            if node < 2 * requests:
                assert problem.allowed[node // 2, v]
                mate = node + 1 if node % 2 == 0 else node - 1
                assert problem.aboard[node // 2] or mate in route
        if problem.aboard[0]:
            assert 0 not in route
            assert (1 in route) == (1 in before[v])
    assert worth(problem, after) <= worth(problem, before)


@settings(max_examples=1000, deadline=None)
@given(problems(), st.sampled_from([0.0, 0.5, 1.0]), st.integers(0, 1000), st.sampled_from([0, 1, 30, 300]))
def test_no_plan_gets_worse_and_every_constraint_is_kept(problem: Problem, share: float, seed: int, steps: int) -> None:
    before = start_plan(problem, share)
    given_routes = [list(route) for route in before]
    after = improve(problem, before, iterations=steps, seed=seed)
    assert before == given_routes
    check(problem, before, after)
    assert after == improve(problem, before, iterations=steps, seed=seed)


@settings(max_examples=60, deadline=None)
@given(problems(), st.integers(0, 1000), st.sampled_from(METHODS))
def test_each_method_keeps_every_constraint(problem: Problem, seed: int, method: str) -> None:
    before = start_plan(problem, 0.5)
    check(problem, before, improve(problem, before, iterations=50, seed=seed, method=method))


def best_plan(problem: Problem) -> tuple[int, int]:
    """(unserved, drive time) of the best plan of a problem without breaks and riders aboard, by brute force."""
    requests, vehicles = len(problem.ride_limit), len(problem.start_time)
    cheapest: list[dict[frozenset[int], int]] = [{} for _ in range(vehicles)]
    for v in range(vehicles):
        for count in range(requests + 1):
            for some in itertools.combinations(range(requests), count):
                cost = best_route(problem, v, some)
                if cost is not None:
                    cheapest[v][frozenset(some)] = cost
    plans = {frozenset[int](): 0}
    for v in range(vehicles):
        grown: dict[frozenset[int], int] = {}
        for (have, cost), (more, added) in itertools.product(plans.items(), cheapest[v].items()):
            if not have & more:
                grown[have | more] = min(grown.get(have | more, 1 << 60), cost + added)
        plans = grown
    return min((requests - len(have), cost) for have, cost in plans.items())


def best_route(problem: Problem, v: int, some: tuple[int, ...]) -> int | None:
    """Cheapest route of one vehicle for a set, by depth first over all orders, cut off where a prefix fails."""
    found: list[int] = []

    def extend(route: list[int], left: frozenset[int]) -> None:
        if not left and feasible(problem, v, route):
            found.append(driven(problem, v, route))
        for node in left:
            further = [*route, node]
            if (node % 2 == 0 or node - 1 not in left) and prefix_feasible(problem, v, further):
                extend(further, left - {node})

    if all(problem.allowed[r, v] for r in some):
        extend([], frozenset(node for r in some for node in (2 * r, 2 * r + 1)))
    return min(found, default=None)


def feasible(problem: Problem, v: int, route: list[int]) -> bool:
    return loads_fit(problem, v, route) and slow_schedule(problem, v, route) is not None


def prefix_feasible(problem: Problem, v: int, route: list[int]) -> bool:
    """As `feasible`, but the vehicle need not come to its end in time."""
    ends = problem.end_location.copy()
    ends[v] = -1
    return feasible(problem._replace(end_location=ends), v, route)


def plain(problem: Problem, most: int) -> Problem:
    """The first requests of a problem, with nobody aboard and without breaks."""
    count = min(most, len(problem.ride_limit))
    nodes = {name: getattr(problem, name)[: 2 * count] for name in ("location", "earliest", "latest", "service")}
    return problem._replace(
        **nodes,
        ride_limit=problem.ride_limit[:count],
        load=problem.load[:count],
        aboard=np.zeros(count, dtype=np.bool_),
        allowed=np.ones((count, len(problem.start_time)), dtype=np.bool_),
        start_load=np.zeros_like(problem.start_load),
    )


@settings(max_examples=80, deadline=None)
@given(problems(), st.integers(0, 5))
def test_small_problems_are_solved_to_the_optimum(problem: Problem, seed: int) -> None:
    small = plain(problem, 4)
    after = improve(small, [], iterations=2000, seed=seed)
    assert worth(small, after) == best_plan(small)


def town_like(requests: int, vehicles: int, seed: int) -> Problem:
    """Requests on a 20 km square over a day, as the literature makes them: one tight window each."""
    rng = np.random.default_rng(seed)
    nodes = 2 * requests
    x, y = rng.uniform(0, 20_000, nodes + 1), rng.uniform(0, 20_000, nodes + 1)
    earliest, latest = np.zeros(nodes, dtype=np.int64), np.full(nodes, 86_400, dtype=np.int64)
    tight = 2 * np.arange(requests) + (np.arange(requests) < requests // 2)
    earliest[tight] = rng.integers(7_200, 60_000, requests)
    latest[tight] = earliest[tight] + 900
    return Problem(
        travel=PlaneTravel(x, y, 0.06).arrays,
        location=np.arange(1, nodes + 1),
        earliest=earliest,
        latest=latest,
        service=np.full(nodes, 180, dtype=np.int64),
        ride_limit=np.full(requests, 1800, dtype=np.int64),
        load=np.tile(np.array([[1, 0, 0]]), (requests, 1)),
        aboard=np.zeros(requests, dtype=np.bool_),
        allowed=np.ones((requests, vehicles), dtype=np.bool_),
        start_location=np.zeros(vehicles, dtype=np.int64),
        start_time=np.zeros(vehicles, dtype=np.int64),
        start_load=np.zeros((vehicles, 3), dtype=np.int64),
        end_location=np.zeros(vehicles, dtype=np.int64),
        end_time=np.full(vehicles, 90_000, dtype=np.int64),
        duration=np.full(vehicles, 86_400, dtype=np.int64),
        capacity=np.tile(np.array([[3, 0, 0]]), (vehicles, 1)),
        wheelchair_seats=np.zeros(vehicles, dtype=np.int64),
    )


def test_a_day_of_six_requests_reaches_the_optimum_that_brute_force_finds() -> None:
    problem = town_like(6, 2, 3)
    after = improve(problem, [], iterations=3000, seed=1)
    assert worth(problem, after) == best_plan(problem)
    assert unserved(problem, after) == 0


def test_the_same_seed_gives_the_same_plan_and_each_better_plan_is_told_once() -> None:
    problem, told = town_like(40, 4, 5), list[tuple[float, int]]()
    first = improve(problem, [], iterations=3000, seed=7, on_better=lambda cost, left: told.append((cost, left)))
    assert first == improve(problem, [], iterations=3000, seed=7)
    assert [(left, cost) for cost, left in told] == sorted({(left, cost) for cost, left in told}, reverse=True)
    assert told[-1] == (drive(problem, first), unserved(problem, first))
    assert worth(problem, first) < worth(problem, improve(problem, [], iterations=1, seed=7))


def test_it_ends_soon_after_it_is_told_to_stop_with_the_best_plan_so_far() -> None:
    problem, asked = town_like(40, 4, 6), [0]

    def stop() -> bool:
        asked[0] += 1
        return asked[0] > 5

    start = improve(problem, [], iterations=0)
    after = improve(problem, start, iterations=10_000_000, stop=stop)
    assert asked[0] == 6
    assert worth(problem, after) <= worth(problem, start)


def test_a_budget_in_seconds_is_measured_on_the_clock_that_is_passed_in() -> None:
    problem, now = town_like(20, 3, 8), [0.0]

    def clock() -> float:
        now[0] += 0.25
        return now[0]

    plan = improve(problem, [], seconds=5.0, clock=clock)
    assert now[0] < 30.0
    assert unserved(problem, plan) == 0


def test_a_large_fleet_is_improved_in_parts() -> None:
    problem = town_like(150, 60, 9)
    start = improve(problem, [], iterations=0)
    after = improve(problem, start, iterations=8000, seed=2)
    for v, route in enumerate(after):
        assert slow_schedule(problem, v, route) is not None
        assert loads_fit(problem, v, route)
    assert worth(problem, after) < worth(problem, start)
    assert after == improve(problem, start, iterations=8000, seed=2)


def test_a_route_that_is_infeasible_as_given_comes_back_as_it_is() -> None:
    problem = town_like(6, 2, 3)
    late = problem._replace(latest=problem.latest.copy())
    late.latest[1] = late.earliest[1] = 1
    after = improve(late, [[0, 1], []], iterations=200)
    assert after[0] == [0, 1]
    assert served(late, [after[1]]) == {1, 2, 3, 4, 5}


@pytest.mark.parametrize(
    "wrong",
    [{}, {"seconds": 1.0, "iterations": 1}, {"seconds": -1.0}, {"iterations": -1}, {"seconds": 1.0, "method": "luck"}],
)
def test_a_budget_or_method_that_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        improve(town_like(2, 1, 0), [], **wrong)  # type: ignore[arg-type]


def test_a_plan_for_another_fleet_is_refused() -> None:
    with pytest.raises(ValueError, match="1 routes for 2 vehicles"):
        improve(town_like(2, 2, 0), [[]], iterations=1)
