"""A report taken back: the driver pressed the wrong button."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from scheduler.dispatch.outcome import EventRefused, Outcome
from scheduler.dispatch.putting_back import has_room, number_of, put_back, with_route
from scheduler.dispatch.rescue import settle
from scheduler.model import Booking, Event, Plan, Route, Visit
from scheduler.travel import MatrixTravel, PlaneTravel

UndoableKind = Literal["departed", "arrived", "boarded", "alighted", "no_show"]

UNDOABLE: frozenset[str] = frozenset({"departed", "arrived", "boarded", "alighted", "no_show"})


@dataclass(frozen=True, slots=True)
class Reported:
    """A report, and what it changed: the vehicle's `route` and the `booking` it named, as they were before it."""

    kind: UndoableKind
    at: int
    route: Route
    booking: Booking | None = None


def take_back(plan: Plan, last: Reported, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """The plan without a vehicle's last report, all that others have changed since left as it is.

    Raises EventRefused: `undo_first` when the vehicle has gone out of service since, `booking_changed` when the
    booking has, `seat_taken` when the room was given to others meanwhile.
    """
    number = number_of(plan, last.route.vehicle.id)
    if number is None:
        raise EventRefused("unknown_vehicle")
    route = plan.routes[number]
    if not route.in_service:
        raise EventRefused("undo_first")
    bookings = dict(plan.bookings)
    if last.kind in ("boarded", "alighted", "no_show"):
        booking = _booking(plan, last)
        bookings[booking.id] = booking
    plan = with_route(replace(plan, bookings=bookings), number, _restored(route, last, now, travel))
    if not has_room(plan.routes[number], plan.bookings):
        raise EventRefused("seat_taken")
    work, settled = settle(plan, now, travel.arrays)
    booking_id = None if last.booking is None else last.booking.id
    event = Event("undone", now, booking_id, route.vehicle.id, {"kind": last.kind, "at": last.at})
    return Outcome(work.current_plan([number]), (event, *settled.events))


def visits_taken_back(plan: Plan, last: Reported) -> list[Visit]:
    """The visits that the report had ended and that are to come again."""
    number = number_of(plan, last.route.vehicle.id)
    ahead = set() if number is None else {visit.id for visit in plan.routes[number].visits}
    return [visit for visit in last.route.visits if visit.id not in ahead and _ended(visit, last)]


def _ended(visit: Visit, last: Reported) -> bool:
    if visit.kind == "break":
        return last.kind == "departed" and visit is last.route.visits[0]
    if last.booking is None or visit.booking_id != last.booking.id:
        return False
    return last.kind == "no_show" or visit.kind == ("pickup" if last.kind == "boarded" else "dropoff")


def _booking(plan: Plan, last: Reported) -> Booking:
    """The booking as it was, with what the office has changed of it since."""
    assert last.booking is not None
    now = plan.bookings.get(last.booking.id)
    if last.kind != "boarded":
        if now is not None:
            raise EventRefused("booking_changed")
        return replace(last.booking, slips=())
    if now is None or now.status != "aboard" or now.vehicle_id != last.route.vehicle.id:
        raise EventRefused("booking_changed")
    return replace(now, status="confirmed", boarded_at=None)


def _restored(route: Route, last: Reported, now: int, travel: MatrixTravel | PlaneTravel) -> Route:
    was, missing = last.route, [visit for visit in last.route.visits if _ended(visit, last)]
    ahead = {visit.id for visit in route.visits}
    route = put_back(replace(route, committed=0), [v for v in missing if v.id not in ahead], was.visits)
    names = [visit.id for visit in was.visits[: was.committed]]
    fixed = sorted((v for v in route.visits if v.id in names), key=lambda visit: names.index(visit.id))
    rest = [visit for visit in route.visits if visit.id not in names]
    route = replace(
        route,
        visits=(*fixed, *rest),
        committed=len(fixed),
        location=was.location,
        ready=was.ready,
        departed_at=was.departed_at,
        arrived_at=was.arrived_at,
        eta=was.eta,
        reported_at=was.reported_at,
    )
    return route if fixed or not names else _for_nobody(route, was, now, travel)


def _for_nobody(route: Route, was: Route, now: int, travel: MatrixTravel | PlaneTravel) -> Route:
    """Nobody waits any more where the vehicle drove to or stood: it is free once it is there."""
    if was.departed_at is None:
        return replace(route, arrived_at=None, ready=max(was.ready, now))
    there = was.visits[0].location
    ready = max(now, was.departed_at + travel.time(was.location, there))
    return replace(route, location=there, ready=ready, departed_at=None, eta=None)
