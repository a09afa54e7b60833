"""Riders without a place find the one that makes them least late: after a breakdown, or a shift that ends early.

Whoever fits nowhere keeps the booking on the vehicle that had it, without a place, until the plan has room
again or a dispatcher decides: nothing is dropped silently.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Plan, Promise, Route
from scheduler.travel.kernel import TravelArrays

LATENESS_STEPS = (0, 300, 600, 900, 1800, 2700, 3600, 7200, 14400)
"""Seconds by which limits are let out, in turn, until a place is found for a rider without one."""


@dataclass(frozen=True, slots=True)
class Rehoused:
    """The plan with the riders in it, and what was done for whom."""

    plan: Plan
    events: tuple[Event, ...]
    moved: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    unserved: tuple[str, ...] = ()
    lateness_seconds: int = 0


def rehouse(plan: Plan, homeless: Sequence[str], now: int, travel: TravelArrays) -> Rehoused:
    """Finds each of the bookings `homeless`, which no route of `plan` visits, the place with the least lateness."""
    done = Rehoused(plan, ())
    for name in homeless:
        done = _rehouse(done, done.plan.bookings[name], now, travel)
    return done


def without_place(plan: Plan) -> list[str]:
    """The bookings that no route visits."""
    placed = {visit.booking_id for route in plan.routes for visit in route.visits}
    return [key for key in plan.bookings if key not in placed]


def _rehouse(done: Rehoused, booking: Booking, now: int, travel: TravelArrays) -> Rehoused:
    """The booking on the vehicle, and with the limits, that make it least late."""
    for late in LATENESS_STEPS:
        limits = later(booking.limits, late, now)
        work = Workspace(done.plan, now, travel)
        vehicle = work.place(booking.request, limits, booking.pinned_to)
        if vehicle is not None:
            return _moved(done, booking, limits, vehicle, work.route(vehicle, name=booking.id), now, late)
    return _kept(done, booking, now)


def _moved(
    done: Rehoused, booking: Booking, limits: Promise, vehicle: int, route: Route, now: int, late: int
) -> Rehoused:
    broken = ("pickup", "arrival") if late else ()
    source = booking.vehicle_id
    booking = replace(booking, limits=limits, vehicle_id=route.vehicle.id, broken=broken)
    routes = tuple(route if n == vehicle else old for n, old in enumerate(done.plan.routes))
    plan = with_routes(replace(done.plan, bookings={**done.plan.bookings, booking.id: booking}), routes)
    planned = {visit.kind: visit.begin for visit in route.visits if visit.booking_id == booking.id}
    events = [Event("reassigned", now, booking.id, booking.vehicle_id, {"from": source})]
    if late:
        told = {"part": "pickup", "planned": planned["pickup"]}
        limits_told = {"pickup_latest": limits.pickup_latest, "arrival_latest": limits.arrival_latest}
        events.append(Event("promise_broken", now, booking.id, booking.vehicle_id, {**told, **limits_told}))
    beyond = max(0, planned["pickup"] - booking.promise.pickup_latest)
    beyond += max(0, planned["dropoff"] - booking.promise.arrival_latest)
    return replace(
        done,
        plan=plan,
        events=(*done.events, *events),
        moved=(*done.moved, booking.id),
        late=(*done.late, booking.id) if late else done.late,
        lateness_seconds=done.lateness_seconds + beyond,
    )


def later(limits: Promise, late: int, now: int) -> Promise:
    """Limits let out by `late` seconds, never closing before they could begin."""
    if not late:
        return limits
    return Promise(
        max(limits.pickup_earliest, now),
        max(limits.pickup_latest, now) + late,
        max(limits.arrival_latest, now) + late,
        limits.ride_limit + late,
    )


def _kept(done: Rehoused, booking: Booking, now: int) -> Rehoused:
    """No vehicle can take the rider: the booking stays visible as one without a place, told once."""
    told = "pickup" in booking.broken and "arrival" in booking.broken
    booking = replace(booking, broken=("pickup", "arrival"))
    event = Event("promise_broken", now, booking.id, booking.vehicle_id, {"part": "unserved"})
    plan = replace(done.plan, bookings={**done.plan.bookings, booking.id: booking})
    events = done.events if told else (*done.events, event)
    return replace(done, plan=plan, events=events, unserved=(*done.unserved, booking.id))
