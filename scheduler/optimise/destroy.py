"""Which requests to take out of the plan: each operator fills `picked` of the state."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.chance import below, uniform
from scheduler.optimise.state import ABSENT, PICKED, State, pick
from scheduler.problem import Problem


@numba.njit(cache=True)
def seed_request(state: State, chance: NDArray[np.uint64]) -> int:
    """A request to start from: an absent one half of the time, when there are any."""
    requests = state.owner.shape[0]
    start = below(chance, requests)
    if uniform(chance) < 0.5:
        for k in range(requests):
            request = (start + k) % requests
            if state.owner[request] == ABSENT:
                return request
    return start


@numba.njit(cache=True)
def pick_absent(state: State) -> None:
    """Every absent request is to be tried again."""
    for request in range(state.owner.shape[0]):
        if state.owner[request] == ABSENT:
            pick(state, request)


@numba.njit(cache=True)
def strings(state: State, chance: NDArray[np.uint64], amount: float, longest: int) -> None:
    """Strings of neighbouring visits from the routes around a place and time (Christiaens and Vanden Berghe 2020)."""
    seed = seed_request(state, chance)
    served = 0
    for vehicle in range(state.routes.length.shape[0]):
        served += state.routes.length[vehicle]
    used = max(1, np.count_nonzero(state.routes.length))
    most = max(1.0, min(float(longest), served / used))
    count = int(uniform(chance) * (4.0 * amount / (1.0 + most))) + 1
    for k in range(-1, state.neighbours.shape[1]):
        request = seed if k < 0 else state.neighbours[seed, k]
        vehicle = state.owner[request]
        if vehicle == ABSENT or state.rank[vehicle] > 0.5:
            continue
        state.rank[vehicle] = 1.0
        visits = state.routes.length[vehicle]
        _string(state, chance, vehicle, request, 1 + int(uniform(chance) * min(most, float(visits))))
        count -= 1
        if count == 0:
            break
    state.rank[: state.routes.length.shape[0]] = 0.0


@numba.njit(cache=True)
def _string(state: State, chance: NDArray[np.uint64], vehicle: int, request: int, length: int) -> None:
    """Picks what `length` visits in a row belong to, one of them of the request."""
    visits, requests = state.routes.length[vehicle], state.owner.shape[0]
    node = 2 * request + below(chance, 2)
    at = 0
    for k in range(visits):
        if state.routes.sequence[vehicle, k] // 2 == request:
            at = k
            if state.routes.sequence[vehicle, k] == node:
                break
    length = min(length, visits)
    lowest, highest = max(0, at - length + 1), min(at, visits - length)
    start = lowest + below(chance, highest - lowest + 1)
    for k in range(start, start + length):
        other = state.routes.sequence[vehicle, k] // 2
        if other < requests:
            pick(state, other)


@numba.njit(cache=True)
def related(state: State, chance: NDArray[np.uint64], count: int) -> None:
    """Requests close in place and time to ones already picked (Shaw 1998)."""
    pick(state, seed_request(state, chance))
    width = state.neighbours.shape[1]
    for _ in range(8 * count):
        picked = state.tally[PICKED]
        if picked >= count or width == 0 or picked == 0:
            return
        near = state.picked[below(chance, picked)]
        pick(state, state.neighbours[near, int(width * uniform(chance) ** 3)])


@numba.njit(cache=True)
def scattered(state: State, chance: NDArray[np.uint64], count: int) -> None:
    """Any requests."""
    for _ in range(count):
        pick(state, below(chance, state.owner.shape[0]))


@numba.njit(cache=True)
def whole_routes(state: State, chance: NDArray[np.uint64], count: int) -> None:
    """All requests of one route, then related ones up to `count`."""
    vehicle = state.owner[seed_request(state, chance)]
    requests = state.owner.shape[0]
    if vehicle != ABSENT:
        for k in range(state.routes.length[vehicle]):
            request = state.routes.sequence[vehicle, k] // 2
            if request < requests:
                pick(state, request)
    related(state, chance, count)


@numba.njit(cache=True)
def costly(problem: Problem, state: State, chance: NDArray[np.uint64], count: int) -> None:
    """Requests whose visits cost the most driving where they are, with chance (Ropke and Pisinger 2006)."""
    requests = state.owner.shape[0]
    rank = state.rank[:requests]
    rank[:] = 0.0
    for vehicle in range(state.routes.length.shape[0]):
        n = state.routes.length[vehicle]
        for k in range(n):
            node = state.routes.sequence[vehicle, k]
            if node < 2 * requests:
                rank[node // 2] -= _saving(problem, state, vehicle, k)
    order = np.argsort(rank)
    rank[:] = 0.0
    for _ in range(4 * count):
        if state.tally[PICKED] >= count:
            return
        pick(state, order[int(requests * uniform(chance) ** 4)])


@numba.njit(cache=True)
def _saving(problem: Problem, state: State, vehicle: int, k: int) -> float:
    before, here, after = _place(problem, state, vehicle, k), 0, _place(problem, state, vehicle, k + 2)
    here = _place(problem, state, vehicle, k + 1)
    seconds = problem.travel.seconds
    if after < 0:
        return float(seconds[before, here])
    return float(seconds[before, here] + seconds[here, after] - seconds[before, after])


@numba.njit(cache=True)
def _place(problem: Problem, state: State, vehicle: int, k: int) -> int:
    if k == 0:
        return problem.start_location[vehicle]
    if k > state.routes.length[vehicle]:
        return problem.end_location[vehicle]
    return problem.location[state.routes.sequence[vehicle, k - 1]]
