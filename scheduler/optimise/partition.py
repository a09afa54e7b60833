"""Recombines the pool's routes: CP-SAT picks the cheapest set that serves every request once.

A linear relaxation first gives each route a reduced cost; a route that costs more than the gap to the
plan at hand cannot be in a better one (Parragh and Schmid 2013 do the same for dial-a-ride), so the
integer problem stays small.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import csr_array, hstack

from scheduler.optimise.state import (
    FROZEN,
    KIND,
    OWNER,
    POOL_COST,
    POOL_KEY,
    POOL_KIND,
    POOL_LENGTH,
    REQUESTS,
    State,
)

MOST_COLUMNS = 1200


@dataclass(frozen=True, slots=True)
class Columns:
    """Routes to choose from: their nodes, vehicle kind and cost (K,) above that of an empty route;
    served (R', K) which of the requests to be shared out each serves; mine (K,) the plan at hand."""

    nodes: list[list[int]]
    kind: NDArray[np.int64]
    cost: NDArray[np.int64]
    served: csr_array
    mine: NDArray[np.bool_]
    vehicles: dict[int, list[int]]
    bound: set[int]


def gather(s: State) -> Columns:
    """The pool and the best plan as columns. Vehicles that are frozen, and their requests, stay out."""
    requests, breaks = int(s.tally[REQUESTS]), 2 * int(s.tally[REQUESTS])
    empty = _empty_cost(s)
    vehicles: dict[int, list[int]] = {}
    for v in np.flatnonzero(s.vehicle[:, FROZEN] == 0):
        vehicles.setdefault(int(s.head[v, KIND]), []).append(int(v))
    of_kind = {kind: members[0] for kind, members in vehicles.items()}
    plan = [[int(node) for node in s.best[v, : s.best_length[v]]] for members in vehicles.values() for v in members]
    costs = [route_cost(s, v, s.best[v, : s.best_length[v]]) for members in vehicles.values() for v in members]
    kinds = [kind for kind, members in vehicles.items() for _ in members]
    mine = len(plan)
    for place in np.flatnonzero(s.pool[:-1, POOL_KEY]):
        if int(s.pool[place, POOL_KIND]) in of_kind and s.pool[place, POOL_LENGTH]:
            plan.append(s.pool_sequence[place, : s.pool[place, POOL_LENGTH]].tolist())
            costs.append(int(s.pool[place, POOL_COST]))
            kinds.append(int(s.pool[place, POOL_KIND]))
    rows, columns = [], []
    for k, nodes in enumerate(plan):
        some = [node // 2 for node in nodes if node < breaks and node % 2 == 1]
        rows += some
        columns += [k] * len(some)
    served = csr_array((np.ones(len(rows)), (rows, columns)), shape=(requests, len(plan)))
    cost = np.array(costs, dtype=np.int64) - np.array([empty[of_kind[kind]] for kind in kinds], dtype=np.int64)
    bound = {kind for kind, members in vehicles.items() if _must_drive(s, members[0])}
    return Columns(plan, np.array(kinds, dtype=np.int64), cost, served, np.arange(len(plan)) < mine, vehicles, bound)


def _empty_cost(s: State) -> NDArray[np.int64]:
    vehicles, nodes = len(s.head), len(s.node)
    starts = np.arange(nodes - 2 * vehicles, nodes - vehicles)
    return s.leg[starts, starts + vehicles]


def _must_drive(s: State, vehicle: int) -> bool:
    """True when the vehicle has a break or a rider aboard, so that its route is never empty."""
    nodes = s.best[vehicle, : s.best_length[vehicle]]
    pickups = int((nodes[nodes < 2 * s.tally[REQUESTS]] % 2 == 0).sum())
    return 2 * pickups < len(nodes)


def route_cost(s: State, vehicle: int, nodes: NDArray[np.int64]) -> int:
    """Drive time of a vehicle's route of `nodes`."""
    vehicles, start = len(s.head), len(s.node) - 2 * len(s.head) + vehicle
    stops = np.concatenate([[start], nodes, [start + vehicles]])
    return int(s.leg[stops[:-1], stops[1:]].sum() - s.node[stops[:-1], 2].sum())


def recombine(s: State, *, seconds: float | None, effort: float) -> dict[int, list[int]] | None:
    """Routes by vehicle of a cheaper plan with no more requests left out, or None.

    `seconds` limits the time of the integer search (None: no limit); `effort` limits it in CP-SAT's
    deterministic time.
    """
    columns = gather(s)
    if len(columns.cost) == columns.mine.sum():
        return None
    wanted = np.flatnonzero(s.mark[OWNER, : s.tally[REQUESTS]] >= -1)
    frozen = [v for v in range(len(s.head)) if s.vehicle[v, FROZEN]]
    held = {int(node) // 2 for v in frozen for node in s.best[v, : s.best_length[v]]}
    wanted = np.array([r for r in wanted if r not in held], dtype=np.int64)
    price = 4 * int(columns.cost[columns.mine].sum()) + 1
    keep = _promising(columns, wanted, price)
    chosen = _choose(columns, wanted, price, keep, seconds, effort)
    if chosen is None:
        return None
    free = {kind: list(members) for kind, members in columns.vehicles.items()}
    plan = {free[int(columns.kind[k])].pop(0): columns.nodes[k] for k in chosen if columns.nodes[k]}
    plan.update({v: [] for members in free.values() for v in members})
    return plan


def _promising(columns: Columns, wanted: NDArray[np.int64], price: int) -> NDArray[np.int64]:
    """Columns that may be in a cheaper plan, by reduced cost, the least first; at most MOST_COLUMNS and the plan."""
    count, requests = len(columns.cost), len(wanted)
    scale = 1.0 / max(1.0, float(columns.cost.max()))
    kinds = sorted(columns.vehicles)
    cover = csr_array((np.ones(requests), (np.arange(requests), np.arange(requests))), shape=(requests, requests))

    a_eq = hstack([columns.served[wanted], cover], format="csr")
    of = csr_array(
        (np.ones(count), (np.searchsorted(kinds, columns.kind), np.arange(count))), shape=(len(kinds), count + requests)
    )
    objective = np.concatenate([columns.cost * scale, np.full(requests, price * scale)])
    fleet = np.array([float(len(columns.vehicles[kind])) for kind in kinds])
    answer = linprog(objective, A_ub=of, b_ub=fleet, A_eq=a_eq, b_eq=np.ones(requests), method="highs")
    if answer.status != 0:
        return np.flatnonzero(columns.mine)
    reduced = objective - a_eq.T @ answer.eqlin.marginals - of.T @ answer.ineqlin.marginals
    left_out = requests - int(columns.served[wanted][:, columns.mine].sum())
    gap = (float(columns.cost[columns.mine].sum()) + left_out * price) * scale - answer.fun
    reduced = np.where(columns.mine, -1.0, reduced[:count])
    order = np.argsort(reduced, kind="stable")[: MOST_COLUMNS + int(columns.mine.sum())]
    return order[reduced[order] < gap + 1e-9]


def _choose(
    columns: Columns,
    wanted: NDArray[np.int64],
    price: int,
    keep: NDArray[np.int64],
    seconds: float | None,
    effort: float,
) -> list[int] | None:
    from ortools.sat.python import cp_model  # slow to import, and not every run comes here

    model = cp_model.CpModel()
    served = columns.served[wanted][:, keep]
    covered = np.asarray(served[:, columns.mine[keep]].sum(axis=1)).ravel() > 0.5
    take = [model.new_bool_var("") for _ in keep]
    # Requests the plan at hand serves stay served: without a way out CP-SAT is many times as fast.
    left = {int(row): model.new_bool_var("") for row in np.flatnonzero(~covered)}
    for row in range(len(wanted)):
        model.add_exactly_one([take[k] for k in served[[row]].indices] + ([left[row]] if row in left else []))
    for kind, members in columns.vehicles.items():
        own = sum(take[k] for k in np.flatnonzero(columns.kind[keep] == kind))
        model.add(own == len(members)) if kind in columns.bound else model.add(own <= len(members))
    costs = [int(columns.cost[k]) for k in keep] + [price] * len(left)
    model.minimize(cp_model.LinearExpr.weighted_sum([*take, *left.values()], costs))
    for k, variable in zip(keep, take, strict=True):
        model.add_hint(variable, bool(columns.mine[k]))
    for variable in left.values():
        model.add_hint(variable, True)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = effort
    if seconds is not None:
        solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(model)
    before = int(columns.cost[columns.mine].sum()) + price * len(left)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE) or solver.objective_value >= before - 0.5:
        return None
    return [int(k) for k, variable in zip(keep, take, strict=True) if solver.value(variable)]
