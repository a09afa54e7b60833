"""The way home that is booked together with a ride: both or neither, in one version of the plan."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol, cast

from sqlalchemy import Connection

from api.service.context import Context
from api.service.problems import ServiceProblem, Slug
from api.store.bookings import BookingRow, Kind, add_booking
from api.store.requests import OfferRow, RequestRow, add_request, use_offer
from scheduler.dispatch import CommandRefused, Outcome, confirm, last_ride
from scheduler.model import Plan, Request
from scheduler.rules import lines_of_day


class Homeward(Protocol):
    """A way home to be booked in the transaction of its ride."""

    @property
    def booking_id(self) -> str:
        """The id that the way home gets."""

    def compute(self, plan: Plan, now: int) -> Outcome:
        """The plan with the way home. Raises CommandRefused."""

    def write(self, connection: Connection, plan: Plan, actor_id: str) -> None:
        """What belongs to the way home beside the plan."""


@dataclass(frozen=True)
class TimedHomeward:
    """A way home that was offered."""

    context: Context
    chosen: OfferRow
    outward_id: str
    booking_id: str
    used: Callable[[Connection, OfferRow], ServiceProblem]

    def compute(self, plan: Plan, now: int) -> Outcome:
        """See Homeward."""
        return confirm(plan, self.chosen.offer, self.booking_id, now, self.context.travel(_day(self.chosen)))

    def write(self, connection: Connection, plan: Plan, actor_id: str) -> None:
        """See Homeward."""
        chosen, town = self.chosen, self.context.key
        if not use_offer(connection, town, chosen.asked.id, chosen.offer.id, self.booking_id):
            raise self.used(connection, chosen)
        row = booked_row(self.context, plan, self.booking_id, chosen.asked, actor_id)
        add_booking(connection, town, replace(row, outward_id=self.outward_id))


@dataclass(frozen=True)
class OpenHomeward:
    """An open return: the last ride home of the day, until its rider calls."""

    context: Context
    outward: OfferRow
    outward_id: str
    booking_id: str
    asked: RequestRow

    def compute(self, plan: Plan, now: int) -> Outcome:
        """See Homeward. The ride leaves once the ride out must have arrived."""
        request, offer = self.asked.request, self.outward.offer
        assert request is not None
        travel, there = self.context.travel(_day(self.outward)), offer.promise.arrival_latest
        last = last_ride(plan, request, there + request.alight_seconds, now, travel, self.context.rules())
        return confirm(plan, last, self.booking_id, now, travel)

    def write(self, connection: Connection, plan: Plan, actor_id: str) -> None:
        """See Homeward."""
        town = self.context.key
        asked = replace(self.asked, request=plan.bookings[self.booking_id].request)
        add_request(connection, town, asked, [])
        row = booked_row(self.context, plan, self.booking_id, asked, actor_id, "open_return")
        add_booking(connection, town, replace(row, outward_id=self.outward_id))


def timed_homeward(
    context: Context,
    outward: OfferRow,
    home: OfferRow,
    outward_id: str,
    used: Callable[[Connection, OfferRow], ServiceProblem],
) -> TimedHomeward:
    """Raises ServiceProblem way_home_unfit for a way home of another rider, another day, or before the ride."""
    before = home.offer.promise.pickup_latest <= outward.offer.promise.pickup_latest
    if before or (home.day, home.asked.rider_id) != (outward.day, outward.asked.rider_id):
        raise ServiceProblem("way_home_unfit")
    return TimedHomeward(context, home, outward_id, new_booking_id(), used)


def open_homeward(context: Context, outward: OfferRow, actor_id: str, outward_id: str) -> OpenHomeward:
    """The way back of an offered ride, by any line of the day that serves both places."""
    wish, day, asked = outward.offer.request, _day(outward), outward.asked
    ends = {wish.origin, wish.destination}
    lines = [line for line in lines_of_day(context.rules(), day) if ends <= line.locations]
    request = Request(
        id=f"q{secrets.token_hex(8)}",
        rider_id=wish.rider_id,
        origin=wish.destination,
        destination=wish.origin,
        party=wish.party,
        arrive_by=max(line.closes for line in lines),
        board_seconds=wish.board_seconds,
        alight_seconds=wish.alight_seconds,
        lines=tuple(line.id for line in lines),
    )
    back = RequestRow(
        request.id, outward.day, asked.rider_id, actor_id, context.now(day), request, asked.rider,
        asked.destination, asked.origin, needs=asked.needs,
    )  # fmt: skip
    return OpenHomeward(context, outward, outward_id, new_booking_id(), back)


def booked_row(
    context: Context, plan: Plan, booking_id: str, asked: RequestRow, actor_id: str, kind: Kind = "ride"
) -> BookingRow:
    """The row of a booking that has just been put into the plan."""
    booking, day = plan.bookings[booking_id], date.fromisoformat(plan.day)
    request = booking.request
    return BookingRow(
        id=booking_id,
        day=plan.day,
        rider_id=asked.rider_id,
        actor_id=actor_id,
        request=request,
        promise=booking.promise,
        origin=asked.origin,
        destination=asked.destination,
        direct_seconds=context.travel(day).time(request.origin, request.destination),
        booked_at=int(context.clock.now().timestamp()),
        vehicle_id=booking.vehicle_id,
        broken=booking.broken,
        needs=asked.needs,
        kind=kind,
        connection=asked.connection,
    )


def new_booking_id() -> str:
    """An id that nobody can guess."""
    return f"b{secrets.token_hex(8)}"


def _day(row: OfferRow) -> date:
    return date.fromisoformat(row.day)


def refused(error: CommandRefused, which: str | None) -> ServiceProblem:
    """Dispatch's refusal as a problem, naming the ride it is about where two are booked together."""
    slug = "offer_gone" if error.reason == "no_return" else error.reason
    return ServiceProblem(cast("Slug", slug), {"why": error.reason, **({"which": which} if which else {})})
