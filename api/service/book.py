"""Confirming an offer, once for each actor and idempotency key."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import cast

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import as_text, booking_view, from_text, planned_times
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.problems import ServiceProblem, Slug
from api.service.views import BookingView
from api.store.answers import GivenAnswer, KeyTaken, add_answer, read_answer
from api.store.bookings import BookingRow, add_booking
from api.store.requests import OfferRow, read_offer, use_offer, used_by
from scheduler.dispatch import CommandRefused, Outcome, confirm
from scheduler.model import Plan

Also = Callable[[Connection, BookingView], None]
"""What else is written in the booking's transaction; what it raises takes the booking back."""


def nothing_more(connection: Connection, booking: BookingView) -> None:
    """For a booking with nothing beside it."""


@dataclass(frozen=True)
class _Call:
    """One call to book: who, under which key, the offer as it was read, the booking's id, what is written with it."""

    context: Context
    actor: Actor
    key: str
    body_hash: str
    chosen: OfferRow
    booking_id: str
    also: Also

    @property
    def day(self) -> date:
        return date.fromisoformat(self.chosen.day)

    def compute(self, plan: Plan, now: int) -> Outcome:
        try:
            return confirm(plan, self.chosen.offer, self.booking_id, now, self.context.travel(self.day))
        except CommandRefused as refused:
            raise ServiceProblem(cast("Slug", refused.reason), {"why": refused.reason}) from refused

    def write(self, connection: Connection, plan: Plan) -> BookingView:
        """The booking's row, the offer used up and the answer kept, in the transaction of the plan."""
        context, chosen = self.context, self.chosen
        if not use_offer(connection, context.key, chosen.asked.id, chosen.offer.id, self.booking_id):
            raise _used(context, connection, chosen)
        row = self._row(plan)
        add_booking(connection, context.key, row)
        view = booking_view(context, self.actor, row, planned_times(plan))
        given = GivenAnswer(self.body_hash, as_text(view))
        add_answer(connection, context.key, self.actor.id, self.key, given, row.booked_at)
        self.also(connection, view)
        return view

    def _row(self, plan: Plan) -> BookingRow:
        asked, offer = self.chosen.asked, self.chosen.offer
        booking = plan.bookings[self.booking_id]
        return BookingRow(
            id=self.booking_id,
            day=self.chosen.day,
            rider_id=asked.rider_id,
            actor_id=self.actor.id,
            request=offer.request,
            promise=offer.promise,
            origin=asked.origin,
            destination=asked.destination,
            direct_seconds=offer.direct_seconds,
            booked_at=int(self.context.clock.now().timestamp()),
            vehicle_id=booking.vehicle_id,
            broken=booking.broken,
        )


def book(
    context: Context, actor: Actor, offer_id: str, key: str, body_hash: str, also: Also = nothing_more
) -> BookingView:
    """See TownService.book."""
    with context.database.read() as connection:
        given = _given(context, connection, actor, key, body_hash)
    if given is not None:
        return given
    try:
        with context.database.read() as connection:
            chosen = _offer(context, connection, actor, offer_id)
        call = _Call(context, actor, key, body_hash, chosen, f"b{secrets.token_hex(8)}", also)
        return change_plan(context, Change(call.day, actor.id, False, call.compute), call.write)
    except (KeyTaken, ServiceProblem):
        # The same call may have come twice at once: the other one's answer is then the answer to both.
        with context.database.read() as connection:
            given = _given(context, connection, actor, key, body_hash)
        if given is not None:
            return given
        raise


def _given(context: Context, connection: Connection, actor: Actor, key: str, body_hash: str) -> BookingView | None:
    given = read_answer(connection, context.key, actor.id, key)
    if given is None:
        return None
    if given.body_hash != body_hash:
        raise ServiceProblem("key_reused")
    return from_text(given.answer)


def _offer(context: Context, connection: Connection, actor: Actor, offer_id: str) -> OfferRow:
    row = read_offer(connection, context.key, offer_id)
    if row is None:
        raise ServiceProblem("unknown_offer")
    if row.asked.actor_id != actor.id and not actor.acts_for(row.asked.rider_id):
        raise ServiceProblem("not_your_offer")
    if used_by(connection, context.key, row.asked.id) is not None:
        raise _used(context, connection, row)
    return row


def _used(context: Context, connection: Connection, row: OfferRow) -> ServiceProblem:
    return ServiceProblem("offer_used", {"booking_id": used_by(connection, context.key, row.asked.id)})
