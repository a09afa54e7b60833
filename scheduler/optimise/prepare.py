"""Makes a problem quick to search: tighter windows, a small travel table, kinds of vehicles, neighbours."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.pool import new_pool
from scheduler.optimise.state import ABSENT, State
from scheduler.problem import Problem, empty_routes, new_scratch
from scheduler.travel.kernel import TravelArrays, travel_time

NEIGHBOURS = 60
MEMO = 1 << 17
POOL = 1 << 14


@numba.njit(cache=True)
def _table(travel: TravelArrays, locations: NDArray[np.int64]) -> NDArray[np.int64]:
    n = locations.shape[0]
    table = np.empty((n, n), dtype=np.int64)
    for i in range(n):
        for j in range(n):
            table[i, j] = travel_time(travel, locations[i], locations[j])
    return table


def compact(problem: Problem) -> Problem:
    """The same problem on a travel table of only the locations in it."""
    ends = problem.end_location
    used, back = np.unique(
        np.concatenate([problem.location, problem.start_location, np.maximum(ends, 0)]), return_inverse=True
    )
    back = back.astype(np.int64)
    nodes, vehicles = len(problem.location), len(problem.start_time)
    empty = np.zeros(0)
    return problem._replace(
        travel=TravelArrays(_table(problem.travel, used), empty, empty, 1.0),
        location=back[:nodes],
        start_location=back[nodes : nodes + vehicles],
        end_location=np.where(ends < 0, ends, back[nodes + vehicles :]),
    )


def tighten(problem: Problem) -> Problem:
    """Windows narrowed by each request's own ride: no schedule is lost (Cordeau 2006). Wants a travel table."""
    requests = len(problem.ride_limit)
    opens, closes = problem.earliest.copy(), problem.latest.copy()
    both = ~problem.aboard
    p, d = 2 * np.flatnonzero(both), 2 * np.flatnonzero(both) + 1
    shortest = problem.service[p] + problem.travel.seconds[problem.location[p], problem.location[d]]
    longest = problem.service[p] + problem.ride_limit[:requests][both]
    opens[d] = np.maximum(opens[d], opens[p] + shortest)
    closes[d] = np.minimum(closes[d], closes[p] + longest)
    opens[p] = np.maximum(opens[p], opens[d] - longest)
    closes[p] = np.minimum(closes[p], closes[d] - shortest)
    return problem._replace(earliest=opens, latest=closes)


def vehicle_kinds(problem: Problem, routes: list[list[int]]) -> NDArray[np.int64]:
    """(V,) a number for each vehicle; equal when two could swap their routes, whatever those are."""
    requests, kinds = len(problem.ride_limit), {}
    numbers = []
    for vehicle, route in enumerate(routes):
        own = any(node >= 2 * requests or problem.aboard[node // 2] for node in route)
        signature = (
            vehicle if own else ABSENT,
            *(int(part[vehicle]) for part in (problem.start_location, problem.start_time, problem.end_location)),
            *(int(part[vehicle]) for part in (problem.end_time, problem.duration, problem.wheelchair_seats)),
            problem.start_load[vehicle].tobytes(),
            problem.capacity[vehicle].tobytes(),
            problem.allowed[:, vehicle].tobytes() if len(problem.allowed) else b"",
        )
        numbers.append(kinds.setdefault(signature, len(kinds)))
    return np.array(numbers, dtype=np.int64)


@numba.njit(cache=True)
def _apart(problem: Problem, a: int, b: int) -> float:
    """How little two nodes have to do with each other: the time lost by serving one after the other."""
    seconds = problem.travel.seconds
    there, back = seconds[problem.location[a], problem.location[b]], seconds[problem.location[b], problem.location[a]]
    on = problem.earliest[b] - problem.latest[a] - problem.service[a] - there
    off = problem.earliest[a] - problem.latest[b] - problem.service[b] - back
    late = problem.earliest[a] + problem.service[a] + there - problem.latest[b]
    soon = problem.earliest[b] + problem.service[b] + back - problem.latest[a]
    one = there + 0.2 * max(0, on) + 1.0 * max(0, late)
    other = back + 0.2 * max(0, off) + 1.0 * max(0, soon)
    return float(min(one, other))


@numba.njit(cache=True)
def neighbours(problem: Problem, width: int) -> NDArray[np.int64]:
    """(R, width) for each request the others, the most related first."""
    requests = problem.ride_limit.shape[0]
    out = np.empty((requests, width), dtype=np.int64)
    apart = np.empty(requests, dtype=np.float64)
    for r in range(requests):
        for other in range(requests):
            apart[other] = min(
                min(_apart(problem, 2 * r, 2 * other), _apart(problem, 2 * r + 1, 2 * other + 1)),
                min(_apart(problem, 2 * r, 2 * other + 1), _apart(problem, 2 * r + 1, 2 * other)),
            )
        apart[r] = np.inf
        out[r] = np.argsort(apart)[:width]
    return out


def new_state(problem: Problem, routes: list[list[int]], seed: int) -> State:
    """Room to search a compact problem from `routes`; the routes are put in, their times not yet known."""
    requests, vehicles, nodes = len(problem.ride_limit), len(routes), len(problem.location)
    longest = max((len(route) for route in routes), default=0)
    room = min(nodes, max(longest + 20, 8 * nodes // max(1, vehicles) + 20))
    sign = np.random.default_rng(seed).integers(0, 1 << 63, nodes, dtype=np.uint64) << np.uint64(1)
    now = empty_routes(vehicles, room)
    owner = np.full(requests, ABSENT, dtype=np.int64)
    for vehicle, route in enumerate(routes):
        now.sequence[vehicle, : len(route)], now.length[vehicle] = route, len(route)
        owner[[node // 2 for node in route if node < 2 * requests]] = vehicle
    return State(
        routes=now,
        saved=empty_routes(vehicles, room),
        scratch=new_scratch(requests, room),
        pool=new_pool(POOL, room, sign),
        owner=owner,
        drive=np.zeros(vehicles, dtype=np.int64),
        saved_drive=np.zeros(vehicles, dtype=np.int64),
        key=np.zeros(vehicles, dtype=np.uint64),
        saved_key=np.zeros(vehicles, dtype=np.uint64),
        picked=np.zeros(max(1, requests), dtype=np.int64),
        changed=np.zeros(vehicles, dtype=np.int64),
        leaving=np.zeros(requests, dtype=np.bool_),
        dirty=np.zeros(vehicles, dtype=np.bool_),
        best_sequence=now.sequence.copy(),
        best_length=now.length.copy(),
        memo_key=np.zeros(MEMO, dtype=np.uint64),
        memo_added=np.zeros(MEMO, dtype=np.int64),
        memo_place=np.zeros(MEMO, dtype=np.int64),
        sign=sign,
        kind=vehicle_kinds(problem, routes),
        frozen=np.zeros(vehicles, dtype=np.bool_),
        neighbours=neighbours(problem, min(NEIGHBOURS, requests - 1)),
        missed=np.zeros(requests, dtype=np.int64),
        rank=np.zeros(max(requests, vehicles), dtype=np.float64),
        table=np.zeros((requests, vehicles), dtype=np.int64),
        tally=np.zeros(6, dtype=np.int64),
    )
