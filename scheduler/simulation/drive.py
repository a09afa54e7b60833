"""A driver who follows the manifest: what a vehicle does next, and when.

The simulation and the demo both ask here, and both report the answer through `dispatch.vehicle_event`.
"""

from __future__ import annotations

from collections.abc import Iterable

from scheduler.dispatch import NO_SHOW_WAIT, VehicleEvent
from scheduler.model import Plan, Route
from scheduler.simulation.behaviour import Behaviour
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel


def next_event(plan: Plan, route: Route, travel: Travel, behaviour: Behaviour) -> VehicleEvent | None:
    """The vehicle's next event as the plan stands; None when it has nothing more to do."""
    if not route.in_service:
        return None
    if route.departed_at is not None and route.visits:
        drive = travel.time(route.location, route.visits[0].location)
        took = behaviour.driving(drive, route.vehicle.id, route.departed_at)
        return VehicleEvent("arrived", route.vehicle.id, route.departed_at + took)
    if route.arrived_at is not None and route.committed and route.visits[0].kind != "break":
        return _at_stop(plan, route, behaviour)
    return _leave(route, travel)


def next_events(plan: Plan, now: int, travel: Travel, behaviour: Behaviour) -> list[VehicleEvent]:
    """The events of all vehicles that are due by `now`, oldest first. Apply one, then ask again."""
    found = (next_event(plan, route, travel, behaviour) for route in plan.routes)
    return sorted((event for event in found if event is not None and event.at <= now), key=lambda e: e.at)


def _at_stop(plan: Plan, route: Route, behaviour: Behaviour) -> VehicleEvent:
    visit = route.visits[0]
    booking = plan.bookings[visit.booking_id or ""]
    standing = max(route.ready, route.arrived_at or 0)
    if visit.kind == "dropoff":
        done = standing + behaviour.boarding(visit.service, visit.id)
        return VehicleEvent("alighted", route.vehicle.id, done, booking.id)
    opens = booking.limits.pickup_earliest
    if behaviour.stays_away(booking.request.rider_id, _wish(plan, booking.id)):
        away = max(standing, opens, booking.promise.pickup_earliest) + NO_SHOW_WAIT
        return VehicleEvent("no_show", route.vehicle.id, away, booking.id)
    done = max(standing, opens) + behaviour.boarding(visit.service, visit.id)
    return VehicleEvent("boarded", route.vehicle.id, done, booking.id)


def _wish(plan: Plan, booking_id: str) -> str:
    request = plan.bookings[booking_id].request
    return f"{plan.day}|{request.depart_after}|{request.arrive_by}"


def _leave(route: Route, travel: Travel) -> VehicleEvent | None:
    """Leaves just in time for the next stop, ends a break first, and goes home when the shift ends."""
    free, visits = route.ready, route.visits
    if route.arrived_at is not None and visits and visits[0].kind == "break":
        rest = visits[0]
        free, visits = max(route.arrived_at, rest.begin) + rest.service, visits[1:]
    if visits:
        start = visits[0].begin - travel.time(route.location, visits[0].location)
        return VehicleEvent("departed", route.vehicle.id, max(free, start))
    if route.location == route.vehicle.end:
        return None
    latest = route.vehicle.shift_end - travel.time(route.location, route.vehicle.end)
    return VehicleEvent("departed", route.vehicle.id, max(free, latest))


def due(events: Iterable[VehicleEvent | None]) -> VehicleEvent | None:
    """The earliest of several events."""
    return min((event for event in events if event is not None), key=lambda e: e.at, default=None)
