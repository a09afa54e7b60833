"""Insertion where lateness comes before driving, compiled: what a rescue is made of.

Latest times are soft here: a visit may begin after its `due`, and each second of that costs more than any
driving. What stays hard is in the problem: rooms, ride limits, breaks, the ends of shifts and how late a visit
may be at all. A cost is lateness times LATE plus seconds of driving.

An insertion never lets an old visit begin earlier (no way is longer than one over another place), so the pushes
along the route, without the delays that ride limits may add, are a lower bound; only what stays below the best so
far is scheduled exactly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.insertion import NOWHERE, place_of, with_request
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import drive_time, earliest_schedule, fits
from scheduler.travel.kernel import travel_time

LATE = 1 << 22
"""What a second of lateness costs in seconds of driving: more than a fleet drives in a day."""


@kernel
def _late(due: NDArray[np.int64], node: int, begin: int) -> int:
    return LATE * max(0, begin - due[node])


@kernel
def route_cost(problem: Problem, routes: Routes, due: NDArray[np.int64], vehicle: int) -> int:
    """Lateness and driving of a route whose times are up to date."""
    cost = drive_time(problem, routes, vehicle)
    for k in range(routes.length[vehicle]):
        cost += _late(due, routes.sequence[vehicle, k], routes.begin[vehicle, k + 1])
    return cost


@kernel
def _pushed(
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
        cost += _late(due, node, arrival) - _late(due, node, begin[k])
        place, leave = problem.location[node], arrival + problem.service[node]
        k += 1
    return cost


@kernel
def _exact(
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
        cost += _late(due, node, scratch.begin[k + 1]) + travel_time(problem.travel, place, problem.location[node])
        place = problem.location[node]
    if problem.end_location[vehicle] >= 0:
        cost += travel_time(problem.travel, place, problem.end_location[vehicle])
    return cost


@kernel
def _has_room(problem: Problem, routes: Routes, vehicle: int, k: int, request: int) -> bool:
    load, party = routes.load, problem.load
    return fits(
        problem,
        vehicle,
        load[vehicle, k, 0] + party[request, 0],
        load[vehicle, k, 1] + party[request, 1],
        load[vehicle, k, 2] + party[request, 2],
    )


@kernel
def least_late_in_route(
    problem: Problem, routes: Routes, due: NDArray[np.int64], vehicle: int, request: int, bound: int, scratch: Scratch
) -> tuple[int, int, int]:
    """The insertion that costs least below `bound`: (cost, pickup index, drop-off index).

    (`bound`, NOWHERE, NOWHERE) when there is none.
    """
    n = routes.length[vehicle]
    best, best_pickup, best_dropoff = bound, NOWHERE, NOWHERE
    if n + 2 > routes.sequence.shape[1]:
        return best, best_pickup, best_dropoff
    before = route_cost(problem, routes, due, vehicle)
    pickup, dropoff = 2 * request, 2 * request + 1
    origin, destination = problem.location[pickup], problem.location[dropoff]
    aboard, breaks = problem.aboard[request], 2 * problem.ride_limit.shape[0]
    begin, sequence = routes.begin[vehicle], routes.sequence[vehicle]
    for i in range(1 if aboard else n + 1):
        place, leave = place_of(problem, routes, vehicle, i), begin[i]
        if i > 0:
            leave += problem.service[sequence[i - 1]]
        cost = 0
        if not aboard:
            boarding = max(leave + travel_time(problem.travel, place, origin), problem.earliest[pickup])
            cost = _late(due, pickup, boarding)
            if boarding > problem.latest[pickup] or cost >= best:
                break
            if not _has_room(problem, routes, vehicle, i, request):
                continue
            place, leave = origin, boarding + problem.service[pickup]
        for j in range(i, n + 1):
            if j > i:
                node = sequence[j - 1]
                if node >= breaks or (not aboard and not _has_room(problem, routes, vehicle, j, request)):
                    break
                arrival = max(leave + travel_time(problem.travel, place, problem.location[node]), begin[j])
                if arrival > problem.latest[node]:
                    break
                cost += _late(due, node, arrival) - _late(due, node, begin[j])
                place, leave = problem.location[node], arrival + problem.service[node]
            arrival = leave + travel_time(problem.travel, place, destination)
            own = _late(due, dropoff, arrival)
            if arrival > problem.latest[dropoff] or cost + own >= best:
                break
            least = cost + own
            least += _pushed(
                problem, routes, due, vehicle, j + 1, destination, arrival + problem.service[dropoff], best - least
            )
            if least < best:
                first = NOWHERE if aboard else i
                exact = _exact(problem, routes, due, vehicle, request, first, j, before, scratch)
                if exact < best:
                    best, best_pickup, best_dropoff = exact, first, j
    return best, best_pickup, best_dropoff
