"""What one search holds in memory: the current plan, a way back, the best plan and what it learnt."""

from __future__ import annotations

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler import insertion, schedule
from scheduler.optimise.chance import mix
from scheduler.optimise.pool import Pool, cheaper_order
from scheduler.problem import Problem, Routes, Scratch

ABSENT = -1
"""Vehicle of a request that no route serves."""

DRIVE, BEST_DRIVE, ABSENTEES, BEST_ABSENTEES, PICKED, CHANGED = range(6)
"""Places in `State.tally`: total drive time and absent requests, now and at best; lengths of two lists."""


class State(NamedTuple):
    """R requests, V vehicles, M visits a route can hold, S slots of the memo, K neighbours.

    routes: the current plan; saved: the rows of changed vehicles as they were. owner: (R,) vehicle or
    ABSENT. drive: (V,) drive time; key: (V,) hash of the vehicle's kind and its sequence.
    picked: (R,) requests taken out, tally[PICKED] of them; changed: (V,) vehicles, tally[CHANGED] of them.
    leaving: (R,), dirty: (V,) marks for the two lists. best_sequence (V, M), best_length (V,): the best plan.
    memo_*: (S,) cheapest insertions by request and route. sign: (N,) random bits of each node.
    kind: (V,) equal for vehicles that could swap their routes. frozen: (V,) routes not to be touched.
    neighbours: (R, K) related requests, nearest first. missed: (R,) how often a request was left out.
    rank: (R,) room for orders. table: (R, V, 3) insertions of picked requests, by their place in `picked`.
    """

    routes: Routes
    saved: Routes
    scratch: Scratch
    pool: Pool
    owner: NDArray[np.int64]
    drive: NDArray[np.int64]
    saved_drive: NDArray[np.int64]
    key: NDArray[np.uint64]
    saved_key: NDArray[np.uint64]
    picked: NDArray[np.int64]
    changed: NDArray[np.int64]
    leaving: NDArray[np.bool_]
    dirty: NDArray[np.bool_]
    best_sequence: NDArray[np.int64]
    best_length: NDArray[np.int64]
    memo_key: NDArray[np.uint64]
    memo_added: NDArray[np.int64]
    memo_place: NDArray[np.int64]
    sign: NDArray[np.uint64]
    kind: NDArray[np.int64]
    frozen: NDArray[np.bool_]
    neighbours: NDArray[np.int64]
    missed: NDArray[np.int64]
    rank: NDArray[np.float64]
    table: NDArray[np.int64]
    tally: NDArray[np.int64]


@numba.njit(cache=True)
def touch(state: State, vehicle: int) -> None:
    """Keeps the vehicle's route as it is now, once, so that `rollback` can bring it back."""
    if state.dirty[vehicle]:
        return
    state.dirty[vehicle] = True
    state.changed[state.tally[CHANGED]] = vehicle
    state.tally[CHANGED] += 1
    _copy(state.routes, state.saved, vehicle)
    state.saved_drive[vehicle], state.saved_key[vehicle] = state.drive[vehicle], state.key[vehicle]


@numba.njit(cache=True)
def _copy(source: Routes, target: Routes, vehicle: int) -> None:
    n = source.length[vehicle]
    target.length[vehicle] = n
    for k in range(n):
        target.sequence[vehicle, k] = source.sequence[vehicle, k]
    for k in range(n + 2):
        target.begin[vehicle, k], target.latest[vehicle, k] = source.begin[vehicle, k], source.latest[vehicle, k]
        for c in range(3):
            target.load[vehicle, k, c] = source.load[vehicle, k, c]


@numba.njit(cache=True)
def settle(problem: Problem, state: State, vehicle: int) -> bool:
    """Brings times, drive time and key of a changed route up to date; False when it is infeasible."""
    if not schedule.refresh(problem, state.routes, vehicle, state.scratch):
        return False
    drive = schedule.drive_time(problem, state.routes, vehicle)
    state.tally[DRIVE] += drive - state.drive[vehicle]
    state.drive[vehicle] = drive
    key = mix(np.uint64(state.kind[vehicle] + 1))
    for k in range(state.routes.length[vehicle]):
        key = mix(key ^ state.sign[state.routes.sequence[vehicle, k]])
    state.key[vehicle] = key
    return True


@numba.njit(cache=True)
def reorder(problem: Problem, state: State, vehicle: int) -> None:
    """Takes the cheapest order known for the visits of a changed route, when there is a cheaper one."""
    n = state.routes.length[vehicle]
    order = cheaper_order(state.pool, state.kind[vehicle], state.routes.sequence[vehicle], n, state.drive[vehicle])
    if order < 0:
        return
    for k in range(n):
        state.scratch.sequence[k] = state.routes.sequence[vehicle, k]
        state.routes.sequence[vehicle, k] = state.pool.sequence[order, k]
    if not settle(problem, state, vehicle):
        state.routes.sequence[vehicle, :n] = state.scratch.sequence[:n]
        settle(problem, state, vehicle)


@numba.njit(cache=True)
def keep(state: State) -> None:
    """Makes the current plan the one to go on from."""
    for k in range(state.tally[CHANGED]):
        state.dirty[state.changed[k]] = False
    state.tally[CHANGED] = 0
    state.tally[PICKED] = 0


@numba.njit(cache=True)
def rollback(state: State) -> None:
    """Goes back to the plan before the changes since the last `keep` or `rollback`."""
    requests = state.owner.shape[0]
    for k in range(state.tally[PICKED]):
        state.owner[state.picked[k]] = ABSENT
    for k in range(state.tally[CHANGED]):
        vehicle = state.changed[k]
        _copy(state.saved, state.routes, vehicle)
        state.tally[DRIVE] += state.saved_drive[vehicle] - state.drive[vehicle]
        state.drive[vehicle], state.key[vehicle] = state.saved_drive[vehicle], state.saved_key[vehicle]
        for i in range(state.routes.length[vehicle]):
            request = state.routes.sequence[vehicle, i] // 2
            if request < requests:
                state.owner[request] = vehicle
    keep(state)


@numba.njit(cache=True)
def cheapest(problem: Problem, state: State, request: int, vehicle: int) -> tuple[int, int, int]:
    """`insertion.cheapest_in_route` without a bound, remembered by the content of the route."""
    key = mix(state.key[vehicle] ^ (state.sign[2 * request] + np.uint64(1)))
    slot = np.int64(key & np.uint64(state.memo_key.shape[0] - 1))
    if state.memo_key[slot] == key:
        place = state.memo_place[slot]
        return state.memo_added[slot], (place >> 20) - 1, (place & 0xFFFFF) - 1
    added, pickup, dropoff = insertion.cheapest_in_route(
        problem, state.routes, vehicle, request, np.int64(insertion.NEVER), state.scratch
    )
    state.memo_key[slot], state.memo_added[slot] = key, added
    state.memo_place[slot] = ((pickup + 1) << 20) | (dropoff + 1)
    return added, pickup, dropoff


@numba.njit(cache=True)
def put_in(problem: Problem, state: State, request: int, vehicle: int, pickup: int, dropoff: int) -> bool:
    """Inserts an absent request where `cheapest` said; False (and the plan to be rolled back) when infeasible."""
    touch(state, vehicle)
    insertion.insert(state.routes, vehicle, request, pickup, dropoff, state.scratch)
    state.owner[request] = vehicle
    return settle(problem, state, vehicle)


@numba.njit(cache=True)
def take_out(problem: Problem, state: State) -> bool:
    """Takes the picked requests out of their routes; False (to be rolled back) when a route breaks without them."""
    requests = state.owner.shape[0]
    for k in range(state.tally[PICKED]):
        if state.owner[state.picked[k]] != ABSENT:
            touch(state, state.owner[state.picked[k]])
            state.owner[state.picked[k]] = ABSENT
    for k in range(state.tally[CHANGED]):
        vehicle = state.changed[k]
        n = 0
        for i in range(state.routes.length[vehicle]):
            node = state.routes.sequence[vehicle, i]
            if node >= 2 * requests or not state.leaving[node // 2]:
                state.routes.sequence[vehicle, n] = node
                n += 1
        state.routes.length[vehicle] = n
    fine = True
    for k in range(state.tally[CHANGED]):
        fine = fine and settle(problem, state, state.changed[k])
    for k in range(state.tally[PICKED]):
        state.leaving[state.picked[k]] = False
    return fine


@numba.njit(cache=True)
def pick(state: State, request: int) -> None:
    """Marks a request to be taken out (or, when absent, to be put in), once."""
    if state.leaving[request] or (state.owner[request] >= 0 and state.frozen[state.owner[request]]):
        return
    state.leaving[request] = True
    state.picked[state.tally[PICKED]] = request
    state.tally[PICKED] += 1
