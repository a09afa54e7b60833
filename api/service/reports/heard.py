"""When a vehicle was last heard, and what its drives teach about the next one."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from api.service.context import Context
from api.store.learned import Learned, put_learned, read_learned
from scheduler.dispatch import Outcome, VehicleEvent
from scheduler.model import Route

SHRUNK_BY = 1200
"""Planned seconds that a vehicle must have driven today before its own pace counts as much as the plan's."""

SLOWEST, FASTEST = 4.0, 0.25
"""A drive that took longer or shorter than this many times the plan was reported too late, and teaches nothing."""

LEAST_SECONDS = 60
"""A drive shorter than this is mostly stopping and starting."""


def hear(context: Context, connection: Connection, day: date, vehicle_id: str) -> None:
    """Something was heard of the vehicle just now."""
    known = read_learned(connection, context.key, day.isoformat()).get(vehicle_id, Learned())
    now = int(context.clock.now().timestamp())
    put_learned(connection, context.key, day.isoformat(), vehicle_id, known._replace(heard_at=now))


def learn(context: Context, connection: Connection, day: date, event: VehicleEvent, outcome: Outcome) -> None:
    """Adds the drive that an arrival ended to what is known of the vehicle's pace."""
    assert outcome.base is not None
    if event.kind == "arrived":
        route = next(route for route in outcome.base.routes if route.vehicle.id == event.vehicle_id)
        add_drive(context, connection, day, route, event.at, 1)


def add_drive(context: Context, connection: Connection, day: date, route: Route, arrived: int, sign: int) -> None:
    """Counts the drive of `route` that ended at `arrived`, or with sign -1 takes it out again."""
    if route.departed_at is None or not route.visits:
        return
    planned = context.travel(day).time(route.location, route.visits[0].location)
    driven = arrived - route.departed_at
    if planned < LEAST_SECONDS or not FASTEST * planned <= driven <= SLOWEST * planned:
        return
    known = read_learned(connection, context.key, day.isoformat()).get(route.vehicle.id, Learned())
    planned, driven = known.planned_seconds + sign * planned, known.driven_seconds + sign * driven
    put_learned(
        connection, context.key, day.isoformat(), route.vehicle.id,
        Learned(planned, driven, known.heard_at, pace(planned, driven)),
    )  # fmt: skip


def pace(planned: int, driven: int) -> float:
    """How long a drive takes against the plan, drawn towards 1 as long as little is known."""
    return round((driven + SHRUNK_BY) / (planned + SHRUNK_BY), 4)
