"""Where a vehicle says it is: shown on the map, and an estimate of when it will be at its next stop."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.reports.heard import hear
from api.service.views import VehicleEventView
from api.service.wishes import Point, VehicleReport
from api.store.learned import Learned, read_learned
from api.store.vehicles import Position, put_position, read_positions
from scheduler.dispatch import EventRefused, Outcome, position_eta
from scheduler.model import Plan

FRESH_SECONDS = 120
"""An older position says where the vehicle was, not when it will be anywhere."""


def position(context: Context, actor: Actor, vehicle_id: str, report: VehicleReport, at: datetime) -> VehicleEventView:
    """Keeps a position; the plan changes when it shows that the vehicle comes earlier or later than was thought."""
    assert report.point is not None
    day, here = at.date(), Position(*report.point, int(at.timestamp()))

    def keep(connection: Connection, plan: Plan) -> VehicleEventView:
        put_position(connection, context.key, vehicle_id, here)
        hear(context, connection, day, vehicle_id)
        return VehicleEventView(vehicle_id, "position", at, plan.version, report.event_id)

    seconds = context.seconds(day, at)
    with context.database.read() as connection:
        plan = context.plan(connection, day)
        known = read_learned(connection, context.key, day.isoformat()).get(vehicle_id, Learned())
        newest = read_positions(connection, context.key).get(vehicle_id)

    def estimate(plan: Plan, now: int) -> Outcome:
        eta = _eta(context, day, plan, vehicle_id, report.point, seconds, known.factor)
        try:
            return Outcome(plan) if eta is None else position_eta(plan, vehicle_id, eta, seconds, context.travel(day))
        except EventRefused:
            return Outcome(plan)

    fresh = context.now(day) - seconds <= FRESH_SECONDS and (newest is None or newest.at <= here.at)
    if fresh and estimate(plan, context.now(day)).plan is not plan:
        return change_plan(context, Change(day, actor.id, False, estimate, settled_at=seconds), keep)
    with context.database.write() as connection:
        return keep(connection, plan)


def _eta(
    context: Context, day: date, plan: Plan, vehicle_id: str, here: Point | None, at: int, factor: float
) -> int | None:
    """When a vehicle under way will be at its stop, at the pace it has had today; None when that cannot be said."""
    route = next((route for route in plan.routes if route.vehicle.id == vehicle_id), None)
    if here is None or route is None or route.departed_at is None or at < route.departed_at or not route.visits:
        return None
    location = context.town.snap(*here)
    if location is None:
        return None
    return at + round(context.travel(day).time(location, route.visits[0].location) * factor)
