"""Large fleets: a few vehicles that serve the same places and times are improved together, again and again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.anneal import Found, best_routes
from scheduler.optimise.budget import Budget
from scheduler.optimise.construct import serve_absent
from scheduler.optimise.prepare import new_state
from scheduler.optimise.search import Knobs, run
from scheduler.optimise.state import BEST_ABSENTEES, BEST_DRIVE
from scheduler.problem import Problem

LARGE = 40
"""From more vehicles than this on, a problem is searched in parts."""

PART = 10
"""Vehicles in a part."""

DRAWN = 2
"""How many of them are drawn from the whole fleet, so that unused vehicles have their turn."""

MOST_ABSENT = 30
STEPS = 400
WARM, COOL = 0.02, 0.002


def in_parts(problem: Problem, routes: list[list[int]], budget: Budget, seed: int, found: Found) -> list[list[int]]:
    """Searches a problem with many vehicles, part by part."""
    random = np.random.default_rng(seed)
    routes = [list(route) for route in routes]
    requests = len(problem.ride_limit)
    serve_absent(problem, routes)
    owner = np.full(requests, -1, dtype=np.int64)
    for vehicle, route in enumerate(routes):
        owner[[node // 2 for node in route if node < 2 * requests]] = vehicle
    centre = _centres(problem)
    absent, drive = int((owner < 0).sum()), _drive(problem, routes)
    found.at(absent, drive)
    while not budget.over:
        vehicles, requests_in = _part(centre, owner, len(routes), random)
        steps = budget.slice(STEPS)
        gained = _improve_part(problem, routes, vehicles, requests_in, owner, int(random.integers(1 << 31)), steps)
        budget.steps += steps
        if gained is not None:
            absent, drive = absent - gained[0], drive - gained[1]
            found.at(absent, drive)
    return routes


def _centres(problem: Problem) -> NDArray[np.float64]:
    """(R, 3) where and when a request is, in time: two travel coordinates and the middle of its windows.

    Without coordinates (a travel table), times to two far apart locations stand in for them.
    """
    travel, requests = problem.travel, len(problem.ride_limit)
    pickups, dropoffs = problem.location[0 : 2 * requests : 2], problem.location[1 : 2 * requests : 2]
    if len(travel.seconds):
        first = int(pickups[0])
        far = int(pickups[np.argmax(travel.seconds[first, pickups])])
        other = int(pickups[np.argmax(np.minimum(travel.seconds[first, pickups], travel.seconds[far, pickups]))])
        axes = [travel.seconds[far].astype(float), travel.seconds[other].astype(float)]
    else:
        axes = [travel.x * travel.pace, travel.y * travel.pace]
    middle = (problem.earliest[1 : 2 * requests : 2] + problem.latest[0 : 2 * requests : 2]) / 2.0
    return np.stack([*((axis[pickups] + axis[dropoffs]) / 2.0 for axis in axes), middle], axis=1)


def _part(
    centre: NDArray[np.float64], owner: NDArray[np.int64], fleet: int, random: np.random.Generator
) -> tuple[list[int], list[int]]:
    """A few vehicles around a drawn request, some of them drawn too, and what they serve or could serve."""
    absent = np.flatnonzero(owner < 0)
    seed = int(random.choice(absent)) if len(absent) and random.random() < 0.5 else int(random.integers(len(owner)))
    order = np.argsort(np.abs(centre - centre[seed]).sum(axis=1), kind="stable")
    near = owner[order]
    _, first = np.unique(near[near >= 0], return_index=True)
    around = [int(v) for v in near[near >= 0][np.sort(first)[: PART - DRAWN]]]
    vehicles = sorted({*around, *map(int, random.choice(fleet, PART - len(around), replace=False))})
    unserved = [int(r) for r in order[near < 0][:MOST_ABSENT]]
    served = np.flatnonzero(np.isin(owner, vehicles))
    return vehicles, [*map(int, served), *unserved]


def _improve_part(
    problem: Problem,
    routes: list[list[int]],
    vehicles: list[int],
    requests_in: list[int],
    owner: NDArray[np.int64],
    seed: int,
    steps: int,
) -> tuple[int, int] | None:
    """Improves the part in place; (requests served more, drive time saved) or None when nothing was better."""
    requests = len(problem.ride_limit)
    breaks = [node for v in vehicles for node in routes[v] if node >= 2 * requests]
    nodes = [node for r in requests_in for node in (2 * r, 2 * r + 1)] + breaks
    local = {node: k for k, node in enumerate(nodes)}
    part = _cut(problem, np.array(nodes), np.array(requests_in), np.array(vehicles))
    s = new_state(part, [[local[node] for node in routes[v]] for v in vehicles], seed, small=True)
    before = int((owner[requests_in] < 0).sum()), _drive(part, [[local[node] for node in routes[v]] for v in vehicles])
    knobs = Knobs(amount=6.0)
    run(s, knobs, 0, 1.0, 1.0)
    each = max(1.0, before[1] / len(requests_in))
    run(s, knobs, steps, WARM * each, COOL * each)
    after = int(s.tally[BEST_ABSENTEES]), int(s.tally[BEST_DRIVE])
    if after >= before:
        return None
    for v, route in zip(vehicles, best_routes(s), strict=True):
        routes[v] = [nodes[k] for k in route]
    owner[requests_in] = -1
    for v in vehicles:
        owner[[node // 2 for node in routes[v] if node < 2 * requests]] = v
    return before[0] - after[0], before[1] - after[1]


def _cut(
    problem: Problem, nodes: NDArray[np.int64], requests: NDArray[np.int64], vehicles: NDArray[np.int64]
) -> Problem:
    """The problem of only these nodes, requests and vehicles."""
    of_node = ("location", "earliest", "latest", "service")
    of_request = ("ride_limit", "load", "aboard")
    of_start, of_end = ("start_location", "start_time", "start_load"), ("end_location", "end_time", "duration")
    of_vehicle = (*of_start, *of_end, "capacity", "wheelchair_seats")
    changes = {name: getattr(problem, name)[nodes] for name in of_node}
    changes |= {name: getattr(problem, name)[requests] for name in of_request}
    changes |= {name: getattr(problem, name)[vehicles] for name in of_vehicle}
    if len(problem.allowed):
        changes["allowed"] = problem.allowed[np.ix_(requests, vehicles)]
    return problem._replace(**changes)


def _drive(problem: Problem, routes: list[list[int]]) -> int:
    """Drive time of all routes."""
    travel, total = problem.travel, 0
    for vehicle, route in enumerate(routes):
        stops = [int(problem.start_location[vehicle]), *(int(problem.location[node]) for node in route)]
        if problem.end_location[vehicle] >= 0:
            stops.append(int(problem.end_location[vehicle]))
        a, b = np.array(stops[:-1], dtype=np.int64), np.array(stops[1:], dtype=np.int64)
        if len(travel.seconds):
            total += int(travel.seconds[a, b].sum())
        else:
            apart = np.hypot(travel.x[a] - travel.x[b], travel.y[a] - travel.y[b])
            total += int(np.ceil(apart * travel.pace - 1e-9).sum())
    return total
