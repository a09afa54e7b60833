"""The compiled part of an answer: all routes made ready, and many windows of one wish looked at in one call."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import inlined, kernel
from scheduler.insertion import NOWHERE, cheapest_in_route, with_request
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import earliest_schedule, refresh
from scheduler.travel.kernel import travel_time


@kernel
def prepare(problem: Problem, routes: Routes, feasible: NDArray[np.bool_], scratch: Scratch) -> None:
    """Brings every route up to date; `feasible` (V,) tells which can keep their limits.

    `end_time` holds the ends of the shifts. It becomes later only for a vehicle that is out so late that
    just driving home takes longer.
    """
    for vehicle in range(routes.length.shape[0]):
        home = problem.start_time[vehicle] + travel_time(
            problem.travel, problem.start_location[vehicle], problem.end_location[vehicle]
        )
        problem.end_time[vehicle] = max(problem.end_time[vehicle], home)
        feasible[vehicle] = refresh(problem, routes, vehicle, scratch)


@inlined
def _in_reach(problem: Problem, routes: Routes, vehicle: int, pickup: int) -> bool:
    """False when the vehicle cannot be at the pickup in its window between any two visits, whatever it carries.

    It spares most vehicles the exact search, whose call alone costs more than this.
    """
    begin, latest = routes.begin[vehicle], routes.latest[vehicle]
    opens, closes, boarding = problem.earliest[pickup], problem.latest[pickup], problem.service[pickup]
    place, service = problem.start_location[vehicle], 0
    for i in range(routes.length[vehicle] + 1):
        if begin[i] > closes:
            return False
        if max(begin[i], opens) + boarding > latest[i + 1]:
            continue
        if i > 0:
            node = routes.sequence[vehicle, i - 1]
            place, service = problem.location[node], problem.service[node]
        there = max(begin[i] + service + travel_time(problem.travel, place, problem.location[pickup]), opens)
        if there <= closes and there + boarding <= latest[i + 1]:
            return True
    return False


@kernel
def cheapest_by_windows(
    problem: Problem,
    routes: Routes,
    request: int,
    carriers: NDArray[np.bool_],
    windows: NDArray[np.int64],
    found: NDArray[np.int64],
    scratch: Scratch,
) -> None:
    """The cheapest insertion of a request among `carriers` (V,) for each of its `windows`, each by itself.

    windows: (W, 4) earliest pickup, latest pickup, latest arrival, ride limit. found: (W, 6) added price,
    vehicle or NOWHERE, pickup index, drop-off index, begin of the pickup, begin of the drop-off.
    """
    pickup, dropoff = 2 * request, 2 * request + 1
    for w in range(windows.shape[0]):
        problem.earliest[pickup], problem.latest[pickup] = windows[w, 0], windows[w, 1]
        problem.earliest[dropoff], problem.latest[dropoff] = 0, windows[w, 2]
        problem.ride_limit[request] = windows[w, 3]
        best, chosen, i, j = NEVER, NOWHERE, NOWHERE, NOWHERE
        for vehicle in range(routes.length.shape[0]):
            if carriers[vehicle] and _in_reach(problem, routes, vehicle, pickup):
                added, p, d = cheapest_in_route(problem, routes, vehicle, request, best, scratch)
                if d != NOWHERE:
                    best, chosen, i, j = added, vehicle, p, d
        found[w, 0], found[w, 1], found[w, 2], found[w, 3] = best, chosen, i, j
        if chosen != NOWHERE:
            n = with_request(routes.sequence[chosen], routes.length[chosen], request, i, j, scratch.sequence)
            earliest_schedule(problem, chosen, scratch.sequence, n, scratch.begin, scratch)
            found[w, 4], found[w, 5] = scratch.begin[i + 1], scratch.begin[j + 2]
