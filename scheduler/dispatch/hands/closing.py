"""A closing for weather: whoever would be under way in that time is cancelled, riders aboard are carried on."""

from __future__ import annotations

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.hands.records import Consequences, consequences
from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.planning import refresh
from scheduler.model import Booking, Event, Plan
from scheduler.travel import MatrixTravel, PlaneTravel


def close(
    plan: Plan, first: int, last: int, now: int, travel: MatrixTravel | PlaneTravel, reason: str = "weather"
) -> Outcome:
    """Cancels every booking not aboard whose planned ride touches [first, last]; an event `closed` tells of each.

    Judged is the plan as it stands at `now`, a booking without a place in it by its promise.
    """
    times = _planned(refresh(plan, now, travel).plan)
    events = []
    for key in sorted(plan.bookings, key=lambda key: (times.get(key, (0, 0)), key)):
        booking = plan.bookings[key]
        begins, ends = times.get(key, (booking.promise.pickup_earliest, booking.promise.arrival_latest))
        if booking.status == "confirmed" and begins <= last and ends >= first:
            events.append(_closed(booking, now, reason))
            plan = without_booking(plan, key, now, travel)
    settled = refresh(plan, now, travel)
    return Outcome(settled.plan, (*events, *settled.events))


def preview_close(plan: Plan, first: int, last: int, now: int, travel: MatrixTravel | PlaneTravel) -> Consequences:
    """What `close` would do, to whom."""
    before = refresh(plan, now, travel).plan
    return consequences(before, close(plan, first, last, now, travel).plan)


def _closed(booking: Booking, now: int, reason: str) -> Event:
    return Event("closed", now, booking.id, booking.vehicle_id, {"reason": reason})


def _planned(plan: Plan) -> dict[str, tuple[int, int]]:
    """The planned begin of the pickup and of the drop-off of each booking that has both to come."""
    times: dict[str, tuple[int, int]] = {}
    for route in plan.routes:
        for visit in route.visits:
            if visit.booking_id is not None:
                times[visit.booking_id] = (times.get(visit.booking_id, (visit.begin, 0))[0], visit.begin)
    return times
