"""Offers and repairs over a moving fleet, compiled: the exact insertion behind a safe filter."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.insertion import NOWHERE, cheapest_in_route, insert, remove, route_price
from scheduler.online.motion import Motion, advance, anchor, reachable, settle_route
from scheduler.problem import NEVER, Problem, Routes, Scratch


@kernel
def cheapest_now(
    problem: Problem,
    routes: Routes,
    motion: Motion,
    request: int,
    now: int,
    without: int,
    bound: int,
    scratch: Scratch,
) -> tuple[int, int, int, int]:
    """As `insertion.cheapest_in_fleet`, with vehicles on the move, below `bound`, on all but vehicle `without`."""
    best, best_vehicle, best_pickup, best_dropoff = bound, NOWHERE, NOWHERE, NOWHERE
    for vehicle in range(routes.length.shape[0]):
        if vehicle == without or not reachable(problem, vehicle, request):
            continue
        anchor(problem, routes, motion, vehicle, now)
        if not reachable(problem, vehicle, request):
            continue
        added, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, best, scratch)
        if dropoff != NOWHERE:
            best, best_vehicle, best_pickup, best_dropoff = added, vehicle, pickup, dropoff
    return best, best_vehicle, best_pickup, best_dropoff


@kernel
def book(problem: Problem, routes: Routes, motion: Motion, request: int, now: int, scratch: Scratch) -> int:
    """Inserts the request where it is cheapest; returns the vehicle, or NOWHERE."""
    _, vehicle, pickup, dropoff = cheapest_now(problem, routes, motion, request, now, NOWHERE, NEVER, scratch)
    if vehicle != NOWHERE:
        insert(routes, vehicle, request, pickup, dropoff, scratch)
        settle_route(problem, routes, motion, vehicle, scratch)
    return vehicle


@kernel
def answer(
    problem: Problem,
    routes: Routes,
    motion: Motion,
    request: int,
    now: int,
    log: NDArray[np.int64],
    logged: int,
    scratch: Scratch,
) -> tuple[int, int]:
    """`advance` to `now`, then `book`: (vehicle or NOWHERE, rows of the log), in one call from Python."""
    logged = advance(problem, routes, motion, now, log, logged)
    return book(problem, routes, motion, request, now, scratch), logged


@kernel
def _keep(routes: Routes, motion: Motion, vehicle: int, depth: int) -> None:
    """Remembers the route's sequence, to put it back."""
    for k in range(routes.length[vehicle]):
        motion.kept[depth, k] = routes.sequence[vehicle, k]


@kernel
def _put_back(
    problem: Problem, routes: Routes, motion: Motion, vehicle: int, length: int, depth: int, scratch: Scratch
) -> None:
    for k in range(length):
        routes.sequence[vehicle, k] = motion.kept[depth, k]
    routes.length[vehicle] = length
    settle_route(problem, routes, motion, vehicle, scratch)


@kernel
def _within_reach(problem: Problem, routes: Routes, motion: Motion, vehicle: int, request: int, now: int) -> bool:
    if not reachable(problem, vehicle, request):
        return False
    anchor(problem, routes, motion, vehicle, now)
    return reachable(problem, vehicle, request)


@kernel
def move_one(
    problem: Problem,
    routes: Routes,
    motion: Motion,
    request: int,
    now: int,
    without: int,
    depth: int,
    scratch: Scratch,
) -> int:
    """Makes room for a request by moving one other that is not yet aboard to another vehicle.

    Takes the first vehicle where that works; returns it, or NOWHERE with every route as it was.
    """
    for vehicle in range(routes.length.shape[0]):
        if vehicle == without or not _within_reach(problem, routes, motion, vehicle, request, now):
            continue
        n = routes.length[vehicle]
        _keep(routes, motion, vehicle, depth)
        for k in range(n):
            other = motion.kept[depth, k] // 2
            if motion.kept[depth, k] % 2 == 1:
                continue
            if _replace(problem, routes, motion, vehicle, other, request, scratch):
                _, target, p, d = cheapest_now(problem, routes, motion, other, now, vehicle, NEVER, scratch)
                if target != NOWHERE:
                    insert(routes, target, other, p, d, scratch)
                    settle_route(problem, routes, motion, target, scratch)
                    return vehicle
            _put_back(problem, routes, motion, vehicle, n, depth, scratch)
    return NOWHERE


@kernel
def move_two(
    problem: Problem, routes: Routes, motion: Motion, request: int, now: int, tries: int, scratch: Scratch
) -> int:
    """As `move_one`, but the other may push a third on in its turn; gives up after `tries` such attempts."""
    for vehicle in range(routes.length.shape[0]):
        if not _within_reach(problem, routes, motion, vehicle, request, now):
            continue
        n = routes.length[vehicle]
        _keep(routes, motion, vehicle, 0)
        for k in range(n):
            other = motion.kept[0, k] // 2
            if motion.kept[0, k] % 2 == 1:
                continue
            if _replace(problem, routes, motion, vehicle, other, request, scratch):
                if move_one(problem, routes, motion, other, now, vehicle, 1, scratch) != NOWHERE:
                    return vehicle
                tries -= 1
            _put_back(problem, routes, motion, vehicle, n, 0, scratch)
            if tries == 0:
                return NOWHERE
    return NOWHERE


@kernel
def _replace(
    problem: Problem, routes: Routes, motion: Motion, vehicle: int, other: int, request: int, scratch: Scratch
) -> bool:
    """Puts `request` on the vehicle in the place of `other`; False when it does not fit, and then `other` is out."""
    remove(routes, vehicle, other)
    settle_route(problem, routes, motion, vehicle, scratch)
    _, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, NEVER, scratch)
    if dropoff != NOWHERE:
        insert(routes, vehicle, request, pickup, dropoff, scratch)
        settle_route(problem, routes, motion, vehicle, scratch)
        return True
    return False


@kernel
def relocate(
    problem: Problem, routes: Routes, motion: Motion, vehicle: int, request: int, now: int, scratch: Scratch
) -> int:
    """Moves one waiting request to its cheapest place in the fleet; returns the price saved."""
    n = routes.length[vehicle]
    anchor(problem, routes, motion, vehicle, now)
    _keep(routes, motion, vehicle, 0)
    before = route_price(problem, routes, vehicle)
    remove(routes, vehicle, request)
    settle_route(problem, routes, motion, vehicle, scratch)
    old = before - route_price(problem, routes, vehicle)
    added, target, pickup, dropoff = cheapest_now(problem, routes, motion, request, now, NOWHERE, old, scratch)
    if target == NOWHERE:
        _put_back(problem, routes, motion, vehicle, n, 0, scratch)
        return 0
    insert(routes, target, request, pickup, dropoff, scratch)
    settle_route(problem, routes, motion, target, scratch)
    return old - added
