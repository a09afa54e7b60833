"""A first plan for a large fleet: each absent request where it is cheapest, the earliest first."""

from __future__ import annotations

import numpy as np

from scheduler import insertion, schedule
from scheduler.problem import Problem, empty_routes, new_scratch


def serve_absent(problem: Problem, routes: list[list[int]]) -> None:
    """Puts every request that fits somewhere into the routes, in place. Routes infeasible as given stay as they are."""
    requests = len(problem.ride_limit)
    served = {node // 2 for route in routes for node in route if node < 2 * requests}
    absent = [r for r in range(requests) if r not in served]
    if not absent:
        return
    room = max(len(route) for route in routes) + max(20, 8 * len(problem.location) // len(routes))
    now, scratch = empty_routes(len(routes), room), new_scratch(requests, room)
    feasible = []
    for vehicle, route in enumerate(routes):
        now.sequence[vehicle, : len(route)], now.length[vehicle] = route, len(route)
        if schedule.refresh(problem, now, vehicle, scratch):
            feasible.append(vehicle)
    searched = problem
    if len(feasible) < len(routes):
        allowed = problem.allowed if len(problem.allowed) else np.ones((requests, len(routes)), dtype=np.bool_)
        searched = problem._replace(allowed=allowed & np.isin(np.arange(len(routes)), feasible))
    for request in sorted(absent, key=lambda r: int(problem.latest[2 * r])):
        _, vehicle, pickup, dropoff = insertion.cheapest_in_fleet(searched, now, request, scratch)
        if vehicle != insertion.NOWHERE:
            insertion.insert(now, vehicle, request, pickup, dropoff, scratch)
            schedule.refresh(problem, now, vehicle, scratch)
            routes[vehicle] = now.sequence[vehicle, : now.length[vehicle]].tolist()
