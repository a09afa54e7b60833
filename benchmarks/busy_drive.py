"""Drives one vehicle's plan as far as the clock has come, with the little delays of a real day."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from api.store.vehicles import DoneVisit
from scheduler import dispatch
from scheduler.dispatch import VehicleEvent
from scheduler.dispatch.vehicles import NO_SHOW_WAIT
from scheduler.model import Route, Visit
from scheduler.travel import MatrixTravel

if TYPE_CHECKING:
    from benchmarks.busy_day import Day

ABSENT = 0.02
"""The share of riders who are not there."""

Kind = Literal["departed", "arrived", "boarded", "no_show", "alighted"]


def drive(one: Day, now: int, chance: random.Random, travel: MatrixTravel) -> None:
    """Reports everything that has happened by `now`, seconds since midnight."""
    while True:
        route = one.plan.routes[0]
        if not route.visits:
            return
        step = _at_stop(one, route, chance) if _stands(route) else _under_way(one, route, chance, travel)
        kind, booking_id, at = step
        if at > now:
            return
        _report(one, kind, booking_id, at, travel)


def _stands(route: Route) -> bool:
    return route.arrived_at is not None and route.committed > 0


def _under_way(one: Day, route: Route, chance: random.Random, travel: MatrixTravel) -> tuple[Kind, str | None, int]:
    takes = travel.time(route.location, route.visits[0].location)
    if route.departed_at is not None:
        return "arrived", None, route.departed_at + takes + chance.randint(-takes // 20, 30 + takes // 20)
    leave = max(route.ready, route.vehicle.shift_start, _opens(one, route.visits[0]) - takes)
    return "departed", None, leave


def _opens(one: Day, visit: Visit) -> int:
    if visit.booking_id is None:
        return visit.begin
    return one.plan.bookings[visit.booking_id].promise.pickup_earliest if visit.kind == "pickup" else 0


def _at_stop(one: Day, route: Route, chance: random.Random) -> tuple[Kind, str | None, int]:
    visit = route.visits[0]
    begins = max(route.ready, route.arrived_at or 0, _opens(one, visit))
    if visit.booking_id is None:
        return "departed", None, begins + visit.service
    if visit.kind == "dropoff":
        return "alighted", visit.booking_id, begins + visit.service
    if chance.random() < ABSENT:
        return "no_show", visit.booking_id, begins + NO_SHOW_WAIT + 60
    return "boarded", visit.booking_id, begins + visit.service


def _report(one: Day, kind: Kind, booking_id: str | None, at: int, travel: MatrixTravel) -> None:
    before = one.plan.routes[0]
    outcome = dispatch.vehicle_event(one.plan, VehicleEvent(kind, before.vehicle.id, at, booking_id), travel)
    one.events += outcome.events
    one.plan = outcome.plan
    first = before.visits[0]
    if first.kind == "break" and kind == "departed" and _stands(before):
        _done(one, before, first, "taken", at)
    elif booking_id is not None:
        visit = next(v for v in before.visits if v.booking_id == booking_id)
        _done(one, before, visit, kind, at)
        row = one.rows[booking_id]
        if kind == "boarded":
            one.rows[booking_id] = replace(row, status="aboard", boarded_at=at)
        elif kind == "alighted":
            one.rows[booking_id] = replace(row, status="completed", alighted_at=at)
        else:
            one.rows[booking_id] = replace(row, status="no_show")
    for name, booking in one.plan.bookings.items():
        if booking.broken != one.rows[name].broken:
            one.rows[name] = replace(one.rows[name], broken=booking.broken)


def _done(one: Day, route: Route, visit: Visit, outcome: str, at: int) -> None:
    one.done.append(
        DoneVisit(
            visit.id, route.vehicle.id, visit.kind, visit.booking_id, visit.location, visit.arrival,
            visit.begin + visit.service, route.arrived_at, at, outcome,
        )
    )  # fmt: skip
