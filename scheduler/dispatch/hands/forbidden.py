"""Why a booking may not be moved to a vehicle, before any order is looked at."""

from __future__ import annotations

from scheduler.model import Booking, Plan, Route


def number_of(plan: Plan, vehicle_id: str) -> int | None:
    """The index of a vehicle's route."""
    return next((n for n, route in enumerate(plan.routes) if route.vehicle.id == vehicle_id), None)


def why_not(plan: Plan, booking: Booking, vehicle_id: str, now: int) -> str | None:
    """The stable code of the first thing that forbids it; None when nothing does."""
    number = number_of(plan, vehicle_id)
    if number is None:
        return "unknown_vehicle"
    route = plan.routes[number]
    if booking.status == "aboard" and booking.vehicle_id != vehicle_id:
        return "already_aboard"
    if any(visit.booking_id == booking.id for each in plan.routes for visit in each.visits[: each.committed]):
        return "on_its_way"
    if not route.in_service:
        return "out_of_service"
    if booking.pinned_to not in (None, vehicle_id):
        return "pinned"
    lines = booking.request.lines
    if lines and route.vehicle.lines and route.vehicle.lines.isdisjoint(lines):
        return "line_not_served"
    if booking.status != "aboard" and now >= route.vehicle.shift_end:
        return "shift_over"
    return None if _fits_alone(booking, route) else "no_seat"


def _fits_alone(booking: Booking, route: Route) -> bool:
    party, room = booking.request.party, route.vehicle.capacity
    seats = party.seats + route.vehicle.seats_per_wheelchair * party.wheelchairs
    return seats <= room.seats and party.wheelchairs <= room.wheelchairs and party.parcels <= room.parcels
