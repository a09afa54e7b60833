"""The plan and its bookings as the interface shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from api.edge.quick_json import Written, fields_of
from api.service.views import BookingView, PlannedVehicleView, PlanView

_written = Written()


def plan_shown(view: PlanView) -> dict[str, Any]:
    """The plan to be written. Bookings and stops that are drawn as before are not written again."""
    return fields_of(view) | {
        "vehicles": [_vehicle(vehicle) for vehicle in view.vehicles],
        "bookings": bookings_shown(view.bookings),
    }


def bookings_shown(views: Iterable[BookingView]) -> list[object]:
    """Bookings to be written."""
    return [_booking(view) for view in views]


def _vehicle(vehicle: PlannedVehicleView) -> dict[str, Any]:
    return fields_of(vehicle) | {"stops": _written.fragment(vehicle.stops)}


def _booking(booking: BookingView) -> object:
    """Riders who are not to be named, or are not known any more, have an empty name."""
    if booking.rider.name is not None:
        return _written.fragment(booking)
    return replace(booking, rider=replace(booking.rider, name=""))
