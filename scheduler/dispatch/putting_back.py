"""Visits put back into a route in the place they had, and whether the vehicle still has room for that."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from scheduler.model import Booking, Plan, Route, Visit


def put_back(route: Route, missing: Collection[Visit], order: Sequence[Visit]) -> Route:
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


def has_room(route: Route, bookings: Mapping[str, Booking]) -> bool:
    """True when everybody aboard and to come fits into the vehicle all the way, and nobody rides through a break."""
    vehicle = route.vehicle
    aboard = [b for b in bookings.values() if b.status == "aboard" and b.vehicle_id == vehicle.id]
    seats, wheelchairs, parcels = (sum(b.request.party[k] for b in aboard) for k in range(3))
    for visit in route.visits:
        if visit.booking_id is None:
            if seats or wheelchairs or parcels:
                return False
            continue
        sign, party = (1 if visit.kind == "pickup" else -1), bookings[visit.booking_id].request.party
        seats, wheelchairs, parcels = seats + sign * party[0], wheelchairs + sign * party[1], parcels + sign * party[2]
        taken = seats + vehicle.seats_per_wheelchair * wheelchairs
        if taken > vehicle.capacity.seats or wheelchairs > vehicle.capacity.wheelchairs:
            return False
        if parcels > vehicle.capacity.parcels:
            return False
    return True


def with_route(plan: Plan, number: int, route: Route) -> Plan:
    """The plan with another route in one place."""
    return replace(plan, routes=tuple(route if n == number else old for n, old in enumerate(plan.routes)))


def number_of(plan: Plan, vehicle_id: str) -> int | None:
    """The place of a vehicle's route in the plan; None when it does not work that day."""
    return next((n for n, route in enumerate(plan.routes) if route.vehicle.id == vehicle_id), None)
