"""A booking kept on the vehicle that a dispatcher chose."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from api.service.actors import Actor
from api.service.bookings import booking, own_row
from api.service.commit import Change, change_plan, nothing_else
from api.service.context import Context
from api.service.hands.common import or_refused, plan_of
from api.service.problems import ServiceProblem
from api.service.vehicles import info_of
from api.service.views import BookingView
from scheduler.dispatch import Outcome
from scheduler.dispatch import pin as pin_in_plan
from scheduler.dispatch import unpin as unpin_in_plan
from scheduler.model import Plan
from scheduler.travel import MatrixTravel


def pin(context: Context, actor: Actor, booking_id: str, vehicle_id: str) -> BookingView:
    """See Hands.pin."""
    info_of(context, vehicle_id)
    return _keep(
        context, actor, booking_id, vehicle_id,
        lambda plan, now, travel: pin_in_plan(plan, booking_id, vehicle_id, now, travel),
    )  # fmt: skip


def unpin(context: Context, actor: Actor, booking_id: str) -> BookingView:
    """See Hands.unpin."""
    return _keep(
        context, actor, booking_id, None, lambda plan, now, travel: unpin_in_plan(plan, booking_id, now, travel)
    )


def _keep(
    context: Context,
    actor: Actor,
    booking_id: str,
    vehicle_id: str | None,
    command: Callable[[Plan, int, MatrixTravel], Outcome],
) -> BookingView:
    """Applies `command` unless the booking is pinned to `vehicle_id` (None: to nothing) already."""
    with context.database.read() as connection:
        day = date.fromisoformat(own_row(context, connection, actor, booking_id, to_change=True).day)
    kept = plan_of(context, day).bookings.get(booking_id)
    if kept is not None and kept.pinned_to == vehicle_id:
        return booking(context, actor, booking_id)

    def compute(plan: Plan, now: int) -> Outcome:
        return or_refused(lambda: command(plan, now, context.travel(day)))

    try:
        change_plan(context, Change(day, actor.id, False, compute), nothing_else)
    except ServiceProblem as problem:
        # Unpinned twice at once, it is unpinned once.
        if problem.data.get("obstacle") != "not_pinned":
            raise
    return booking(context, actor, booking_id)
