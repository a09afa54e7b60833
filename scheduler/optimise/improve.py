"""The optimiser's one entry point: a plan in, a plan that is no worse out, within a budget."""

from __future__ import annotations

import time
from collections.abc import Callable

from scheduler.optimise.anneal import Found, anneal
from scheduler.optimise.budget import Budget
from scheduler.optimise.decompose import LARGE, in_parts
from scheduler.problem import Problem

METHODS = ("mixed", "search", "routing")
"""mixed: search, recombination and OR-Tools routing; search: without either; routing: OR-Tools routing only."""


def improve(
    problem: Problem,
    routes: list[list[int]],
    *,
    seconds: float | None = None,
    iterations: int | None = None,
    seed: int = 0,
    stop: Callable[[], bool] | None = None,
    on_better: Callable[[float, int], None] | None = None,
    clock: Callable[[], float] = time.perf_counter,
    method: str = "mixed",
) -> list[list[int]]:
    """Routes (nodes, one list a vehicle) that serve all that `routes` do or more and, if not more, drive no longer.

    `routes` (one list a vehicle, or empty for an empty plan) may leave requests out: serving them comes first.
    Every constraint is kept; breaks stay with their vehicle and riders aboard in theirs; a route that is
    infeasible as given comes back as it is. The budget is `seconds` on `clock`, or `iterations` search steps,
    and then the same `seed` gives the same answer. `stop` is asked every few milliseconds; `on_better` is
    told (drive time, requests left out) of each better plan. Raises ValueError when routes and vehicles
    differ in number, the budget is not one of the two or the method is unknown.
    """
    vehicles = len(problem.start_time)
    routes = [list(map(int, route)) for route in routes] or [[] for _ in range(vehicles)]
    if len(routes) != vehicles:
        raise ValueError(f"{len(routes)} routes for {vehicles} vehicles")
    if method not in METHODS:
        raise ValueError(f"there is no method {method!r}; there are {', '.join(METHODS)}")
    budget = Budget(seconds, iterations, clock, stop)
    found = Found(on_better)
    if len(problem.ride_limit) == 0 or vehicles == 0:
        return routes
    if vehicles > LARGE:
        return in_parts(problem, routes, budget, seed, found)
    return anneal(problem, routes, budget, seed, found, method)
