"""Confirming an offer, once for each actor and idempotency key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.booking_views import NOTHING, Beside, as_text, booking_view, from_text, planned_times
from api.service.commit import Change, change_plan
from api.service.context import Context
from api.service.partner_calls import check_open
from api.service.problems import ServiceProblem
from api.service.views import BookingView
from api.service.way_home import Homeward, booked_row, new_booking_id, open_homeward, refused, timed_homeward
from api.service.wishes import WayHome
from api.store.answers import GivenAnswer, KeyTaken, add_answer, read_answer
from api.store.bookings import add_booking
from api.store.requests import OfferRow, read_offer, use_offer, used_by
from scheduler.dispatch import CommandRefused, Outcome, confirm
from scheduler.model import Plan

Also = Callable[[Connection, BookingView], None]
"""What else is written in the booking's transaction; what it raises takes the booking back."""


def nothing_more(connection: Connection, booking: BookingView) -> None:
    """For a booking with nothing beside it."""


@dataclass(frozen=True)
class _Call:
    """One call to book: who, under which key, the offer as it was read, the ids, what is written with it."""

    context: Context
    actor: Actor
    key: str
    body_hash: str
    chosen: OfferRow
    booking_id: str
    home: Homeward | None
    also: Also

    @property
    def day(self) -> date:
        return date.fromisoformat(self.chosen.day)

    def compute(self, plan: Plan, now: int) -> Outcome:
        try:
            booked = confirm(plan, self.chosen.offer, self.booking_id, now, self.context.travel(self.day))
        except CommandRefused as error:
            raise refused(error, None if self.home is None else "outward") from error
        if self.home is None:
            return booked
        try:
            both = self.home.compute(booked.plan, now)
        except CommandRefused as error:
            raise refused(error, "way_home") from error
        return Outcome(both.plan, (*booked.events, *both.events))

    def write(self, connection: Connection, plan: Plan) -> BookingView:
        """The rows, the offers used up and the answer kept, in the transaction of the plan."""
        context, chosen = self.context, self.chosen
        check_open(context, connection, self.actor, chosen.day, 1 if self.home is None else 2)
        if not use_offer(connection, context.key, chosen.asked.id, chosen.offer.id, self.booking_id):
            raise _used(context, connection, chosen)
        row = booked_row(context, plan, self.booking_id, chosen.asked, self.actor.id)
        add_booking(connection, context.key, row)
        beside = NOTHING
        if self.home is not None:
            self.home.write(connection, plan, self.actor.id)
            beside = Beside({row.id: self.home.booking_id})
        view = booking_view(context, self.actor, row, planned_times(plan), beside)
        given = GivenAnswer(self.body_hash, as_text(view))
        add_answer(connection, context.key, self.actor.id, self.key, given, row.booked_at)
        self.also(connection, view)
        return view


def book(
    context: Context,
    actor: Actor,
    offer_id: str,
    key: str,
    body_hash: str,
    also: Also = nothing_more,
    way_home: WayHome | None = None,
) -> BookingView:
    """See TownService.book."""
    with context.database.read() as connection:
        given = given_booking(context, connection, actor, key, body_hash)
    if given is not None:
        return given
    try:
        with context.database.read() as connection:
            chosen = _offer(context, connection, actor, offer_id, None if way_home is None else "outward")
            booking_id = new_booking_id()
            home = _homeward(context, connection, actor, chosen, booking_id, way_home)
        call = _Call(context, actor, key, body_hash, chosen, booking_id, home, also)
        return change_plan(context, Change(call.day, actor.id, False, call.compute), call.write)
    except (KeyTaken, ServiceProblem):
        # The same call may have come twice at once: the other one's answer is then the answer to both.
        with context.database.read() as connection:
            given = given_booking(context, connection, actor, key, body_hash)
        if given is not None:
            return given
        raise


def _homeward(
    context: Context, connection: Connection, actor: Actor, outward: OfferRow, outward_id: str, wanted: WayHome | None
) -> Homeward | None:
    if wanted is None:
        return None
    if wanted.offer_id is None:
        return open_homeward(context, outward, actor.id, outward_id)
    home = _offer(context, connection, actor, wanted.offer_id, "way_home")
    return timed_homeward(context, outward, home, outward_id, partial(_used, context))


def given_booking(
    context: Context, connection: Connection, actor: Actor, key: str, body_hash: str
) -> BookingView | None:
    """The answer that was given to this actor and key; key_reused when it was to another body."""
    given = read_answer(connection, context.key, actor.id, key)
    if given is None:
        return None
    if given.body_hash != body_hash:
        raise ServiceProblem("key_reused")
    return from_text(given.answer)


def _offer(context: Context, connection: Connection, actor: Actor, offer_id: str, which: str | None) -> OfferRow:
    try:
        return _free_offer(context, connection, actor, offer_id)
    except ServiceProblem as problem:
        named = {"which": which} if which else {}
        raise ServiceProblem(problem.slug, {**problem.data, **named}) from problem


def _free_offer(context: Context, connection: Connection, actor: Actor, offer_id: str) -> OfferRow:
    row = read_offer(connection, context.key, offer_id)
    if row is None:
        raise ServiceProblem("unknown_offer")
    asked_by = row.asked.actor_id
    own = asked_by == actor.id and actor.role != "partner"  # whose links to riders may be taken back meanwhile
    if not own and not actor.may_use(row.asked.rider_id, asked_by):
        raise ServiceProblem("not_your_offer")
    if used_by(connection, context.key, row.asked.id) is not None:
        raise _used(context, connection, row)
    return row


def _used(context: Context, connection: Connection, row: OfferRow) -> ServiceProblem:
    return ServiceProblem("offer_used", {"booking_id": used_by(connection, context.key, row.asked.id)})
