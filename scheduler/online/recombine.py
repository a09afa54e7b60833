"""Ruin and recreate on a moving fleet, compiled: a few related waiting riders are placed anew together.

After Schrimpf et al. (2000). Only a result with a lower price (`insertion.price`:
driving and time aboard) is kept, so a plan never gets worse.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import kernel
from scheduler.insertion import NOWHERE, insert, remove, route_price
from scheduler.online.motion import Motion, anchor, settle_route
from scheduler.online.scan import cheapest_now
from scheduler.problem import NEVER, Problem, Routes, Scratch

MOST = 8
"""The most requests placed anew at once."""

SAMPLE = 48
"""Relatives are the nearest of a random sample of this size."""


class Backup(NamedTuple):
    """Routes as they were: vehicle (S,), length (S,), sequence (S, M). used (1,) how many; chosen (MOST,) requests;
    owner (R,) the vehicle of each waiting request; random (1,) the state of a 64-bit generator."""

    vehicle: NDArray[np.int64]
    length: NDArray[np.int64]
    sequence: NDArray[np.int64]
    used: NDArray[np.int64]
    chosen: NDArray[np.int64]
    owner: NDArray[np.int64]
    random: NDArray[np.uint64]


def new_backup(requests: int, room: int, seed: int) -> Backup:
    """Room for all routes that one step can change."""
    slots = 2 * MOST
    return Backup(
        np.zeros(slots, dtype=np.int64),
        np.zeros(slots, dtype=np.int64),
        np.zeros((slots, room), dtype=np.int64),
        np.zeros(1, dtype=np.int64),
        np.zeros(MOST, dtype=np.int64),
        np.full(requests, NOWHERE),
        np.array([2 * seed + 1], dtype=np.uint64),
    )


@kernel
def _below(backup: Backup, limit: int) -> int:
    """A random whole number below `limit` (xorshift*, Vigna 2016)."""
    x = backup.random[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    backup.random[0] = x
    return int((x * np.uint64(2685821657736338717)) >> np.uint64(33)) % limit


@kernel
def _remember(routes: Routes, backup: Backup, vehicle: int) -> None:
    for slot in range(backup.used[0]):
        if backup.vehicle[slot] == vehicle:
            return
    slot = backup.used[0]
    backup.vehicle[slot], backup.length[slot] = vehicle, routes.length[vehicle]
    for k in range(routes.length[vehicle]):
        backup.sequence[slot, k] = routes.sequence[vehicle, k]
    backup.used[0] += 1


@kernel
def _restore(problem: Problem, routes: Routes, motion: Motion, backup: Backup, scratch: Scratch) -> None:
    for slot in range(backup.used[0]):
        vehicle = backup.vehicle[slot]
        routes.length[vehicle] = backup.length[slot]
        for k in range(backup.length[slot]):
            node = backup.sequence[slot, k]
            routes.sequence[vehicle, k] = node
            if node % 2 == 0:
                backup.owner[node // 2] = vehicle
        settle_route(problem, routes, motion, vehicle, scratch)


@kernel
def _apart(problem: Problem, a: int, b: int) -> float:
    x, y, location = problem.travel.x, problem.travel.y, problem.location
    total = 0.0
    for end in range(2):
        dx = x[location[2 * a + end]] - x[location[2 * b + end]]
        dy = y[location[2 * a + end]] - y[location[2 * b + end]]
        total += np.sqrt(dx * dx + dy * dy)
    return total


@kernel
def _choose(problem: Problem, backup: Backup, waiting: NDArray[np.int64], count: int) -> int:
    """A random waiting request and, up to `count` in all, those nearest to it in a random sample; how many."""
    first = waiting[_below(backup, waiting.shape[0])]
    backup.chosen[0] = first
    found = 1
    for _ in range(SAMPLE):
        other = waiting[_below(backup, waiting.shape[0])]
        place = found
        known = False
        for k in range(found):
            known = known or backup.chosen[k] == other
        if known:
            continue
        while place > 1 and _apart(problem, first, other) < _apart(problem, first, backup.chosen[place - 1]):
            if place < count:
                backup.chosen[place] = backup.chosen[place - 1]
            place -= 1
        if place < count:
            backup.chosen[place] = other
            found = min(found + 1, count)
    return found


@kernel
def _take_out(
    problem: Problem, routes: Routes, motion: Motion, backup: Backup, request: int, now: int, scratch: Scratch
) -> int:
    """Takes a waiting request out of its route; the price that saves."""
    vehicle = backup.owner[request]
    anchor(problem, routes, motion, vehicle, now)
    _remember(routes, backup, vehicle)
    before = route_price(problem, routes, vehicle)
    remove(routes, vehicle, request)
    settle_route(problem, routes, motion, vehicle, scratch)
    return before - route_price(problem, routes, vehicle)


@kernel
def step(
    problem: Problem,
    routes: Routes,
    motion: Motion,
    backup: Backup,
    waiting: NDArray[np.int64],
    now: int,
    scratch: Scratch,
) -> int:
    """Places a few related requests anew; returns the price saved, 0 when everything stays as it was."""
    count = min(3 + _below(backup, MOST - 2), waiting.shape[0])
    count = _choose(problem, backup, waiting, count)
    backup.used[0] = 0
    saved = 0
    for k in range(count):
        saved += _take_out(problem, routes, motion, backup, backup.chosen[k], now, scratch)
    for k in range(count - 1, 0, -1):
        other = _below(backup, k + 1)
        backup.chosen[k], backup.chosen[other] = backup.chosen[other], backup.chosen[k]
    for k in range(count):
        request = backup.chosen[k]
        bound = min(saved, NEVER)
        added, vehicle, pickup, dropoff = cheapest_now(problem, routes, motion, request, now, NOWHERE, bound, scratch)
        if vehicle == NOWHERE:
            _restore(problem, routes, motion, backup, scratch)
            return 0
        _remember(routes, backup, vehicle)
        insert(routes, vehicle, request, pickup, dropoff, scratch)
        settle_route(problem, routes, motion, vehicle, scratch)
        backup.owner[request] = vehicle
        saved -= added
    return saved


@kernel
def steps(
    problem: Problem,
    routes: Routes,
    motion: Motion,
    backup: Backup,
    waiting: NDArray[np.int64],
    now: int,
    count: int,
    scratch: Scratch,
) -> int:
    """`count` steps; returns the price saved."""
    saved = 0
    for _ in range(count):
        saved += step(problem, routes, motion, backup, waiting, now, scratch)
    return saved
