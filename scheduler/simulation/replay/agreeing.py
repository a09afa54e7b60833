"""A plan brought to agree with what was recorded.

The optimiser and the dispatcher change the order of stops without writing each order down. What they did shows
when a vehicle drives to a stop, or carries somebody, that the plan had elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.putting_back import has_room, in_turn
from scheduler.model import Booking, Event, Plan, Route, Visit
from scheduler.simulation.replay.recorded import Travel

Order = Mapping[tuple[str | None, str], float]
"""When a vehicle made a visit, by the ids of both."""

_MADE, _NEVER_MADE, _NEVER_RESTED = range(3)


def carried_as_recorded(plan: Plan, carrier: Mapping[str, str], order: Order, now: int, travel: Travel) -> Plan:
    """The plan with everybody who waits on the vehicle that `carrier` names, unless it is out of service.

    Nothing is put in order in between, which could move others again: that is the next event's to do.
    """
    given: set[str] = set()
    for booking in list(plan.bookings.values()):
        wanted = carrier.get(booking.id, booking.vehicle_id)
        route = next((route for route in plan.routes if route.vehicle.id == wanted), None)
        if booking.status != "confirmed" or route is None or not route.in_service:
            continue
        if all(visit.booking_id != booking.id for visit in route.visits):
            plan = _handed_over(plan, booking, wanted, now, travel)
            given.add(wanted)
    routes = tuple(
        _as_made(route, order, plan.bookings) if route.vehicle.id in given else route for route in plan.routes
    )
    return replace(plan, routes=routes) if given else plan


def heading_for(plan: Plan, vehicle_id: str, visit_id: str | None, location: int, order: Order) -> Plan:
    """The plan in which the vehicle's next stop, after a break it may stand in, is the recorded one.

    Without a `visit_id` (nobody arrived there) it is a visit at the location, one that was never made if there is
    any. A route that has another next stop is put into the `order` in which the vehicle made its stops, as what it
    did next alone would not tell when it rested.
    """
    routes = tuple(
        _with_next(route, visit_id, location, order, plan.bookings) if route.vehicle.id == vehicle_id else route
        for route in plan.routes
    )
    return replace(plan, routes=routes)


def leaving_from(plan: Plan, vehicle_id: str, location: int) -> Plan:
    """The plan with the vehicle where it was when it left: a ride given up under way may have left it elsewhere."""
    routes = tuple(
        replace(route, location=location) if route.vehicle.id == vehicle_id else route for route in plan.routes
    )
    return replace(plan, routes=routes)


def recorded_order(events: Sequence[Event]) -> Order:
    """The order of each vehicle's visits. Who was not there is set down, in the plan, where they were missed."""
    found: dict[tuple[str | None, str], float] = {}
    for number, event in enumerate(events):
        if event.kind in ("boarded", "no_show"):
            found[event.vehicle_id, f"{event.booking_id}:pickup"] = number
        if event.kind in ("alighted", "no_show"):
            found[event.vehicle_id, f"{event.booking_id}:dropoff"] = number + 0.5
        if event.kind == "vehicle_arrived" and event.booking_id is None:
            found[event.vehicle_id, str(event.data["visit_id"])] = number
    return found


def _with_next(
    route: Route, visit_id: str | None, location: int, order: Order, bookings: Mapping[str, Booking]
) -> Route:
    resting = route.arrived_at is not None and bool(route.visits) and route.visits[0].kind == "break"
    first = 1 if resting else 0
    fixed, rest = route.visits[:first], route.visits[first:]
    meant = [
        visit
        for visit in rest
        if (visit.id == visit_id or (visit_id is None and visit.location == location))
        and not _to_get_in_yet(visit, rest)
    ]
    if not meant:
        return route
    found = max(meant, key=lambda visit: _place(route, visit, order)[0] == _NEVER_MADE)
    if found is rest[0]:
        return route
    others = sorted((v for v in rest if v is not found), key=lambda visit: _place(route, visit, order))
    as_made = replace(route, visits=(*fixed, found, *others), committed=min(route.committed, first))
    if _possible(replace(as_made, visits=as_made.visits[first:]), bookings):
        return as_made
    return replace(as_made, visits=(*fixed, found, *_one_by_one(found, others)))


def _as_made(route: Route, order: Order, bookings: Mapping[str, Booking]) -> Route:
    """The route in the order in which its vehicle made its stops, where that is possible with all it has to do."""
    fixed, free = route.visits[: route.committed], route.visits[route.committed :]
    as_made = replace(route, visits=(*fixed, *sorted(free, key=lambda visit: _place(route, visit, order))))
    return as_made if _possible(as_made, bookings) else route


def _possible(route: Route, bookings: Mapping[str, Booking]) -> bool:
    return in_turn(route) and has_room(route, bookings)


def _to_get_in_yet(visit: Visit, rest: Sequence[Visit]) -> bool:
    """Nobody gets out who is still to get in, unless a part of the record was lost."""
    return visit.kind == "dropoff" and any(v.kind == "pickup" and v.booking_id == visit.booking_id for v in rest)


def _one_by_one(found: Visit, others: Sequence[Visit]) -> list[Visit]:
    """For somebody who gave a ride up while it was under way, when nothing tells where it would have led: everybody
    aboard gets out, then whoever is next is carried alone."""
    pickups = [visit for visit in (found, *others) if visit.kind == "pickup"]
    to_come = {visit.booking_id for visit in pickups}
    dropoffs = {visit.booking_id: visit for visit in others if visit.kind == "dropoff"}
    aboard = [visit for name, visit in dropoffs.items() if name not in to_come]
    own = [dropoffs[found.booking_id]] if found.kind == "pickup" else []
    rests = [visit for visit in others if visit.kind == "break"]
    alone = [end for visit in pickups if visit is not found for end in (visit, dropoffs[visit.booking_id])]
    return [*aboard, *own, *rests, *alone]


def _place(route: Route, visit: Visit, order: Order) -> tuple[int, float]:
    """What the vehicle never did comes last, a rest that it never took at the very end."""
    known = order.get((route.vehicle.id, visit.id))
    if known is not None:
        return _MADE, known
    return (_NEVER_RESTED if visit.kind == "break" else _NEVER_MADE), 0


def _handed_over(plan: Plan, booking: Booking, vehicle_id: str, now: int, travel: Travel) -> Plan:
    """The booking at the end of what the vehicle has to do."""
    plan = without_booking(plan, booking.id, now, travel)
    ends = tuple(_visit(booking, kind) for kind in ("pickup", "dropoff"))
    routes = tuple(
        replace(route, visits=(*route.visits, *ends)) if route.vehicle.id == vehicle_id else route
        for route in plan.routes
    )
    return replace(plan, routes=routes, bookings={**plan.bookings, booking.id: replace(booking, vehicle_id=vehicle_id)})


def _visit(booking: Booking, kind: str) -> Visit:
    request, promise = booking.request, booking.promise
    if kind == "pickup":
        begin, place, service = promise.pickup_latest, request.origin, request.board_seconds
        return Visit(f"{booking.id}:pickup", "pickup", booking.id, place, begin, begin, service)
    begin, place, service = promise.arrival_latest, request.destination, request.alight_seconds
    return Visit(f"{booking.id}:dropoff", "dropoff", booking.id, place, begin, begin, service)
