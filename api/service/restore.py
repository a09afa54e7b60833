"""Taking a cancellation back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.ask import ask
from api.service.bookings import booking, own_row
from api.service.commit import Change, change_plan
from api.service.connections import asked_again
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import BookingView, OfferView
from api.service.wishes import Point, Wish
from api.store.bookings import BookingRow, End, read_booking, save_booking
from scheduler.dispatch import CommandRefused, Outcome
from scheduler.dispatch import restore as restore_in_plan
from scheduler.model import Plan

_STEP = 300


def restore(context: Context, actor: Actor, booking_id: str) -> BookingView:
    """See Resident.restore."""
    with context.database.read() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
    if row.status == "cancelled":
        try:
            _put_back(context, actor, row)
        except ServiceProblem as problem:
            # Taken back twice at once, it is taken back once.
            if problem.slug != "cannot_restore":
                raise
            with context.database.read() as connection:
                row = own_row(context, connection, actor, booking_id)
            if row.status == "cancelled":
                raise ServiceProblem("cannot_restore", problem.data, _instead(context, actor, row)) from problem
    if row.status not in ("confirmed", "cancelled"):
        raise ServiceProblem("cannot_restore", {"status": row.status})
    return booking(context, actor, booking_id)


def _put_back(context: Context, actor: Actor, row: BookingRow) -> None:
    day = date.fromisoformat(row.day)

    def compute(plan: Plan, now: int) -> Outcome:
        travel = context.travel(day)
        try:
            return restore_in_plan(plan, row.id, row.request, row.promise, row.direct_seconds, now, travel)
        except CommandRefused as refused:
            raise ServiceProblem("cannot_restore", {"why": refused.reason}) from refused

    def write(connection: Connection, plan: Plan) -> None:
        latest = read_booking(connection, context.key, row.id)
        if latest is None or latest.status != "cancelled":
            raise ServiceProblem("cannot_restore", {"status": None if latest is None else latest.status})
        vehicle_id = plan.bookings[row.id].vehicle_id
        save_booking(connection, context.key, replace(row, status="confirmed", vehicle_id=vehicle_id, broken=()))

    change_plan(context, Change(day, actor.id, False, compute), write)


def _instead(context: Context, actor: Actor, row: BookingRow) -> tuple[OfferView, ...]:
    """Offers for the same trip, as near to the old time as can be."""
    day = date.fromisoformat(row.day)
    if day < context.today():
        return ()
    soonest = -(-(context.now(day) + context.rules().cutoff_seconds) // _STEP) * _STEP
    leave = context.moment(day, max(row.promise.pickup_earliest, soonest))
    party = row.request.party
    tie = asked_again(row.connection)
    wish = Wish(
        _asked(row.origin), _asked(row.destination), party, None if tie else leave, None, row.rider_id, row.needs, tie
    )
    try:
        answer = ask(context, actor, wish)
    except ServiceProblem as problem:
        return problem.alternatives
    return answer.offers or (answer.refusal.alternatives if answer.refusal else ())


def _asked(end: End) -> str | Point:
    return end.place_id if end.place_id is not None else Point(end.lon, end.lat)
