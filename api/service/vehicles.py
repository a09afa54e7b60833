"""The day as drawn: vehicles with their stops, the manifest, the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import booking_view, planned_times, read_beside
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.stops import Told, stop_views
from api.service.times import window_of
from api.service.views import PlannedVehicleView, PlanView, VehicleNowView, VehicleStatus
from api.service.ways import path_left, position
from api.service.wishes import Point
from api.store.bookings import BookingRow, read_bookings
from api.store.learned import Learned, read_learned
from api.store.vehicles import DoneVisit, Position, VehicleDay, day_visits, read_positions, vehicle_days_of
from api.town.model import VehicleInfo
from scheduler.model import Load, Plan, Route


@dataclass(frozen=True)
class _Day:
    """All that is read to draw a day, in one transaction."""

    day: date
    now: int
    plan: Plan
    rows: Sequence[BookingRow]
    done: Mapping[str, Sequence[DoneVisit]]
    driven: Mapping[str, VehicleDay]
    learned: Mapping[str, Learned]
    positions: Mapping[str, Position]
    told: Told
    loads: Mapping[str, Load]


def plan_view(context: Context, actor: Actor, day: date) -> PlanView:
    """See TownService.plan_view."""
    drawn = _read(context, day)
    planned = planned_times(drawn.plan)
    return PlanView(
        date=day,
        version=drawn.plan.version,
        now=context.clock.now(),
        vehicles=tuple(_vehicle(context, actor, drawn, route) for route in drawn.plan.routes),
        bookings=tuple(booking_view(context, actor, row, planned, drawn.told.beside) for row in drawn.rows),
    )


def manifest(context: Context, actor: Actor, vehicle_id: str, day: date) -> PlannedVehicleView:
    """See TownService.manifest."""
    info_of(context, vehicle_id)
    if not actor.drives(vehicle_id):
        raise ServiceProblem("not_your_vehicle", {"vehicle_id": vehicle_id})
    if actor.role == "driver" and day != context.today():
        raise ServiceProblem("not_today", {"date": day.isoformat()})
    drawn = _read(context, day)
    route = next((route for route in drawn.plan.routes if route.vehicle.id == vehicle_id), None)
    if route is None:
        raise ServiceProblem("unknown_day", {"date": day.isoformat(), "vehicle_id": vehicle_id})
    return _vehicle(context, actor, drawn, route)


def vehicles(context: Context, actor: Actor) -> tuple[VehicleNowView, ...]:
    """See TownService.vehicles."""
    day = context.today()
    now = context.now(day)
    with context.database.read() as connection:
        plan, positions = context.plan(connection, day), read_positions(connection, context.key)
    routes = {route.vehicle.id: route for route in plan.routes}
    shown = (
        _vehicle_now(context, day, now, info, routes.get(info.id), plan, positions)
        for info in context.town.vehicle_infos
    )
    return tuple(replace(one, position=None) if actor.role == "planner" else one for one in shown)


def info_of(context: Context, vehicle_id: str) -> VehicleInfo:
    """A vehicle of the town. Raises ServiceProblem unknown_vehicle."""
    info = next((info for info in context.town.vehicle_infos if info.id == vehicle_id), None)
    if info is None:
        raise ServiceProblem("unknown_vehicle", {"vehicle_id": vehicle_id})
    return info


def visits_by_vehicle(connection: Connection, town: str, day: date) -> dict[str, list[DoneVisit]]:
    """A day's finished visits, by vehicle."""
    found: dict[str, list[DoneVisit]] = {}
    for visit in day_visits(connection, town, day.isoformat()):
        found.setdefault(visit.vehicle_id, []).append(visit)
    return found


def _read(context: Context, day: date) -> _Day:
    with context.database.read() as connection:
        rows = read_bookings(connection, context.key, day=day.isoformat())
        plan = context.plan(connection, day)
        return _Day(
            day=day,
            now=context.now(day),
            plan=plan,
            rows=rows,
            done=visits_by_vehicle(connection, context.key, day),
            driven=vehicle_days_of(connection, context.key, day.isoformat()),
            learned=read_learned(connection, context.key, day.isoformat()),
            positions=read_positions(connection, context.key) if day == context.today() else {},
            told=Told({row.id: row for row in rows}, read_beside(context, connection, rows)),
            loads=loads_of(plan),
        )


def _vehicle(context: Context, actor: Actor, drawn: _Day, route: Route) -> PlannedVehicleView:
    vehicle, day = route.vehicle, drawn.day
    info = info_of(context, vehicle.id)
    here = position(context, day, route, drawn.now, drawn.positions.get(vehicle.id))
    by_human = drawn.driven.get(vehicle.id, VehicleDay()).by_human
    heard = drawn.learned.get(vehicle.id, Learned()).heard_at
    return PlannedVehicleView(
        id=vehicle.id,
        name=info.name,
        colour=info.colour,
        capacity=vehicle.capacity,
        status=status_of(route, drawn.now),
        # A bus stands before doors, and drives to them: those who plan see where it stops only as far as is public.
        position=None if actor.role == "planner" else here,
        path=None if actor.role == "planner" else path_left(context, day, route, drawn.now, here),
        stops=stop_views(context, actor, day, route, drawn.done.get(vehicle.id, ()), drawn.told),
        load=drawn.loads.get(vehicle.id, Load()),
        driven_by_demo=context.clock.mode == "demo" and not by_human,
        shift=window_of(day, vehicle.shift_start, vehicle.shift_end, context.town.timezone),
        heard_at=None if heard is None else datetime.fromtimestamp(heard, context.town.timezone),
        leave_at=_leave_at(context, day, route),
    )


def _leave_at(context: Context, day: date, route: Route) -> datetime | None:
    """When to leave for the next stop so as to be there as planned; None while driving, and with nowhere to go."""
    ahead = route.visits[route.committed if route.arrived_at is not None else 0 :]
    if route.departed_at is not None or not ahead:
        return None
    there = ahead[0]
    return context.moment(day, there.begin - context.travel(day).time(route.location, there.location))


def _vehicle_now(
    context: Context,
    day: date,
    now: int,
    info: VehicleInfo,
    route: Route | None,
    plan: Plan,
    positions: Mapping[str, Position],
) -> VehicleNowView:
    reported = positions.get(info.id)
    here = None if reported is None else Point(reported.lon, reported.lat)
    if route is not None:
        here = position(context, day, route, now, reported)
    return VehicleNowView(
        id=info.id,
        name=info.name,
        colour=info.colour,
        kind=info.kind,
        capacity=info.capacity,
        status="idle" if route is None else status_of(route, now),
        position=here,
        load=load_of(plan, info.id),
    )


def status_of(route: Route, now: int) -> VehicleStatus:
    """What the vehicle does; on its way home it has no stop before it and is ready only once it is there."""
    if not route.in_service:
        return "out_of_service"
    if route.arrived_at is not None and route.visits:
        return "break" if route.visits[0].kind == "break" else "at_stop"
    homeward = not route.visits and route.location == route.vehicle.end and route.ready > max(now, 0)
    return "driving" if route.departed_at is not None or (homeward and now > route.vehicle.shift_start) else "idle"


def load_of(plan: Plan, vehicle_id: str) -> Load:
    """Who and what is aboard."""
    return loads_of(plan).get(vehicle_id, Load())


def loads_of(plan: Plan) -> dict[str, Load]:
    """Who and what is aboard each vehicle; an empty one is left out."""
    loads: dict[str, Load] = {}
    for booking in plan.bookings.values():
        if booking.status == "aboard":
            before, party = loads.get(booking.vehicle_id, Load()), booking.request.party
            loads[booking.vehicle_id] = Load(*(a + b for a, b in zip(before, party, strict=True)))
    return loads
