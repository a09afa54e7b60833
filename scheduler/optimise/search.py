"""Large neighbourhood search with annealing: the compiled loop."""

from __future__ import annotations

import math
from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler.optimise import destroy, repair
from scheduler.optimise.chance import below, uniform
from scheduler.optimise.pool import remember
from scheduler.optimise.state import (
    ABSENT,
    ABSENTEES,
    BEST_ABSENTEES,
    BEST_DRIVE,
    CHANGED,
    DRIVE,
    PICKED,
    State,
    keep,
    pick,
    reorder,
    rollback,
    take_out,
)
from scheduler.problem import Problem


class Knobs(NamedTuple):
    """amount: mean requests taken out; longest: longest string; blink, noise: chance and share of error;
    regret: share of repairs by regret."""

    amount: float = 10.0
    longest: int = 10
    blink: float = 0.02
    noise: float = 0.2
    regret: float = 0.1


@numba.njit(cache=True)
def _ruin(problem: Problem, state: State, chance: NDArray[np.uint64], knobs: Knobs) -> None:
    destroy.pick_absent(state)
    most = min(float(state.owner.shape[0]), 2.0 * knobs.amount)
    count = state.tally[PICKED] + 1 + int(uniform(chance) * most)
    dice = uniform(chance)
    if dice < 0.6:
        destroy.strings(state, chance, knobs.amount, knobs.longest)
    elif dice < 0.85:
        destroy.related(state, chance, count)
    elif dice < 0.9:
        destroy.scattered(state, chance, 1 + count // 2)
    elif dice < 0.95:
        destroy.whole_routes(state, chance, count)
    else:
        destroy.costly(problem, state, chance, count)


@numba.njit(cache=True)
def _recreate(problem: Problem, state: State, chance: NDArray[np.uint64], knobs: Knobs, most_absent: int) -> int:
    if uniform(chance) < knobs.regret:
        return repair.regret(problem, state, chance, 2 + below(chance, 3), knobs.noise, most_absent)
    repair.order_picked(problem, state, chance, below(chance, 5))
    return repair.greedy(problem, state, chance, knobs.blink, most_absent)


@numba.njit(cache=True)
def _missed(state: State) -> int:
    """How often, in all, the picked requests without a vehicle were left out before."""
    total = 0
    for k in range(state.tally[PICKED]):
        if state.owner[state.picked[k]] == ABSENT:
            total += 1 + state.missed[state.picked[k]]
    return total


@numba.njit(cache=True)
def step(problem: Problem, state: State, chance: NDArray[np.uint64], knobs: Knobs, temperature: float) -> bool:
    """Takes requests out and puts them back once; keeps or drops the result. True when it is the best so far."""
    tally = state.tally
    before, absentees = tally[DRIVE], tally[ABSENTEES]
    _ruin(problem, state, chance, knobs)
    if tally[PICKED] == 0:
        return False
    missed_before = _missed(state) if absentees > 0 else 0
    if not take_out(problem, state):
        rollback(state)
        return False
    absent = _recreate(problem, state, chance, knobs, absentees + 2 if absentees > 0 else 0)
    if absent < 0:
        rollback(state)
        return False
    for k in range(tally[CHANGED]):
        reorder(problem, state, state.changed[k])
    missed = _missed(state) if absent > 0 else 0
    for k in range(tally[PICKED]):
        if state.owner[state.picked[k]] == ABSENT:
            state.missed[state.picked[k]] += 1
    ceiling = before - temperature * math.log(max(1e-12, uniform(chance)))
    if not (missed < missed_before or (absent <= absentees and tally[DRIVE] < ceiling)):
        rollback(state)
        return False
    for k in range(tally[CHANGED]):
        vehicle = state.changed[k]
        remember(
            state.pool,
            state.kind[vehicle],
            state.routes.sequence[vehicle],
            state.routes.length[vehicle],
            state.drive[vehicle],
        )
    keep(state)
    tally[ABSENTEES] = absent
    if absent > tally[BEST_ABSENTEES] or (absent == tally[BEST_ABSENTEES] and tally[DRIVE] >= tally[BEST_DRIVE]):
        return False
    save_best(state)
    return True


@numba.njit(cache=True)
def save_best(state: State) -> None:
    """The current plan becomes the best plan."""
    for vehicle in range(state.routes.length.shape[0]):
        n = state.routes.length[vehicle]
        state.best_length[vehicle] = n
        for k in range(n):
            state.best_sequence[vehicle, k] = state.routes.sequence[vehicle, k]
    state.tally[BEST_DRIVE], state.tally[BEST_ABSENTEES] = state.tally[DRIVE], state.tally[ABSENTEES]


@numba.njit(cache=True)
def anneal(
    problem: Problem, state: State, chance: NDArray[np.uint64], knobs: Knobs, steps: int, hot: float, cold: float
) -> int:
    """`steps` steps while the temperature falls from `hot` to `cold`. Returns how many found a new best plan."""
    found = 0
    for k in range(steps):
        found += step(problem, state, chance, knobs, hot * (cold / hot) ** (k / steps))
    return found


@numba.njit(cache=True)
def construct(problem: Problem, state: State, chance: NDArray[np.uint64]) -> None:
    """Serves what is absent, by regret."""
    for request in range(state.owner.shape[0]):
        if state.owner[request] == ABSENT:
            pick(state, request)
    count = state.tally[PICKED]
    for k in range(count):
        state.leaving[state.picked[k]] = False
    if count == 0:
        return
    absent = repair.regret(problem, state, chance, 3, 0.0, count)
    if absent < 0:
        rollback(state)
        absent = count
    keep(state)
    state.tally[ABSENTEES] = absent
    if absent < state.tally[BEST_ABSENTEES]:
        save_best(state)
