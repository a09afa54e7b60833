"""The address of a rider's calendar, for calendar programs, which can show no token."""

from __future__ import annotations

import secrets

from api.service.actors import Actor
from api.service.calendar import CalendarRide, rides
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.calendar_links import drop_link, put_link, rider_behind


def make_link(context: Context, actor: Actor, rider_id: str) -> str:
    """See StandingService.share_calendar."""
    _own(context, actor, rider_id)
    secret = secrets.token_urlsafe(24)
    with context.database.write() as connection:
        put_link(connection, context.key, rider_id, secret, actor.id, context.real_now())
    return secret


def take_back(context: Context, actor: Actor, rider_id: str) -> None:
    """See StandingService.unshare_calendar."""
    _own(context, actor, rider_id)
    with context.database.write() as connection:
        drop_link(connection, context.key, rider_id)


def shared_rides(context: Context, secret: str) -> tuple[CalendarRide, ...] | None:
    """See StandingService.shared_calendar."""
    with context.database.read() as connection:
        rider_id = rider_behind(connection, context.key, secret)
    if rider_id is None:
        return None
    return rides(context, Actor(f"calendar-of-{rider_id}", "resident", "", rider_ids=(rider_id,)))


def _own(context: Context, actor: Actor, rider_id: str) -> None:
    if not actor.acts_for(rider_id):
        raise ServiceProblem("not_your_rider", {"rider_id": rider_id})
    if rider_id not in context.people:
        raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
