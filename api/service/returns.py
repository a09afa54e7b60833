"""Open returns: how soon a bus could come, and calling it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.book import given_booking
from api.service.booking_views import as_text, booking_view, planned_times, read_beside
from api.service.bookings import own_row
from api.service.closed_rules import touched
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.resident_views import ReturnView
from api.service.times import window_of
from api.service.views import BookingView
from api.store.answers import GivenAnswer, KeyTaken, add_answer
from api.store.bookings import BookingRow
from scheduler.dispatch import CommandRefused, Outcome, call_return, earliest_return
from scheduler.model import Plan


def call_estimate(context: Context, actor: Actor, booking_id: str) -> ReturnView:
    """See Resident.call_estimate."""
    with context.database.read() as connection:
        row = own_row(context, connection, actor, booking_id, to_change=True)
        day = date.fromisoformat(row.day)
        plan = context.plan(connection, day)
    try:
        _check(context, row)
        after, now = _arrived(plan, row), context.now(day)
        offer = earliest_return(plan, row.id, now, context.travel(day), context.rules(), after=after)
    except CommandRefused as refused:
        return ReturnView(none=_why(refused))
    except ServiceProblem as problem:
        if problem.slug != "no_earlier_bus":
            raise
        return ReturnView(none=str(problem.data["why"]))
    promise = offer.promise
    if touched(context.closed(day), offer) is not None:
        return ReturnView(none="closed_for_weather")
    return ReturnView(
        window_of(day, promise.pickup_earliest, promise.pickup_latest, context.town.timezone),
        context.moment(day, promise.arrival_latest),
        context.moment(day, offer.planned_pickup),
    )


def call(context: Context, actor: Actor, booking_id: str, key: str) -> BookingView:
    """See Resident.call."""
    asked = f"call {booking_id}"
    with context.database.read() as connection:
        given = given_booking(context, connection, actor, key, asked)
        if given is not None:
            return given
        row = own_row(context, connection, actor, booking_id, to_change=True)
    day = date.fromisoformat(row.day)

    def compute(plan: Plan, now: int) -> Outcome:
        try:
            return call_return(plan, row.id, now, context.travel(day), context.rules(), after=_arrived(plan, row))
        except CommandRefused as refused:
            raise ServiceProblem("no_earlier_bus", {"why": _why(refused)}) from refused

    def write(connection: Connection, plan: Plan) -> BookingView:
        booking = plan.bookings[row.id]
        moved = replace(
            row, promise=booking.promise, request=booking.request, vehicle_id=booking.vehicle_id, broken=booking.broken
        )
        view = booking_view(context, actor, moved, planned_times(plan), read_beside(context, connection, [row]))
        made_at = int(context.clock.now().timestamp())
        add_answer(connection, context.key, actor.id, key, GivenAnswer(asked, as_text(view)), made_at)
        return view

    try:
        _check(context, row)
        return change_plan(context, Change(day, actor.id, False, compute), write)
    except (KeyTaken, ServiceProblem):
        # The same call may have come twice at once: the other one's answer is then the answer to both.
        with context.database.read() as connection:
            given = given_booking(context, connection, actor, key, asked)
        if given is not None:
            return given
        raise


def _check(context: Context, row: BookingRow) -> None:
    if row.kind != "open_return":
        raise ServiceProblem("not_open_return")
    if row.status != "confirmed":
        raise ServiceProblem("no_earlier_bus", {"why": "already_aboard" if row.status == "aboard" else "over"})
    if date.fromisoformat(row.day) != context.today():
        raise ServiceProblem("no_earlier_bus", {"why": "not_today"})


def _why(refused: CommandRefused) -> str:
    """A booking that left the plan meanwhile is over."""
    return "over" if refused.reason == "unknown_booking" else refused.reason


def _arrived(plan: Plan, row: BookingRow) -> int:
    """When the rider will have got out of the ride out, if that is still to come."""
    ends = (
        visit.begin + visit.service
        for route in plan.routes
        for visit in route.visits
        if visit.booking_id == row.outward_id and visit.kind == "dropoff"
    )
    return max(ends, default=0)
