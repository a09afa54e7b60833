"""Compiles every kernel once, so that no rider waits for a compiler."""

from __future__ import annotations

import numpy as np

from scheduler import dispatch
from scheduler.model import Break, Load, Request, Vehicle
from scheduler.online import OnlineFleet
from scheduler.problem import NEVER, Problem
from scheduler.rules import Line, ServiceRules
from scheduler.travel import MatrixTravel, PlaneTravel


def warm() -> None:
    """Runs a tiny day and a tiny online fleet through everything that is compiled."""
    warm_dispatch()
    _warm_online()
    from scheduler.optimise.warm import warm as warm_optimiser

    warm_optimiser()


def warm_dispatch() -> None:
    """Loads what offers, bookings and rescues need, and nothing of the optimiser: for a process that only serves."""
    table = np.array([[0, 60, 90], [60, 0, 50], [90, 50, 0]])
    travel = MatrixTravel(table, table * 10)
    rules = ServiceRules((Line("line", frozenset({3}), frozenset({0, 1, 2}), 0, 36_000),), cutoff_seconds=0)
    vehicle = Vehicle("bus", Load(8, 1, 4), 0, 0, 0, 40_000, 3, (Break(0, 20_000, 30_000, 1800),))
    plan = dispatch.open_plan("2026-01-01", [vehicle])
    for name in ("a", "b"):
        request = Request(name, "rider", 1, 2, Load(1), depart_after=3600)
        answer = dispatch.offer(plan, request, 0, travel, rules)
        plan = dispatch.confirm(plan, answer.offers[0], name, 0, travel).plan
    dispatch.cancel(plan, "b", 0, travel)
    dispatch.preview_move(plan, "b", "bus", 0, travel)
    dispatch.vehicle_event(plan, dispatch.VehicleEvent("out_of_service", "bus", 0), travel)


def _warm_online() -> None:
    count = 3
    nodes = np.arange(2 * count + 1)
    problem = Problem(
        travel=PlaneTravel(nodes * 10.0, nodes * 1.0, 1.0).arrays,
        location=nodes[:-1].copy(),
        earliest=np.zeros(2 * count, dtype=np.int64),
        latest=np.full(2 * count, 10_000),
        service=np.zeros(2 * count, dtype=np.int64),
        ride_limit=np.full(count, NEVER),
        load=np.tile(np.array([1, 0, 0]), (count, 1)),
        aboard=np.zeros(count, dtype=np.bool_),
        allowed=np.zeros((0, 0), dtype=np.bool_),
        start_location=nodes[-1:].copy(),
        start_time=np.zeros(1, dtype=np.int64),
        start_load=np.zeros((1, 3), dtype=np.int64),
        end_location=np.full(1, -1),
        end_time=np.full(1, NEVER),
        duration=np.full(1, NEVER),
        capacity=np.array([[2, 0, 0]]),
        wheelchair_seats=np.zeros(1, dtype=np.int64),
    )
    fleet = OnlineFleet(problem)
    for request in range(count):
        if fleet.answer(request, request) is None:
            fleet.book_by_moving(request, request)
    fleet.improve(count, seed=0)
    fleet.advance(count)
