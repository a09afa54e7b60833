"""The plan as the interface shows it, where it differs from the service's view."""

from __future__ import annotations

from dataclasses import replace

from api.service.views import BookingView, PlanView


def plan_shown(view: PlanView) -> PlanView:
    """Riders who are not to be named, or are not known any more, have an empty name."""
    if all(booking.rider.name is not None for booking in view.bookings):
        return view
    return replace(view, bookings=tuple(_named(booking) for booking in view.bookings))


def _named(booking: BookingView) -> BookingView:
    return replace(booking, rider=replace(booking.rider, name=booking.rider.name or ""))
