"""Taking a cancellation back: the same booking with the same promise, while the plan still has room for it."""

from __future__ import annotations

from scheduler.dispatch.booking import placed
from scheduler.dispatch.limits import planned_limits
from scheduler.dispatch.outcome import CommandRefused, OfferGone, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.model import Booking, Plan, Promise, Request
from scheduler.travel import MatrixTravel, PlaneTravel


def restore(
    plan: Plan,
    booking_id: str,
    request: Request,
    promise: Promise,
    direct_seconds: int,
    now: int,
    travel: MatrixTravel | PlaneTravel,
) -> Outcome:
    """The plan with a cancelled booking back in it, on whichever vehicle carries it cheapest now.

    The margin below the promise is given up where only that makes it possible: the rider was promised this ride.
    Raises OfferGone with `offer_gone` without room for exactly this promise, also when it is too late for it;
    CommandRefused with `already_booked` when the booking is in the plan.
    """
    if booking_id in plan.bookings:
        raise CommandRefused("already_booked")
    work, settled = settle(plan, now, travel.arrays)
    for limits in (planned_limits(promise, direct_seconds), promise):
        vehicle = work.place(request, limits)
        if vehicle is not None:
            return placed(work, settled, vehicle, Booking(booking_id, request, promise, limits, ""), "restored")
    raise OfferGone("offer_gone")
