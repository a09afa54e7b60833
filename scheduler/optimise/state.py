"""What one search holds in memory, in few arrays: compiled calls pass every array of the tuple.

Nodes: 2r and 2r + 1 the pickup and drop-off of request r, then breaks up to N, then a start for each
vehicle (N + v) and an end (N + V + v). A route's row begins with its start and finishes with its end.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.chance import mix
from scheduler.optimise.compiled import inner, tiny

ABSENT = -1
"""Vehicle of a request that no route serves."""

UNLIMITED = 1 << 51
"""A limit nobody reaches."""

OPENS, CLOSES, SERVICE, LIMIT, SEATS, WHEELCHAIRS, PARCELS, SIGN = range(8)
"""Columns of `node`. LIMIT of a drop-off or an end: most time since its mate (pickup or start) began.
Loads are signed: less at a drop-off. SIGN: random bits, for hashes."""

NODE, EARLY, LATE, MATE, SEATED, WHEELED, PARCELLED, SPARE = range(8)
"""Columns of a row: the node, its earliest and latest begin in any schedule of the route, the index of
its mate (-1 for none), what is aboard when leaving."""

LENGTH, COST, KEY, KIND = range(4)
"""Columns of `head`: entries in the row, drive time, hash of kind and sequence, kind of vehicle."""

CAPACITY, WHEELCHAIR_SEATS, FROZEN = 0, 3, 4
"""Columns of `vehicle`: capacities from 0 to 2, seats a wheelchair folds away, 1 when not to be touched."""

OWNER, PICKED, LEAVING, MISSED, CHANGED, DIRTY, DUE = range(7)
"""Rows of `mark`: the vehicle of each request; requests taken out; 1 when in that list; how often left out;
vehicles changed; 1 when in that list; 1 when the plan given served the request, so that it must stay served."""

DRIVE, BEST_DRIVE, ABSENTEES, BEST_ABSENTEES, PICKS, CHANGES, REQUESTS, BREAKS_END = range(8)
"""Places in `tally`: drive time and absent requests, now and at best; lengths of two lists; R; N."""

POOL_KEY, POOL_COST, POOL_LENGTH, POOL_KIND, POOL_SEEN, POOL_CLOCK = range(6)
"""Columns of `pool`; row -1 keeps the clock."""


class State(NamedTuple):
    """R requests, V vehicles, A = N + 2V nodes, M entries a row can hold, S memo slots, P pool places.

    leg: (A, A) service at the first and travel to the second. node: (A, 8). vehicle: (V, 5). allowed: (R, V).
    near: (R, K) related requests, nearest first. row: (V, M, 8), head: (V, 4), and both saved before a change.
    best: (V, M) nodes of the best plan, best_length: (V,). mark: (7, max(R, V)). tally: (8,). rank: (max(R, V),).
    table: (R, V). memo: (S, 3) key, added, place. trial: (M, 8). pool: (P + 1, 6), pool_sequence: (P, M).
    chance: (1,) the random numbers.
    """

    leg: NDArray[np.int64]
    node: NDArray[np.int64]
    vehicle: NDArray[np.int64]
    allowed: NDArray[np.bool_]
    near: NDArray[np.int64]
    row: NDArray[np.int64]
    head: NDArray[np.int64]
    saved_row: NDArray[np.int64]
    saved_head: NDArray[np.int64]
    best: NDArray[np.int64]
    best_length: NDArray[np.int64]
    mark: NDArray[np.int64]
    tally: NDArray[np.int64]
    rank: NDArray[np.float64]
    table: NDArray[np.int64]
    memo: NDArray[np.int64]
    trial: NDArray[np.int64]
    pool: NDArray[np.int64]
    pool_sequence: NDArray[np.int32]
    chance: NDArray[np.int64]


@tiny
def is_request(s: State, node: int) -> bool:
    """True for pickups and drop-offs."""
    return bool(node < 2 * s.tally[REQUESTS])


@inner
def touch(s: State, vehicle: int) -> None:
    """Keeps the vehicle's route as it is now, once, so that `rollback` can bring it back."""
    if s.mark[DIRTY, vehicle]:
        return
    s.mark[DIRTY, vehicle] = 1
    s.mark[CHANGED, s.tally[CHANGES]] = vehicle
    s.tally[CHANGES] += 1
    for k in range(s.head[vehicle, LENGTH]):
        for c in range(7):
            s.saved_row[vehicle, k, c] = s.row[vehicle, k, c]
    for c in range(3):
        s.saved_head[vehicle, c] = s.head[vehicle, c]


@inner
def keep(s: State) -> None:
    """Makes the current plan the one to go on from."""
    for k in range(s.tally[CHANGES]):
        s.mark[DIRTY, s.mark[CHANGED, k]] = 0
    for k in range(s.tally[PICKS]):
        s.mark[LEAVING, s.mark[PICKED, k]] = 0
    s.tally[CHANGES] = 0
    s.tally[PICKS] = 0


@inner
def rollback(s: State) -> None:
    """Goes back to the plan before the changes since the last `keep` or `rollback`."""
    for k in range(s.tally[PICKS]):
        s.mark[OWNER, s.mark[PICKED, k]] = ABSENT
    for k in range(s.tally[CHANGES]):
        vehicle = s.mark[CHANGED, k]
        s.tally[DRIVE] += s.saved_head[vehicle, COST] - s.head[vehicle, COST]
        for c in range(3):
            s.head[vehicle, c] = s.saved_head[vehicle, c]
        for i in range(s.head[vehicle, LENGTH]):
            for c in range(7):
                s.row[vehicle, i, c] = s.saved_row[vehicle, i, c]
            if is_request(s, s.row[vehicle, i, NODE]):
                s.mark[OWNER, s.row[vehicle, i, NODE] // 2] = vehicle
    keep(s)


@inner
def pick(s: State, request: int) -> None:
    """Marks a request to be taken out (or, when absent, to be put in), once."""
    vehicle = s.mark[OWNER, request]
    if s.mark[LEAVING, request] or (vehicle >= 0 and s.vehicle[vehicle, FROZEN]):
        return
    s.mark[LEAVING, request] = 1
    s.mark[PICKED, s.tally[PICKS]] = request
    s.tally[PICKS] += 1


@inner
def sequence_key(s: State, vehicle: int) -> int:
    """Hash of the vehicle's kind and its sequence."""
    key = mix(s.head[vehicle, KIND] + 1)
    for k in range(1, s.head[vehicle, LENGTH] - 1):
        key = mix(key ^ s.node[s.row[vehicle, k, NODE], SIGN])
    return key
