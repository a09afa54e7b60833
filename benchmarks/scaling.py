"""`python -m benchmarks.scaling`: the time of one online answer as fleet and demand grow, with fitted exponents."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from benchmarks.record import record
from scheduler.online import OnlineFleet
from scheduler.problem import ANYWHERE, NEVER, Problem
from scheduler.travel import PlaneTravel

TICKS = 1000


def main() -> None:
    """Vehicles and requests grow together, once in a city that grows with them and once in one that does not."""
    sizes = (125, 250, 500, 1000, 2000)
    record(
        "scaling",
        {
            "growing city": _series(sizes, grows=True),
            "denser city": _series(sizes, grows=False),
        },
    )


def _series(sizes: tuple[int, ...], grows: bool) -> dict[str, Any]:
    rows = [_run(size, 20_000 * (size / 1000) ** 0.5 if grows else 20_000) for size in sizes]
    slope = np.polyfit(np.log([row["vehicles"] for row in rows]), np.log([row["p50_ms"] for row in rows]), 1)[0]
    return {"rows": rows, "exponent_of_p50_in_vehicles": round(float(slope), 3)}


def _run(vehicles: int, side: float) -> dict[str, Any]:
    requests = 6 * vehicles
    fleet = OnlineFleet(_problem(vehicles, requests, side))
    releases = fleet.problem.earliest[0::2].tolist()
    times, accepted = [], 0
    for request, now in enumerate(releases):
        began = time.perf_counter()
        accepted += fleet.answer(request, now) is not None
        times.append((time.perf_counter() - began) * 1e3)
    half = times[len(times) // 2 :]
    return {
        "vehicles": vehicles,
        "requests": requests,
        "accepted": round(accepted / requests, 3),
        "p50_ms": round(float(np.percentile(half, 50)), 4),
        "p99_ms": round(float(np.percentile(half, 99)), 4),
    }


def _problem(vehicles: int, requests: int, side: float) -> Problem:
    rng = np.random.default_rng(vehicles)
    points = 2 * requests + vehicles
    x, y = rng.uniform(0, side, points), rng.uniform(0, side, points)
    release = np.sort(rng.integers(0, 2400 * TICKS, requests))
    direct = np.hypot(
        x[0 : 2 * requests : 2] - x[1 : 2 * requests : 2], y[0 : 2 * requests : 2] - y[1 : 2 * requests : 2]
    )
    latest = np.empty(2 * requests, dtype=np.int64)
    latest[0::2] = release + 600 * TICKS
    latest[1::2] = release + 900 * TICKS + (1.5 * direct * 3.6 / 30 * TICKS).astype(np.int64)
    return Problem(
        travel=PlaneTravel(x, y, TICKS * 3.6 / 30).arrays,
        location=np.arange(2 * requests),
        earliest=np.repeat(release, 2),
        latest=latest,
        service=np.zeros(2 * requests, dtype=np.int64),
        ride_limit=np.full(requests, NEVER),
        load=np.tile(np.array([1, 0, 0]), (requests, 1)),
        aboard=np.zeros(requests, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=2 * requests + np.arange(vehicles),
        start_time=np.zeros(vehicles, dtype=np.int64),
        start_load=np.zeros((vehicles, 3), dtype=np.int64),
        end_location=np.full(vehicles, ANYWHERE),
        end_time=np.full(vehicles, NEVER),
        duration=np.full(vehicles, NEVER),
        capacity=np.tile(np.array([6, 0, 0]), (vehicles, 1)),
        wheelchair_seats=np.zeros(vehicles, dtype=np.int64),
    )


if __name__ == "__main__":
    main()
