"""Drives the compiled search: temperature by the budget spent, recombination and routing in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from scheduler.optimise.budget import Budget
from scheduler.optimise.partition import recombine
from scheduler.optimise.prepare import new_state
from scheduler.optimise.routing import RoutingModel
from scheduler.optimise.search import Knobs, run
from scheduler.optimise.state import ABSENT, BEST_ABSENTEES, BEST_DRIVE, FROZEN, LENGTH, NODE, OWNER, REQUESTS, State
from scheduler.problem import Problem

SLICE = 100
HOT, COLD = 0.5, 0.005
PARTITIONS = (0.4, 0.7, 0.9)
"""Shares of the budget at which the pool is recombined, and the share of it each may take."""
PARTITION_SHARE = 0.04
SHORT, LUKEWARM = 2.0, 0.05
"""Below SHORT seconds recombining takes more time than it wins, and cooling down to COLD leaves too few
steps that still move: LUKEWARM is where such a search ends."""


@dataclass(slots=True)
class Found:
    """Tells of each better plan once."""

    tell: Callable[[float, int], None] | None
    best: tuple[int, int] = field(default=(1 << 62, 1 << 62))

    def at(self, absent: int, drive: int) -> None:
        if (absent, drive) < self.best:
            self.best = (absent, drive)
            if self.tell is not None:
                self.tell(float(drive), absent)


def best_routes(s: State) -> list[list[int]]:
    """The best plan of a search."""
    return [s.best[v, : s.best_length[v]].tolist() for v in range(len(s.head))]


def load_plan(s: State, knobs: Knobs, routes: dict[int, list[int]]) -> None:
    """Makes `routes` (by vehicle; the others stay as in the best plan) the current plan."""
    nodes, vehicles = len(s.node) - 2 * len(s.head), len(s.head)
    s.mark[OWNER] = ABSENT
    for v in range(vehicles):
        route = routes.get(v, s.best[v, : s.best_length[v]].tolist())
        s.row[v, : len(route) + 2, NODE] = [nodes + v, *route, nodes + vehicles + v]
        s.head[v, LENGTH] = len(route) + 2
        for node in route:
            if node < 2 * s.tally[REQUESTS]:
                s.mark[OWNER, node // 2] = v
    run(s, knobs, 0, 1.0, 1.0)


def anneal(
    problem: Problem, routes: list[list[int]], budget: Budget, seed: int, found: Found, method: str
) -> list[list[int]]:
    """Searches a problem as a whole."""
    s, knobs = new_state(problem, routes, seed), Knobs(amount=6.0)
    run(s, knobs, 0, 1.0, 1.0)
    found.at(int(s.tally[BEST_ABSENTEES]), int(s.tally[BEST_DRIVE]))
    if method == "routing":
        return _routed(problem, s, knobs, budget, found, 1.0)
    short = budget.seconds is not None and budget.seconds < SHORT
    due, cold = list(PARTITIONS) if method == "mixed" and not short else [], LUKEWARM if short else COLD
    each = max(1.0, float(s.tally[BEST_DRIVE]) / len(problem.ride_limit))
    while not budget.over:
        spent = budget.spent
        temperature = each * HOT * (cold / HOT) ** spent
        steps = budget.slice(SLICE)
        if run(s, knobs, steps, temperature, temperature):
            found.at(int(s.tally[BEST_ABSENTEES]), int(s.tally[BEST_DRIVE]))
            each = max(1.0, float(s.tally[BEST_DRIVE]) / len(problem.ride_limit))
        budget.steps += steps
        if due and spent >= due[0]:
            due.pop(0)
            _recombine(s, knobs, budget, found)
    return best_routes(s)


def _routed(problem: Problem, s: State, knobs: Knobs, budget: Budget, found: Found, share: float) -> list[list[int]]:
    """Lets OR-Tools' routing model go on from the best plan for a share of the budget; returns the best plan."""
    left = budget.left
    if not s.vehicle[:, FROZEN].any() and (left is None or left > 0):
        seconds = None if left is None else left * share
        plan = RoutingModel(problem, best_routes(s)).improve(seconds=seconds, stop=budget.stop)
        if plan is not None:
            load_plan(s, knobs, dict(enumerate(plan)))
            found.at(int(s.tally[BEST_ABSENTEES]), int(s.tally[BEST_DRIVE]))
    return best_routes(s)


def _recombine(s: State, knobs: Knobs, budget: Budget, found: Found) -> None:
    seconds = None if budget.seconds is None else min(5.0, budget.seconds * PARTITION_SHARE)
    plan = recombine(s, seconds=seconds, effort=2.0)
    if plan is not None:
        load_plan(s, knobs, plan)
        found.at(int(s.tally[BEST_ABSENTEES]), int(s.tally[BEST_DRIVE]))
