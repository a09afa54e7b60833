"""The insertion of one rider into one route that makes everybody together least late, compiled."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.dispatch.lateness import detour, exact_cost, late_cost, pushed_cost, route_cost
from scheduler.insertion import NOWHERE, place_of
from scheduler.problem import Problem, Routes, Scratch
from scheduler.schedule import fits
from scheduler.travel.kernel import travel_time


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
def _boarding(problem: Problem, routes: Routes, vehicle: int, request: int, i: int) -> int:
    """The earliest begin of the pickup after index `i` of the route."""
    leave = routes.begin[vehicle, i]
    if i > 0:
        leave += problem.service[routes.sequence[vehicle, i - 1]]
    way = travel_time(problem.travel, place_of(problem, routes, vehicle, i), problem.location[2 * request])
    return max(leave + way, problem.earliest[2 * request])


@kernel
def _last_in_time(problem: Problem, routes: Routes, due: NDArray[np.int64], vehicle: int, request: int) -> int:
    """The last index after which the pickup is not late; 0 when there is none."""
    n = routes.length[vehicle]
    for k in range(n):
        if _boarding(problem, routes, vehicle, request, n - k) <= due[2 * request]:
            return n - k
    return 0


@kernel
def _dropoff_after(
    problem: Problem,
    routes: Routes,
    due: NDArray[np.int64],
    vehicle: int,
    request: int,
    pickup: int,
    before: int,
    bound: int,
    scratch: Scratch,
) -> tuple[int, int]:
    """With the pickup after index `pickup`, or aboard (NOWHERE): (cost, index) of the best drop-off below `bound`."""
    n, begin, sequence = routes.length[vehicle], routes.begin[vehicle], routes.sequence[vehicle]
    dropoff, breaks, aboard = 2 * request + 1, 2 * problem.ride_limit.shape[0], pickup == NOWHERE
    destination, origin = problem.location[dropoff], problem.location[2 * request]
    first = 0 if aboard else pickup
    here, follow = place_of(problem, routes, vehicle, first), place_of(problem, routes, vehicle, first + 1)
    place, leave, cost, way_over = here, begin[0], 0, 0
    best, best_dropoff = bound, NOWHERE
    if not aboard:
        if not _has_room(problem, routes, vehicle, pickup, request):
            return best, best_dropoff
        boarding = _boarding(problem, routes, vehicle, request, pickup)
        cost, place, leave = late_cost(due, 2 * request, boarding), origin, boarding + problem.service[2 * request]
        way_over = detour(problem, here, origin, follow)
    for j in range(first, n + 1):
        if j > first:
            node = sequence[j - 1]
            if node >= breaks or (not aboard and not _has_room(problem, routes, vehicle, j, request)):
                break
            there = problem.location[node]
            arrival = max(leave + travel_time(problem.travel, place, there), begin[j])
            if arrival > problem.latest[node]:
                break
            cost += late_cost(due, node, arrival) - late_cost(due, node, begin[j])
            place, leave = there, arrival + problem.service[node]
            follow = place_of(problem, routes, vehicle, j + 1)
        arrival = leave + travel_time(problem.travel, place, destination)
        least = cost + way_over + late_cost(due, dropoff, arrival)
        if arrival > problem.latest[dropoff] or least >= best:
            break
        least += detour(problem, place, destination, follow)
        leave_there = arrival + problem.service[dropoff]
        least += pushed_cost(problem, routes, due, vehicle, j + 1, destination, leave_there, best - least)
        if least < best:
            exact = exact_cost(problem, routes, due, vehicle, request, pickup, j, before, scratch)
            if exact < best:
                best, best_dropoff = exact, j
    return best, best_dropoff


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
    if problem.aboard[request]:
        best, best_dropoff = _dropoff_after(problem, routes, due, vehicle, request, NOWHERE, before, best, scratch)
        return best, best_pickup, best_dropoff
    # The last place that is in time is a good bound for all others.
    in_time = _last_in_time(problem, routes, due, vehicle, request)
    for turn in range(-1, n + 1):
        i = in_time if turn < 0 else turn
        if turn == in_time:
            continue
        boarding = _boarding(problem, routes, vehicle, request, i)
        if boarding > problem.latest[2 * request] or late_cost(due, 2 * request, boarding) >= best:
            if turn < 0:
                continue
            break
        cost, j = _dropoff_after(problem, routes, due, vehicle, request, i, before, best, scratch)
        if j != NOWHERE:
            best, best_pickup, best_dropoff = cost, i, j
    return best, best_pickup, best_dropoff
