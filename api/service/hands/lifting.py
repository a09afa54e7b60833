"""Opening again what was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.closed import closed_of
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.answers import rider
from api.service.hands.closing import closure_view
from api.service.hands.closure_views import ClosureLiftedView, ClosureView
from api.service.hands.common import plan_of
from api.service.hands.giving_back import give_back
from api.service.problems import ServiceProblem
from api.store.audit import append
from api.store.bookings import read_bookings
from api.store.closures import ClosureRow, lift_closure, read_closure, read_closures
from scheduler.dispatch import Outcome, reroute
from scheduler.model import Event, Plan


def lift(context: Context, actor: Actor, closure_id: str) -> ClosureLiftedView:
    """See Hands.lift."""
    with context.database.read() as connection:
        row = read_closure(connection, context.key, closure_id)
        if row is None:
            raise ServiceProblem("unknown_closure")
        view = closure_view(context, connection, row)
    day = date.fromisoformat(row.day)
    plan_of(context, day)
    if row.lifted_at is None:
        view = _open(context, actor, day, row) or lift(context, actor, closure_id).closure
    restored, lost = give_back(context, actor, row) if row.kind == "weather" else ((), ())
    version = plan_of(context, day).version
    shown = [tuple(rider(context, one.id, one.rider_id) for one in rows) for rows in (restored, lost)]
    return ClosureLiftedView(view, version, shown[0], shown[1])


def _open(context: Context, actor: Actor, day: date, row: ClosureRow) -> ClosureView | None:
    """Opens it; None when somebody else did so at the same moment."""

    def compute(plan: Plan, now: int) -> Outcome:
        said = {"closure_id": row.id, "kind": row.kind, "reason": row.reason}
        lifted = Event("closure_lifted", now, None, None, said)
        if row.kind == "road":
            outcome = reroute(plan, now, context.ways(day, _edges_left(context, row)).travel)
            return Outcome(outcome.plan, (lifted, *outcome.events))
        return Outcome(plan, (lifted, *(_reopened(context, row, plan, now) if row.kind == "stop" else ())))

    def write(connection: Connection, plan: Plan) -> ClosureView:
        at = int(context.clock.now().timestamp())
        if not lift_closure(connection, context.key, row.id, at, actor.id):
            raise _LiftedMeanwhile
        return closure_view(context, connection, replace(row, lifted_at=at, lifted_by=actor.id))

    def noted(connection: Connection, first: int) -> None:
        append(connection, context.key, actor.id, "closure-lifted", row.id, {"day": row.day})

    try:
        return change_plan(context, Change(day, actor.id, False, compute, noted), write)
    except _LiftedMeanwhile:
        return None


class _LiftedMeanwhile(Exception):
    """Somebody else has opened it at the same moment."""


def _edges_left(context: Context, row: ClosureRow) -> frozenset[int]:
    with context.database.read() as connection:
        rows = read_closures(connection, context.key, row.day)
    return closed_of(0, [other for other in rows if other.id != row.id], context.town.road_map).edges


def _reopened(context: Context, row: ClosureRow, plan: Plan, now: int) -> tuple[Event, ...]:
    """Tells those whose ride is still to come and begins or ends at the place."""
    with context.database.read() as connection:
        rows = read_bookings(connection, context.key, ids=plan.bookings.keys())
    place_id, data = row.what["place_id"], {"closure_id": row.id}
    here = [one for one in rows if place_id in (one.origin.place_id, one.destination.place_id)]
    return tuple(Event("stop_reopened", now, one.id, plan.bookings[one.id].vehicle_id, data) for one in here)
