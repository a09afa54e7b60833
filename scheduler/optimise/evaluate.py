"""Cheapest insertion of a request into a row, exact, remembered by the content of the row."""

from __future__ import annotations

from scheduler.optimise.chance import mix
from scheduler.optimise.compiled import inner, tiny
from scheduler.optimise.state import (
    CAPACITY,
    CLOSES,
    EARLY,
    KEY,
    LATE,
    LENGTH,
    LIMIT,
    MATE,
    NODE,
    OPENS,
    PARCELLED,
    PARCELS,
    REQUESTS,
    SEATED,
    SEATS,
    SERVICE,
    SIGN,
    UNLIMITED,
    WHEELCHAIR_SEATS,
    WHEELCHAIRS,
    WHEELED,
    State,
)
from scheduler.optimise.times import push

NEVER = 1 << 52


@tiny
def cheapest(s: State, request: int, vehicle: int) -> tuple[int, int, int]:
    """(added drive time, entry before the pickup, entry before the drop-off); (NEVER, -1, -1) when there is none."""
    key = mix(s.head[vehicle, KEY] ^ (s.node[2 * request, SIGN] + 1))
    slot = key & (s.memo.shape[0] - 1)
    if s.memo[slot, 0] == key:
        place = s.memo[slot, 2]
        return s.memo[slot, 1], (place >> 20) - 1, (place & 0xFFFFF) - 1
    if s.node[2 * request + 1, LIMIT] == UNLIMITED:
        added, pickup, dropoff = _aboard(s, request, vehicle)
    else:
        added, pickup, dropoff = _scan(s, request, vehicle)
    s.memo[slot, 0], s.memo[slot, 1] = key, added
    s.memo[slot, 2] = ((pickup + 1) << 20) | (dropoff + 1)
    return added, pickup, dropoff


@tiny
def _room(s: State, vehicle: int, k: int, pickup: int) -> bool:
    wheelchairs = s.row[vehicle, k, WHEELED] + s.node[pickup, WHEELCHAIRS]
    seats = s.row[vehicle, k, SEATED] + s.node[pickup, SEATS]
    return bool(
        seats + s.vehicle[vehicle, WHEELCHAIR_SEATS] * wheelchairs <= s.vehicle[vehicle, CAPACITY]
        and wheelchairs <= s.vehicle[vehicle, CAPACITY + 1]
        and s.row[vehicle, k, PARCELLED] + s.node[pickup, PARCELS] <= s.vehicle[vehicle, CAPACITY + 2]
    )


@inner
def _scan(s: State, request: int, vehicle: int) -> tuple[int, int, int]:
    row, n = s.row[vehicle], s.head[vehicle, LENGTH]
    best, best_pickup, best_dropoff = NEVER, -1, -1
    if n + 2 > row.shape[0]:
        return best, best_pickup, best_dropoff
    p, d, breaks = 2 * request, 2 * request + 1, 2 * s.tally[REQUESTS]
    opens, closes, closing = s.node[p, OPENS], s.node[p, CLOSES], s.node[d, CLOSES]
    leave = s.node[d, SERVICE]
    limit, served = s.node[d, LIMIT], s.node[p, SERVICE] + leave
    for i in range(n - 1):
        here, after = row[i, NODE], row[i + 1, NODE]
        if row[i, EARLY] > closes:
            break
        to_origin = s.leg[here, p]
        boarding = max(row[i, EARLY] + to_origin, opens)
        if boarding > closes or not _room(s, vehicle, i, p):
            continue
        skipped = s.leg[here, after]
        arrival = max(boarding + s.leg[p, d], s.node[d, OPENS])
        added = to_origin + s.leg[p, d] + s.leg[d, after] - skipped - served
        if (
            added < best
            and arrival <= closing
            and arrival + s.leg[d, after] <= row[i + 1, LATE]
            and _feasible(s, request, vehicle, i, i)
        ):
            best, best_pickup, best_dropoff = added, i, i
        base = to_origin + s.leg[p, after] - skipped - served
        clock, ridden = boarding + s.leg[p, after], s.leg[p, after]
        for j in range(i + 1, n - 1):
            # `clock`: earliest begin of entry j with the pickup in place; `ridden`: least time since the pickup.
            node = row[j, NODE]
            clock = max(clock, row[j, EARLY])
            if clock > row[j, LATE] or node >= breaks or ridden > limit or clock > closing or base + leave >= best:
                break
            if not _room(s, vehicle, j, p):
                break
            follow = row[j + 1, NODE]
            on = s.leg[node, follow]
            added = base + s.leg[node, d] + s.leg[d, follow] - on
            if added < best and ridden + s.leg[node, d] <= limit:
                arrival = max(clock + s.leg[node, d], s.node[d, OPENS])
                if (
                    arrival <= closing
                    and arrival + s.leg[d, follow] <= row[j + 1, LATE]
                    and _feasible(s, request, vehicle, i, j)
                ):
                    best, best_pickup, best_dropoff = added, i, j
            clock += on
            ridden += on
    return best, best_pickup, best_dropoff


@inner
def _aboard(s: State, request: int, vehicle: int) -> tuple[int, int, int]:
    """For a rider aboard: only the drop-off goes in, and before the first break."""
    row, n, d = s.row[vehicle], s.head[vehicle, LENGTH], 2 * request + 1
    best, best_dropoff = NEVER, -1
    if n + 1 > row.shape[0]:
        return best, -1, best_dropoff
    for j in range(n - 1):
        here, follow = row[j, NODE], row[j + 1, NODE]
        if j > 0 and here >= 2 * s.tally[REQUESTS]:
            break
        added = s.leg[here, d] + s.leg[d, follow] - s.leg[here, follow] - s.node[d, SERVICE]
        if added < best and _feasible(s, request, vehicle, -1, j):
            best, best_dropoff = added, j
    return best, -1, best_dropoff


@tiny
def _enter(s: State, at: int, node: int, mate: int) -> None:
    s.trial[at, NODE], s.trial[at, MATE] = node, mate
    s.trial[at, EARLY], s.trial[at, LATE] = s.node[node, OPENS], s.node[node, CLOSES]


@inner
def _feasible(s: State, request: int, vehicle: int, pickup: int, dropoff: int) -> bool:
    """Exact test of the times of one insertion."""
    row, n, trial = s.row[vehicle], s.head[vehicle, LENGTH], s.trial
    m = 0
    shift = 1 if pickup >= 0 else 0
    for k in range(n):
        for c in range(3):
            trial[m, c] = row[k, c]
        mate = row[k, MATE]
        trial[m, MATE] = mate + (shift if mate > pickup else 0) + (1 if mate > dropoff else 0)
        m += 1
        if k == pickup:
            _enter(s, m, 2 * request, dropoff + 2)
            m += 1
        if k == dropoff:
            _enter(s, m, 2 * request + 1, pickup + 1)
            m += 1
    first = pickup + 1 if pickup >= 0 else dropoff + 1
    return push(s.leg, s.node, trial, m, first, dropoff + 2)
