"""Rides that a closing for weather had cancelled run again, where there is room and time for them.

A long closing of a busy day cancels hundreds. They are put back a few at a time, each few in a version of the plan
of its own: nobody else waits long, and what was put back stays whatever happens then.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.closed import Closed
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.refusing import planned_ride
from api.service.problems import ServiceProblem
from api.store.bookings import BookingRow, read_bookings, save_booking
from api.store.closures import ClosureRow
from api.store.events import day_events
from scheduler.dispatch import CommandRefused, Outcome, restore
from scheduler.model import Event, Plan

AT_A_TIME = 20


def give_back(
    context: Context, actor: Actor, closure: ClosureRow
) -> tuple[tuple[BookingRow, ...], tuple[BookingRow, ...]]:
    """Puts the rides that `closure` cancelled back, those promised first; the rides that run again, and the others.

    Done once more it tries the others again.
    """
    with context.database.read() as connection:
        cancelled = _cancelled_by(context, connection, closure)
    restored: list[BookingRow] = []
    for few in _few(cancelled):
        try:
            restored += _put_back(context, actor, closure, few)
        except ServiceProblem as problem:
            if problem.slug != "busy":
                raise
    back = {row.id for row in restored}
    return tuple(restored), tuple(row for row in cancelled if row.id not in back)


def _few(rows: Sequence[BookingRow]) -> list[Sequence[BookingRow]]:
    return [rows[first : first + AT_A_TIME] for first in range(0, len(rows), AT_A_TIME)]


def _put_back(context: Context, actor: Actor, closure: ClosureRow, few: Sequence[BookingRow]) -> list[BookingRow]:
    """One version of the plan with those of a few rides that fit in."""
    day, fitting = date.fromisoformat(closure.day), list[BookingRow]()

    def compute(plan: Plan, now: int) -> Outcome:
        closed, travel = context.closed(day), context.travel(day)
        outcome, events = Outcome(plan), list[Event]()
        fitting.clear()
        for row in few:
            try:
                after = restore(outcome.plan, row.id, row.request, row.promise, row.direct_seconds, now, travel)
            except CommandRefused:
                continue
            if _is_open(closed, row, after.plan):
                fitting.append(row)
                events += [_of(closure, event) if event.booking_id == row.id else event for event in after.events]
                outcome = after
        if not fitting:
            raise _NoneFits
        return Outcome(outcome.plan, tuple(events))

    def write(connection: Connection, plan: Plan) -> None:
        for row in fitting:
            vehicle_id = plan.bookings[row.id].vehicle_id
            save_booking(connection, context.key, replace(row, status="confirmed", vehicle_id=vehicle_id, broken=()))

    try:
        change_plan(context, Change(day, actor.id, False, compute), write)
    except _NoneFits:
        return []
    return fitting


class _NoneFits(Exception):
    """None of the few can be had: the plan stays as it is."""


def _is_open(closed: Closed, row: BookingRow, plan: Plan) -> bool:
    """Whether no other closing forbids the ride."""
    if closed.stop(row.origin.place_id, row.destination.place_id) is not None:
        return False
    return closed.at(*planned_ride(plan, plan.bookings[row.id])) is None


def _of(closure: ClosureRow, event: Event) -> Event:
    return replace(event, data={**event.data, "closure_id": closure.id}) if event.kind == "restored" else event


def _cancelled_by(context: Context, connection: Connection, closure: ClosureRow) -> list[BookingRow]:
    """Bookings whose last word is that this closing cancelled them: a rider may have cancelled one since."""
    ids: Collection[str] = closure.what["cancelled"]
    if not ids:
        return []
    last: dict[str, object] = {}
    for stored in day_events(connection, context.key, closure.day):
        if stored.event.booking_id is not None and stored.event.kind in ("closed", "cancelled", "restored"):
            last[stored.event.booking_id] = stored.event.data.get("closure_id")
    rows = read_bookings(connection, context.key, ids={key for key in ids if last.get(key) == closure.id})
    return [row for row in rows if row.status == "cancelled"]
