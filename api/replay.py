"""Runs a workload through the online fleet with a progress bar, and times each answer."""

from __future__ import annotations

import time
from typing import Any

import numpy as np

from api.formats.workload import TICKS, Workload
from scheduler.online import OnlineFleet
from scheduler.problem import NEVER


def run_replay(
    workload: Workload, optimise_every: float | None, optimise_seconds: float, seed: int
) -> tuple[dict[str, Any], list[list[dict[str, Any]]]]:
    """The result in figures (with the list `rejected`), and for each vehicle what it did, in order."""
    from rich.console import Console
    from rich.progress import track

    _warm(workload)
    fleet = OnlineFleet(workload.problem)
    every = None if optimise_every is None else round(optimise_every * TICKS)
    due, answers, rejected, saved = every or 0, [], [], 0
    began = time.perf_counter()
    numbers = track(range(len(workload.ids)), "replay", console=Console(stderr=True), transient=True, update_period=0.5)
    for number in numbers:
        now = workload.releases[number]
        while every is not None and due <= now:
            saved += _improve(fleet, due, number, optimise_seconds, seed + due)
            due += every
        started = time.perf_counter()
        vehicle = fleet.answer(number, now)
        if vehicle is None and every is not None:
            vehicle = fleet.book_by_moving(number, now)
        answers.append(time.perf_counter() - started)
        if vehicle is None:
            rejected.append(workload.ids[number])
    fleet.advance(NEVER)
    total = time.perf_counter() - began
    milliseconds = np.array(answers) * 1e3
    result = {
        "requests": len(workload.ids),
        "accepted": round(1 - len(rejected) / max(len(workload.ids), 1), 4),
        "total_seconds": round(total, 3),
        "p50_ms": round(float(np.percentile(milliseconds, 50)), 4) if answers else 0.0,
        "p99_ms": round(float(np.percentile(milliseconds, 99)), 4) if answers else 0.0,
        "saved_seconds": round(saved / TICKS),
        "rejected": rejected,
    }
    return result, _log(fleet, workload)


def _warm(workload: Workload) -> None:
    """Loads the compiled code on a copy, so that the first answer is not timed with it."""
    arrays: dict[str, Any] = {
        name: part.copy() for name, part in workload.problem._asdict().items() if isinstance(part, np.ndarray)
    }
    copied = workload.problem._replace(
        **arrays,
        travel=workload.problem.travel._replace(x=workload.problem.travel.x.copy(), y=workload.problem.travel.y.copy()),
    )
    fleet = OnlineFleet(copied)
    for number, release in enumerate(workload.releases[:3]):
        fleet.answer(number, release)
        fleet.book_by_moving(number, release)
        fleet.improve(release, seed=0)
        fleet.rebalance(release, number)


def _improve(fleet: OnlineFleet, now: int, asked: int, budget: float, seed: int) -> int:
    fleet.advance(now)
    fleet.rebalance(now, asked)
    limit = time.perf_counter() + budget
    return fleet.improve(now, seed=seed, stop=lambda: time.perf_counter() > limit)


def _log(fleet: OnlineFleet, workload: Workload) -> list[list[dict[str, Any]]]:
    vehicles: list[list[dict[str, Any]]] = [[] for _ in workload.problem.start_time]
    for done in fleet.done():
        kind = "dropoff" if done.node % 2 else "pickup"
        entry = {"t": done.begin / TICKS, "request": workload.ids[done.node // 2], "kind": kind}
        vehicles[done.vehicle].append(entry)
    return vehicles
