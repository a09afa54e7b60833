"""A vehicle that falls out of service, and one that comes back.

Its riders aboard wait where it stopped and are picked up there by others; its waiting riders move to
others. Who was pinned to it no longer is.
"""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.outcome import EventRefused, VehicleEvent
from scheduler.dispatch.rehouse import Rehoused, rehouse, without_place
from scheduler.model import Booking, Event, Plan, Route
from scheduler.travel import MatrixTravel, PlaneTravel


def out_of_service(
    plan: Plan, number: int, event: VehicleEvent, travel: MatrixTravel | PlaneTravel
) -> tuple[Plan, list[Event]]:
    """Takes a vehicle out and finds its riders the places with the least lateness.

    The event's data says what was done: `riders` and `unserved` (booking ids), how many were `moved` to another
    vehicle, how many are `late` beyond their promise, and by how many `lateness_seconds` in sum.
    """
    broken, riders = stopped(plan, number, event.at)
    done = rehouse(broken, [booking.id for booking in riders], event.at, travel.arrays, before=plan)
    fallen = [
        Event("unpinned", event.at, booking.id, event.vehicle_id, {"why": "out_of_service"})
        for booking in riders
        if booking.pinned_to is not None
    ]
    after, late = _late_on_the_spot(done, [booking.id for booking in riders if booking.status == "aboard"], event.at)
    said = Event("out_of_service", event.at, None, event.vehicle_id, summary(done, [b.id for b in riders]))
    return after, [said, *fallen, *done.events, *late]


def _late_on_the_spot(done: Rehoused, stranded: list[str], now: int) -> tuple[Plan, list[Event]]:
    """Who is picked up again after the window, be it at once by a vehicle standing there, is late and hears of it."""
    told = {event.booking_id for event in done.events if event.kind == "promise_broken"} | set(done.unserved)
    bookings, events = dict(done.plan.bookings), []
    for key in stranded:
        booking = bookings[key]
        limits = booking.limits
        if limits.pickup_latest <= booking.promise.pickup_latest or "pickup" in booking.broken:
            continue
        bookings[key] = replace(booking, broken=(*booking.broken, "pickup"))
        if key not in told:
            data = {"part": "pickup", "planned": now, "pickup_latest": limits.pickup_latest}
            data["arrival_latest"] = limits.arrival_latest
            events.append(Event("promise_broken", now, key, booking.vehicle_id, data))
    return replace(done.plan, bookings=bookings), events


def stopped(plan: Plan, number: int, now: int) -> tuple[Plan, list[Booking]]:
    """The plan with the vehicle standing still and empty, and its riders as they were: aboard first, then by pickup."""
    route, bookings = plan.routes[number], dict(plan.bookings)
    riders = sorted(
        (plan.bookings[key] for key in {v.booking_id for v in route.visits if v.booking_id is not None}),
        key=lambda booking: (booking.status != "aboard", booking.limits.pickup_latest, booking.id),
    )
    for booking in riders:
        bookings[booking.id] = _stranded(booking, route, now)
    empty = replace(
        route,
        visits=tuple(visit for visit in route.visits if visit.kind == "break"),
        committed=0,
        departed_at=None,
        arrived_at=None,
        eta=None,
        in_service=False,
        ready=now,
    )
    routes = tuple(empty if n == number else old for n, old in enumerate(plan.routes))
    return replace(plan, bookings=bookings, routes=routes), riders


def summary(done: Rehoused, riders: list[str]) -> dict[str, object]:
    """What was done for whom, as an event says it."""
    return {
        "riders": riders,
        "moved": len(done.moved),
        "late": len(done.late),
        "lateness_seconds": done.lateness_seconds,
        "unserved": list(done.unserved),
    }


def back_in_service(
    plan: Plan, number: int, event: VehicleEvent, travel: MatrixTravel | PlaneTravel
) -> tuple[Plan, list[Event]]:
    """The vehicle is free again where it stopped; riders without a place find one if they can."""
    route = plan.routes[number]
    if route.in_service:
        raise EventRefused("already_in_service")
    route = replace(route, in_service=True, ready=event.at)
    routes = tuple(route if n == number else old for n, old in enumerate(plan.routes))
    plan = replace(plan, routes=routes)
    done = rehouse(plan, without_place(plan), event.at, travel.arrays)
    return done.plan, [Event("back_in_service", event.at, None, event.vehicle_id), *done.events]


def _stranded(booking: Booking, route: Route, now: int) -> Booking:
    """A rider of a vehicle that stopped; one aboard waits to be picked up where it stands."""
    booking = replace(booking, pinned_to=None)
    if booking.status != "aboard":
        return booking
    limits = replace(booking.limits, pickup_earliest=now, pickup_latest=max(now, booking.limits.pickup_latest))
    request = replace(booking.request, origin=route.location)
    return replace(booking, request=request, limits=limits, status="confirmed", boarded_at=None)
