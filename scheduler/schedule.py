"""The times of a given order of visits: exact for windows, ride-time limits, breaks and duration.

All constraints are differences between begin times, so the earliest schedule is the least fixed
point above the windows' openings (Bellman and Ford's longest path; for dial-a-ride, Tang, Kong, Lau
and Ip 2010, and Firat and Woeginger 2011). When a ride is too long its pickup is delayed just
enough; if that moves the drop-off as well, the waiting in between is used up and no schedule exists.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.problem import Problem, Routes, Scratch
from scheduler.travel.kernel import travel_time


@kernel
def earliest_schedule(
    problem: Problem, vehicle: int, sequence: NDArray[np.int64], length: int, begin: NDArray[np.int64], scratch: Scratch
) -> bool:
    """Writes the earliest begin of each visit to `begin` (0 the start, length + 1 the end).

    Returns False, with `begin` undefined, when no schedule keeps every constraint. Loads are not looked at.
    """
    requests = problem.ride_limit.shape[0]
    leg, where = scratch.leg, scratch.where
    begin[0] = problem.start_time[vehicle]
    place, service = problem.start_location[vehicle], 0
    frontier = 0
    k = 1
    while k <= length + 1:
        node = sequence[k - 1] if k <= length else -1
        if k > frontier:
            if node >= 0:
                there, opens, closes = problem.location[node], problem.earliest[node], problem.latest[node]
            else:
                there, opens, closes = problem.end_location[vehicle], 0, problem.end_time[vehicle]
            leg[k] = service if there < 0 else service + travel_time(problem.travel, place, there)
            begin[k] = max(begin[k - 1] + leg[k], opens)
            if begin[k] > closes:
                return False
            frontier = k
            if node >= 0:
                place, service = there, problem.service[node]
                if node < 2 * requests and node % 2 == 0:
                    where[node // 2] = k
        first, lowest = -1, 0
        if node < 0:
            first, lowest = 0, begin[k] - problem.duration[vehicle]
        elif node < 2 * requests and node % 2 == 1 and not problem.aboard[node // 2]:
            first = where[node // 2]
            lowest = begin[k] - problem.ride_limit[node // 2] - problem.service[node - 1]
        if first >= 0 and begin[first] < lowest:
            before = begin[k]
            if not _delay(problem, vehicle, sequence, length, begin, leg, first, lowest, frontier) or begin[k] > before:
                return False
            k = first + 1
            continue
        k += 1
    return True


@kernel
def _delay(
    problem: Problem,
    vehicle: int,
    sequence: NDArray[np.int64],
    length: int,
    begin: NDArray[np.int64],
    leg: NDArray[np.int64],
    first: int,
    lowest: int,
    frontier: int,
) -> bool:
    """Delays visit `first` to `lowest` and pushes what follows; False when a window closes before."""
    begin[first] = lowest
    if first > 0 and lowest > problem.latest[sequence[first - 1]]:
        return False
    for k in range(first + 1, frontier + 1):
        pushed = begin[k - 1] + leg[k]
        if pushed <= begin[k]:
            return True
        begin[k] = pushed
        closes = problem.latest[sequence[k - 1]] if k <= length else problem.end_time[vehicle]
        if pushed > closes:
            return False
    return True


@kernel
def fits(problem: Problem, vehicle: int, seats: int, wheelchairs: int, parcels: int) -> bool:
    """True when a load fits the vehicle, with the seats that wheelchairs fold away."""
    return bool(
        seats + problem.wheelchair_seats[vehicle] * wheelchairs <= problem.capacity[vehicle, 0]
        and wheelchairs <= problem.capacity[vehicle, 1]
        and parcels <= problem.capacity[vehicle, 2]
    )


@kernel
def refresh(problem: Problem, routes: Routes, vehicle: int, scratch: Scratch) -> bool:
    """Brings begin, latest and load of a changed route up to date; False when the route is infeasible."""
    if not _refresh_loads(problem, routes, vehicle):
        return False
    sequence, n = routes.sequence[vehicle], routes.length[vehicle]
    if not earliest_schedule(problem, vehicle, sequence, n, routes.begin[vehicle], scratch):
        return False
    latest = routes.latest[vehicle]
    latest[n + 1] = problem.end_time[vehicle]
    for k in range(n, -1, -1):
        latest[k] = latest[k + 1] - scratch.leg[k + 1]
        if k > 0:
            latest[k] = min(latest[k], problem.latest[sequence[k - 1]])
    return True


@kernel
def _refresh_loads(problem: Problem, routes: Routes, vehicle: int) -> bool:
    """Brings the loads up to date; False when one does not fit or a break finds somebody aboard."""
    load = routes.load[vehicle]
    for c in range(3):
        load[0, c] = problem.start_load[vehicle, c]
    for k in range(1, routes.length[vehicle] + 1):
        node = routes.sequence[vehicle, k - 1]
        request = node // 2
        if node >= 2 * problem.ride_limit.shape[0]:
            if load[k - 1, 0] + load[k - 1, 1] + load[k - 1, 2] > 0:
                return False
            for c in range(3):
                load[k, c] = 0
            continue
        sign = -1 if node % 2 else 1
        for c in range(3):
            load[k, c] = load[k - 1, c] + sign * problem.load[request, c]
        if not fits(problem, vehicle, load[k, 0], load[k, 1], load[k, 2]):
            return False
    return True


@kernel
def drive_time(problem: Problem, routes: Routes, vehicle: int) -> int:
    """Time driven on the whole route, from the start to the end; an unused vehicle drives nothing."""
    n = routes.length[vehicle]
    total, place = 0, problem.start_location[vehicle]
    for k in range(n):
        there = problem.location[routes.sequence[vehicle, k]]
        total += travel_time(problem.travel, place, there)
        place = there
    if problem.end_location[vehicle] >= 0:
        total += travel_time(problem.travel, place, problem.end_location[vehicle])
    return total
