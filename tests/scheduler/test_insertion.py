"""Insertion and schedules agree with slow methods that cannot be wrong in the same way."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler import insertion, schedule
from scheduler.problem import NEVER, Problem, empty_routes, new_scratch
from scheduler.travel import PlaneTravel

ROOM = 16


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Small problems with wheelchairs, a rider aboard, a break, tight windows and limits."""
    requests, vehicles = draw(st.integers(2, 5)), draw(st.integers(1, 2))
    breaks = draw(st.integers(0, 1))
    nodes = 2 * requests + breaks
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    places = nodes + vehicles
    travel = PlaneTravel(rng.integers(0, 100, places).astype(float), rng.integers(0, 100, places).astype(float), 1.0)
    width = draw(st.sampled_from([30, 150, 500]))
    earliest = rng.integers(0, 400, nodes)
    aboard = np.zeros(requests, dtype=np.bool_)
    aboard[0] = draw(st.booleans())
    load = np.zeros((requests, 3), dtype=np.int64)
    load[:, 0], load[:, 1] = rng.integers(1, 3, requests), rng.integers(0, 2, requests)
    start_load = np.zeros((vehicles, 3), dtype=np.int64)
    if aboard[0]:
        start_load[0] = load[0]
    allowed = np.ones((requests, vehicles), dtype=np.bool_)
    if aboard[0]:
        allowed[0, 1:] = False
    return Problem(
        travel=travel.arrays,
        location=np.arange(nodes),
        earliest=earliest,
        latest=earliest + rng.integers(0, width, nodes) + 100,
        service=rng.integers(0, 10, nodes),
        ride_limit=rng.integers(100, 300, requests),
        load=load,
        aboard=aboard,
        allowed=allowed,
        start_location=nodes + np.arange(vehicles),
        start_time=rng.integers(0, 100, vehicles),
        start_load=start_load,
        end_location=np.where(rng.random(vehicles) < 0.5, -1, nodes + np.arange(vehicles)),
        end_time=np.full(vehicles, 900),
        duration=rng.integers(200, 900, vehicles),
        capacity=np.array([[6, 1, 0]] * vehicles),
        wheelchair_seats=np.full(vehicles, 2),
    )


def slow_schedule(problem: Problem, vehicle: int, sequence: list[int]) -> list[int] | None:
    """Bellman-Ford over the difference constraints; the earliest begins, or None when there are none."""
    n, requests = len(sequence), len(problem.ride_limit)
    edges: list[tuple[int, int, int]] = []  # begin[b] >= begin[a] + w, node n + 2 is time zero
    zero = n + 2
    edges.append((zero, 0, int(problem.start_time[vehicle])))
    place, service = int(problem.start_location[vehicle]), 0
    for k, node in enumerate(sequence, 1):
        here = int(problem.location[node])
        edges.append((k - 1, k, service + time_between(problem, place, here)))
        edges.append((zero, k, int(problem.earliest[node])))
        edges.append((k, zero, -int(problem.latest[node])))
        place, service = here, int(problem.service[node])
        if node < 2 * requests and node % 2 == 1 and not problem.aboard[node // 2]:
            limit = int(problem.ride_limit[node // 2] + problem.service[node - 1])
            edges.append((k, sequence.index(node - 1) + 1, -limit))
    end = int(problem.end_location[vehicle])
    edges.append((n, n + 1, service + (time_between(problem, place, end) if end >= 0 else 0)))
    edges.append((n + 1, zero, -int(problem.end_time[vehicle])))
    edges.append((n + 1, 0, -int(problem.duration[vehicle])))
    begin = [-NEVER] * (n + 2) + [0]
    for _ in range(n + 4):
        moved = False
        for a, b, weight in edges:
            if begin[a] + weight > begin[b]:
                begin[b], moved = begin[a] + weight, True
        if begin[zero] > 0:
            return None
        if not moved:
            return begin[: n + 2]
    return None


def time_between(problem: Problem, a: int, b: int) -> int:
    travel = problem.travel
    return int(np.ceil(np.hypot(travel.x[a] - travel.x[b], travel.y[a] - travel.y[b]) * travel.pace - 1e-9))


def loads_fit(problem: Problem, vehicle: int, sequence: list[int]) -> bool:
    load = problem.start_load[vehicle].copy()
    for node in sequence:
        if node >= 2 * len(problem.ride_limit):
            if load.any():
                return False
            continue
        load = load + (problem.load[node // 2] if node % 2 == 0 else -problem.load[node // 2])
        if load[0] + problem.wheelchair_seats[vehicle] * load[1] > problem.capacity[vehicle][0]:
            return False
        if load[1] > problem.capacity[vehicle][1] or load[2] > problem.capacity[vehicle][2]:
            return False
    return True


def driven(problem: Problem, vehicle: int, sequence: list[int]) -> int:
    stops = [int(problem.start_location[vehicle]), *(int(problem.location[node]) for node in sequence)]
    if problem.end_location[vehicle] >= 0:
        stops.append(int(problem.end_location[vehicle]))
    return sum(time_between(problem, a, b) for a, b in itertools.pairwise(stops))


def slow_insertion(problem: Problem, vehicle: int, sequence: list[int], request: int) -> int | None:
    """Added drive time of the cheapest feasible insertion, by trying every pair of positions."""
    best = None
    for i, j in itertools.combinations_with_replacement(range(len(sequence) + 1), 2):
        if problem.aboard[request]:
            tried = [*sequence[:j], 2 * request + 1, *sequence[j:]]
        else:
            tried = [*sequence[:i], 2 * request, *sequence[i:j], 2 * request + 1, *sequence[j:]]
        if loads_fit(problem, vehicle, tried) and slow_schedule(problem, vehicle, tried) is not None:
            added = driven(problem, vehicle, tried) - driven(problem, vehicle, sequence)
            best = added if best is None else min(best, added)
    return best


@settings(max_examples=600, deadline=None)
@given(problems())
def test_the_cheapest_insertion_and_every_schedule_equal_brute_force(problem: Problem) -> None:
    requests, vehicles = len(problem.ride_limit), len(problem.start_time)
    routes, scratch = empty_routes(vehicles, ROOM), new_scratch(requests, ROOM)
    sequences: list[list[int]] = [[] for _ in range(vehicles)]
    if len(problem.location) > 2 * requests:
        sequences[0] = [2 * requests]
        routes.sequence[0, 0], routes.length[0] = 2 * requests, 1
    for vehicle in range(vehicles):
        fine = schedule.refresh(problem, routes, vehicle, scratch)
        slow = slow_schedule(problem, vehicle, sequences[vehicle])
        if sequences[vehicle] and problem.start_load[vehicle].any():
            return  # a break with a rider aboard and no drop-off before it
        assert fine == (slow is not None)
        if not fine:
            return
    for request in range(requests):
        per_vehicle = [
            slow_insertion(problem, v, sequences[v], request) if problem.allowed[request, v] else None
            for v in range(vehicles)
        ]
        added, vehicle, pickup, dropoff = insertion.cheapest_in_fleet(problem, routes, request, scratch)
        found = [cost for cost in per_vehicle if cost is not None]
        if not found:
            assert vehicle == insertion.NOWHERE
            continue
        assert added == min(found)
        insertion.insert(routes, vehicle, request, pickup, dropoff, scratch)
        assert schedule.refresh(problem, routes, vehicle, scratch)
        sequences[vehicle] = [int(node) for node in routes.sequence[vehicle, : routes.length[vehicle]]]
        begin = slow_schedule(problem, vehicle, sequences[vehicle])
        assert begin == routes.begin[vehicle, : len(sequences[vehicle]) + 2].tolist()


def seat_time(problem: Problem, vehicle: int, sequence: list[int]) -> int:
    """Seconds that seats are taken, all riders together, when nobody waits on the way."""
    begin = slow_schedule(problem, vehicle, sequence)
    assert begin is not None
    total = taken = 0
    for k, node in enumerate(sequence, 1):
        taken += int(problem.load[node // 2, 0]) * (1 if node % 2 == 0 else -1)
        total += taken * (begin[k + 1] - begin[k])
    return total


@settings(max_examples=300, deadline=None)
@given(problems(), st.sampled_from([64, 128, 512]))
def test_where_seats_have_a_price_the_cheapest_insertion_weighs_the_time_aboard(problem: Problem, price: int) -> None:
    requests, vehicles = len(problem.ride_limit), len(problem.start_time)
    # Nothing opens later and nobody's limit delays a pickup: every delay reaches all who come after.
    problem = problem._replace(
        seat_price=price,
        earliest=np.zeros_like(problem.earliest),
        service=np.zeros_like(problem.service),
        ride_limit=np.full_like(problem.ride_limit, NEVER),
        aboard=np.zeros_like(problem.aboard),
        start_load=np.zeros_like(problem.start_load),
        duration=np.full_like(problem.duration, NEVER),
    )
    routes, scratch = empty_routes(vehicles, ROOM), new_scratch(requests, ROOM)
    sequences: list[list[int]] = [[] for _ in range(vehicles)]
    for vehicle in range(vehicles):
        schedule.refresh(problem, routes, vehicle, scratch)

    def cost(vehicle: int, sequence: list[int]) -> float:
        return driven(problem, vehicle, sequence) + price / 128 * seat_time(problem, vehicle, sequence)

    for request in range(requests):
        added, vehicle, pickup, dropoff = insertion.cheapest_in_fleet(problem, routes, request, scratch)
        found = [
            cost(v, tried) - cost(v, old)
            for v, old in enumerate(sequences)
            if problem.allowed[request, v]
            for i, j in itertools.combinations_with_replacement(range(len(old) + 1), 2)
            if loads_fit(problem, v, tried := [*old[:i], 2 * request, *old[i:j], 2 * request + 1, *old[j:]])
            and slow_schedule(problem, v, tried) is not None
        ]
        assert (vehicle == insertion.NOWHERE) == (not found)
        if found:
            assert abs(added - min(found)) <= 1, "whole seconds"
            insertion.insert(routes, vehicle, request, pickup, dropoff, scratch)
            assert schedule.refresh(problem, routes, vehicle, scratch)
            sequences[vehicle] = [int(node) for node in routes.sequence[vehicle, : routes.length[vehicle]]]
