"""A driver's break at another time."""

from __future__ import annotations

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.answers import impossible, of_change
from api.service.hands.common import or_refused, plan_of, seconds_on
from api.service.hands.views import BreakDoneView, BreakUndoView, ConsequencesView
from api.service.hands.wishes import BreakWish
from api.service.vehicles import info_of
from scheduler.dispatch import CommandRefused, Outcome
from scheduler.dispatch import move_break as move_in_plan
from scheduler.dispatch import preview_move_break as preview_in_plan
from scheduler.model import Plan


def preview_break(context: Context, wish: BreakWish) -> ConsequencesView:
    """See Hands.preview_break."""
    info_of(context, wish.vehicle_id)
    plan, now, travel = plan_of(context, wish.day), context.now(wish.day), context.travel(wish.day)
    try:
        begins = _begins(context, wish)
        found = preview_in_plan(plan, wish.vehicle_id, wish.visit_id, begins, now, travel)
    except CommandRefused as refused:
        return impossible(plan, refused.reason)
    return of_change(context, plan, found)


def move_break(context: Context, actor: Actor, wish: BreakWish) -> BreakDoneView:
    """See Hands.move_break."""
    info_of(context, wish.vehicle_id)
    plan_of(context, wish.day)
    was: list[int] = []

    def compute(plan: Plan, now: int) -> Outcome:
        travel = context.travel(wish.day)
        outcome = or_refused(
            lambda: move_in_plan(plan, wish.vehicle_id, wish.visit_id, _begins(context, wish), now, travel)
        )
        moved = next(event for event in outcome.events if event.kind == "break_moved")
        was[:] = [int(str(moved.data["was"]))]
        return outcome

    def version(connection: Connection, plan: Plan) -> int:
        return plan.version

    after = change_plan(context, Change(wish.day, actor.id, False, compute), version)
    return BreakDoneView(after, BreakUndoView(wish.visit_id, context.moment(wish.day, was[0])))


def _begins(context: Context, wish: BreakWish) -> int:
    begins = seconds_on(context, wish.day, wish.begins)
    if begins is None:
        raise CommandRefused("in_the_past" if wish.begins < context.clock.now() else "shift_over")
    return begins
