"""`python -m benchmarks.latency`: one offer at 6, 60 and 1,000 vehicles, and how fast 60 bookings improve."""

from __future__ import annotations

import gc
import itertools
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.record import record
from scheduler import dispatch
from scheduler.model import Load, Plan, Request, Vehicle
from scheduler.rules import Line, ServiceRules
from scheduler.travel import PlaneTravel
from scheduler.warm import warm_dispatch

PLACES = 600
SIDE = 12_000
OPENS, CLOSES = 8 * 3600, 16 * 3600
ALTOGETHER = 60
"""Up to this many vehicles share one town; larger fleets serve a region in which trips stay local."""


def main() -> None:
    """Builds plans with ten open bookings a vehicle and times offers on them."""
    warm_dispatch()
    gc.freeze()  # as the server does
    record(
        "latency",
        {
            "offers": [_offers(vehicles, 10 * vehicles, 400 if vehicles < 100 else 100) for vehicles in (6, 60, 1000)],
            "re-optimising 60 open bookings": _improvement(),
        },
    )


def _town(vehicles: int) -> tuple[PlaneTravel, ServiceRules, list[Vehicle], np.random.Generator]:
    rng = np.random.default_rng(vehicles)
    side = SIDE * (vehicles / 6) ** 0.5
    places = PLACES if vehicles <= ALTOGETHER else 10 * vehicles
    travel = PlaneTravel(rng.uniform(0, side, places), rng.uniform(0, side, places), 3.6 / 30)
    line = Line("line", frozenset(range(5)), frozenset(range(places)), OPENS, CLOSES)
    rules = ServiceRules((line,), ride_extra=900)
    fleet = [
        Vehicle(f"v{n}", Load(8, 1, 4), int(rng.integers(places)), 0, OPENS - 900, CLOSES + 7200, 2)
        for n in range(vehicles)
    ]
    if vehicles > ALTOGETHER:
        fleet = [replace(vehicle, end=vehicle.start) for vehicle in fleet]
    return travel, rules, fleet, rng


def _wish(rng: np.random.Generator, number: int, places: NDArray[np.int64] | int = PLACES) -> Request:
    origin, destination = (int(place) for place in rng.choice(places, 2, replace=False))
    return Request(f"r{number}", "rider", origin, destination, Load(1), int(rng.integers(OPENS + 1800, CLOSES - 5400)))


def _around(travel: PlaneTravel, place: int) -> NDArray[np.int64]:
    """The places in a square of SIDE around one: in a region of 1,000 vehicles nobody rides across it."""
    x, y = travel.arrays.x, travel.arrays.y
    return np.flatnonzero((abs(x - x[place]) <= SIDE / 2) & (abs(y - y[place]) <= SIDE / 2))


def _filled(vehicles: int, bookings: int) -> tuple[Plan, PlaneTravel, ServiceRules, np.random.Generator]:
    travel, rules, fleet, rng = _town(vehicles)
    plan = dispatch.open_plan("2026-11-26", fleet)
    if vehicles <= ALTOGETHER:
        return _booked(plan, bookings, travel, rules, rng, 0, PLACES), travel, rules, rng
    # A large fleet is filled one vehicle at a time: the plan is what matters here, not the way to it.
    parts = []
    for n, route in enumerate(plan.routes):
        part, near = Plan(plan.day, 0, (route,)), _around(travel, route.location)
        parts.append(_booked(part, bookings // vehicles, travel, rules, rng, 1000 * n, near))
    routes = tuple(part.routes[0] for part in parts)
    return Plan(plan.day, 0, routes, {k: b for part in parts for k, b in part.bookings.items()}), travel, rules, rng


def _booked(
    plan: Plan,
    bookings: int,
    travel: PlaneTravel,
    rules: ServiceRules,
    rng: np.random.Generator,
    number: int,
    places: NDArray[np.int64] | int,
) -> Plan:
    """The plan with up to `bookings` bookings between `places`, asked for under the ids from `number` on."""
    for wished in range(20 * bookings):
        if len(plan.bookings) == bookings:
            break
        wish = _wish(rng, number + wished + 1, places)
        answer = dispatch.offer(plan, wish, OPENS - 3600, travel, rules, count=1)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[0], wish.id, OPENS - 3600, travel).plan
    return plan


def _offers(vehicles: int, bookings: int, count: int) -> dict[str, Any]:
    """Times of the first offer on a plan version just committed, and of a next one on the same version."""
    plan, travel, rules, rng = _filled(vehicles, bookings)
    local = vehicles > ALTOGETHER
    around = [_around(travel, route.location) if local else PLACES for route in plan.routes]
    number = itertools.count(10**6)
    wish = lambda: _wish(rng, next(number), around[int(rng.integers(vehicles))])  # noqa: E731
    first, later, refused = [], [], 0
    for _ in range(count + 5):
        version = _next_version(plan, wish, travel, rules)
        for times in (first, later):
            asked = wish()
            began = time.perf_counter()
            answer = dispatch.offer(version, asked, OPENS - 3600, travel, rules)
            times.append((time.perf_counter() - began) * 1e3)
            refused += not answer.offers
    return {
        "vehicles": vehicles,
        "open_bookings": len(plan.bookings),
        "offers": 2 * count,
        "refused": refused,
        **_spread(later[5:]),
        "first_on_a_version": _spread(first[5:]),
    }


def _next_version(plan: Plan, wish: Callable[[], Request], travel: PlaneTravel, rules: ServiceRules) -> Plan:
    """The plan after one more booking, as a service commits it."""
    while True:
        one = wish()
        answer = dispatch.offer(plan, one, OPENS - 3600, travel, rules, count=1)
        if answer.offers:
            return dispatch.confirm(plan, answer.offers[0], one.id, OPENS - 3600, travel).plan


def _spread(times: list[float]) -> dict[str, float]:
    p50, p99 = np.percentile(times, [50, 99])
    return {"p50_ms": round(float(p50), 3), "p99_ms": round(float(p99), 3), "max_ms": round(max(times), 3)}


def _improvement() -> dict[str, Any]:
    """Drive time saved after each budget, as a share of what five seconds save."""
    plan, travel, _, _ = _filled(6, 60)
    now = OPENS - 3600
    before = dispatch.cost(plan, travel).drive_seconds
    dispatch.improve(plan, now, travel, seconds=0.2)
    saved = {}
    for seconds in (0.1, 0.25, 0.5, 1.0, 2.0, 5.0):
        better = dispatch.improve(plan, now, travel, seconds=seconds)
        saved[seconds] = 0 if better is None else before - dispatch.cost(better.plan, travel).drive_seconds
    final = max(saved.values())
    return {
        "drive_seconds_before": before,
        "saved_seconds": {str(key): value for key, value in saved.items()},
        "share_of_final_gain_at_0.5_s": round(saved[0.5] / final, 4) if final else 1.0,
    }


if __name__ == "__main__":
    main()
