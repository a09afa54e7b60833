"""Putting the picked requests back: greedy in a drawn order, or by regret."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler.insertion import NOWHERE, may_carry
from scheduler.optimise.chance import uniform
from scheduler.optimise.state import PICKED, State, cheapest, put_in
from scheduler.problem import NEVER, Problem


@numba.njit(cache=True)
def order_picked(problem: Problem, state: State, chance: NDArray[np.uint64], by: int) -> None:
    """Orders the picked requests: 0 as drawn, 1 longest ride first, 2 shortest, 3 earliest first, 4 least slack.

    Requests that were often left out come first in all of them.
    """
    count = state.tally[PICKED]
    rank = state.rank[:count]
    widest = 1.0
    for k in range(count):
        request = state.picked[k]
        pickup, dropoff = 2 * request, 2 * request + 1
        if by == 1 or by == 2:
            rank[k] = float(problem.travel.seconds[problem.location[pickup], problem.location[dropoff]])
            rank[k] = -rank[k] if by == 1 else rank[k]
        elif by == 3:
            rank[k] = float(problem.latest[pickup])
        elif by == 4:
            rank[k] = float(problem.latest[pickup] - problem.earliest[pickup])
        else:
            rank[k] = uniform(chance)
        widest = max(widest, 2.0 * abs(rank[k]) + 1.0)
    for k in range(count):
        rank[k] -= widest * state.missed[state.picked[k]]
    for i in range(1, count):  # few requests: insertion sort
        request, mine = state.picked[i], rank[i]
        k = i
        while k > 0 and rank[k - 1] > mine:
            rank[k], state.picked[k] = rank[k - 1], state.picked[k - 1]
            k -= 1
        rank[k], state.picked[k] = mine, request
    rank[:] = 0.0


@numba.njit(cache=True)
def greedy(problem: Problem, state: State, chance: NDArray[np.uint64], blink: float, most_absent: int) -> int:
    """Puts each picked request where it is cheapest, passing over a route with the chance `blink`.

    Returns how many stay absent, or -1 when more than `most_absent` do or a route broke (then roll back).
    """
    vehicles = state.routes.length.shape[0]
    absent = 0
    for k in range(state.tally[PICKED]):
        request = state.picked[k]
        best, best_vehicle, best_pickup, best_dropoff = NEVER, NOWHERE, NOWHERE, NOWHERE
        for vehicle in range(vehicles):
            if state.frozen[vehicle] or not may_carry(problem, vehicle, request):
                continue
            added, pickup, dropoff = cheapest(problem, state, request, vehicle)
            if added < best and (blink == 0.0 or uniform(chance) >= blink):
                best, best_vehicle, best_pickup, best_dropoff = added, vehicle, pickup, dropoff
        if best_vehicle == NOWHERE:
            absent += 1
            if absent > most_absent:
                return -1
        elif not put_in(problem, state, request, best_vehicle, best_pickup, best_dropoff):
            return -1
    return absent


@numba.njit(cache=True)
def regret(
    problem: Problem, state: State, chance: NDArray[np.uint64], depth: int, noise: float, most_absent: int
) -> int:
    """Next goes the request that would lose most by waiting, over its `depth` best routes. Returns as `greedy`."""
    count, absent = state.tally[PICKED], 0
    for k in range(count):
        for vehicle in range(state.routes.length.shape[0]):
            _look(problem, state, chance, k, vehicle, noise)
    done = state.rank[:count]
    done[:] = 0.0
    for _ in range(count):
        chosen, chosen_vehicle, most, least = -1, NOWHERE, -1.0, 0
        for k in range(count):
            if done[k] != 0.0:
                continue
            lost, first, vehicle = _regret_of(state, k, depth)
            if vehicle != NOWHERE and (lost > most or (lost == most and first < least)):
                chosen, chosen_vehicle, most, least = k, vehicle, lost, first
        if chosen < 0:
            break
        done[chosen] = 1.0
        request = state.picked[chosen]
        _, pickup, dropoff = cheapest(problem, state, request, chosen_vehicle)
        if not put_in(problem, state, request, chosen_vehicle, pickup, dropoff):
            done[:] = 0.0
            return -1
        for k in range(count):
            if done[k] == 0.0:
                _look(problem, state, chance, k, chosen_vehicle, noise)
    for k in range(count):
        absent += done[k] == 0.0
    done[:] = 0.0
    return absent if absent <= most_absent else -1


@numba.njit(cache=True)
def _look(problem: Problem, state: State, chance: NDArray[np.uint64], k: int, vehicle: int, noise: float) -> None:
    request = state.picked[k]
    state.table[k, vehicle] = NEVER
    if not state.frozen[vehicle] and may_carry(problem, vehicle, request):
        added = cheapest(problem, state, request, vehicle)[0]
        if added < NEVER and noise > 0.0:
            added = np.int64(added * (1.0 + noise * (uniform(chance) - 0.5)))
        state.table[k, vehicle] = added


@numba.njit(cache=True)
def _regret_of(state: State, k: int, depth: int) -> tuple[float, int, int]:
    """Summed regret over the `depth` best routes, the cheapest insertion and its vehicle."""
    row = state.table[k]
    first, vehicle = NEVER, NOWHERE
    for v in range(row.shape[0]):
        if row[v] < first:
            first, vehicle = row[v], v
    if vehicle == NOWHERE:
        return 0.0, first, vehicle
    lost, floor, floor_vehicle = 0.0, first, vehicle
    for _ in range(1, min(depth, row.shape[0])):
        following, following_vehicle = NEVER, NOWHERE
        for v in range(row.shape[0]):
            later = row[v] > floor or (row[v] == floor and v > floor_vehicle)
            if later and row[v] < following:
                following, following_vehicle = row[v], v
        lost += float(following - first)
        if following_vehicle == NOWHERE:
            break
        floor, floor_vehicle = following, following_vehicle
    return lost, first, vehicle
