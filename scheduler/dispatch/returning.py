"""The way home of a rider who does not know when it will be: an open return.

It is promised as the last ride of the day that the plan has room for, so that nobody is stranded and the plan
keeps room for it. When its rider calls, it moves to the earliest ride that every other promise leaves room for.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scheduler import insertion
from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.limits import planned_limits, planned_window
from scheduler.dispatch.offers import GRID, promises
from scheduler.dispatch.outcome import CommandRefused, OfferGone, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Offer, Plan, Promise, Request
from scheduler.rules import Line, ServiceRules
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel


def last_ride(plan: Plan, request: Request, not_before: int, now: int, travel: Travel, rules: ServiceRules) -> Offer:
    """The offer with the latest pickup window, not before `not_before`, that arrives before its line closes.

    `request.lines` are the lines that may carry it. Raises OfferGone with `no_return` when there is none.
    """
    work, _ = settle(plan, now, travel.arrays)
    direct = travel.time(request.origin, request.destination)
    lines = _lines(request, rules)
    best: Offer | None = None
    # A line that closes later is searched by itself: the vehicles of the others are at home by then.
    for closes in sorted({line.closes for line in lines}, reverse=True):
        open_lines = [line for line in lines if line.closes >= closes]
        wish = replace(request, lines=tuple(line.id for line in open_lines), depart_after=None, arrive_by=closes)
        first = _on_grid(max(not_before, now, min(line.opens for line in open_lines)))
        last = (closes - direct - request.board_seconds - rules.window_seconds) // GRID * GRID
        found = _first_possible(work, wish, range(last, first - 1, -GRID), direct, closes, rules)
        if found is not None and (best is None or found.promise.pickup_earliest > best.promise.pickup_earliest):
            best = found
    if best is None:
        raise OfferGone("no_return")
    return best


def earliest_return(
    plan: Plan, booking_id: str, now: int, travel: Travel, rules: ServiceRules, *, after: int = 0
) -> Offer:
    """What `call_return` would promise, without promising it. Raises what `call_return` raises."""
    booking = _waiting(plan, booking_id)
    work, _ = settle(without_booking(plan, booking_id, now, travel), now, travel.arrays)
    return _earliest(work, booking, max(after, now + rules.open_return_seconds), travel, rules)


def call_return(
    plan: Plan, booking_id: str, now: int, travel: Travel, rules: ServiceRules, *, after: int = 0
) -> Outcome:
    """Moves an open return to the earliest ride that every other promise leaves room for: its rider has called.

    The vehicle comes `rules.open_return_seconds` from now at the earliest, and not before `after`. Raises
    CommandRefused with `unknown_booking`, `already_aboard`, `on_its_way` when the vehicle already drives to the
    rider, or `nothing_earlier` when the ride that is held is the next one there is.
    """
    booking = _waiting(plan, booking_id)
    work, settled = settle(without_booking(plan, booking_id, now, travel), now, travel.arrays)
    offer = _earliest(work, booking, max(after, now + rules.open_return_seconds), travel, rules)
    limits = planned_limits(offer.promise, offer.direct_seconds)
    vehicle = work.place(offer.request, limits, booking.pinned_to)
    assert vehicle is not None, "what was found a moment ago is still there"
    moved = replace(booking, request=offer.request, promise=offer.promise, limits=limits, broken=())
    routes = tuple(work.route(v, name=booking_id) for v in range(len(plan.routes)))
    after_call = with_routes(replace(settled.plan, bookings={**settled.plan.bookings, booking_id: moved}), routes)
    return Outcome(after_call, (*settled.events, _called(offer, booking_id, now)))


def _waiting(plan: Plan, booking_id: str) -> Booking:
    booking = plan.bookings.get(booking_id)
    if booking is None:
        raise CommandRefused("unknown_booking")
    if booking.status != "confirmed":
        raise CommandRefused("already_aboard")
    fixed = (visit for route in plan.routes for visit in route.visits[: route.committed])
    if any(visit.booking_id == booking_id for visit in fixed):
        raise CommandRefused("on_its_way")
    return booking


def _earliest(work: Workspace, booking: Booking, soonest: int, travel: Travel, rules: ServiceRules) -> Offer:
    """The earliest window before the one that is held."""
    request = replace(booking.request, depart_after=soonest, arrive_by=None)
    direct = travel.time(request.origin, request.destination)
    lines = _lines(request, rules)
    first = _on_grid(max([soonest, *([min(line.opens for line in lines)] if lines else [])]))
    starts = range(first, booking.promise.pickup_earliest, GRID)
    found = _first_possible(work, request, starts, direct, None, rules, booking.pinned_to)
    if found is None:
        raise CommandRefused("nothing_earlier")
    return found


def _first_possible(
    work: Workspace,
    request: Request,
    starts: Iterable[int],
    direct: int,
    arrive_by: int | None,
    rules: ServiceRules,
    only: str | None = None,
) -> Offer | None:
    """The first of these pickup windows that the plan has room for."""
    windows = [window for _, window in promises([(0, start) for start in starts], request, rules, direct, arrive_by)]
    found = work.cheapest(request, [planned_window(*window, direct) for window in windows], only)
    for window, (_, vehicle, _, _, pickup, arrival) in zip(windows, found, strict=True):
        if vehicle != insertion.NOWHERE:
            name = work.plan.routes[vehicle].vehicle.id
            expires = work.now + rules.offer_ttl
            return Offer(f"{request.id}:r", request, Promise(*window), name, direct, pickup, arrival, expires)
    return None


def _called(offer: Offer, booking_id: str, now: int) -> Event:
    promise = offer.promise
    data = {
        "pickup_earliest": promise.pickup_earliest,
        "pickup_latest": promise.pickup_latest,
        "arrival_latest": promise.arrival_latest,
        "planned_pickup": offer.planned_pickup,
    }
    return Event("return_called", now, booking_id, offer.vehicle_id, data)


def _lines(request: Request, rules: ServiceRules) -> list[Line]:
    return [line for line in rules.lines if not request.lines or line.id in request.lines]


def _on_grid(time: int) -> int:
    """The next whole five minutes."""
    return -(-time // GRID) * GRID
