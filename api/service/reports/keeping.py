"""What is kept of a report beside what it changed: its answer, and how to take it back."""

from __future__ import annotations

from datetime import date
from typing import cast

from sqlalchemy import Connection

from api.service.context import Context
from api.service.reports.known import ANSWER, body_hash
from api.service.views import VehicleEventView
from api.service.wishes import VehicleReport
from api.store.plan_codec import plain, rebuilt
from api.store.reports import KnownReport, UndoRow, add_report, add_undo
from scheduler.dispatch import Outcome, Reported, VehicleEvent
from scheduler.dispatch.undoing import UndoableKind
from scheduler.model import Booking, Route

_NAMES = {"departed": "vehicle_departed", "arrived": "vehicle_arrived"}


def keep_answer(
    context: Context, connection: Connection, day: date, report: VehicleReport, answer: VehicleEventView
) -> None:
    """Keeps the answer under the phone's own id. Raises ReportTaken when it is there already."""
    if report.event_id is not None:
        known = KnownReport(body_hash(report), ANSWER.dump_json(answer).decode())
        received = int(context.clock.now().timestamp())
        add_report(
            connection, context.key, answer.vehicle_id, report.event_id, day.isoformat(), report.kind, known, received
        )


def keep_before(
    context: Context,
    connection: Connection,
    day: date,
    report: VehicleReport,
    event: VehicleEvent,
    outcome: Outcome,
    first: int,
) -> None:
    """Keeps what the report found, so that it can be taken back; `first` is the number of its first event."""
    assert outcome.base is not None
    route = next(route for route in outcome.base.routes if route.vehicle.id == event.vehicle_id)
    booking = outcome.base.bookings.get(event.booking_id or "")
    before = {"route": plain(route), "booking": None if booking is None else plain(booking)}
    kind = _NAMES.get(report.kind, report.kind)
    place = next(number for number, one in enumerate(outcome.events) if one.kind == kind)
    received = int(context.clock.now().timestamp())
    add_undo(
        connection, context.key, day.isoformat(), event.vehicle_id, report.event_id, report.kind, event.at, received,
        before, first + place,
    )  # fmt: skip


def reported(row: UndoRow) -> Reported:
    """A kept report, to be taken back."""
    booking = row.before["booking"]
    return Reported(
        kind=cast("UndoableKind", row.kind),
        at=row.at,
        route=rebuilt(Route, row.before["route"]),
        booking=None if booking is None else rebuilt(Booking, booking),
    )
