"""Closing the service for weather, a stop, or a road for a day."""

from __future__ import annotations

import secrets
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.closure_views import AffectedView, ClosureMadeView, ClosurePreviewView, ClosureView
from api.service.hands.common import plan_of
from api.service.hands.planned_closure import affected, look_up
from api.service.hands.wishes import ClosureWish
from api.service.places import end_view
from api.service.wishes import Point
from api.store.audit import append
from api.store.bookings import End
from api.store.closures import ClosureRow, add_closure, read_closures
from api.store.tokens import actors
from scheduler.dispatch import Outcome
from scheduler.model import Plan


def closures(context: Context, day: date) -> tuple[ClosureView, ...]:
    """See Hands.closures."""
    with context.database.read() as connection:
        rows = read_closures(connection, context.key, day.isoformat())
        return tuple(closure_view(context, connection, row) for row in rows)


def preview_closure(context: Context, wish: ClosureWish) -> ClosurePreviewView:
    """See Hands.preview_closure."""
    closure = look_up(context, wish, "")
    plan = plan_of(context, closure.day)
    outcome = closure.apply(context, plan, context.now(closure.day))
    return ClosurePreviewView(plan.version, affected(context, plan, outcome), closure.line)


def close(context: Context, actor: Actor, wish: ClosureWish) -> ClosureMadeView:
    """See Hands.close."""
    closure = look_up(context, wish, f"c{secrets.token_hex(8)}")
    concerned: list[tuple[AffectedView, ...]] = []
    cancelled: list[list[str]] = []

    def compute(plan: Plan, now: int) -> Outcome:
        outcome = closure.apply(context, plan, now)
        concerned[:] = [affected(context, plan, outcome)]
        cancelled[:] = [[e.booking_id for e in outcome.events if e.kind == "closed" and e.booking_id is not None]]
        return outcome

    def write(connection: Connection, plan: Plan) -> tuple[int, ClosureView]:
        what = closure.what if wish.kind != "weather" else {**closure.what, "cancelled": cancelled[0]}
        at = int(context.clock.now().timestamp())
        row = ClosureRow(closure.closure_id, plan.day, wish.kind, what, wish.reason, actor.id, at)
        add_closure(connection, context.key, row)
        return plan.version, closure_view(context, connection, row)

    def noted(connection: Connection, first: int) -> None:
        facts = {"kind": wish.kind, "day": closure.day.isoformat()}
        append(connection, context.key, actor.id, "closure-made", closure.closure_id, facts)

    version, view = change_plan(context, Change(closure.day, actor.id, False, compute, noted), write)
    plan_of(context, closure.day)  # from here on this process goes by it
    return ClosureMadeView(view, version, concerned[0])


def closure_view(context: Context, connection: Connection, row: ClosureRow) -> ClosureView:
    """A closure as shown."""
    found = actors(connection, context.key, {row.made_by, row.lifted_by or row.made_by})
    names = {key: actor.name for key, actor in found.items()}
    span = row.what if row.kind == "weather" else None
    return ClosureView(
        closure_id=row.id,
        date=date.fromisoformat(row.day),
        kind=row.kind,
        starts=None if span is None else context.moment(row.day, span["first"]),
        ends=None if span is None else context.moment(row.day, span["until"]),
        place=end_view(context, End(*(row.what[name] for name in End._fields))) if row.kind == "stop" else None,
        line=tuple(Point(*point) for point in row.what.get("line", ())),
        reason=row.reason,
        made_at=context.instant(row.made_at),
        made_by=names.get(row.made_by, row.made_by),
        lifted_at=None if row.lifted_at is None else context.instant(row.lifted_at),
        lifted_by=None if row.lifted_by is None else names.get(row.lifted_by, row.lifted_by),
    )
