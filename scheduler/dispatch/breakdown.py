"""A vehicle that falls out of service, and one that comes back.

Its riders aboard wait where it stopped and are picked up there by others; its waiting riders move to
others. Whoever fits nowhere keeps the booking on the broken vehicle, late, until it comes back or a
dispatcher decides: nothing is dropped silently.
"""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.outcome import EventRefused, VehicleEvent
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Plan, Promise, Route
from scheduler.travel import MatrixTravel, PlaneTravel

LATENESS_STEPS = (0, 300, 600, 900, 1800, 2700, 3600, 7200, 14400)
"""Seconds by which limits are let out, in turn, until a place is found for a stranded rider."""


def out_of_service(
    plan: Plan, number: int, event: VehicleEvent, travel: MatrixTravel | PlaneTravel
) -> tuple[Plan, list[Event]]:
    """Takes a vehicle out and finds each of its riders the place with the least lateness."""
    route = plan.routes[number]
    riders = sorted(
        (plan.bookings[key] for key in {v.booking_id for v in route.visits if v.booking_id is not None}),
        key=lambda booking: (booking.status != "aboard", booking.limits.pickup_latest),
    )
    breaks = tuple(visit for visit in route.visits if visit.kind == "break")
    stopped = replace(
        route, visits=breaks, committed=0, departed_at=None, arrived_at=None, in_service=False, ready=event.at
    )
    bookings = dict(plan.bookings)
    for booking in riders:
        bookings.pop(booking.id)
    plan = replace(
        plan, bookings=bookings, routes=tuple(stopped if n == number else old for n, old in enumerate(plan.routes))
    )
    events = [Event("out_of_service", event.at, None, event.vehicle_id, {"riders": [b.id for b in riders]})]
    for booking in riders:
        plan, moved = _rehouse(plan, _stranded(booking, route, event.at), number, event.at, travel)
        events += moved
    return plan, events


def back_in_service(
    plan: Plan, number: int, event: VehicleEvent, travel: MatrixTravel | PlaneTravel
) -> tuple[Plan, list[Event]]:
    """The vehicle is free again where it stopped."""
    route = plan.routes[number]
    if route.in_service:
        raise EventRefused("already_in_service")
    route = replace(route, in_service=True, ready=event.at)
    routes = tuple(route if n == number else old for n, old in enumerate(plan.routes))
    return replace(plan, routes=routes), [Event("back_in_service", event.at, None, event.vehicle_id)]


def _stranded(booking: Booking, route: Route, now: int) -> Booking:
    """A rider aboard a vehicle that stopped waits to be picked up where it stands."""
    if booking.status != "aboard":
        return booking
    limits = replace(booking.limits, pickup_earliest=now, pickup_latest=max(now, booking.limits.pickup_latest))
    request = replace(booking.request, origin=route.location)
    return replace(booking, request=request, limits=limits, status="confirmed", boarded_at=None)


def _rehouse(
    plan: Plan, booking: Booking, number: int, now: int, travel: MatrixTravel | PlaneTravel
) -> tuple[Plan, list[Event]]:
    """The booking on the vehicle, and with the limits, that make it least late."""
    for late in LATENESS_STEPS:
        limits = _let_out(booking.limits, late, now)
        work = Workspace(plan, now, travel.arrays)
        vehicle = work.place(booking.request, limits)
        if vehicle is None:
            continue
        route = work.route(vehicle, name=booking.id)
        return _moved(plan, booking, limits, vehicle, route, number, now, bool(late))
    return _kept(plan, booking, number, now)


def _moved(
    plan: Plan, booking: Booking, limits: Promise, vehicle: int, route: Route, number: int, now: int, late: bool
) -> tuple[Plan, list[Event]]:
    broken = ("pickup", "arrival") if late else booking.broken
    booking = replace(booking, limits=limits, vehicle_id=route.vehicle.id, broken=broken, pinned_to=None)
    routes = tuple(route if n == vehicle else old for n, old in enumerate(plan.routes))
    plan = with_routes(replace(plan, bookings={**plan.bookings, booking.id: booking}), routes)
    planned = {visit.kind: visit.begin for visit in route.visits if visit.booking_id == booking.id}
    source = plan.routes[number].vehicle.id
    events = [Event("reassigned", now, booking.id, booking.vehicle_id, {"from": source})]
    if late:
        told = {"part": "pickup", "planned": planned["pickup"]}
        limits_told = {"pickup_latest": limits.pickup_latest, "arrival_latest": limits.arrival_latest}
        events.append(Event("promise_broken", now, booking.id, booking.vehicle_id, {**told, **limits_told}))
    return plan, events


def _let_out(limits: Promise, late: int, now: int) -> Promise:
    """Limits let out by `late` seconds, never closing before they could begin."""
    if not late:
        return limits
    return Promise(
        max(limits.pickup_earliest, now),
        max(limits.pickup_latest, now) + late,
        max(limits.arrival_latest, now) + late,
        limits.ride_limit + late,
    )


def _kept(plan: Plan, booking: Booking, number: int, now: int) -> tuple[Plan, list[Event]]:
    """No vehicle can take the rider today: the booking stays visible as one without a place."""
    booking = replace(booking, broken=("pickup", "arrival"), vehicle_id=plan.routes[number].vehicle.id)
    event = Event("promise_broken", now, booking.id, booking.vehicle_id, {"part": "unserved"})
    return replace(plan, bookings={**plan.bookings, booking.id: booking}), [event]
