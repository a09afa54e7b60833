"""Offers and repairs over a moving fleet, compiled: the exact insertion behind a safe filter."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.insertion import NOWHERE, added_by, cheapest_in_route, insert, remove
from scheduler.online.motion import Motion, advance, anchor, reachable, settle_route
from scheduler.problem import NEVER, Problem, Routes, Scratch


@kernel
def cheapest_now(
    problem: Problem, routes: Routes, request: int, now: int, without: int, scratch: Scratch
) -> tuple[int, int, int, int]:
    """As `insertion.cheapest_in_fleet`, with vehicles on the move and all but vehicle `without`."""
    best, best_vehicle, best_pickup, best_dropoff = NEVER, NOWHERE, NOWHERE, NOWHERE
    for vehicle in range(routes.length.shape[0]):
        if vehicle == without or not reachable(problem, vehicle, request):
            continue
        anchor(problem, routes, vehicle, now)
        if not reachable(problem, vehicle, request):
            continue
        added, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, best, scratch)
        if dropoff != NOWHERE:
            best, best_vehicle, best_pickup, best_dropoff = added, vehicle, pickup, dropoff
    return best, best_vehicle, best_pickup, best_dropoff


@kernel
def book(problem: Problem, routes: Routes, motion: Motion, request: int, now: int, scratch: Scratch) -> int:
    """Inserts the request where it is cheapest; returns the vehicle, or NOWHERE."""
    _, vehicle, pickup, dropoff = cheapest_now(problem, routes, request, now, NOWHERE, scratch)
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
def _keep(routes: Routes, motion: Motion, vehicle: int) -> None:
    """Remembers the route's sequence, to put it back."""
    for k in range(routes.length[vehicle]):
        motion.kept[k] = routes.sequence[vehicle, k]


@kernel
def _put_back(problem: Problem, routes: Routes, motion: Motion, vehicle: int, length: int, scratch: Scratch) -> None:
    for k in range(length):
        routes.sequence[vehicle, k] = motion.kept[k]
    routes.length[vehicle] = length
    settle_route(problem, routes, motion, vehicle, scratch)


@kernel
def book_by_moving(problem: Problem, routes: Routes, motion: Motion, request: int, now: int, scratch: Scratch) -> int:
    """Makes room for a request by moving one other that is not yet aboard to another vehicle.

    Takes the first vehicle where that works; returns it, or NOWHERE with every route as it was.
    """
    for vehicle in range(routes.length.shape[0]):
        if not reachable(problem, vehicle, request):
            continue
        anchor(problem, routes, vehicle, now)
        if not reachable(problem, vehicle, request):
            continue
        n = routes.length[vehicle]
        _keep(routes, motion, vehicle)
        for k in range(n):
            node = motion.kept[k]
            if node % 2 == 0 and _swap(problem, routes, motion, vehicle, node // 2, request, now, scratch):
                return vehicle
    return NOWHERE


@kernel
def _swap(
    problem: Problem, routes: Routes, motion: Motion, vehicle: int, other: int, request: int, now: int, scratch: Scratch
) -> bool:
    """Puts `request` on the vehicle in place of `other`, if that finds a place on another; else changes nothing."""
    n = routes.length[vehicle]
    remove(routes, vehicle, other)
    settle_route(problem, routes, motion, vehicle, scratch)
    _, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, NEVER, scratch)
    if dropoff != NOWHERE:
        _, target, p, d = cheapest_now(problem, routes, other, now, vehicle, scratch)
        if target != NOWHERE:
            insert(routes, vehicle, request, pickup, dropoff, scratch)
            settle_route(problem, routes, motion, vehicle, scratch)
            insert(routes, target, other, p, d, scratch)
            settle_route(problem, routes, motion, target, scratch)
            return True
    _put_back(problem, routes, motion, vehicle, n, scratch)
    return False


@kernel
def relocate(
    problem: Problem, routes: Routes, motion: Motion, vehicle: int, request: int, now: int, scratch: Scratch
) -> int:
    """Moves one waiting request to its cheapest place in the fleet; returns the drive time saved."""
    n = routes.length[vehicle]
    anchor(problem, routes, vehicle, now)
    _keep(routes, motion, vehicle)
    place, old_pickup, old_dropoff = 0, NOWHERE, NOWHERE
    for k in range(n):
        if motion.kept[k] == 2 * request:
            old_pickup = place
        elif motion.kept[k] == 2 * request + 1:
            old_dropoff = place
        else:
            place += 1
    remove(routes, vehicle, request)
    settle_route(problem, routes, motion, vehicle, scratch)
    old = added_by(problem, routes, vehicle, request, old_pickup, old_dropoff)
    added, target, pickup, dropoff = cheapest_now(problem, routes, request, now, NOWHERE, scratch)
    if target == NOWHERE or added >= old:
        _put_back(problem, routes, motion, vehicle, n, scratch)
        return 0
    insert(routes, target, request, pickup, dropoff, scratch)
    settle_route(problem, routes, motion, target, scratch)
    return old - added
