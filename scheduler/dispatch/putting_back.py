"""Visits put back into a route in the place they had, and whether the vehicle has room for the order that makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from scheduler.dispatch.outcome import EventRefused
from scheduler.model import Booking, Plan, Route, Visit


def put_back(route: Route, missing: Iterable[Visit], order: Sequence[Visit]) -> Route:
    """The route with `missing` visits where `order`, in which they once stood, had them.

    What has come into the route since stays where it is; nothing goes before what is committed.
    """
    once = [visit.id for visit in order]
    visits = list(route.visits)
    for visit in sorted(missing, key=lambda one: once.index(one.id)):
        before = set(once[: once.index(visit.id)])
        behind = max((k for k, other in enumerate(visits, 1) if other.id in before), default=0)
        visits.insert(max(behind, route.committed), visit)
    return replace(route, visits=tuple(visits))


def in_order(route: Route, missing: Iterable[Visit], order: Sequence[Visit]) -> Route:
    """The route with `missing` visits, and all that `order` knows as it stood there.

    What has come into the route since stays behind the visit it follows; what is committed stays first.
    """
    once = {visit.id: k for k, visit in enumerate(order)}
    fixed, free = list(route.visits[: route.committed]), list(route.visits[route.committed :])
    known = [*(visit for visit in free if visit.id in once), *missing]
    arranged = [*fixed, *sorted(known, key=lambda visit: once[visit.id])]
    for k, visit in enumerate(free):
        if visit.id not in once:
            follows = free[k - 1].id if k else None
            place = next((j for j, other in enumerate(arranged, 1) if other.id == follows), len(fixed))
            arranged.insert(place, visit)
    return replace(route, visits=tuple(arranged))


def in_turn(route: Route) -> bool:
    """True when nobody is set down before being picked up."""
    down: set[str] = set()
    for visit in route.visits:
        if visit.kind == "pickup" and visit.booking_id in down:
            return False
        if visit.kind == "dropoff" and visit.booking_id is not None:
            down.add(visit.booking_id)
    return True


def has_room(route: Route, bookings: Mapping[str, Booking]) -> bool:
    """True when everybody aboard and to come fits into the vehicle all the way, and nobody rides through a break."""
    load = _aboard(route, bookings)
    if not _fits(route, load):
        return False
    for visit in route.visits:
        if visit.booking_id is None:
            if any(load):
                return False
            continue
        sign = 1 if visit.kind == "pickup" else -1
        load = tuple(a + sign * b for a, b in zip(load, bookings[visit.booking_id].request.party, strict=True))
        if not _fits(route, load):
            return False
    return True


def roomy(route: Route, bookings: Mapping[str, Booking]) -> Route:
    """The route after somebody got in out of turn: those aboard are set down sooner where others need their seats.

    Raises EventRefused with `vehicle_full` when those aboard do not fit: somebody's getting out was not reported.
    """
    if not _fits(route, _aboard(route, bookings)):
        raise EventRefused("vehicle_full")
    fixed, free = route.visits[: route.committed], list(route.visits[route.committed :])
    for visit in [v for v in free if v.booking_id is not None and bookings[v.booking_id].status == "aboard"]:
        if has_room(route, bookings):
            return route
        free.remove(visit)
        free.insert(0, visit)
        route = replace(route, visits=(*fixed, *free))
    return route


def with_route(plan: Plan, number: int, route: Route) -> Plan:
    """The plan with another route in one place."""
    return replace(plan, routes=tuple(route if n == number else old for n, old in enumerate(plan.routes)))


def number_of(plan: Plan, vehicle_id: str) -> int | None:
    """The place of a vehicle's route in the plan; None when it does not work that day."""
    return next((n for n, route in enumerate(plan.routes) if route.vehicle.id == vehicle_id), None)


def _aboard(route: Route, bookings: Mapping[str, Booking]) -> tuple[int, ...]:
    parties = [b.request.party for b in bookings.values() if b.status == "aboard" and b.vehicle_id == route.vehicle.id]
    return tuple(sum(party[k] for party in parties) for k in range(3))


def _fits(route: Route, load: tuple[int, ...]) -> bool:
    seats, wheelchairs, parcels = load
    room = route.vehicle.capacity
    taken = seats + route.vehicle.seats_per_wheelchair * wheelchairs
    return taken <= room.seats and wheelchairs <= room.wheelchairs and parcels <= room.parcels
