"""A booking moved to another vehicle, or to another place in the order of its own."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.hands.answers import impossible, of_move
from api.service.hands.common import or_refused, plan_of
from api.service.hands.moved_meanwhile import MovedMeanwhile
from api.service.hands.since import since
from api.service.hands.views import ConsequencesView, MoveDoneView, MoveUndoView, PositionView
from api.service.hands.wishes import MoveWish
from api.service.problems import ServiceProblem
from api.service.vehicles import info_of
from api.store.bookings import read_booking
from scheduler.dispatch import CommandRefused, Outcome, Position
from scheduler.dispatch import move as move_in_plan
from scheduler.dispatch import preview_move as preview_in_plan
from scheduler.model import Plan


def preview_move(context: Context, wish: MoveWish) -> ConsequencesView:
    """See Hands.preview_move."""
    plan = _checked(context, wish)
    return _preview(context, wish, plan, context.now(wish.day))


def move(context: Context, actor: Actor, wish: MoveWish) -> MoveDoneView:
    """See Hands.move."""
    _checked(context, wish)
    done: list[Outcome] = []

    def compute(plan: Plan, now: int) -> Outcome:
        booking = plan.bookings.get(wish.booking_id)
        vehicles = {wish.vehicle_id} if booking is None else {wish.vehicle_id, booking.vehicle_id}
        changed = since(context, wish.day, wish.version, wish.booking_id, vehicles)
        if changed:
            raise MovedMeanwhile(changed, _preview(context, wish, plan, now))
        travel, at = context.travel(wish.day), _position(wish)
        outcome = or_refused(lambda: move_in_plan(plan, wish.booking_id, wish.vehicle_id, now, travel, at))
        done[:] = [outcome]
        return outcome

    def version(connection: Connection, plan: Plan) -> int:
        return plan.version

    after = change_plan(context, Change(wish.day, actor.id, False, compute), version)
    moved = next(event for event in done[0].events if event.kind == "moved" and event.booking_id == wish.booking_id)
    return MoveDoneView(after, _undo(wish.booking_id, dict(moved.data)))


def _checked(context: Context, wish: MoveWish) -> Plan:
    """The plan that the wish is about. Raises unknown_vehicle, unknown_booking, unknown_day, change_refused."""
    info_of(context, wish.vehicle_id)
    plan = plan_of(context, wish.day)
    with context.database.read() as connection:
        row = read_booking(connection, context.key, wish.booking_id)
    if row is None or row.day != plan.day:
        raise ServiceProblem("unknown_booking")
    return plan


def _preview(context: Context, wish: MoveWish, plan: Plan, now: int) -> ConsequencesView:
    travel, at = context.travel(wish.day), _position(wish)
    try:
        found = preview_in_plan(plan, wish.booking_id, wish.vehicle_id, now, travel, at)
    except CommandRefused as refused:
        return impossible(plan, refused.reason)
    return of_move(context, plan, found)


def _position(wish: MoveWish) -> Position | None:
    return None if wish.at is None else Position(wish.at.pickup_before, wish.at.dropoff_before)


def _undo(booking_id: str, data: dict[str, Any]) -> MoveUndoView | None:
    """The move back to where the event says that the booking stood."""
    if data["from"] is None:
        return None
    back = data["back"]
    return MoveUndoView(booking_id, data["from"], None if back is None else PositionView(**back))
