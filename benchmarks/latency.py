"""`python -m benchmarks.latency`: one offer at 6, 60 and 1,000 vehicles, and how fast 60 bookings improve."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.record import record
from scheduler import dispatch
from scheduler.model import Load, Plan, Request, Vehicle
from scheduler.rules import Line, ServiceRules
from scheduler.travel import PlaneTravel

PLACES = 600
SIDE = 12_000
OPENS, CLOSES = 8 * 3600, 16 * 3600


def main() -> None:
    """Builds plans with ten open bookings a vehicle and times offers on them."""
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
    travel = PlaneTravel(rng.uniform(0, side, PLACES), rng.uniform(0, side, PLACES), 3.6 / 30)
    line = Line("line", frozenset(range(5)), frozenset(range(PLACES)), OPENS, CLOSES)
    rules = ServiceRules((line,), ride_extra=900)
    fleet = [
        Vehicle(f"v{n}", Load(8, 1, 4), int(rng.integers(PLACES)), 0, OPENS - 900, CLOSES + 7200, 2)
        for n in range(vehicles)
    ]
    return travel, rules, fleet, rng


def _wish(rng: np.random.Generator, number: int) -> Request:
    origin, destination = (int(place) for place in rng.choice(PLACES, 2, replace=False))
    return Request(f"r{number}", "rider", origin, destination, Load(1), int(rng.integers(OPENS + 1800, CLOSES - 5400)))


def _filled(vehicles: int, bookings: int) -> tuple[Plan, PlaneTravel, ServiceRules, np.random.Generator]:
    travel, rules, fleet, rng = _town(vehicles)
    plan, number = dispatch.open_plan("2026-11-26", fleet), 0
    while len(plan.bookings) < bookings and number < 20 * bookings:
        number += 1
        # Large fleets are filled a few vehicles at a time: the plan is what matters here, not the way to it.
        part = plan
        if vehicles > 60:
            first = (len(plan.bookings) // 10) % vehicles
            part = Plan(plan.day, 0, plan.routes[first : first + 1], _of(plan, first))
        wish = _wish(rng, number)
        answer = dispatch.offer(part, wish, OPENS - 3600, travel, rules, count=1)
        if answer.offers:
            done = dispatch.confirm(part, answer.offers[0], wish.id, OPENS - 3600, travel).plan
            plan = done if part is plan else _merged(plan, done, first)
    return plan, travel, rules, rng


def _of(plan: Plan, vehicle: int) -> dict[str, Any]:
    ids = {visit.booking_id for visit in plan.routes[vehicle].visits}
    return {key: plan.bookings[key] for key in ids if key is not None}


def _merged(plan: Plan, part: Plan, vehicle: int) -> Plan:
    routes = (*plan.routes[:vehicle], part.routes[0], *plan.routes[vehicle + 1 :])
    return Plan(plan.day, 0, routes, {**plan.bookings, **part.bookings})


def _timed(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1e3


def _offers(vehicles: int, bookings: int, count: int) -> dict[str, Any]:
    plan, travel, rules, rng = _filled(vehicles, bookings)
    wishes = [_wish(rng, 10**6 + number) for number in range(count + 5)]
    times = [_timed(lambda w=w: dispatch.offer(plan, w, OPENS - 3600, travel, rules)) for w in wishes][5:]
    p50, p99 = np.percentile(times, [50, 99])
    return {
        "vehicles": vehicles,
        "open_bookings": len(plan.bookings),
        "offers": count,
        "p50_ms": round(float(p50), 3),
        "p99_ms": round(float(p99), 3),
        "max_ms": round(max(times), 3),
    }


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
