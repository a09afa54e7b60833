"""Offers and repairs over a moving fleet, compiled: the exact insertion behind a safe filter."""

from __future__ import annotations

import numba

from scheduler.insertion import NOWHERE, added_by, cheapest_in_route, insert, remove
from scheduler.online.motion import anchor, reachable
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import refresh


@numba.njit(cache=True)
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


@numba.njit(cache=True)
def book(problem: Problem, routes: Routes, request: int, now: int, scratch: Scratch) -> int:
    """Inserts the request where it is cheapest; returns the vehicle, or NOWHERE."""
    _, vehicle, pickup, dropoff = cheapest_now(problem, routes, request, now, NOWHERE, scratch)
    if vehicle != NOWHERE:
        insert(routes, vehicle, request, pickup, dropoff, scratch)
        refresh(problem, routes, vehicle, scratch)
    return vehicle


@numba.njit(cache=True)
def book_by_moving(problem: Problem, routes: Routes, request: int, now: int, scratch: Scratch) -> int:
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
        before = routes.sequence[vehicle, :n].copy()
        for node in before:
            if node % 2 == 1:
                continue
            other = node // 2
            remove(routes, vehicle, other)
            refresh(problem, routes, vehicle, scratch)
            _, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, NEVER, scratch)
            if dropoff != NOWHERE:
                _, target, p, d = cheapest_now(problem, routes, other, now, vehicle, scratch)
                if target != NOWHERE:
                    insert(routes, vehicle, request, pickup, dropoff, scratch)
                    refresh(problem, routes, vehicle, scratch)
                    insert(routes, target, other, p, d, scratch)
                    refresh(problem, routes, target, scratch)
                    return vehicle
            routes.sequence[vehicle, :n] = before
            routes.length[vehicle] = n
        refresh(problem, routes, vehicle, scratch)
    return NOWHERE


@numba.njit(cache=True)
def relocate(problem: Problem, routes: Routes, vehicle: int, request: int, now: int, scratch: Scratch) -> int:
    """Moves one waiting request to its cheapest place in the fleet; returns the drive time saved."""
    n = routes.length[vehicle]
    before = routes.sequence[vehicle, :n].copy()
    anchor(problem, routes, vehicle, now)
    remove(routes, vehicle, request)
    refresh(problem, routes, vehicle, scratch)
    place, old_pickup, old_dropoff = 0, NOWHERE, NOWHERE
    for node in before:
        if node == 2 * request:
            old_pickup = place
        elif node == 2 * request + 1:
            old_dropoff = place
        else:
            place += 1
    old = added_by(problem, routes, vehicle, request, old_pickup, old_dropoff)
    added, target, pickup, dropoff = cheapest_now(problem, routes, request, now, NOWHERE, scratch)
    if target == NOWHERE or added >= old:
        routes.sequence[vehicle, :n] = before
        routes.length[vehicle] = n
        refresh(problem, routes, vehicle, scratch)
        return 0
    insert(routes, target, request, pickup, dropoff, scratch)
    refresh(problem, routes, target, scratch)
    return old - added
