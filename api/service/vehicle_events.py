"""What drivers report."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.reports.heard import hear, learn
from api.service.reports.keeping import keep_answer, keep_before
from api.service.reports.known import known_answer, known_at, known_stop
from api.service.reports.positions import position
from api.service.stops import next_visit
from api.service.vehicles import info_of, visits_by_vehicle
from api.service.views import VehicleEventView
from api.service.wishes import VehicleReport
from api.store.bookings import BookingRow, read_booking
from api.store.reports import ReportTaken
from api.store.vehicles import DoneVisit
from scheduler.dispatch import EventRefused, Outcome, VehicleEvent, withdrawn
from scheduler.dispatch import report as apply
from scheduler.model import Plan, Route

TOLERANCE_SECONDS = 60
"""How far a driver's clock may be ahead of the service's."""


def vehicle_event(context: Context, actor: Actor, vehicle_id: str, report: VehicleReport) -> VehicleEventView:
    """See TownService.vehicle_event."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    known = known_answer(context, vehicle_id, report)
    if known is not None:
        return known
    at = _moment(context, actor, report)
    if report.kind == "position":
        return position(context, actor, vehicle_id, report, at)
    try:
        return _apply(context, actor, vehicle_id, report, at)
    except (ReportTaken, ServiceProblem):
        # The same report may have come twice at once: to the second the plan is already what it says.
        known = known_answer(context, vehicle_id, report)
        if known is None:
            raise
        return known


def _apply(context: Context, actor: Actor, vehicle_id: str, report: VehicleReport, at: datetime) -> VehicleEventView:
    day, seconds = at.date(), context.seconds(at.date(), at)
    row = _row(context, report)
    doubled = known_at(context, vehicle_id, report, row)
    if doubled is not None:
        return doubled
    event = VehicleEvent(report.kind, vehicle_id, seconds, report.booking_id, _data(report))  # type: ignore[arg-type]
    done: list[Outcome] = []

    def compute(plan: Plan, now: int) -> Outcome:
        _check_stop(context, day, withdrawn(plan, vehicle_id, seconds, context.travel(day)), vehicle_id, report)
        try:
            outcome = apply(plan, event, now, context.travel(day))
        except EventRefused as refused:
            raise _problem(context, day, vehicle_id, refused) from refused
        if report.kind == "no_show" and actor.role == "driver" and not report.called:
            raise ServiceProblem("event_refused", {"why": "call_first"})
        done[:] = [outcome]
        return outcome

    def also(connection: Connection, plan: Plan) -> VehicleEventView:
        answer = VehicleEventView(vehicle_id, report.kind, at, plan.version, report.event_id)
        hear(context, connection, day, vehicle_id)
        learn(context, connection, day, event, done[0])
        keep_answer(context, connection, day, report, answer)
        return answer

    def numbered(connection: Connection, first: int) -> None:
        keep_before(context, connection, day, report, event, done[0], first)

    by_human = actor.role == "driver" and not actor.automatic
    try:
        return change_plan(context, Change(day, actor.id, by_human, compute, numbered, seconds), also)
    except _AlreadyThere as there:
        return there.answer


class _AlreadyThere(Exception):
    """The vehicle has reported this before."""

    def __init__(self, answer: VehicleEventView) -> None:
        super().__init__(answer.kind)
        self.answer = answer


def _row(context: Context, report: VehicleReport) -> BookingRow | None:
    if report.booking_id is None:
        return None
    with context.database.read() as connection:
        row = read_booking(connection, context.key, report.booking_id)
    if row is None:
        raise ServiceProblem("unknown_booking")
    return row


def _data(report: VehicleReport) -> dict[str, object]:
    return {"called": report.called} if report.kind == "no_show" else {}


def _moment(context: Context, actor: Actor, report: VehicleReport) -> datetime:
    now = context.clock.now()
    at = now if report.at is None else _local(context, report.at)
    # As instants: in the hour that a town's clocks show twice, what they show says nothing of before and after.
    if at.timestamp() > now.timestamp() + TOLERANCE_SECONDS:
        raise ServiceProblem("event_in_future", {"now": now.isoformat()})
    return min(at, now, key=datetime.timestamp)


def _local(context: Context, moment: datetime) -> datetime:
    try:
        return moment.astimezone(context.town.timezone)
    except OverflowError:
        raise ServiceProblem("event_refused", {"why": "time_goes_back"}) from None


def _check_stop(context: Context, day: date, plan: Plan, vehicle_id: str, report: VehicleReport) -> None:
    """A driver who names a stop must mean the one the plan has next: it may have changed since it was read."""
    route = next((route for route in plan.routes if route.vehicle.id == vehicle_id), None)
    if route is None or report.stop_id is None:
        return
    try:
        visit = next_visit(route, _done(context, day, route), report.stop_id)
    except LookupError:
        raise ServiceProblem("unknown_stop", {"stop_id": report.stop_id}) from None
    doubled = known_stop(context, day, plan, route, report, visit)
    if doubled is not None:
        raise _AlreadyThere(doubled)
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


def _problem(context: Context, day: date, vehicle_id: str, refused: EventRefused) -> ServiceProblem:
    if refused.reason == "unknown_vehicle":
        return ServiceProblem("unknown_day", {"date": day.isoformat(), "vehicle_id": vehicle_id})
    times = {name: refused.data.get(name) for name in ("from", "last")}
    worded = {name: context.moment(day, at).isoformat() for name, at in times.items() if isinstance(at, int)}
    return ServiceProblem("event_refused", {"why": refused.reason, **worded})
