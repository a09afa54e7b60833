"""The plan as the interface shows it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from api.edge.quick_json import Written, fields_of
from api.service.views import BookingView, PlannedVehicleView, PlanView

_written = Written()


def plan_shown(view: PlanView) -> dict[str, Any]:
    """The plan to be written. Bookings and stops that are drawn as before are not written again."""
    return fields_of(view) | {
        "vehicles": [_vehicle(vehicle) for vehicle in view.vehicles],
        "bookings": [_booking(booking) for booking in view.bookings],
    }


def _vehicle(vehicle: PlannedVehicleView) -> dict[str, Any]:
    return fields_of(vehicle) | {"stops": _written.fragment(vehicle.stops)}


def _booking(booking: BookingView) -> object:
    """Riders who are not to be named, or are not known any more, have an empty name."""
    if booking.rider.name is not None:
        return _written.fragment(booking)
    return replace(booking, rider=replace(booking.rider, name=""))
