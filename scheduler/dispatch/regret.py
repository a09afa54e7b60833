"""Several riders without a place put into routes together, compiled: who would lose most by waiting goes first."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.dispatch.lateness import route_cost
from scheduler.dispatch.soft_insertion import least_late_in_route
from scheduler.insertion import NOWHERE, insert, may_carry, remove
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import refresh

ELSEWHERE = 300
"""What it costs, in seconds of driving, to move a rider from the vehicle that had them."""


@kernel
def _look_at(
    problem: Problem,
    routes: Routes,
    due: NDArray[np.int64],
    home: NDArray[np.int64],
    vehicle: int,
    request: int,
    entry: NDArray[np.int64],
    scratch: Scratch,
) -> None:
    """Writes the least cost, pickup index and drop-off index of a request on one vehicle to `entry` (3,)."""
    entry[0], entry[1], entry[2] = NEVER, NOWHERE, NOWHERE
    if may_carry(problem, vehicle, request):
        extra = 0 if home[request] == vehicle else ELSEWHERE
        cost, pickup, dropoff = least_late_in_route(problem, routes, due, vehicle, request, NEVER, scratch)
        if dropoff != NOWHERE:
            entry[0], entry[1], entry[2] = cost + extra, pickup, dropoff


@kernel
def _most_regretted(waiting: NDArray[np.int64], blur: NDArray[np.int64], found: NDArray[np.int64]) -> tuple[int, int]:
    """The row that loses most without its best vehicle, and that vehicle's column; NOWHERE when none has one."""
    chosen, most, target = NOWHERE, -NEVER, NOWHERE
    for row in range(found.shape[0]):
        if waiting[row] == NOWHERE:
            continue
        first, second, where = NEVER, NEVER, NOWHERE
        for column in range(found.shape[1]):
            cost = found[row, column, 0]
            if cost < first:
                first, second, where = cost, first, column
            elif cost < second:
                second = cost
        # With one vehicle left to go to, the regret is large, and larger for the one that costs less there.
        regret = second - first + blur[row]
        if where != NOWHERE and regret > most:
            chosen, most, target = row, regret, where
    return chosen, target


@kernel
def insert_by_regret(
    problem: Problem,
    routes: Routes,
    due: NDArray[np.int64],
    home: NDArray[np.int64],
    carried: NDArray[np.int64],
    waiting: NDArray[np.int64],
    among: NDArray[np.int64],
    blur: NDArray[np.int64],
    found: NDArray[np.int64],
    scratch: Scratch,
) -> int:
    """Inserts the requests of `waiting` into the vehicles `among` (K,), next the one that would lose most.

    Those that fit nowhere stay in `waiting` (W,), the others become NOWHERE there; returns how many stay.
    `carried` (R,) is told their vehicle, `home` (R,) is the one that had them. `blur` (W,) is added to what each
    would lose: chance. found: (W, K, 3) working memory.
    """
    for row in range(waiting.shape[0]):
        for column in range(among.shape[0]):
            _look_at(problem, routes, due, home, among[column], waiting[row], found[row, column], scratch)
    left = waiting.shape[0]
    while left > 0:
        chosen, target = _most_regretted(waiting, blur, found)
        if chosen == NOWHERE:
            return left
        request, vehicle = waiting[chosen], among[target]
        insert(routes, vehicle, request, found[chosen, target, 1], found[chosen, target, 2], scratch)
        refresh(problem, routes, vehicle, scratch)
        carried[request], waiting[chosen] = vehicle, NOWHERE
        left -= 1
        for row in range(waiting.shape[0]):
            if waiting[row] != NOWHERE:
                _look_at(problem, routes, due, home, vehicle, waiting[row], found[row, target], scratch)
    return left


@kernel
def fleet_cost(problem: Problem, routes: Routes, due: NDArray[np.int64], serving: NDArray[np.bool_]) -> int:
    """Lateness and driving of all routes that are `serving` (V,)."""
    cost = 0
    for vehicle in range(routes.length.shape[0]):
        if serving[vehicle]:
            cost += route_cost(problem, routes, due, vehicle)
    return cost


@kernel
def begins(routes: Routes, serving: NDArray[np.bool_], begin: NDArray[np.int64]) -> None:
    """Writes the begin of every visit of the routes that are `serving` to `begin` (N,)."""
    for vehicle in range(routes.length.shape[0]):
        if serving[vehicle]:
            for k in range(routes.length[vehicle]):
                begin[routes.sequence[vehicle, k]] = routes.begin[vehicle, k + 1]


@kernel
def take_out(
    problem: Problem, routes: Routes, carried: NDArray[np.int64], chosen: NDArray[np.int64], scratch: Scratch
) -> bool:
    """Takes the requests `chosen` out of their routes; False when a route is then infeasible."""
    fine = True
    for request in chosen:
        vehicle = carried[request]
        if vehicle != NOWHERE:
            remove(routes, vehicle, request)
            fine = refresh(problem, routes, vehicle, scratch) and fine
            carried[request] = NOWHERE
    return fine
