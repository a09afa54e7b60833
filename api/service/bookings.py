"""Reading and cancelling bookings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import booking_views
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import BookingView
from api.store.bookings import BookingRow, read_booking, read_bookings
from scheduler.dispatch import CommandRefused, Outcome
from scheduler.dispatch import cancel as cancel_in_plan
from scheduler.model import Plan


def booking(context: Context, actor: Actor, booking_id: str) -> BookingView:
    """See TownService.booking."""
    with context.database.read() as connection:
        row = own_row(context, connection, actor, booking_id)
        return booking_views(context, connection, actor, [row])[0]


def bookings(context: Context, actor: Actor, day: date | None = None) -> tuple[BookingView, ...]:
    """See TownService.bookings."""
    own = actor.role in ("resident", "partner")
    with context.database.read() as connection:
        rows = read_bookings(
            connection,
            context.key,
            day=None if day is None else day.isoformat(),
            from_day=context.today().isoformat() if day is None else None,
            riders=actor.rider_ids if own else None,
        )
        if own:
            rows = [row for row in rows if actor.may_use(row.rider_id, row.actor_id)]
        return booking_views(context, connection, actor, rows)


def cancel(context: Context, actor: Actor, booking_id: str) -> BookingView:
    """See TownService.cancel."""
    with context.database.read() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
        if row.status == "cancelled":
            return booking_views(context, connection, actor, [row])[0]
    if row.status != "confirmed":
        raise ServiceProblem("not_cancellable", {"status": row.status})
    day = date.fromisoformat(row.day)

    def compute(plan: Plan, now: int) -> Outcome:
        try:
            return cancel_in_plan(plan, booking_id, now, context.travel(day))
        except CommandRefused as refused:
            raise ServiceProblem("not_cancellable", {"why": refused.reason}) from refused

    try:
        change_plan(context, Change(day, actor.id, False, compute), lambda connection, plan: None)
    except ServiceProblem:
        # Two cancellations at once are one; anything else that ended the booking meanwhile is a refusal.
        with context.database.read() as connection:
            latest = read_booking(connection, context.key, booking_id)
        if latest is None or latest.status != "cancelled":
            raise
    return booking(context, actor, booking_id)


def own_row(
    context: Context, connection: Connection, actor: Actor, booking_id: str, to_change: bool = False
) -> BookingRow:
    """The row, if the actor may see it, or change it. Raises unknown_booking or not_your_booking."""
    row = read_booking(connection, context.key, booking_id)
    if row is None:
        raise ServiceProblem("unknown_booking")
    private = to_change or actor.role in ("resident", "partner")
    if private and not actor.may_use(row.rider_id, row.actor_id):
        raise ServiceProblem("not_your_booking")
    return row
