"""A recorded day followed, event by event, through the same dispatch as the live day.

Followed is what people did: every booking with the promise that was given, cancellations, closings, breakdowns and
shifts, every departure, arrival, boarding, alighting and no-show at its time, and who was told of a broken promise.
The plan in between is computed again. The orders that the optimiser or a dispatcher's hand made are not stored; they
show when a vehicle acts on them (`agreeing`). What the plan cannot explain is told and left out, so that a day that
was followed to its end without a word is one that the record and dispatch agree on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, EventRefused, OfferGone, Outcome, VehicleEvent
from scheduler.dispatch.limits import planned_limits
from scheduler.dispatch.rehouse import rehouse
from scheduler.model import Booking, Event, Plan
from scheduler.simulation.replay.agreeing import carried_as_recorded, heading_for, leaving_from, recorded_order
from scheduler.simulation.replay.journal import Journal
from scheduler.simulation.replay.recorded import RecordedDay, RecordedWish
from scheduler.simulation.results import DayResult


@dataclass(frozen=True, slots=True)
class Followed:
    """The day, and each event that did not fit into it with the reason."""

    result: DayResult
    unexplained: tuple[tuple[Event, str], ...] = ()


def follow(record: RecordedDay) -> Followed:
    """The day as the record tells it."""
    following = _Following(record)
    for number, event in enumerate(record.events):
        following.take(number, event)
    return following.finished()


class _Following:
    """The plan on its way through the day, and what has come of each wish."""

    def __init__(self, record: RecordedDay) -> None:
        self.record, self.travel = record, record.travel
        self.plan: Plan = dispatch.open_plan(record.day, record.vehicles)
        self.wishes = {wish.booking_id: wish for wish in record.wishes if wish.booking_id is not None}
        self.journal = Journal(record)
        self.carrier: dict[str, str] = {}
        self.order = recorded_order(record.events)
        self.unexplained: list[tuple[Event, str]] = []

    def take(self, number: int, event: Event) -> None:
        """Lets an event happen; one that cannot is remembered."""
        apply = _APPLY.get(event.kind)
        if apply is None:
            return
        try:
            apply(self, number, event)
        except (CommandRefused, EventRefused, OfferGone) as refused:
            self.unexplained.append((event, refused.reason))

    def booked(self, _: int, event: Event) -> None:
        """An open return whose rider calls later enters the plan when they do: its first promise is not kept."""
        wish = self.wishes[event.booking_id or ""]
        trip = self.journal.trip(wish)
        trip.status, trip.promise = "booked", wish.promise
        if wish.called and event.kind != "return_called":
            return
        assert wish.request is not None
        assert wish.promise is not None
        assert event.booking_id is not None
        if event.vehicle_id is not None:
            self.carrier[event.booking_id] = event.vehicle_id
        try:
            placed = dispatch.restore(
                self.plan, event.booking_id, wish.request, wish.promise, wish.direct_seconds, event.at, self.travel
            )
        except OfferGone:  # an order of stops that is not stored had room for it
            placed = self._squeezed(event.booking_id, wish, event.at)
        self._take(placed)

    def given_up(self, _: int, event: Event) -> None:
        """By its rider, or because the service was closed."""
        booking_id = event.booking_id or ""
        if booking_id in self.plan.bookings:
            self._take(dispatch.cancel(self.plan, booking_id, event.at, self.travel))
        self.journal.trip(self.wishes[booking_id]).status = "cancelled"

    def reassigned(self, _: int, event: Event) -> None:
        """Another vehicle from now on."""
        if event.booking_id is not None and event.vehicle_id is not None:
            self.carrier[event.booking_id] = event.vehicle_id

    def reported(self, number: int, event: Event) -> None:
        """Something a vehicle did."""
        assert event.vehicle_id is not None
        kind = event.kind.removeprefix("vehicle_")
        plan = carried_as_recorded(self.plan, self.carrier, self.order, event.at, self.travel)
        route = next((route for route in plan.routes if route.vehicle.id == event.vehicle_id), None)
        if kind == "arrived" and route is not None and route.arrived_at is not None:
            return  # it never left, as far as was reported: boarding or alighting will imply it
        there = cast("int | None", event.data.get("to" if kind == "departed" else "at"))
        if there is not None:
            plan = heading_for(plan, event.vehicle_id, self._visit(number, event), there, self.order)
        if kind == "departed":
            plan = leaving_from(plan, event.vehicle_id, cast("int", event.data["from"]))
        happened = VehicleEvent(cast("Any", kind), event.vehicle_id, event.at, event.booking_id)
        outcome = dispatch.vehicle_event(plan, happened, self.travel)
        if any(one.kind == event.kind and one.data.get("to", there) != there for one in outcome.events):
            self.unexplained.append((event, "another_stop"))
        self._take(outcome)
        for booking in outcome.plan.bookings.values():
            if booking.status == "confirmed":
                self.journal.wait_again(booking.id)

    def shift_changed(self, _: int, event: Event) -> None:
        """By the dispatcher."""
        will = cast("dict[str, int]", event.data["will"])
        assert event.vehicle_id is not None
        self._take(
            dispatch.change_shift(self.plan, event.vehicle_id, will["starts"], will["ends"], event.at, self.travel)
        )

    def vehicle_added(self, _: int, event: Event) -> None:
        """By the dispatcher."""
        self._take(dispatch.add_vehicle(self.plan, self.record.added[event.vehicle_id or ""], event.at, self.travel))

    def finished(self) -> Followed:
        """What came of the day."""
        return Followed(self.journal.day(), tuple(self.unexplained))

    def _squeezed(self, booking_id: str, wish: RecordedWish, now: int) -> Outcome:
        assert wish.request is not None
        assert wish.promise is not None
        limits = planned_limits(wish.promise, wish.direct_seconds)
        booking = Booking(booking_id, wish.request, wish.promise, limits, self.carrier.get(booking_id, ""))
        plan = Plan(self.plan.day, self.plan.version, self.plan.routes, {**self.plan.bookings, booking_id: booking})
        done = rehouse(plan, [booking_id], now, self.travel.arrays)
        return Outcome(done.plan)

    def _visit(self, number: int, event: Event) -> str | None:
        """The visit that the vehicle arrived for; for a departure the next one it arrived for before it left again."""
        if event.kind == "vehicle_arrived":
            return cast("str", event.data["visit_id"])
        for later in self.record.events[number + 1 :]:
            if later.vehicle_id == event.vehicle_id and later.kind in ("vehicle_departed", "vehicle_arrived"):
                return cast("str", later.data["visit_id"]) if later.kind == "vehicle_arrived" else None
        return None

    def _take(self, outcome: Outcome) -> None:
        self.plan = outcome.plan
        self.journal.write(outcome.events)


_APPLY: dict[str, Callable[[_Following, int, Event], None]] = {
    "booked": _Following.booked,
    "restored": _Following.booked,
    "return_called": _Following.booked,
    "cancelled": _Following.given_up,
    "closed": _Following.given_up,
    "reassigned": _Following.reassigned,
    "moved": _Following.reassigned,
    "vehicle_departed": _Following.reported,
    "vehicle_arrived": _Following.reported,
    "boarded": _Following.reported,
    "alighted": _Following.reported,
    "no_show": _Following.reported,
    "out_of_service": _Following.reported,
    "back_in_service": _Following.reported,
    "shift_changed": _Following.shift_changed,
    "vehicle_added": _Following.vehicle_added,
}
"""Everything else (pins, notes, what the optimiser saved) follows from these or changes nothing of what happened."""
