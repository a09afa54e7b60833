"""Reports that were heard before: by the phone's own id, or because what they say is so already."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import orjson
from pydantic import TypeAdapter

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import VehicleEventView
from api.service.wishes import VehicleReport
from api.store.bookings import BookingRow
from api.store.reports import read_report
from api.store.vehicles import day_visits
from scheduler.model import Plan, Route, Visit

ANSWER = TypeAdapter(VehicleEventView)


def body_hash(report: VehicleReport) -> str:
    """What a report says, as a hash: the same id must say the same again."""
    at = None if report.at is None else report.at.timestamp()
    said = [report.kind, at, report.booking_id, report.stop_id, report.point, report.called]
    return hashlib.sha256(orjson.dumps(said)).hexdigest()


def known_answer(context: Context, vehicle_id: str, report: VehicleReport) -> VehicleEventView | None:
    """The answer that was given to the report of this id. Raises event_id_reused when it said something else."""
    if report.event_id is None:
        return None
    with context.database.read() as connection:
        known = read_report(connection, context.key, vehicle_id, report.event_id)
    if known is None:
        return None
    if known.body_hash != body_hash(report):
        raise ServiceProblem("event_id_reused", {"event_id": report.event_id})
    return replace(ANSWER.validate_json(known.answer), doubled=True)


def known_at(
    context: Context, vehicle_id: str, report: VehicleReport, row: BookingRow | None
) -> VehicleEventView | None:
    """The answer when this vehicle has picked up, set down or missed this rider already; None when it has not."""
    if row is None or row.vehicle_id != vehicle_id:
        return None
    day, when = date.fromisoformat(row.day), None
    with context.database.read() as connection:
        if report.kind == "boarded" and row.status in ("aboard", "completed"):
            when = row.boarded_at
        elif report.kind == "alighted" and row.status == "completed":
            when = row.alighted_at
        elif report.kind == "no_show" and row.status == "no_show":
            visits = day_visits(connection, context.key, row.day)
            when = next((v.done_at for v in visits if v.booking_id == row.id and v.outcome == "no_show"), None)
        version = context.plan(connection, day).version
    return None if when is None else _doubled(context, vehicle_id, day, report, when, version)


def known_stop(
    context: Context, day: date, plan: Plan, route: Route, report: VehicleReport, visit: Visit | None
) -> VehicleEventView | None:
    """The answer when the vehicle stands at, or drives to, the stop that the report names; `visit` is first there."""
    first = visit is not None and bool(route.visits) and route.visits[0].id == visit.id and bool(route.committed)
    when = None
    if report.kind == "arrived" and first:
        when = route.arrived_at
    elif report.kind == "departed" and first:
        when = route.departed_at
    return None if when is None else _doubled(context, route.vehicle.id, day, report, when, plan.version)


def _doubled(
    context: Context, vehicle_id: str, day: date, report: VehicleReport, at: int, version: int
) -> VehicleEventView:
    moment = context.moment(day, at)
    return VehicleEventView(vehicle_id, report.kind, moment, version, report.event_id, doubled=True)
