"""`python -m benchmarks.rescue`: a breakdown with 12 bookings ahead, beside one rider at a time and OR-Tools.

All three are given the same broken-down plan and are measured in the same way: riders without a place, and the
seconds all others are late at pickups and arrivals together, each order of visits driven as early as it can be.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from benchmarks.filled import OPENS, filled
from benchmarks.one_by_one import one_by_one
from benchmarks.record import record
from scheduler import dispatch
from scheduler.dispatch import VehicleEvent
from scheduler.dispatch.arranging import arrange, lateness_by_rider, settled_limits
from scheduler.dispatch.breakdown import stopped
from scheduler.dispatch.planning import without_candidate
from scheduler.dispatch.softened import Softened
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Plan
from scheduler.optimise.routing import RoutingModel
from scheduler.simulation import Behaviour, next_events
from scheduler.travel import PlaneTravel
from scheduler.warm import warm_dispatch

AHEAD = 12
SEEDS = 10
PEER_SECONDS = (2.0, 10.0)


def main() -> None:
    """Breaks a vehicle down in a town of 3 vehicles, ten times, and in a city of 60 with 1,500 bookings, thrice."""
    warm_dispatch()
    gc.freeze()  # as the server does
    town = [_case(3, 45, seed) for seed in range(SEEDS)]
    city = [_case(60, 1500, seed) for seed in range(3)]
    record("rescue", {"ahead": AHEAD, "town": _together(town), "city": _together(city), "cases": [*town, *city]})


def _case(vehicles: int, bookings: int, seed: int) -> dict[str, Any]:
    plan, travel, number, now = busy_hour(vehicles, bookings, seed)
    event = VehicleEvent("out_of_service", plan.routes[number].vehicle.id, now)
    noriai = _timed(lambda: dispatch.vehicle_event(plan, event, travel).plan, now, travel)
    broken, riders = stopped(plan, number, now)
    names = [booking.id for booking in riders]
    alone = one_by_one(broken, names, now, travel)
    result: dict[str, Any] = {
        "vehicles": vehicles,
        "seed": seed,
        "open_bookings": len(plan.bookings),
        "riders": len(names),
        "noriai": noriai,
        "regret_alone": _timed(lambda: arrange(broken, names, now, travel.arrays, rounds=0).plan, now, travel),
        "one_by_one": _timed(lambda: one_by_one(broken, names, now, travel), now, travel),
    }
    for seconds in PEER_SECONDS:
        peer = partial(with_ortools, alone, now, travel, seconds)
        result[f"ortools_{seconds:.0f}_s"] = _timed(peer, now, travel, otherwise=alone)
    return result


def busy_hour(vehicles: int, bookings: int, seed: int) -> tuple[Plan, PlaneTravel, int, int]:
    """A plan on its way, its travel times, and the vehicle that has AHEAD bookings ahead or aboard; and the moment."""
    plan, travel, _, _ = filled(vehicles, bookings, seed=seed, local=vehicles >= 60)
    now, behaviour = OPENS + 3600, Behaviour(no_show=0.0)
    while True:
        while events := next_events(plan, now, travel, behaviour):
            plan = dispatch.vehicle_event(plan, events[0], travel).plan
        plan = dispatch.refresh(plan, now, travel).plan
        for number, route in enumerate(plan.routes):
            if sum(visit.kind == "dropoff" for visit in route.visits) == AHEAD:
                return plan, travel, number, now
        now += 60


def measured(plan: Plan, now: int, travel: PlaneTravel) -> dict[str, Any]:
    """How late the riders of a plan are, with the times its orders of visits really need."""
    settled, _ = settled_limits(plan, range(len(plan.routes)), now, travel.arrays)
    late = {key: seconds for key, seconds in lateness_by_rider(settled).items() if seconds}
    placed = {visit.booking_id for route in settled.routes for visit in route.visits}
    return {
        "unserved": len(settled.bookings.keys() - placed),
        "lateness_seconds": sum(late.values()),
        "late_riders": len(late),
        "latest_rider_seconds": max(late.values(), default=0),
        "drive_seconds": dispatch.cost(settled, travel).drive_seconds,
    }


def _timed(
    rescue: Callable[[], Plan | None], now: int, travel: PlaneTravel, otherwise: Plan | None = None
) -> dict[str, Any]:
    """How long a rescue takes and what it achieves; `otherwise` is what counts when it finds nothing."""
    began, worked = time.perf_counter(), time.process_time()
    plan = rescue()
    took, worked = time.perf_counter() - began, time.process_time() - worked
    counts = plan or otherwise
    assert counts is not None
    times = {"seconds": round(took, 4), "cpu_seconds": round(worked, 4)}
    return {"found": plan is not None, **times, **measured(counts, now, travel)}


def with_ortools(plan: Plan, now: int, travel: PlaneTravel, seconds: float) -> Plan | None:
    """OR-Tools' guided local search from the rescue `plan`, with soft latest times that cost 1,000 times driving.

    None when it has no solution by then.
    """
    work = Workspace(plan, now, travel.arrays)
    soft = Softened(work)
    problem = without_candidate(work, soft.problem)
    due = soft.due[: 2 * work.candidate]
    problem = problem._replace(allowed=work.allowed)
    first = [work.sequence(v) for v in range(len(plan.routes))]
    model = RoutingModel(problem, first)
    for node, latest in enumerate(due):
        model.time.SetCumulVarSoftUpperBound(model.manager.NodeToIndex(node), int(latest), 1000)
    orders = model.improve(seconds=seconds)
    if orders is None:
        return None
    for v, order in enumerate(orders):
        work.set_sequence(v, order)
    return with_routes(plan, tuple(replace(work.route(v), in_service=r.in_service) for v, r in enumerate(plan.routes)))


def _together(cases: list[dict[str, Any]]) -> dict[str, Any]:
    """Sums over the cases of one kind; the longest time."""
    methods = [name for name, value in cases[0].items() if isinstance(value, dict)]
    return {
        method: {
            "found": sum(case[method]["found"] for case in cases),
            "max_seconds": max(case[method]["seconds"] for case in cases),
            "max_cpu_seconds": max(case[method]["cpu_seconds"] for case in cases),
            **{
                name: int(np.sum([case[method][name] for case in cases]))
                for name in ("unserved", "lateness_seconds", "late_riders", "drive_seconds")
            },
        }
        for method in methods
    }


if __name__ == "__main__":
    main()
