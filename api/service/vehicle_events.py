"""What drivers report."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.stops import next_visit
from api.service.vehicles import info_of, visits_by_vehicle
from api.service.views import VehicleEventView
from api.service.wishes import VehicleReport
from api.store.bookings import read_booking
from api.store.vehicles import DoneVisit, Position, put_position
from scheduler.dispatch import EventRefused, Outcome, VehicleEvent
from scheduler.dispatch import vehicle_event as apply
from scheduler.model import Plan, Route

TOLERANCE = timedelta(seconds=60)
"""How far a driver's clock may be ahead of the service's."""


def vehicle_event(context: Context, actor: Actor, vehicle_id: str, report: VehicleReport) -> VehicleEventView:
    """See TownService.vehicle_event."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    at = _moment(context, actor, report)
    day = at.date()
    if report.kind == "position":
        return _position(context, vehicle_id, report, at, day)
    if report.booking_id is not None:
        with context.database.read() as connection:
            if read_booking(connection, context.key, report.booking_id) is None:
                raise ServiceProblem("unknown_booking")
    event = VehicleEvent(report.kind, vehicle_id, context.seconds(day, at), report.booking_id)

    def compute(plan: Plan, now: int) -> Outcome:
        _check_stop(context, day, plan, vehicle_id, report)
        try:
            return apply(plan, event, context.travel(day))
        except EventRefused as refused:
            if refused.reason == "unknown_vehicle":
                raise ServiceProblem("unknown_day", {"date": day.isoformat(), "vehicle_id": vehicle_id}) from refused
            data = {"why": refused.reason, **_worded(context, day, refused)}
            raise ServiceProblem("event_refused", data) from refused

    by_human = actor.role == "driver" and not actor.automatic
    version = change_plan(context, Change(day, actor.id, by_human, compute), _version)
    return VehicleEventView(vehicle_id, report.kind, at, version)


def _moment(context: Context, actor: Actor, report: VehicleReport) -> datetime:
    now = context.clock.now()
    at = now if report.at is None else _local(context, report.at)
    if at > now + TOLERANCE:
        raise ServiceProblem("event_in_future", {"now": now.isoformat()})
    return min(at, now)


def _local(context: Context, moment: datetime) -> datetime:
    try:
        return moment.astimezone(context.town.timezone)
    except OverflowError:
        raise ServiceProblem("event_refused", {"why": "time_goes_back"}) from None


def _position(context: Context, vehicle_id: str, report: VehicleReport, at: datetime, day: date) -> VehicleEventView:
    assert report.point is not None
    with context.database.write() as connection:
        put_position(connection, context.key, vehicle_id, Position(*report.point, int(at.timestamp())))
        version = context.plan(connection, day).version
    return VehicleEventView(vehicle_id, report.kind, at, version)


def _check_stop(context: Context, day: date, plan: Plan, vehicle_id: str, report: VehicleReport) -> None:
    """A driver who names a stop must mean the one the plan has next: it may have changed since it was read."""
    route = next((route for route in plan.routes if route.vehicle.id == vehicle_id), None)
    if route is None or report.stop_id is None:
        return
    try:
        visit = next_visit(route, _done(context, day, route), report.stop_id)
    except LookupError:
        raise ServiceProblem("unknown_stop", {"stop_id": report.stop_id}) from None
    if report.kind in ("departed", "arrived") and not _is_next(route, visit.id if visit else None, report.kind):
        raise ServiceProblem("event_refused", {"why": "not_the_next_stop", "stop_id": report.stop_id})


def _is_next(route: Route, visit_id: str | None, kind: str) -> bool:
    """The stop driven to, or for a departure also the one that is left (it may be done, or a break)."""
    if visit_id is None:
        return kind == "departed"
    resting = route.arrived_at is not None and route.visits[0].kind == "break"
    ahead = route.visits[: 2 if kind == "departed" and resting else 1]
    return visit_id in [visit.id for visit in ahead]


def _done(context: Context, day: date, route: Route) -> list[DoneVisit]:
    with context.database.read() as connection:
        return visits_by_vehicle(connection, context.key, day).get(route.vehicle.id, [])


def _worded(context: Context, day: date, refused: EventRefused) -> dict[str, object]:
    allowed = refused.data.get("from")
    return {"from": context.moment(day, allowed).isoformat()} if isinstance(allowed, int) else {}


def _version(connection: Connection, plan: Plan) -> int:
    return plan.version
