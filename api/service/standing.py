"""Standing bookings: made, shown, ended, a day skipped or asked for again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from api.service import bookings
from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.standing_days import Settling, belongs
from api.service.standing_rides import booking_of, live
from api.service.standing_views import StandingView, standing_views
from api.store.bookings import ways_home
from api.store.standing import (
    DayRow,
    StandingRow,
    days_of,
    end_standing,
    forget_day,
    read_day,
    read_standing,
    running_standing,
    save_day,
)


def listed(context: Context, actor: Actor, rider_id: str | None = None) -> tuple[StandingView, ...]:
    """See StandingService.list."""
    riders = None if actor.role == "dispatcher" else actor.rider_ids
    if rider_id is not None:
        if not actor.acts_for(rider_id):
            raise ServiceProblem("not_your_rider", {"rider_id": rider_id})
        riders = (rider_id,)
    today = context.today().isoformat()
    with context.database.read() as connection:
        rows = running_standing(connection, context.key, riders)
        lasting = [row for row in rows if row.until_day is None or row.until_day >= today]
        return standing_views(context, connection, actor, lasting)


def shown(context: Context, actor: Actor, standing_id: str) -> StandingView:
    """One standing booking, also one that has ended. Raises unknown_standing or not_your_standing."""
    with context.database.read() as connection:
        row = _own(context, connection, actor, standing_id)
        return standing_views(context, connection, actor, [row])[0]


def end(context: Context, actor: Actor, standing_id: str, cancel_booked: bool) -> StandingView:
    """See StandingService.end."""
    with context.database.write() as connection:
        row = _own(context, connection, actor, standing_id, lock=True)
        end_standing(connection, context.key, row.id, int(context.clock.now().timestamp()))
    with context.database.read() as connection:
        days = days_of(connection, context.key, [row.id], context.today().isoformat())
    for day in days if cancel_booked else ():
        try:
            _cancel(context, actor, day)
        except ServiceProblem as problem:
            if problem.slug != "not_cancellable":  # whoever is aboard stays aboard
                raise
    return shown(context, actor, standing_id)


def skip(context: Context, actor: Actor, standing_id: str, day: date) -> StandingView:
    """See StandingService.skip."""
    with context.database.read() as connection:
        row = _day_of_own(context, connection, actor, standing_id, day)
        known = read_day(connection, context.key, row.id, day.isoformat())
    # The booking first: if all ends in between, the cancelled booking says that the day is skipped.
    if known is not None:
        _cancel(context, actor, known)
    with context.database.write() as connection:
        read_standing(connection, context.key, row.id, lock=True)
        now_known = read_day(connection, context.key, row.id, day.isoformat())
        booking_id = None if now_known is None else now_known.booking_id
        if now_known is None or not live(context, connection, now_known):
            save_day(connection, context.key, DayRow(row.id, day.isoformat(), "skipped", None, booking_id))
            return standing_views(context, connection, actor, [row])[0]
    return skip(context, actor, standing_id, day)  # it was booked just now


def unskip(context: Context, actor: Actor, standing_id: str, day: date) -> StandingView:
    """See StandingService.unskip."""
    with context.database.read() as connection:
        row = _day_of_own(context, connection, actor, standing_id, day)
    if (day - context.today()).days > context.town.rules.horizon_days:
        with context.database.write() as connection:
            read_standing(connection, context.key, row.id, lock=True)
            forget_day(connection, context.key, row.id, day.isoformat())
    else:
        Settling(context, row, day, anew=True).run()
    return shown(context, actor, standing_id)


def _cancel(context: Context, actor: Actor, day: DayRow) -> None:
    """Cancels the ride of a day and its way home. Raises not_cancellable when the ride has begun."""
    with context.database.read() as connection:
        outward = booking_of(context, connection, day)
        if outward is None:
            return
        home = ways_home(connection, context.key, [outward]).get(outward.id)
    if outward.status != "cancelled":
        bookings.cancel(context, actor, outward.id)
    if home is not None and bookings.booking(context, actor, home).status == "confirmed":
        bookings.cancel(context, actor, home)


def _day_of_own(context: Context, connection: Connection, actor: Actor, standing_id: str, day: date) -> StandingRow:
    """The row, when `day` is one of its days that has not passed. Raises standing_over, not_a_standing_day."""
    row = _own(context, connection, actor, standing_id)
    if row.ended_at is not None:
        raise ServiceProblem("standing_over")
    if day < context.today() or not belongs(row, day):
        raise ServiceProblem("not_a_standing_day", {"date": day.isoformat()})
    return row


def _own(
    context: Context, connection: Connection, actor: Actor, standing_id: str, *, lock: bool = False
) -> StandingRow:
    row = read_standing(connection, context.key, standing_id, lock=lock)
    if row is None:
        raise ServiceProblem("unknown_standing")
    if not actor.acts_for(row.rider_id):
        raise ServiceProblem("not_your_standing")
    return row
