"""Which requests to take out of the plan: each operator picks some."""

from __future__ import annotations

import numpy as np

from scheduler.optimise.chance import below, uniform
from scheduler.optimise.compiled import building, inner
from scheduler.optimise.state import (
    ABSENT,
    LENGTH,
    NODE,
    OWNER,
    PICKED,
    PICKS,
    REQUESTS,
    SERVICE,
    State,
    is_request,
    pick,
)


@inner
def pick_absent(s: State) -> None:
    """Every absent request is to be tried again."""
    for request in range(s.tally[REQUESTS]):
        if s.mark[OWNER, request] == ABSENT:
            pick(s, request)


@inner
def seed_request(s: State) -> int:
    """A request to start from: an absent one half of the time, when there are any."""
    if s.tally[PICKS] > 0 and uniform(s.chance) < 0.5:
        return s.mark[PICKED, below(s.chance, s.tally[PICKS])]
    return below(s.chance, s.tally[REQUESTS])


@inner
def strings(s: State, seed: int, amount: float, longest: float) -> None:
    """Strings of visits in a row from the routes around a request (Christiaens and Vanden Berghe 2020)."""
    visits, used = 0, 0
    for vehicle in range(s.head.shape[0]):
        visits += s.head[vehicle, LENGTH] - 2
        used += s.head[vehicle, LENGTH] > 2
    most = max(1.0, min(longest, visits / max(1, used)))
    routes = 1 + int(uniform(s.chance) * (4.0 * amount / (1.0 + most)))
    for k in range(-1, s.near.shape[1]):
        request = seed if k < 0 else s.near[seed, k]
        vehicle = s.mark[OWNER, request]
        if vehicle == ABSENT or s.rank[vehicle] > 0.5:
            continue
        s.rank[vehicle] = 1.0
        _string(s, vehicle, request, 1 + int(uniform(s.chance) * min(most, s.head[vehicle, LENGTH] - 2.0)))
        routes -= 1
        if routes == 0:
            break
    s.rank[: s.head.shape[0]] = 0.0


@inner
def _string(s: State, vehicle: int, request: int, length: int) -> None:
    """Picks what `length` visits in a row belong to, one of them of the request."""
    n, node, at = s.head[vehicle, LENGTH], 2 * request + below(s.chance, 2), 1
    for k in range(1, n - 1):
        if s.row[vehicle, k, NODE] // 2 == request:
            at = k
            if s.row[vehicle, k, NODE] == node:
                break
    lowest, highest = max(1, at - length + 1), min(at, n - 1 - length)
    start = lowest + below(s.chance, max(1, highest - lowest + 1))
    for k in range(start, min(start + length, n - 1)):
        if is_request(s, s.row[vehicle, k, NODE]):
            pick(s, s.row[vehicle, k, NODE] // 2)


@inner
def related(s: State, seed: int, count: int) -> None:
    """Requests close in place and time to ones already picked (Shaw 1998)."""
    pick(s, seed)
    width = s.near.shape[1]
    for _ in range(6 * count):
        picks = s.tally[PICKS]
        if picks >= count or width == 0 or picks == 0:
            return
        near = s.mark[PICKED, below(s.chance, picks)]
        pick(s, s.near[near, int(width * uniform(s.chance) ** 3)])


@inner
def scattered(s: State, count: int) -> None:
    """Any requests."""
    for _ in range(count):
        pick(s, below(s.chance, s.tally[REQUESTS]))


@inner
def whole_route(s: State, seed: int) -> None:
    """All requests that ride with the seed's vehicle."""
    vehicle = s.mark[OWNER, seed]
    if vehicle != ABSENT:
        for k in range(1, s.head[vehicle, LENGTH] - 1):
            if is_request(s, s.row[vehicle, k, NODE]):
                pick(s, s.row[vehicle, k, NODE] // 2)


@building
def costly(s: State, count: int) -> None:
    """Requests whose visits cost the most driving where they are, with chance (Ropke and Pisinger 2006)."""
    requests = s.tally[REQUESTS]
    rank = s.rank[:requests]
    for vehicle in range(s.head.shape[0]):
        row = s.row[vehicle]
        for k in range(1, s.head[vehicle, LENGTH] - 1):
            before, node, after = row[k - 1, NODE], row[k, NODE], row[k + 1, NODE]
            if is_request(s, node):
                saved = s.leg[before, node] + s.leg[node, after] - s.leg[before, after] - s.node[node, SERVICE]
                rank[node // 2] -= saved
    order = np.argsort(rank)
    rank[:] = 0.0
    for _ in range(4 * count):
        if s.tally[PICKS] >= count:
            return
        pick(s, order[int(requests * uniform(s.chance) ** 4)])
