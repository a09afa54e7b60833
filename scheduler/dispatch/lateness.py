"""Insertion where lateness comes before driving, compiled: what a rescue is made of.

Latest times are soft here: a visit may begin after its `due`, and each second of that costs more than any
driving. What stays hard is in the problem: rooms, ride limits, breaks, the ends of shifts and how late a visit
may be at all. A cost is lateness times LATE plus seconds of driving.

An insertion never lets an old visit begin earlier (no way is longer than one over another place), so its driving and
the pushes along the route, without the delays that ride limits may add, are a lower bound; only what stays below
the best so far is scheduled exactly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.insertion import with_request
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import drive_time, earliest_schedule
from scheduler.travel.kernel import travel_time

LATE = 1 << 22
"""What a second of lateness costs in seconds of driving: more than a fleet drives in a day."""


@kernel
def late_cost(due: NDArray[np.int64], node: int, begin: int) -> int:
    return LATE * max(0, begin - due[node])


@kernel
def route_cost(problem: Problem, routes: Routes, due: NDArray[np.int64], vehicle: int) -> int:
    """Lateness and driving of a route whose times are up to date."""
    cost = drive_time(problem, routes, vehicle)
    for k in range(routes.length[vehicle]):
        cost += late_cost(due, routes.sequence[vehicle, k], routes.begin[vehicle, k + 1])
    return cost


@kernel
def pushed_cost(
    problem: Problem, routes: Routes, due: NDArray[np.int64], vehicle: int, k: int, place: int, leave: int, bound: int
) -> int:
    """At least what it costs that visit `k` (from 1) and those after it are reached from `place`, left at `leave`.

    Stops where nothing is pushed any more, or at `bound`.
    """
    n, begin, sequence = routes.length[vehicle], routes.begin[vehicle], routes.sequence[vehicle]
    cost = 0
    while k <= n and cost < bound:
        node = sequence[k - 1]
        arrival = leave + travel_time(problem.travel, place, problem.location[node])
        if arrival <= begin[k]:
            return cost
        if arrival > problem.latest[node]:
            return NEVER
        cost += late_cost(due, node, arrival) - late_cost(due, node, begin[k])
        place, leave = problem.location[node], arrival + problem.service[node]
        k += 1
    return cost


@kernel
def leg(problem: Problem, a: int, b: int) -> int:
    return 0 if a < 0 or b < 0 else travel_time(problem.travel, a, b)


@kernel
def detour(problem: Problem, a: int, over: int, b: int) -> int:
    """The driving that a way from `a` to `b` costs more over another place."""
    return leg(problem, a, over) + leg(problem, over, b) - leg(problem, a, b)


@kernel
def exact_cost(
    problem: Problem,
    routes: Routes,
    due: NDArray[np.int64],
    vehicle: int,
    request: int,
    pickup: int,
    dropoff: int,
    before: int,
    scratch: Scratch,
) -> int:
    """What the insertion adds to `before`, the cost of the route; NEVER when it cannot be."""
    n = with_request(routes.sequence[vehicle], routes.length[vehicle], request, pickup, dropoff, scratch.sequence)
    if not earliest_schedule(problem, vehicle, scratch.sequence, n, scratch.begin, scratch):
        return NEVER
    cost, place = -before, problem.start_location[vehicle]
    for k in range(n):
        node = scratch.sequence[k]
        cost += late_cost(due, node, scratch.begin[k + 1]) + travel_time(problem.travel, place, problem.location[node])
        place = problem.location[node]
    if problem.end_location[vehicle] >= 0:
        cost += travel_time(problem.travel, place, problem.end_location[vehicle])
    return cost
