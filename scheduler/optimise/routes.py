"""Changing a route: putting requests in, taking them out, and bringing everything known of it up to date."""

from __future__ import annotations

from scheduler.optimise.compiled import inner, tiny
from scheduler.optimise.pool import cheaper_order
from scheduler.optimise.state import (
    ABSENT,
    CAPACITY,
    CHANGED,
    CHANGES,
    COST,
    DRIVE,
    KEY,
    LEAVING,
    LENGTH,
    LIMIT,
    MATE,
    NODE,
    OWNER,
    PARCELLED,
    PICKED,
    PICKS,
    REQUESTS,
    SEATED,
    SEATS,
    SERVICE,
    UNLIMITED,
    WHEELCHAIR_SEATS,
    WHEELED,
    State,
    is_request,
    sequence_key,
    touch,
)
from scheduler.optimise.times import schedule


@inner
def settle(s: State, vehicle: int) -> bool:
    """Brings a changed row up to date; False when the route is infeasible (then roll back)."""
    row, n = s.row[vehicle], s.head[vehicle, LENGTH]
    for c in range(3):
        row[0, SEATED + c] = s.node[row[0, NODE], SEATS + c]
    row[0, MATE] = n - 1
    drive = 0
    for k in range(1, n):
        node = row[k, NODE]
        row[k, MATE] = -1
        for c in range(3):
            row[k, SEATED + c] = row[k - 1, SEATED + c] + s.node[node, SEATS + c]
        drive += s.leg[row[k - 1, NODE], node] - s.node[row[k - 1, NODE], SERVICE]
        if not _holds(s, vehicle, k):
            return False
        if is_request(s, node) and node % 2 == 1:
            for i in range(1, k):
                if row[i, NODE] == node - 1:
                    row[k, MATE], row[i, MATE] = i, k
                    break
            if row[k, MATE] < 0 and s.node[node, LIMIT] < UNLIMITED:
                return False
    row[n - 1, MATE] = 0
    if not schedule(s.leg, s.node, row, n):
        return False
    s.tally[DRIVE] += drive - s.head[vehicle, COST]
    s.head[vehicle, COST] = drive
    s.head[vehicle, KEY] = sequence_key(s, vehicle)
    return True


@tiny
def _holds(s: State, vehicle: int, k: int) -> bool:
    row = s.row[vehicle]
    seats, wheelchairs, parcels = row[k, SEATED], row[k, WHEELED], row[k, PARCELLED]
    if row[k, NODE] >= 2 * s.tally[REQUESTS] and k < s.head[vehicle, LENGTH] - 1:
        return bool(seats == 0 and wheelchairs == 0 and parcels == 0)
    if is_request(s, row[k, NODE]) and row[k, NODE] % 2 == 1:
        return True
    own = s.vehicle[vehicle]
    return bool(
        seats + own[WHEELCHAIR_SEATS] * wheelchairs <= own[CAPACITY]
        and wheelchairs <= own[CAPACITY + 1]
        and parcels <= own[CAPACITY + 2]
    )


@inner
def put_in(s: State, request: int, vehicle: int, pickup: int, dropoff: int) -> bool:
    """Inserts an absent request after the entries `pickup` (-1: only the drop-off goes in) and `dropoff`.

    False, and the plan to be rolled back, when the route is infeasible.
    """
    touch(s, vehicle)
    row, n = s.row[vehicle], s.head[vehicle, LENGTH]
    more = 2 if pickup >= 0 else 1
    for k in range(n - 1, dropoff, -1):
        row[k + more, NODE] = row[k, NODE]
    row[dropoff + more, NODE] = 2 * request + 1
    if pickup >= 0:
        for k in range(dropoff, pickup, -1):
            row[k + 1, NODE] = row[k, NODE]
        row[pickup + 1, NODE] = 2 * request
    s.head[vehicle, LENGTH] = n + more
    s.mark[OWNER, request] = vehicle
    return settle(s, vehicle)


@inner
def take_out(s: State) -> bool:
    """Takes the picked requests out of their routes; False (roll back) when a route breaks without them."""
    for k in range(s.tally[PICKS]):
        request = s.mark[PICKED, k]
        if s.mark[OWNER, request] != ABSENT:
            touch(s, s.mark[OWNER, request])
            s.mark[OWNER, request] = ABSENT
    fine = True
    for c in range(s.tally[CHANGES]):
        vehicle = s.mark[CHANGED, c]
        row, n = s.row[vehicle], 0
        for k in range(s.head[vehicle, LENGTH]):
            node = row[k, NODE]
            if not is_request(s, node) or not s.mark[LEAVING, node // 2]:
                row[n, NODE] = node
                n += 1
        s.head[vehicle, LENGTH] = n
        fine = fine and settle(s, vehicle)
    return fine


@inner
def reorder(s: State, vehicle: int) -> None:
    """Takes the cheapest order known for the visits of a changed route, when there is a cheaper one."""
    place = cheaper_order(s, vehicle)
    if place < 0:
        return
    row, n = s.row[vehicle], s.head[vehicle, LENGTH]
    for k in range(1, n - 1):
        s.trial[k, NODE], row[k, NODE] = row[k, NODE], s.pool_sequence[place, k - 1]
    if not settle(s, vehicle):
        for k in range(1, n - 1):
            row[k, NODE] = s.trial[k, NODE]
        settle(s, vehicle)
