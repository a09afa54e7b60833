"""Riders without a place find the places that make everybody least late: after a breakdown, or a shift that ends early.

Whoever fits nowhere keeps the booking on the vehicle that had it, without a place, until the plan has room
again or a dispatcher decides: nothing is dropped silently.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scheduler.dispatch.arranging import Arranged, arrange, lateness_by_rider
from scheduler.dispatch.least_late import ROUNDS
from scheduler.model import Booking, Event, Plan, Promise
from scheduler.travel.kernel import TravelArrays

UNSERVED = ("pickup", "arrival")
"""The parts that are broken of a promise whose rider has no place."""


@dataclass(frozen=True, slots=True)
class Rehoused:
    """The plan with the riders in it, and what was done for whom (booking ids).

    `moved` changed their vehicle, `late` are later than promised and than they were planned before, in sum by
    `lateness_seconds`, at the pickup and at the arrival together.
    """

    plan: Plan
    events: tuple[Event, ...] = ()
    moved: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    unserved: tuple[str, ...] = ()
    lateness_seconds: int = 0


def rehouse(
    plan: Plan,
    homeless: Sequence[str],
    now: int,
    travel: TravelArrays,
    *,
    before: Plan | None = None,
    rounds: int = ROUNDS,
) -> Rehoused:
    """Finds each of the bookings `homeless`, which no route of `plan` visits, a place.

    `before` is the plan in which they had one; without it they had none, and nobody else is made late for them.
    """
    if not homeless:
        return Rehoused(plan)
    if before is None:
        hoping = _hoping(plan, homeless)
        done = arrange(hoping, homeless, now, travel, others_late=False, rounds=rounds)
        events = _found(plan, done, homeless, now)
        return _summed(plan, _kept(done.plan, done.unserved), events, done.unserved)
    done = arrange(plan, homeless, now, travel, rounds=rounds)
    told = [_unserved(done.plan.bookings[key], now) for key in done.unserved]
    return _summed(before, _kept(done.plan, done.unserved), (*done.events, *told), done.unserved)


def without_place(plan: Plan) -> list[str]:
    """The bookings that no route visits."""
    placed = {visit.booking_id for route in plan.routes for visit in route.visits}
    return [key for key, booking in plan.bookings.items() if key not in placed and booking.status == "confirmed"]


def _summed(before: Plan, after: Plan, events: tuple[Event, ...], unserved: tuple[str, ...]) -> Rehoused:
    was, late = lateness_by_rider(before), lateness_by_rider(after)
    later = tuple(key for key, seconds in late.items() if seconds > was.get(key, 0))
    moved = tuple(event.booking_id for event in events if event.kind == "reassigned" and event.booking_id)
    return Rehoused(after, events, moved, later, unserved, sum(late[key] for key in later))


def _hoping(plan: Plan, homeless: Sequence[str]) -> Plan:
    """Those who were told they have no place are measured by their promise again."""
    bookings = dict(plan.bookings)
    for key in homeless:
        booking = bookings[key]
        bookings[key] = replace(booking, broken=(), limits=_promised(booking))
    return replace(plan, bookings=bookings)


def _promised(booking: Booking) -> Promise:
    return replace(booking.promise, pickup_earliest=booking.limits.pickup_earliest)


def _kept(plan: Plan, unserved: Sequence[str]) -> Plan:
    """Whom no vehicle can take stays visible as one without a place."""
    bookings = dict(plan.bookings)
    for key in unserved:
        bookings[key] = replace(bookings[key], broken=UNSERVED)
    return replace(plan, bookings=bookings)


def _unserved(booking: Booking, now: int) -> Event:
    return Event("promise_broken", now, booking.id, booking.vehicle_id, {"part": "unserved"})


def _found(plan: Plan, done: Arranged, homeless: Sequence[str], now: int) -> tuple[Event, ...]:
    """What happened, with a word for each rider who has a place again, be it on the vehicle that had them."""
    again = [key for key in homeless if key not in done.unserved]
    others = [event for event in done.events if event.kind != "reassigned" or event.booking_id not in again]
    found = [
        Event(
            "reassigned",
            now,
            key,
            done.plan.bookings[key].vehicle_id,
            {"from": plan.bookings[key].vehicle_id, "was": "unserved"},
        )
        for key in again
    ]
    return (*found, *others)
