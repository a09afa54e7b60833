"""Exact cheapest insertion of a request into routes, compiled.

The cost of an insertion is the drive time it adds and, if the problem prices seats, the time they are
taken, known in constant time. Positions that the windows, the loads or a break rule out are passed over
by bounds that never exclude a feasible one: the earliest schedule from the front and the latest begins
from the back. No way is longer than one over another place, so a pickup that alone costs too much is
passed over too. Only a position cheaper than the best so far is tested exactly, by
`schedule.earliest_schedule`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.problem import NEVER, Problem, Routes, Scratch
from scheduler.schedule import earliest_schedule, fits
from scheduler.travel.kernel import travel_time

NOWHERE = -1


@kernel
def place_of(problem: Problem, routes: Routes, vehicle: int, k: int) -> int:
    """Location of index `k` of a route: 0 the start, length + 1 the end (ANYWHERE when open)."""
    if k == 0:
        return problem.start_location[vehicle]
    if k > routes.length[vehicle]:
        return problem.end_location[vehicle]
    return problem.location[routes.sequence[vehicle, k - 1]]


@kernel
def _leg(problem: Problem, a: int, b: int) -> int:
    return 0 if a < 0 or b < 0 else travel_time(problem.travel, a, b)


@kernel
def with_request(
    sequence: NDArray[np.int64], length: int, request: int, pickup: int, dropoff: int, out: NDArray[np.int64]
) -> int:
    """Writes the sequence with the request inserted after indices `pickup` and `dropoff`; returns its length.

    `pickup` NOWHERE inserts the drop-off alone. `dropoff` counts the visits of the sequence before insertion.
    """
    n = 0
    for k in range(length + 1):
        if k > 0:
            out[n] = sequence[k - 1]
            n += 1
        if k == pickup:
            out[n] = 2 * request
            n += 1
        if k == dropoff:
            out[n] = 2 * request + 1
            n += 1
    return n


@kernel
def price(problem: Problem, drive: int, seat_time: int) -> int:
    """What an insertion or a route costs: its drive time and, where seats have a price, the time they are taken."""
    return drive + (problem.seat_price * seat_time >> 7)


@kernel
def _room(problem: Problem, routes: Routes, vehicle: int, k: int, request: int) -> bool:
    """True when the party fits beside what is aboard when leaving index `k`."""
    load, party = routes.load, problem.load
    return fits(
        problem,
        vehicle,
        load[vehicle, k, 0] + party[request, 0],
        load[vehicle, k, 1] + party[request, 1],
        load[vehicle, k, 2] + party[request, 2],
    )


@kernel
def cheapest_in_route(
    problem: Problem, routes: Routes, vehicle: int, request: int, bound: int, scratch: Scratch
) -> tuple[int, int, int]:
    """Cheapest feasible insertion into one route that adds less than `bound` (`price`).

    Returns (added price, pickup index, drop-off index), or (`bound`, NOWHERE, NOWHERE).
    """
    n = routes.length[vehicle]
    best, best_pickup, best_dropoff = bound, NOWHERE, NOWHERE
    if n + 2 > routes.sequence.shape[1]:
        return best, best_pickup, best_dropoff
    if problem.aboard[request]:
        return _cheapest_dropoff(problem, routes, vehicle, request, bound, scratch)
    pickup, dropoff = 2 * request, 2 * request + 1
    origin, destination = problem.location[pickup], problem.location[dropoff]
    begin, latest = routes.begin[vehicle], routes.latest[vehicle]
    ride = travel_time(problem.travel, origin, destination)
    seats, load = problem.load[request, 0], routes.load[vehicle]
    for i in range(n + 1):
        # Whatever comes next cannot wait until somebody has boarded, however near the origin is.
        if max(begin[i], problem.earliest[pickup]) + problem.service[pickup] > latest[i + 1]:
            continue
        here = place_of(problem, routes, vehicle, i)
        service = problem.service[routes.sequence[vehicle, i - 1]] if i > 0 else 0
        leave = begin[i] + service
        if leave > problem.latest[pickup]:
            break
        to_origin = travel_time(problem.travel, here, origin)
        boarding = max(leave + to_origin, problem.earliest[pickup])
        if boarding > problem.latest[pickup] or not _room(problem, routes, vehicle, i, request):
            continue
        after = place_of(problem, routes, vehicle, i + 1)
        skipped, from_origin = _leg(problem, here, after), _leg(problem, origin, after)
        pickup_added = to_origin + from_origin - skipped
        if i < n and price(problem, pickup_added, load[i, 0] * pickup_added + seats * ride) >= best:
            continue
        # Drop-off straight after the pickup.
        boarded = boarding + problem.service[pickup]
        arrival = max(boarded + ride, problem.earliest[dropoff])
        if arrival <= problem.latest[dropoff]:
            onward = _leg(problem, destination, after)
            added = to_origin + ride + onward - skipped
            cost = price(problem, added, load[i, 0] * added + seats * ride)
            if (
                cost < best
                and arrival + problem.service[dropoff] + onward <= latest[i + 1]
                and _exact(problem, routes, vehicle, request, i, i, scratch)
            ):
                best, best_pickup, best_dropoff = cost, i, i
        if i == n:
            continue
        # Drop-off further on: walk with the pickup in place.
        node = routes.sequence[vehicle, i]
        clock = max(boarded + from_origin, problem.earliest[node])
        for j in range(i + 1, n + 1):
            # `clock` is the earliest begin of visit j with the pickup in place.
            if clock > latest[j] or node >= 2 * problem.ride_limit.shape[0]:
                break
            if not _room(problem, routes, vehicle, j, request):
                break
            if price(problem, pickup_added, load[i, 0] * pickup_added + seats * (clock - boarded)) >= best:
                break
            there = problem.location[node]
            follow = place_of(problem, routes, vehicle, j + 1)
            to_destination = travel_time(problem.travel, there, destination)
            onward = _leg(problem, destination, follow)
            skipped_later = _leg(problem, there, follow)
            dropoff_added = to_destination + onward - skipped_later
            arrival = max(clock + problem.service[node] + to_destination, problem.earliest[dropoff])
            if arrival > problem.latest[dropoff] and clock + problem.service[node] > problem.latest[dropoff]:
                break
            cost = price(
                problem,
                pickup_added + dropoff_added,
                load[i, 0] * pickup_added + load[j, 0] * dropoff_added + seats * (arrival - boarded),
            )
            if (
                cost < best
                and arrival <= problem.latest[dropoff]
                and arrival + problem.service[dropoff] + onward <= latest[j + 1]
                and _exact(problem, routes, vehicle, request, i, j, scratch)
            ):
                best, best_pickup, best_dropoff = cost, i, j
            if j < n:
                following = routes.sequence[vehicle, j]
                clock = max(clock + problem.service[node] + skipped_later, problem.earliest[following])
                node = following
    return best, best_pickup, best_dropoff


@kernel
def _cheapest_dropoff(
    problem: Problem, routes: Routes, vehicle: int, request: int, bound: int, scratch: Scratch
) -> tuple[int, int, int]:
    """As `cheapest_in_route` for a rider aboard: the party is in the start load, only the drop-off goes in."""
    n = routes.length[vehicle]
    best, best_dropoff = bound, NOWHERE
    dropoff = 2 * request + 1
    destination = problem.location[dropoff]
    begin, latest = routes.begin[vehicle], routes.latest[vehicle]
    for j in range(n + 1):
        if j > 0 and routes.sequence[vehicle, j - 1] >= 2 * problem.ride_limit.shape[0]:
            break
        here, follow = place_of(problem, routes, vehicle, j), place_of(problem, routes, vehicle, j + 1)
        service = problem.service[routes.sequence[vehicle, j - 1]] if j > 0 else 0
        to_destination, onward = travel_time(problem.travel, here, destination), _leg(problem, destination, follow)
        added = to_destination + onward - _leg(problem, here, follow)
        arrival = max(begin[j] + service + to_destination, problem.earliest[dropoff])
        if (
            added < best
            and arrival <= problem.latest[dropoff]
            and arrival + problem.service[dropoff] + onward <= latest[j + 1]
            and _exact(problem, routes, vehicle, request, NOWHERE, j, scratch)
        ):
            best, best_dropoff = added, j
    return best, NOWHERE, best_dropoff


@kernel
def _exact(
    problem: Problem, routes: Routes, vehicle: int, request: int, pickup: int, dropoff: int, scratch: Scratch
) -> bool:
    n = with_request(routes.sequence[vehicle], routes.length[vehicle], request, pickup, dropoff, scratch.sequence)
    return earliest_schedule(problem, vehicle, scratch.sequence, n, scratch.begin, scratch)


@kernel
def may_carry(problem: Problem, vehicle: int, request: int) -> bool:
    """True when no rule keeps the vehicle from the request."""
    return problem.allowed.shape[0] == 0 or problem.allowed[request, vehicle]


@kernel
def cheapest_in_fleet(problem: Problem, routes: Routes, request: int, scratch: Scratch) -> tuple[int, int, int, int]:
    """Cheapest feasible insertion over all vehicles: (added drive time, vehicle, pickup index, drop-off index).

    (NEVER, NOWHERE, NOWHERE, NOWHERE) when there is none.
    """
    best, best_vehicle, best_pickup, best_dropoff = NEVER, NOWHERE, NOWHERE, NOWHERE
    for vehicle in range(routes.length.shape[0]):
        if not may_carry(problem, vehicle, request):
            continue
        added, pickup, dropoff = cheapest_in_route(problem, routes, vehicle, request, best, scratch)
        if dropoff != NOWHERE:
            best, best_vehicle, best_pickup, best_dropoff = added, vehicle, pickup, dropoff
    return best, best_vehicle, best_pickup, best_dropoff


@kernel
def route_price(problem: Problem, routes: Routes, vehicle: int) -> int:
    """The price of a whole route from where the vehicle is."""
    n = routes.length[vehicle]
    drive, seat_time = 0, 0
    for k in range(n):
        drive += _leg(problem, place_of(problem, routes, vehicle, k), place_of(problem, routes, vehicle, k + 1))
        seat_time += routes.load[vehicle, k, 0] * (routes.begin[vehicle, k + 1] - routes.begin[vehicle, k])
    drive += _leg(problem, place_of(problem, routes, vehicle, n), place_of(problem, routes, vehicle, n + 1))
    return price(problem, drive, seat_time)


@kernel
def insert(routes: Routes, vehicle: int, request: int, pickup: int, dropoff: int, scratch: Scratch) -> None:
    """Puts the request into the route's sequence; `schedule.refresh` then brings its times up to date."""
    n = with_request(routes.sequence[vehicle], routes.length[vehicle], request, pickup, dropoff, scratch.sequence)
    for k in range(n):
        routes.sequence[vehicle, k] = scratch.sequence[k]
    routes.length[vehicle] = n


@kernel
def remove(routes: Routes, vehicle: int, request: int) -> None:
    """Takes both nodes of the request out of the route's sequence."""
    n = 0
    for k in range(routes.length[vehicle]):
        node = routes.sequence[vehicle, k]
        if node // 2 != request:
            routes.sequence[vehicle, n] = node
            n += 1
    routes.length[vehicle] = n
