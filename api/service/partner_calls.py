"""Holding a partner to its limits: calls in a minute, and rides of a day that are still open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.bookings import read_bookings
from api.store.partners import count_call, has_calls_left, linked_riders, read_partner


def partner_calling(context: Context, actor: Actor) -> Actor:
    """The partner behind a call, with the riders it is linked to. The call is counted; one too many only reads, so
    that a partner that floods the service costs it no writing. Raises too_many_calls."""
    now = context.real_now()
    minute, key = now // 60, context.key
    with context.database.read() as connection:
        row = read_partner(connection, key, actor.id)
        riders = linked_riders(connection, key, actor.id)
        left = has_calls_left(connection, key, actor.id, minute)
    if left:
        with context.database.write() as connection:
            left = count_call(connection, key, actor.id, minute)
    if not left:
        most = 0 if row is None else row.calls_a_minute
        raise ServiceProblem("too_many_calls", {"most": most, "retry_after_seconds": 60 - now % 60})
    return replace(actor, rider_ids=riders)


def check_open(context: Context, connection: Connection, actor: Actor, day: str, more: int) -> None:
    """Holds a partner to its open rides of a day when it books `more`, in the transaction of the booking. Nobody else
    is held to anything. Raises too_many_open, which says when the first of them must be over."""
    if actor.role != "partner":
        return
    row = read_partner(connection, context.key, actor.id)
    most = 0 if row is None else row.open_a_day
    ends = [
        booked.promise.arrival_latest
        for booked in read_bookings(connection, context.key, day=day, riders=actor.rider_ids)
        if booked.actor_id == actor.id and booked.status in ("confirmed", "aboard")
    ]
    if len(ends) + more > most:
        now = context.now(date.fromisoformat(day))
        seconds = max(min(ends, default=now) - now, 1)
        raise ServiceProblem("too_many_open", {"most": most, "date": day, "retry_after_seconds": seconds})
