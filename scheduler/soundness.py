"""What does not fit in a plan, found without the code that made it: a plan is sound when there is nothing.

Looked at are the promises, the vehicles' room, ride times, the order of visits, and that each booking is served once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scheduler.model import Booking, Load, Plan, Route, Visit
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel

_SERVED = {"confirmed": ["pickup", "dropoff"], "aboard": ["dropoff"]}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not fit. `rule` is a stable code, `about` the booking or the vehicle it is about."""

    rule: str
    about: str
    what: str = ""


def faults(plan: Plan, travel: Travel | None = None) -> list[Fault]:
    """All that does not fit in a plan, in the order of its routes.

    Without `travel`, which changes when roads are closed, drives are only taken to last no less than nothing.
    """
    found = [fault for route in plan.routes for fault in _of_route(plan, route, travel)]
    return [*_of_vehicles(plan), *found, *_of_bookings(plan)]


def _of_vehicles(plan: Plan) -> Iterator[Fault]:
    names = [route.vehicle.id for route in plan.routes]
    visits = [visit.id for route in plan.routes for visit in route.visits]
    for rule, ids in (("vehicle_twice", names), ("visit_twice", visits)):
        if len(set(ids)) < len(ids):
            yield from (Fault(rule, name) for name in sorted({name for name in ids if ids.count(name) > 1}))


def _of_bookings(plan: Plan) -> Iterator[Fault]:
    """Each is served once, in order, by the vehicle it names, and nothing that was promised has moved."""
    served = dict[str, list[tuple[str, str]]]()
    for route in plan.routes:
        for visit in route.visits:
            if visit.booking_id is not None:
                served.setdefault(visit.booking_id, []).append((visit.kind, route.vehicle.id))
    yield from (Fault("unknown_booking", name) for name in served.keys() - plan.bookings.keys())
    for name, booking in plan.bookings.items():
        if name != booking.id:
            yield Fault("wrong_name", name, booking.id)
        visits = served.get(name, [])
        if (booking.status == "aboard") != (booking.boarded_at is not None):
            yield Fault("boarded_without_time", name, booking.status)
        if not visits and booking.status == "confirmed" and "pickup" in booking.broken:
            continue  # nobody can take this rider; it stays visible until somebody can
        if [kind for kind, _ in visits] != _SERVED[booking.status]:
            yield Fault("not_served_once", name, f"{booking.status}: {visits}")
        elif {vehicle for _, vehicle in visits} != {booking.vehicle_id}:
            yield Fault("other_vehicle", name, f"{booking.vehicle_id}: {visits}")
        yield from _of_promise(booking)


def _of_promise(booking: Booking) -> Iterator[Fault]:
    """What the plan must hold lies within the promise, but for the parts that are said to be broken."""
    limits, promise = booking.limits, booking.promise
    if limits.pickup_earliest < promise.pickup_earliest:
        yield Fault("before_the_window", booking.id, f"{limits} {promise}")
    if "pickup" not in booking.broken and limits.pickup_latest > promise.pickup_latest:
        yield Fault("broken_in_silence", booking.id, f"pickup: {limits} {promise}")
    if "arrival" not in booking.broken and limits.arrival_latest > promise.arrival_latest:
        yield Fault("broken_in_silence", booking.id, f"arrival: {limits} {promise}")
    if not {"arrival", "ride"} & set(booking.broken) and limits.ride_limit > promise.ride_limit:
        yield Fault("broken_in_silence", booking.id, f"ride: {limits} {promise}")


def _of_route(plan: Plan, route: Route, travel: Travel | None) -> Iterator[Fault]:
    """One vehicle's visits: their times, its room, its riders' limits. Out of service it goes nowhere."""
    vehicle = route.vehicle
    if not 0 <= route.committed <= len(route.visits):
        yield Fault("committed", vehicle.id, f"{route.committed} of {len(route.visits)}")
    if not route.in_service:
        return
    riders = [b for b in plan.bookings.values() if b.status == "aboard" and b.vehicle_id == vehicle.id]
    boarded = {booking.id: booking.boarded_at or 0 for booking in riders}
    load = [sum(parts) for parts in zip(*(b.request.party for b in riders), strict=True)] or [0, 0, 0]
    place, clock = route.location, route.ready
    for number, visit in enumerate(route.visits):
        yield from _of_times(visit, place, clock, travel, number < route.committed)
        place, clock = visit.location, visit.begin + visit.service
        booking = plan.bookings.get(visit.booking_id or "")
        if visit.kind == "break" or booking is None:
            if visit.kind == "break" and sum(load):
                yield Fault("break_with_riders", vehicle.id, visit.id)
            continue
        sign = 1 if visit.kind == "pickup" else -1
        load = [a + sign * b for a, b in zip(load, booking.request.party, strict=True)]
        if not _has_room(Load(*load), route) or min(load) < 0:
            yield Fault("overfull", vehicle.id, f"{visit.id}: {load}")
        yield from _of_limits(visit, booking, boarded)
        if visit.kind == "pickup":
            boarded[booking.id] = clock


def _of_times(visit: Visit, place: int, clock: int, travel: Travel | None, committed: bool) -> Iterator[Fault]:
    if visit.begin < visit.arrival:
        yield Fault("begun_before_arrival", visit.id)
    # What is under way has the times that were reported.
    drive = 0 if travel is None else travel.time(place, visit.location)
    if visit.begin < clock + drive and not committed:
        yield Fault("too_soon", visit.id, f"{visit.begin} < {clock} + {drive}")


def _of_limits(visit: Visit, booking: Booking, boarded: dict[str, int]) -> Iterator[Fault]:
    limits = booking.limits
    wanted = booking.request.origin if visit.kind == "pickup" else booking.request.destination
    if visit.location != wanted:
        yield Fault("wrong_place", booking.id, visit.id)
    if visit.kind == "pickup":
        if not limits.pickup_earliest <= visit.begin or visit.arrival > limits.pickup_latest:
            yield Fault("pickup_outside_limits", booking.id, f"{visit} {limits}")
        return
    if visit.arrival > limits.arrival_latest:
        yield Fault("arrives_too_late", booking.id, f"{visit} {limits}")
    if booking.id in boarded and visit.arrival - boarded[booking.id] > limits.ride_limit:
        yield Fault("ride_too_long", booking.id, f"{visit} {limits}")


def _has_room(load: Load, route: Route) -> bool:
    room = route.vehicle.capacity
    seats = load.seats + route.vehicle.seats_per_wheelchair * load.wheelchairs
    return seats <= room.seats and load.wheelchairs <= room.wheelchairs and load.parcels <= room.parcels
