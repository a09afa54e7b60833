"""A dial-a-ride problem as arrays: the form in which compiled code sees requests and vehicles.

A live plan, a benchmark instance and a replay all become a `Problem`; everything below works on it.
Request `r` has two nodes, pickup `2r` and drop-off `2r + 1`; nodes from `2R` on are drivers' breaks,
which belong to one vehicle and stay in its route.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.kernel import TravelArrays

NEVER = 1 << 52
"""Later than any time, and still safe to add to."""

ANYWHERE = -1
"""End location of a vehicle that may stay where it last stopped."""


class Problem(NamedTuple):
    """R requests, V vehicles, B breaks, N = 2R + B nodes. Times in the unit of `travel`, all int64.

    location, earliest, latest, service: (N,). A node's service begins within [earliest, latest].
    ride_limit: (R,) from the end of the pickup's service to the begin of the drop-off's.
    load: (R, 3) seats, wheelchairs, parcels. aboard: (R,) only the drop-off is left to do, and `latest`
    of the drop-off already holds its ride-time limit. allowed: (R, V), or (0, 0) when all are.
    start_location, start_time: (V,) where and from when a vehicle can drive. start_load: (V, 3).
    end_location: (V,) or ANYWHERE. end_time: (V,) latest arrival there. duration: (V,) from leaving
    the start to the end. capacity: (V, 3). wheelchair_seats: (V,) seats a wheelchair folds away.
    seat_price: in 128ths, what a seat taken for a second costs beside a second of driving; an insertion is
    cheapest by both.
    """

    travel: TravelArrays
    location: NDArray[np.int64]
    earliest: NDArray[np.int64]
    latest: NDArray[np.int64]
    service: NDArray[np.int64]
    ride_limit: NDArray[np.int64]
    load: NDArray[np.int64]
    aboard: NDArray[np.bool_]
    allowed: NDArray[np.bool_]
    start_location: NDArray[np.int64]
    start_time: NDArray[np.int64]
    start_load: NDArray[np.int64]
    end_location: NDArray[np.int64]
    end_time: NDArray[np.int64]
    duration: NDArray[np.int64]
    capacity: NDArray[np.int64]
    wheelchair_seats: NDArray[np.int64]
    seat_price: int = 0


class Routes(NamedTuple):
    """The routes of a problem, a row a vehicle, M the most visits a route can hold.

    sequence: (V, M) nodes; length: (V,). Kept by `schedule.refresh`, with index 0 the start and
    index length + 1 the end: begin (V, M + 2) the earliest schedule, latest (V, M + 2) the latest
    begin that later windows allow, load (V, M + 2, 3) what is aboard when leaving.
    """

    sequence: NDArray[np.int64]
    length: NDArray[np.int64]
    begin: NDArray[np.int64]
    latest: NDArray[np.int64]
    load: NDArray[np.int64]


class Scratch(NamedTuple):
    """Working memory for one thread: where (R,), begin, leg (M + 3,), sequence (M + 1,)."""

    where: NDArray[np.int64]
    begin: NDArray[np.int64]
    leg: NDArray[np.int64]
    sequence: NDArray[np.int64]


def empty_routes(vehicles: int, room: int) -> Routes:
    """Routes without a visit for `vehicles` vehicles, each with room for `room` visits."""
    return Routes(
        np.full((vehicles, room), -1, dtype=np.int64),
        np.zeros(vehicles, dtype=np.int64),
        np.zeros((vehicles, room + 2), dtype=np.int64),
        np.zeros((vehicles, room + 2), dtype=np.int64),
        np.zeros((vehicles, room + 2, 3), dtype=np.int64),
    )


def new_scratch(requests: int, room: int) -> Scratch:
    """Working memory for `requests` requests and routes of up to `room` visits."""
    return Scratch(
        np.zeros(requests, dtype=np.int64),
        np.zeros(room + 3, dtype=np.int64),
        np.zeros(room + 3, dtype=np.int64),
        np.zeros(room + 1, dtype=np.int64),
    )
