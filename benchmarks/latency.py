"""`python -m benchmarks.latency`: one offer at 6, 60 and 1,000 vehicles, and how fast 60 bookings improve."""

from __future__ import annotations

import gc
import pickle
import time
from collections.abc import Iterator
from typing import Any

import numpy as np

from benchmarks.filled import NOW, filled, wishes_on
from benchmarks.record import record
from scheduler import dispatch
from scheduler.model import Plan, Request
from scheduler.rules import ServiceRules
from scheduler.travel import PlaneTravel
from scheduler.warm import warm_dispatch

SEEDS = 10
"""An improvement's gain depends on chance: so many are averaged."""


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


def _offers(vehicles: int, bookings: int, count: int) -> dict[str, Any]:
    """Times of a next offer on a plan version, of the first on a version just committed, and on a plan just read.

    What is asked is always a new wish. A version just committed follows one that was asked before, as in a
    service; a plan just read from the database shares nothing with any other.
    """
    plan, travel, rules, rng = filled(vehicles, bookings)
    wishes = wishes_on(plan, travel, rng)
    times: dict[str, list[float]] = {"next": [], "first": [], "read": []}
    refused = 0
    for number in range(count + 5):
        version = _next_version(plan, wishes, travel, rules)
        asked = [("first", version), ("next", version)]
        if number % 4 == 0:
            asked.append(("read", pickle.loads(pickle.dumps(version))))
        for kind, asked_plan in asked:
            wish = next(wishes)
            began = time.perf_counter()
            answer = dispatch.offer(asked_plan, wish, NOW, travel, rules)
            times[kind].append((time.perf_counter() - began) * 1e3)
            refused += not answer.offers
    return {
        "vehicles": vehicles,
        "open_bookings": len(plan.bookings),
        "offers": sum(map(len, times.values())),
        "refused": refused,
        **_spread(times["next"][5:]),
        "first_on_a_version": _spread(times["first"][5:]),
        "first_on_a_plan_just_read": _spread(times["read"][2:]),
    }


def _next_version(plan: Plan, wishes: Iterator[Request], travel: PlaneTravel, rules: ServiceRules) -> Plan:
    """The plan after one more booking, as a service commits it."""
    for wish in wishes:
        answer = dispatch.offer(plan, wish, NOW, travel, rules, count=1)
        if answer.offers:
            return dispatch.confirm(plan, answer.offers[0], wish.id, NOW, travel).plan
    raise AssertionError("wishes never end")


def _spread(times: list[float]) -> dict[str, float]:
    p50, p99 = np.percentile(times, [50, 99])
    return {"p50_ms": round(float(p50), 3), "p99_ms": round(float(p99), 3), "max_ms": round(max(times), 3)}


def _improvement() -> dict[str, Any]:
    """Drive time saved after each budget, on average over SEEDS, as a share of what five seconds save."""
    plan, travel, _, _ = filled(6, 60)
    before = dispatch.cost(plan, travel).drive_seconds
    dispatch.improve(plan, NOW, travel, seconds=0.2)

    def saves(seconds: float, seed: int) -> int:
        better = dispatch.improve(plan, NOW, travel, seconds=seconds, seed=seed)
        return 0 if better is None else before - dispatch.cost(better.plan, travel).drive_seconds

    saved = {seconds: [saves(seconds, seed) for seed in range(SEEDS)] for seconds in (0.1, 0.25, 0.5, 1.0, 2.0, 5.0)}
    means = {seconds: sum(each) / SEEDS for seconds, each in saved.items()}
    return {
        "drive_seconds_before": before,
        "seeds": SEEDS,
        "saved_seconds": {str(key): round(value) for key, value in means.items()},
        "share_of_final_gain_at_0.5_s": round(means[0.5] / means[5.0], 4) if means[5.0] else 1.0,
    }


if __name__ == "__main__":
    main()
