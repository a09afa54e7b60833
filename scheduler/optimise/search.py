"""Large neighbourhood search with annealing: the compiled loop."""

from __future__ import annotations

import math
from typing import NamedTuple

from scheduler.optimise import destroy, repair
from scheduler.optimise.chance import below, uniform
from scheduler.optimise.compiled import building, entry, inner
from scheduler.optimise.pool import remember
from scheduler.optimise.routes import reorder, settle, take_out
from scheduler.optimise.state import (
    ABSENT,
    ABSENTEES,
    BEST_ABSENTEES,
    BEST_DRIVE,
    CHANGED,
    CHANGES,
    DRIVE,
    FROZEN,
    LENGTH,
    MISSED,
    NODE,
    OWNER,
    PICKED,
    PICKS,
    REQUESTS,
    State,
    keep,
    rollback,
)


class Knobs(NamedTuple):
    """amount: mean requests taken out; longest: longest string of visits; blink and noise: chance and share
    of error; regret: share of repairs by regret; strings, related: shares of these removals."""

    amount: float = 10.0
    longest: float = 10.0
    blink: float = 0.02
    noise: float = 0.2
    regret: float = 0.1
    strings: float = 0.6
    related: float = 0.25


@building
def _ruin(s: State, knobs: Knobs) -> None:
    destroy.pick_absent(s)
    count = s.tally[PICKS] + 1 + int(uniform(s.chance) * min(float(s.tally[REQUESTS]), 2.0 * knobs.amount))
    seed, dice = destroy.seed_request(s), uniform(s.chance)
    if dice < knobs.strings:
        destroy.strings(s, seed, knobs.amount, knobs.longest)
        return
    dice = (dice - knobs.strings) / (1.0 - knobs.strings)
    if dice > knobs.related:
        dice = (dice - knobs.related) / (1.0 - knobs.related)
        if dice < 0.4:
            destroy.scattered(s, 1 + count // 2)
            return
        if dice < 0.7:
            destroy.costly(s, count)
            return
        destroy.whole_route(s, seed)
    destroy.related(s, seed, count)


@inner
def _missed(s: State) -> int:
    """How often, in all, the picked requests without a vehicle were left out before, and now."""
    total = 0
    for k in range(s.tally[PICKS]):
        if s.mark[OWNER, s.mark[PICKED, k]] == ABSENT:
            total += 1 + s.mark[MISSED, s.mark[PICKED, k]]
    return total


@inner
def save_best(s: State) -> None:
    """The current plan becomes the best plan."""
    for vehicle in range(s.head.shape[0]):
        s.best_length[vehicle] = s.head[vehicle, LENGTH] - 2
        for k in range(s.best_length[vehicle]):
            s.best[vehicle, k] = s.row[vehicle, k + 1, NODE]
    s.tally[BEST_DRIVE], s.tally[BEST_ABSENTEES] = s.tally[DRIVE], s.tally[ABSENTEES]


@inner
def _accept(s: State, absent: int) -> bool:
    """Keeps the current plan and learns its routes. True when it is the best so far."""
    for k in range(s.tally[CHANGES]):
        remember(s, s.mark[CHANGED, k])
    keep(s)
    s.tally[ABSENTEES] = absent
    best, drive = s.tally[BEST_ABSENTEES], s.tally[DRIVE]
    if absent > best or (absent == best and drive >= s.tally[BEST_DRIVE]):
        return False
    save_best(s)
    return True


@building
def step(s: State, knobs: Knobs, temperature: float) -> bool:
    """Takes requests out and puts them back once; keeps or drops the result. True when it is the best so far."""
    before, absentees = s.tally[DRIVE], s.tally[ABSENTEES]
    _ruin(s, knobs)
    missed_before = _missed(s)
    absent = -1
    if s.tally[PICKS] > 0 and take_out(s):
        allowance = absentees + 2 if absentees > 0 else 0
        if uniform(s.chance) < knobs.regret:
            absent = repair.regret(s, 2 + below(s.chance, 3), knobs.noise, allowance)
        else:
            repair.order_picked(s, below(s.chance, 5))
            absent = repair.greedy(s, knobs.blink, allowance)
    if absent < 0:
        rollback(s)
        return False
    for k in range(s.tally[CHANGES]):
        reorder(s, s.mark[CHANGED, k])
    missed = _missed(s)
    for k in range(s.tally[PICKS]):
        s.mark[MISSED, s.mark[PICKED, k]] += s.mark[OWNER, s.mark[PICKED, k]] == ABSENT
    ceiling = before - temperature * math.log(max(1e-12, uniform(s.chance)))
    if missed < missed_before or (absent <= absentees and s.tally[DRIVE] < ceiling):
        return _accept(s, absent)
    if s.tally[DRIVE] < before + 4.0 * temperature:
        for k in range(s.tally[CHANGES]):
            remember(s, s.mark[CHANGED, k])
    rollback(s)
    return False


@inner
def _begin(s: State) -> int:
    absent = 0
    s.tally[BEST_ABSENTEES] = s.tally[REQUESTS] + 1
    for vehicle in range(s.head.shape[0]):
        if not settle(s, vehicle):
            s.vehicle[vehicle, FROZEN] = 1
    destroy.pick_absent(s)
    count = s.tally[PICKS]
    s.tally[ABSENTEES] = count
    save_best(s)
    if count > 0:
        absent = repair.regret(s, 3, 0.0, count)
    if absent < 0:
        rollback(s)
        return 0
    for vehicle in range(s.head.shape[0]):
        remember(s, vehicle)
    return int(_accept(s, absent))


@entry
def run(s: State, knobs: Knobs, steps: int, hot: float, cold: float) -> int:
    """`steps` steps while the temperature falls from `hot` to `cold`. Returns how many found a new best plan.

    Without steps it works out the times of the rows as they were written, freezes those that are infeasible
    and serves what is absent: how a search begins. One function, because linking two takes twice as long.
    """
    if steps == 0:
        return _begin(s)
    found = 0
    for k in range(steps):
        found += step(s, knobs, hot * (cold / hot) ** (k / steps))
    return found
