"""What a new plan means beside itself: booking rows, finished visits, metres driven, numbered events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.context import Context
from api.service.hands.note_calls import note_calls
from api.service.hands.refusing import refuse_closed
from api.store.bookings import BookingRow, Status, move_booking, read_bookings, save_booking
from api.store.events import StoredEvent, add_events
from api.store.vehicles import DoneVisit, add_driven, add_visit
from api.webhooks.outbox import fill_outbox
from scheduler.model import Booking, Event, Plan, Route, Visit

_END: dict[str, Status] = {
    "alighted": "completed", "no_show": "no_show", "cancelled": "cancelled", "closed": "cancelled",
}  # fmt: skip


def write_changes(
    context: Context,
    connection: Connection,
    actor_id: str,
    by_human: bool,
    before: Plan,
    after: Plan,
    happened: Sequence[Event],
    base: Plan | None = None,
) -> int:
    """Writes all that follows from `before` becoming `after`, in the caller's transaction; the first event's number.

    `by_human` is true when a driver, not the demo, caused it. `base` is what the command began with when that is
    not the plan `before` as stored: the visits that it ended are found there.
    """
    ends = {event.booking_id: event for event in happened if event.kind in _END and event.booking_id is not None}
    called = {event.booking_id for event in happened if event.kind == "return_called" and event.booking_id is not None}
    refuse_closed(context, connection, after, happened)
    _write_bookings(context, connection, before, after, ends, called)
    _write_visits(context, connection, base or before, after, happened)
    _write_driven(context, connection, before, after, happened, by_human)
    riders = {key: b.request.rider_id for plan in (before, after) for key, b in plan.bookings.items()}
    stored = [
        StoredEvent(0, after.day, after.version, event, riders.get(event.booking_id or ""), actor_id)
        for event in happened
    ]
    last = add_events(connection, context.key, stored)
    first = last - len(happened) + 1
    note_calls(context, connection, after.day, happened, first)
    fill_outbox(context, connection, stored, first, after)
    return first


def _write_bookings(
    context: Context, connection: Connection, before: Plan, after: Plan, ends: dict[str, Event], called: set[str]
) -> None:
    """`ends` say what became of the bookings that left the plan, `called` are open returns with a new promise."""
    gone = before.bookings.keys() - after.bookings.keys()
    lost = gone - ends.keys()
    if lost:
        raise AssertionError(f"bookings {sorted(lost)} left the plan and nothing says why")
    stayed = {key: (old, after.bookings[key]) for key, old in before.bookings.items() if key not in gone}
    broken_words = {key for key, (old, new) in stayed.items() if old.promise != new.promise} - called
    if broken_words:
        raise AssertionError(f"promises of {sorted(broken_words)} moved and their riders did not ask for it")
    moved = {key for key, (old, new) in stayed.items() if _shown(old) != _shown(new)} | called
    if not gone and not moved:
        return
    for row in read_bookings(connection, context.key, ids=gone | moved):
        new = after.bookings.get(row.id)
        save_booking(connection, context.key, _updated(row, new) if new else _ended(row, ends[row.id]))
        if new and row.id in called:
            move_booking(connection, context.key, replace(row, promise=new.promise, request=new.request))


def _shown(booking: Booking) -> tuple[object, ...]:
    return booking.status, booking.vehicle_id, booking.broken, booking.boarded_at


def _updated(row: BookingRow, booking: Booking) -> BookingRow:
    return replace(
        row,
        status=booking.status,
        vehicle_id=booking.vehicle_id,
        broken=booking.broken,
        boarded_at=booking.boarded_at,
    )


def _ended(row: BookingRow, event: Event) -> BookingRow:
    alighted = event.at if event.kind == "alighted" else None
    return replace(row, status=_END[event.kind], vehicle_id=event.vehicle_id, alighted_at=alighted)


def _write_visits(
    context: Context, connection: Connection, before: Plan, after: Plan, happened: Sequence[Event]
) -> None:
    new = {route.vehicle.id: route for route in after.routes}
    for old in before.routes:
        for done in _done(old, new[old.vehicle.id], happened):
            add_visit(connection, context.key, before.day, done)


def _write_driven(
    context: Context, connection: Connection, before: Plan, after: Plan, happened: Sequence[Event], by_human: bool
) -> None:
    new = {route.vehicle.id: route for route in after.routes}
    touched = {event.vehicle_id for event in happened} if by_human else set()
    undone = {event.vehicle_id for event in happened if event.kind == "undone"}
    travel = context.travel(date.fromisoformat(before.day))
    for old in before.routes:
        name, here, there = old.vehicle.id, old.location, new[old.vehicle.id].location
        metres = travel.distance(here, there) if here != there else 0
        if name in undone and metres:
            metres = -travel.distance(there, here)  # what the report taken back had added
        if metres or name in touched:
            add_driven(connection, context.key, before.day, name, metres, name in touched)


def _done(old: Route, new: Route, happened: Sequence[Event]) -> list[DoneVisit]:
    """The visits of a route that its vehicle has finished with, in their order."""
    left = {visit.id for visit in new.visits}
    found = []
    for visit in old.visits:
        outcome = None if visit.id in left else _outcome(visit, old, new, happened)
        if outcome is not None:
            name, done_at = outcome
            found.append(_done_visit(old, visit, name, done_at, happened))
    return found


def _outcome(visit: Visit, old: Route, new: Route, happened: Sequence[Event]) -> tuple[str, int] | None:
    """How and when a visit that left the route ended; None when it was cancelled or moved to another vehicle."""
    if visit.kind == "break":
        return "taken", max((event.at for event in happened if event.kind == "break_ended"), default=new.ready)
    wanted = ("boarded", "no_show") if visit.kind == "pickup" else ("alighted",)
    for event in happened:
        if event.booking_id == visit.booking_id and event.vehicle_id == old.vehicle.id and event.kind in wanted:
            return event.kind, event.at
    return None


def _done_visit(route: Route, visit: Visit, outcome: str, done_at: int, happened: Sequence[Event]) -> DoneVisit:
    implied = [e.at for e in happened if e.kind == "vehicle_arrived" and e.vehicle_id == route.vehicle.id]
    return DoneVisit(
        visit_id=visit.id,
        vehicle_id=route.vehicle.id,
        kind=visit.kind,
        booking_id=visit.booking_id,
        location=visit.location,
        arrival=visit.arrival,
        departure=visit.begin + visit.service,
        arrived_at=implied[0] if implied else route.arrived_at,
        done_at=done_at,
        outcome=outcome,
    )
