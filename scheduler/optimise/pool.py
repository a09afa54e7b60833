"""The pool of routes a search has come across: for each set of visits, the cheapest order known."""

from __future__ import annotations

from scheduler.optimise.chance import mix
from scheduler.optimise.compiled import inner
from scheduler.optimise.state import (
    COST,
    KIND,
    LENGTH,
    NODE,
    POOL_CLOCK,
    POOL_COST,
    POOL_KEY,
    POOL_KIND,
    POOL_LENGTH,
    POOL_SEEN,
    SIGN,
    State,
)

PROBES = 8


@inner
def _set_key(s: State, vehicle: int) -> int:
    key = mix(s.head[vehicle, KIND] + 1)
    for k in range(1, s.head[vehicle, LENGTH] - 1):
        key ^= s.node[s.row[vehicle, k, NODE], SIGN]
    return key | 1


@inner
def _find(s: State, key: int) -> int:
    mask = s.pool.shape[0] - 2
    first = mix(key) & mask
    for probe in range(PROBES):
        place = (first + probe) & mask
        if s.pool[place, POOL_KEY] == key:
            return place
    return -1


@inner
def cheaper_order(s: State, vehicle: int) -> int:
    """Place of a cheaper order of the vehicle's visits, or -1."""
    place = _find(s, _set_key(s, vehicle))
    if (
        place >= 0
        and s.pool[place, POOL_COST] < s.head[vehicle, COST]
        and s.pool[place, POOL_LENGTH] == s.head[vehicle, LENGTH] - 2
    ):
        return place
    return -1


@inner
def remember(s: State, vehicle: int) -> None:
    """Adds the vehicle's route, in the place of the one unused for longest when its places are taken."""
    key = _set_key(s, vehicle)
    clock = s.pool.shape[0] - 1
    s.pool[clock, POOL_CLOCK] += 1
    now, cost, n = s.pool[clock, POOL_CLOCK], s.head[vehicle, COST], s.head[vehicle, LENGTH] - 2
    place = _find(s, key)
    if place >= 0:
        s.pool[place, POOL_SEEN] = now
        if s.pool[place, POOL_COST] <= cost:
            return
    else:
        mask = s.pool.shape[0] - 2
        first = mix(key) & mask
        place = first
        for probe in range(1, PROBES):
            other = (first + probe) & mask
            if s.pool[other, POOL_SEEN] < s.pool[place, POOL_SEEN]:
                place = other
    s.pool[place, POOL_KEY], s.pool[place, POOL_COST], s.pool[place, POOL_LENGTH] = key, cost, n
    s.pool[place, POOL_KIND], s.pool[place, POOL_SEEN] = s.head[vehicle, KIND], now
    for k in range(n):
        s.pool_sequence[place, k] = s.row[vehicle, k + 1, NODE]
