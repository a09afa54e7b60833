"""Makes a problem quick to search: tighter windows, a small travel table, kinds of vehicles, neighbours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.compiled import entry
from scheduler.optimise.state import ABSENT, CLOSES, DUE, LIMIT, OPENS, OWNER, SERVICE, SIGN, UNLIMITED, State
from scheduler.problem import Problem
from scheduler.travel.kernel import TravelArrays, travel_time

NEIGHBOURS = 60
MEMO = 1 << 18
POOL = 1 << 14


@entry
def _legs(travel: TravelArrays, places: NDArray[np.int64], service: NDArray[np.int64]) -> NDArray[np.int64]:
    """Service at the first and travel to the second; no travel to or from ANYWHERE."""
    n = places.shape[0]
    legs = np.empty((n, n), dtype=np.int64)
    for i in range(n):
        for j in range(n):
            there = places[i] >= 0 and places[j] >= 0
            legs[i, j] = service[i] + (travel_time(travel, places[i], places[j]) if there else 0)
    return legs


@entry
def _neighbours(leg: NDArray[np.int64], node: NDArray[np.int64], requests: int, width: int) -> NDArray[np.int64]:
    """(R, width) for each request the others, the most related first: least driving, waiting and lateness
    from a visit of the one straight to a visit of the other."""
    out = np.empty((requests, width), dtype=np.int64)
    apart = np.empty(requests, dtype=np.float64)
    for r in range(requests):
        for other in range(requests):
            apart[other] = np.inf
            for a in range(2 * r, 2 * r + 2):
                for b in range(2 * other, 2 * other + 2):
                    for way in range(2):
                        u, v = (a, b) if way == 0 else (b, a)
                        waits = max(0, node[v, OPENS] - node[u, CLOSES] - leg[u, v])
                        late = max(0, node[u, OPENS] + leg[u, v] - node[v, CLOSES])
                        apart[other] = min(apart[other], leg[u, v] - node[u, SERVICE] + 0.2 * waits + late)
        apart[r] = np.inf
        out[r] = np.argsort(apart)[:width]
    return out


def _nodes(problem: Problem, seed: int) -> NDArray[np.int64]:
    """The columns of `State.node` but for what tightening adds."""
    requests, vehicles, n = len(problem.ride_limit), len(problem.start_time), len(problem.location)
    node = np.zeros((n + 2 * vehicles, 8), dtype=np.int64)
    node[:, LIMIT] = UNLIMITED
    node[:n, OPENS], node[:n, CLOSES], node[:n, SERVICE] = problem.earliest, problem.latest, problem.service
    node[0 : 2 * requests : 2, 4:7] = problem.load
    node[1 : 2 * requests : 2, 4:7] = -problem.load
    both = np.flatnonzero(~problem.aboard)
    limit = np.minimum(problem.ride_limit[both], UNLIMITED // 2) + problem.service[2 * both]
    node[2 * both + 1, LIMIT] = limit
    starts, ends = node[n : n + vehicles], node[n + vehicles :]
    starts[:, OPENS], starts[:, CLOSES], starts[:, 4:7] = problem.start_time, problem.end_time, problem.start_load
    ends[:, CLOSES], ends[:, LIMIT] = problem.end_time, np.minimum(problem.duration, UNLIMITED // 2)
    random = np.random.default_rng(seed)
    node[:, SIGN] = random.integers(-(1 << 62), 1 << 62, len(node))
    return node


def _tighten(problem: Problem, leg: NDArray[np.int64], node: NDArray[np.int64]) -> None:
    """Narrows windows by each request's own ride: no schedule is lost (Cordeau 2006)."""
    p = 2 * np.flatnonzero(~problem.aboard)
    d = p + 1
    shortest, longest = leg[p, d], node[d, LIMIT]
    node[d, OPENS] = np.maximum(node[d, OPENS], node[p, OPENS] + shortest)
    node[d, CLOSES] = np.minimum(node[d, CLOSES], node[p, CLOSES] + longest)
    node[p, OPENS] = np.maximum(node[p, OPENS], node[d, OPENS] - longest)
    node[p, CLOSES] = np.minimum(node[p, CLOSES], node[d, CLOSES] - shortest)


def vehicle_kinds(problem: Problem, routes: list[list[int]]) -> NDArray[np.int64]:
    """(V,) a number for each vehicle; equal when two could swap their routes, whatever those are."""
    requests = len(problem.ride_limit)
    kinds: dict[tuple[object, ...], int] = {}
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


def _allowed(problem: Problem, owner: NDArray[np.int64]) -> NDArray[np.bool_]:
    """(R, V): riders aboard may only be with the vehicle they are in."""
    requests, vehicles = len(problem.ride_limit), len(problem.start_time)
    allowed = problem.allowed.copy() if len(problem.allowed) else np.ones((requests, vehicles), dtype=np.bool_)
    for request in np.flatnonzero(problem.aboard):
        if owner[request] != ABSENT:
            allowed[request] = False
            allowed[request, owner[request]] = True
        elif allowed[request].sum() != 1:
            raise ValueError(f"request {request} is aboard, but no route says of which vehicle")
    return allowed


def new_state(problem: Problem, routes: list[list[int]], seed: int, small: bool = False) -> State:
    """Room to search from `routes`, whose times `search.run` works out; `small` for a part searched briefly."""
    requests, vehicles, nodes = len(problem.ride_limit), len(routes), len(problem.location)
    longest = max((len(route) for route in routes), default=0)
    room = 2 + min(nodes, max(longest + 20, 8 * nodes // max(1, vehicles) + 20))
    pool = POOL >> 4 if small else POOL
    node = _nodes(problem, seed)
    places = np.concatenate([problem.location, problem.start_location, problem.end_location])
    leg = _legs(problem.travel, places, node[:, SERVICE].copy())
    _tighten(problem, leg, node)
    row, head = np.zeros((vehicles, room, 8), dtype=np.int64), np.zeros((vehicles, 4), dtype=np.int64)
    mark = np.zeros((7, max(1, requests, vehicles)), dtype=np.int64)
    mark[OWNER] = ABSENT
    for vehicle, route in enumerate(routes):
        row[vehicle, : len(route) + 2, 0] = [nodes + vehicle, *route, nodes + vehicles + vehicle]
        head[vehicle, 0] = len(route) + 2
        mark[OWNER, [node // 2 for node in route if node < 2 * requests]] = vehicle
    mark[DUE, :requests] = mark[OWNER, :requests] != ABSENT
    head[:, 3] = vehicle_kinds(problem, routes)
    own = np.concatenate(
        [problem.capacity, problem.wheelchair_seats[:, None], np.zeros((vehicles, 1), dtype=np.int64)], axis=1
    )
    return State(
        leg=leg,
        node=node,
        vehicle=own,
        allowed=_allowed(problem, mark[OWNER, :requests]),
        near=_neighbours(leg, node, requests, max(0, min(NEIGHBOURS, requests - 1))),
        row=row,
        head=head,
        saved_row=row.copy(),
        saved_head=head.copy(),
        best=np.zeros((vehicles, room), dtype=np.int64),
        best_length=np.zeros(vehicles, dtype=np.int64),
        mark=mark,
        tally=np.array([0, 0, 0, 0, 0, 0, requests, nodes], dtype=np.int64),
        rank=np.zeros(max(1, requests, vehicles), dtype=np.float64),
        table=np.zeros((max(1, requests), vehicles), dtype=np.int64),
        memo=np.zeros((MEMO >> 4 if small else MEMO, 3), dtype=np.int64),
        trial=np.zeros((room + 2, 8), dtype=np.int64),
        pool=np.zeros((pool + 1, 6), dtype=np.int64),
        pool_sequence=np.zeros((pool, room), dtype=np.int32),
        chance=np.array([seed * 2 + 1], dtype=np.int64),
    )
