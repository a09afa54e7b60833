"""A report taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.reports.heard import add_drive, hear
from api.service.reports.keeping import reported
from api.service.vehicles import info_of
from api.service.views import UndoneView
from api.service.wishes import VehicleEventKind
from api.store.bookings import read_booking, save_booking
from api.store.reports import UNDO_SECONDS, UndoRow, last_reports, mark_undone
from api.store.vehicles import remove_visits
from scheduler.dispatch import UNDOABLE, EventRefused, Outcome, Reported, take_back, visits_taken_back
from scheduler.model import Booking, Plan


def undo(context: Context, actor: Actor, vehicle_id: str, event_id: str | None) -> UndoneView:
    """See TownService.undo_vehicle_event."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    day = context.today()
    with context.database.read() as connection:
        version = context.plan(connection, day).version
        rows = last_reports(connection, context.key, day.isoformat(), vehicle_id)
    again = next((row for row in rows if row.undone and event_id is not None and row.event_id == event_id), None)
    if again is not None:
        return _view(context, day, vehicle_id, again, version)
    return _take_back(context, actor, day, vehicle_id, _last(context, rows, event_id))


def _last(context: Context, rows: list[UndoRow], event_id: str | None) -> UndoRow:
    row = next((row for row in rows if not row.undone), None)
    if row is None or row.kind not in UNDOABLE:
        raise ServiceProblem("cannot_undo", {"why": "nothing_to_undo"})
    if event_id is not None and row.event_id != event_id:
        raise ServiceProblem("cannot_undo", {"why": "not_the_last"})
    if row.before is None or context.clock.now().timestamp() > row.received_at + UNDO_SECONDS:
        raise ServiceProblem("cannot_undo", {"why": "too_long_ago"})
    return row


def _take_back(context: Context, actor: Actor, day: date, vehicle_id: str, row: UndoRow) -> UndoneView:
    last = reported(row)
    visits: list[str] = []

    def compute(plan: Plan, now: int) -> Outcome:
        visits[:] = [visit.id for visit in visits_taken_back(plan, last)]
        try:
            return take_back(plan, last, now, context.travel(day))
        except EventRefused as refused:
            raise ServiceProblem("cannot_undo", {"why": refused.reason}) from refused

    def also(connection: Connection, plan: Plan) -> UndoneView:
        if not mark_undone(connection, context.key, day.isoformat(), vehicle_id, row.ordinal):
            raise ServiceProblem("cannot_undo", {"why": "not_the_last"})
        remove_visits(connection, context.key, day.isoformat(), vehicle_id, visits)
        if last.booking is not None:
            _save(context, connection, plan.bookings[last.booking.id])
        _forget(context, connection, day, last)
        hear(context, connection, day, vehicle_id)
        return _view(context, day, vehicle_id, row, plan.version)

    by_human = actor.role == "driver" and not actor.automatic
    return change_plan(context, Change(day, actor.id, by_human, compute), also)


def _save(context: Context, connection: Connection, booking: Booking) -> None:
    """The row as it was before: the plan's own word of the booking, which may have left the plan meanwhile."""
    row = read_booking(connection, context.key, booking.id)
    assert row is not None
    before = replace(
        row,
        status=booking.status,
        vehicle_id=booking.vehicle_id,
        broken=booking.broken,
        boarded_at=booking.boarded_at,
        alighted_at=None,
    )
    save_booking(connection, context.key, before)


def _forget(context: Context, connection: Connection, day: date, last: Reported) -> None:
    if last.kind == "arrived":
        add_drive(context, connection, day, last.route, last.at, -1)


def _view(context: Context, day: date, vehicle_id: str, row: UndoRow, version: int) -> UndoneView:
    booking_id = None if row.before is None else (row.before["booking"] or {}).get("id")
    kind: VehicleEventKind = row.kind  # type: ignore[assignment]
    return UndoneView(vehicle_id, kind, booking_id, context.moment(day, row.at), row.event_id, version)
