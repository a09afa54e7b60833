"""A vehicle that works at other hours than planned, or on a day on which it has no shift."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.answers import impossible, of_change
from api.service.hands.common import or_refused, plan_of, seconds_on
from api.service.hands.views import ConsequencesView, ShiftDoneView, ShiftUndoView
from api.service.hands.wishes import ShiftWish
from api.service.vehicles import info_of
from scheduler.dispatch import CommandRefused, Outcome, add_vehicle, refresh
from scheduler.dispatch import change_shift as change_in_plan
from scheduler.dispatch.hands.records import consequences
from scheduler.model import Plan, Route, Vehicle


def preview_shift(context: Context, wish: ShiftWish) -> ConsequencesView:
    """See Hands.preview_shift."""
    info_of(context, wish.vehicle_id)
    plan, now = plan_of(context, wish.day), context.now(wish.day)
    try:
        after = _changed(context, wish, plan, now).plan
    except CommandRefused as refused:
        return impossible(plan, refused.reason)
    return _meant(context, plan, after, now)


def change_shift(context: Context, actor: Actor, wish: ShiftWish) -> ShiftDoneView:
    """See Hands.change_shift."""
    info_of(context, wish.vehicle_id)
    plan_of(context, wish.day)
    meant: list[tuple[ConsequencesView, ShiftUndoView | None]] = []

    def compute(plan: Plan, now: int) -> Outcome:
        outcome = or_refused(lambda: _changed(context, wish, plan, now))
        was = _route(plan, wish.vehicle_id)
        undo = None if was is None else _undo(context, wish.day, was.vehicle)
        meant[:] = [(_meant(context, plan, outcome.plan, now), undo)]
        return outcome

    def version(connection: Connection, plan: Plan) -> int:
        return plan.version

    after = change_plan(context, Change(wish.day, actor.id, False, compute), version)
    told, undo = meant[0]
    return ShiftDoneView(after, told.changes, told.unserved, undo)


def _changed(context: Context, wish: ShiftWish, plan: Plan, now: int) -> Outcome:
    """The plan with the vehicle's other hours. Raises CommandRefused."""
    starts = None if wish.starts is None else seconds_on(context, wish.day, wish.starts)
    ends = None if wish.ends is None else seconds_on(context, wish.day, wish.ends)
    if (starts is None) != (wish.starts is None) or (ends is None) != (wish.ends is None):
        raise CommandRefused("shift_impossible")
    travel = context.travel(wish.day)
    if _route(plan, wish.vehicle_id) is not None:
        return change_in_plan(plan, wish.vehicle_id, starts, ends, now, travel)
    if starts is None or ends is None:
        raise CommandRefused("both_times")
    return add_vehicle(plan, _vehicle(context, wish.vehicle_id, starts, ends), now, travel)


def _vehicle(context: Context, vehicle_id: str, starts: int, ends: int) -> Vehicle:
    """A vehicle of the fleet on a day without a shift of its own: it starts where it does on other days."""
    info = info_of(context, vehicle_id)
    if not info.shifts:
        raise CommandRefused("no_home_base")
    usual = info.shifts[0]
    return Vehicle(
        id=info.id,
        capacity=info.capacity,
        start=usual.start,
        end=usual.end,
        shift_start=starts,
        shift_end=ends,
        seats_per_wheelchair=info.seats_per_wheelchair,
        lines=info.lines,
    )


def _meant(context: Context, plan: Plan, after: Plan, now: int) -> ConsequencesView:
    day = date.fromisoformat(plan.day)
    before = refresh(plan, now, context.travel(day)).plan
    return of_change(context, plan, consequences(before, after))


def _undo(context: Context, day: date, was: Vehicle) -> ShiftUndoView:
    return ShiftUndoView(context.moment(day, was.shift_start), context.moment(day, was.shift_end))


def _route(plan: Plan, vehicle_id: str) -> Route | None:
    return next((route for route in plan.routes if route.vehicle.id == vehicle_id), None)
