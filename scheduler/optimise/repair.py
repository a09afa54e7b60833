"""Putting the picked requests back: greedy in a drawn order, or by regret."""

from __future__ import annotations

from scheduler.optimise.chance import uniform
from scheduler.optimise.compiled import inner
from scheduler.optimise.evaluate import NEVER, cheapest
from scheduler.optimise.routes import put_in
from scheduler.optimise.state import CLOSES, DUE, FROZEN, MISSED, OPENS, PICKED, PICKS, State


@inner
def order_picked(s: State, by: int) -> None:
    """Orders the picked requests: 0 as drawn, 1 longest ride first, 2 shortest, 3 earliest first, 4 least slack.

    Requests that were often left out come first in all of them.
    """
    count = s.tally[PICKS]
    widest = 1.0
    for k in range(count):
        p = 2 * s.mark[PICKED, k]
        if by == 1 or by == 2:
            value = float(s.leg[p, p + 1])
            value = -value if by == 1 else value
        elif by == 3:
            value = float(s.node[p, CLOSES])
        elif by == 4:
            value = float(s.node[p, CLOSES] - s.node[p, OPENS])
        else:
            value = uniform(s.chance)
        s.rank[k] = value
        widest = max(widest, 2.0 * abs(value) + 1.0)
    for k in range(count):
        s.rank[k] -= widest * s.mark[MISSED, s.mark[PICKED, k]]
    for i in range(1, count):  # few requests: insertion sort
        request, value = s.mark[PICKED, i], s.rank[i]
        k = i
        while k > 0 and s.rank[k - 1] > value:
            s.rank[k], s.mark[PICKED, k] = s.rank[k - 1], s.mark[PICKED, k - 1]
            k -= 1
        s.rank[k], s.mark[PICKED, k] = value, request
    s.rank[:count] = 0.0


@inner
def greedy(s: State, blink: float, most_absent: int) -> int:
    """Puts each picked request where it is cheapest, passing over a route with the chance `blink`.

    Returns how many stay absent, or -1 (then roll back) when more than `most_absent` do, or one that is due,
    or a route broke.
    """
    absent = 0
    for k in range(s.tally[PICKS]):
        request = s.mark[PICKED, k]
        best, best_vehicle, best_pickup, best_dropoff = NEVER, -1, -1, -1
        for vehicle in range(s.head.shape[0]):
            if not s.allowed[request, vehicle] or s.vehicle[vehicle, FROZEN]:
                continue
            added, pickup, dropoff = cheapest(s, request, vehicle)
            if added < best and uniform(s.chance) >= blink:
                best, best_vehicle, best_pickup, best_dropoff = added, vehicle, pickup, dropoff
        if best_vehicle < 0:
            absent += 1
            if absent > most_absent or s.mark[DUE, request]:
                return -1
        elif not put_in(s, request, best_vehicle, best_pickup, best_dropoff):
            return -1
    return absent


@inner
def regret(s: State, depth: int, noise: float, most_absent: int) -> int:
    """Next goes the request that would lose most by waiting, over its `depth` best routes. Returns as `greedy`."""
    count, vehicles = s.tally[PICKS], s.head.shape[0]
    s.rank[:count] = 0.0
    changed, absent = -1, count
    for _ in range(count):
        chosen, chosen_vehicle, most, least = -1, -1, -1.0, NEVER
        for k in range(count):
            if s.rank[k] != 0.0:
                continue
            for vehicle in range(vehicles):
                if changed < 0 or vehicle == changed:
                    s.table[k, vehicle] = _price(s, s.mark[PICKED, k], vehicle, noise)
            lost, first, vehicle = _regret_of(s, k, depth)
            if vehicle >= 0 and (lost > most or (lost == most and first < least)):
                chosen, chosen_vehicle, most, least = k, vehicle, lost, first
        if chosen < 0:
            break
        s.rank[chosen], changed = 1.0, chosen_vehicle
        request = s.mark[PICKED, chosen]
        _, pickup, dropoff = cheapest(s, request, chosen_vehicle)
        if not put_in(s, request, chosen_vehicle, pickup, dropoff):
            absent = most_absent + 1
            break
        absent -= 1
    for k in range(count):
        if s.rank[k] == 0.0 and s.mark[DUE, s.mark[PICKED, k]]:
            absent = most_absent + 1
        s.rank[k] = 0.0
    return absent if absent <= most_absent else -1


@inner
def _price(s: State, request: int, vehicle: int, noise: float) -> int:
    if not s.allowed[request, vehicle] or s.vehicle[vehicle, FROZEN]:
        return NEVER
    added = cheapest(s, request, vehicle)[0]
    if added < NEVER and noise > 0.0:
        return int(added * (1.0 + noise * (uniform(s.chance) - 0.5)))
    return added


@inner
def _regret_of(s: State, k: int, depth: int) -> tuple[float, int, int]:
    """Summed regret over the `depth` best routes, the cheapest insertion and its vehicle."""
    first, vehicle = NEVER, -1
    for v in range(s.table.shape[1]):
        if s.table[k, v] < first:
            first, vehicle = s.table[k, v], v
    lost, floor, floor_vehicle = 0.0, first, vehicle
    for _ in range(1, min(depth, s.table.shape[1])):
        following, following_vehicle = NEVER, -1
        for v in range(s.table.shape[1]):
            price = s.table[k, v]
            if price < following and (price > floor or (price == floor and v > floor_vehicle)):
                following, following_vehicle = price, v
        lost += float(following - first)
        if following_vehicle < 0:
            break
        floor, floor_vehicle = following, following_vehicle
    return lost, first, vehicle
