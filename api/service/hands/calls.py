"""The list to call: of each booking the newest reason, as long as it is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import Planned, planned_times, vehicle_ref
from api.service.context import Context
from api.service.hands.closure_views import CallView, RiderToCallView
from api.service.hands.lateness import Late, late_part
from api.service.problems import ServiceProblem
from api.service.sayings import say
from api.store.bookings import BookingRow, read_bookings
from api.store.calls import CallRow, day_calls, mark_call, read_call
from api.store.events import events_numbered


@dataclass(frozen=True)
class _Day:
    """All that is read to list a day's calls, in one transaction. `at` is when each event was, since midnight."""

    context: Context
    rows: Sequence[CallRow]
    bookings: Mapping[str, BookingRow]
    planned: Planned
    at: Mapping[int, int]


def calls(context: Context, day: date) -> tuple[CallView, ...]:
    """See Hands.calls."""
    with context.database.read() as connection:
        listed = _read(context, connection, day, day_calls(connection, context.key, day.isoformat()))
    newest = {row.booking_id: row for row in listed.rows}
    told = {row.booking_id for row in listed.rows if row.told_at is not None}
    views = [_view(listed, row) for row in newest.values() if row.told_at or _needed(listed, row, told)]
    return tuple(sorted(views, key=lambda view: (view.told_at is not None, _soonest(listed, view), view.call_id)))


def told(context: Context, actor: Actor, call_id: int) -> CallView:
    """See Hands.told."""
    return _mark(context, actor, call_id, int(context.clock.now().timestamp()))


def not_told(context: Context, actor: Actor, call_id: int) -> CallView:
    """See Hands.not_told."""
    return _mark(context, actor, call_id, None)


def _mark(context: Context, actor: Actor, call_id: int, at: int | None) -> CallView:
    with context.database.write() as connection:
        row = read_call(connection, context.key, call_id)
        if row is None:
            raise ServiceProblem("unknown_call")
        if mark_call(connection, context.key, call_id, at, None if at is None else actor.name):
            kind = "untold" if at is None else "told"
            say(context, connection, actor, kind, date.fromisoformat(row.day), row.booking_id, data={"why": row.why})
    with context.database.read() as connection:
        marked = read_call(connection, context.key, call_id)
        assert marked is not None
        return _view(_read(context, connection, date.fromisoformat(row.day), [marked]), marked)


def _read(context: Context, connection: Connection, day: date, rows: Sequence[CallRow]) -> _Day:
    ids = {row.booking_id for row in rows}
    plan = context.plan(connection, day)
    return _Day(
        context,
        rows,
        {row.id: row for row in read_bookings(connection, context.key, ids=ids)} if ids else {},
        planned_times(plan),
        {row.seq: row.event.at for row in events_numbered(connection, context.key, [row.seq for row in rows])},
    )


def _needed(listed: _Day, row: CallRow, told: set[str]) -> bool:
    """Whether somebody should still call: the ride may be over by now, or all is well again and nobody was told."""
    booking = listed.bookings[row.booking_id]
    if row.why == "closed":
        return booking.status == "cancelled"
    if booking.status not in ("confirmed", "aboard"):
        return False
    if row.why == "stop_closed":
        closed = listed.context.closed(date.fromisoformat(row.day))
        return closed.stop(booking.origin.place_id, booking.destination.place_id) is not None
    if row.why == "reopened" or row.booking_id in told:
        return True
    return _is_late(listed, booking)


def _is_late(listed: _Day, booking: BookingRow) -> bool:
    late = late_part(listed.planned, booking.id, booking.promise)
    return late.will is None or late.will > late.was or "ride" in booking.broken


def _view(listed: _Day, row: CallRow) -> CallView:
    context, booking = listed.context, listed.bookings[row.booking_id]
    late = _told_of(listed, row, booking)
    person = context.people.get(booking.rider_id)
    contact = ("", "", None) if person is None else (person.name, person.kana, person.phone or None)
    return CallView(
        call_id=row.seq,
        at=context.moment(row.day, listed.at[row.seq]),
        why=row.why,
        booking_id=row.booking_id,
        status=booking.status,
        rider=RiderToCallView(booking.rider_id, *contact),
        vehicle=vehicle_ref(context, booking.vehicle_id),
        part=late.part,
        was=context.moment(row.day, late.was),
        will=None if late.will is None else context.moment(row.day, late.will),
        reason=row.facts.get("reason"),
        told_at=None if row.told_at is None else context.instant(row.told_at),
        told_by=row.told_by,
    )


def _told_of(listed: _Day, row: CallRow, booking: BookingRow) -> Late:
    """What was promised and what the plan says now. Of a closing: the begin of the window, and whether it is on."""
    if row.why in ("closed", "stop_closed", "reopened"):
        pickup = listed.planned.begins.get((booking.id, "pickup")) if row.why == "reopened" else None
        return Late("pickup", booking.promise.pickup_earliest, pickup)
    return late_part(listed.planned, booking.id, booking.promise)


def _soonest(listed: _Day, view: CallView) -> int:
    booking = listed.bookings[view.booking_id]
    return listed.planned.begins.get((view.booking_id, "pickup"), booking.promise.pickup_earliest)
