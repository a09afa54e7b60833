"""A rescue as it is done by hand: one rider after the other, each where they are least late as things stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Plan, Promise
from scheduler.travel import MatrixTravel, PlaneTravel

LATENESS_STEPS = (0, 300, 600, 900, 1800, 2700, 3600, 7200, 14400)
"""Seconds by which limits are let out, in turn, until a place is found."""


def one_by_one(plan: Plan, homeless: Sequence[str], now: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """The plan with each of `homeless` where they are least late while everybody else keeps their limits."""
    for name in homeless:
        booking = plan.bookings[name]
        for late in LATENESS_STEPS:
            limits = _later(booking.limits, late, now)
            work = Workspace(plan, now, travel.arrays)
            vehicle = work.place(booking.request, limits)
            if vehicle is not None:
                route = work.route(vehicle, name=name)
                bookings = {**plan.bookings, name: replace(booking, limits=limits)}
                routes = tuple(route if v == vehicle else old for v, old in enumerate(plan.routes))
                plan = with_routes(replace(plan, bookings=bookings), routes)
                break
    return plan


def _later(limits: Promise, late: int, now: int) -> Promise:
    if not late:
        return limits
    return Promise(
        max(limits.pickup_earliest, now),
        max(limits.pickup_latest, now) + late,
        max(limits.arrival_latest, now) + late,
        limits.ride_limit + late,
    )
