"""The rides that belong into a rider's calendar."""

from __future__ import annotations

from dataclasses import dataclass

from api.service.actors import Actor
from api.service.booking_views import booking_views
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import BookingView
from api.store.bookings import read_bookings
from api.store.events import count_events

OPEN = ("confirmed", "aboard")


@dataclass(frozen=True, slots=True)
class CalendarRide:
    """A ride, and how often its promise was moved: an open return has been called."""

    booking: BookingView
    moves: int


def rides(context: Context, actor: Actor, rider_id: str | None = None) -> tuple[CalendarRide, ...]:
    """See StandingService.calendar."""
    riders = None if actor.role == "dispatcher" else actor.rider_ids
    if rider_id is not None:
        if not actor.acts_for(rider_id):
            raise ServiceProblem("not_your_rider", {"rider_id": rider_id})
        riders = (rider_id,)
    with context.database.read() as connection:
        rows = read_bookings(connection, context.key, from_day=context.today().isoformat(), riders=riders)
        views = booking_views(context, connection, actor, [row for row in rows if row.status in OPEN])
        moves = count_events(connection, context.key, "return_called", [view.booking_id for view in views])
    return tuple(CalendarRide(view, moves.get(view.booking_id, 0)) for view in views)
