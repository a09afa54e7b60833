"""Checks a plan by itself, without the code that made it."""

from __future__ import annotations

from scheduler.model import Load, Plan, Route
from scheduler.travel import MatrixTravel


def assert_plan_is_sound(plan: Plan, travel: MatrixTravel) -> None:
    """Every open booking is served once, by one vehicle, in order, within its limits and the vehicle's room."""
    seen: dict[str, list[str]] = {}
    for route in plan.routes:
        for visit in route.visits:
            if visit.booking_id is not None:
                booking = plan.bookings[visit.booking_id]
                assert booking.vehicle_id == route.vehicle.id
                seen.setdefault(visit.booking_id, []).append(visit.kind)
        if route.in_service:
            _assert_route_is_sound(plan, route, travel)
    for booking in plan.bookings.values():
        expected = ["dropoff"] if booking.status == "aboard" else ["pickup", "dropoff"]
        unserved = "pickup" in booking.broken and booking.id not in seen
        assert unserved or seen[booking.id] == expected


def _assert_route_is_sound(plan: Plan, route: Route, travel: MatrixTravel) -> None:
    aboard = [b for b in plan.bookings.values() if b.status == "aboard" and b.vehicle_id == route.vehicle.id]
    load = [sum(parts) for parts in zip(*(b.request.party for b in aboard), strict=True)] or [0, 0, 0]
    boarded = {b.id: b.boarded_at or 0 for b in aboard}
    place, clock = route.location, route.ready
    for number, visit in enumerate(route.visits):
        there = travel.time(place, visit.location)
        assert visit.begin >= clock + there or number < route.committed, f"{visit} is too soon after {clock}"
        assert visit.begin >= visit.arrival
        place, clock = visit.location, visit.begin + visit.service
        if visit.kind == "break":
            assert sum(load) == 0
            continue
        booking = plan.bookings[visit.booking_id or ""]
        sign = 1 if visit.kind == "pickup" else -1
        load = [a + sign * b for a, b in zip(load, booking.request.party, strict=True)]
        _assert_room(Load(*load), route)
        limits = booking.limits
        if visit.kind == "pickup":
            assert limits.pickup_earliest <= visit.begin
            assert visit.arrival <= limits.pickup_latest
            boarded[booking.id] = clock
        else:
            assert visit.arrival <= limits.arrival_latest
            assert visit.arrival - boarded[booking.id] <= limits.ride_limit


def _assert_room(load: Load, route: Route) -> None:
    room = route.vehicle.capacity
    assert load.seats + route.vehicle.seats_per_wheelchair * load.wheelchairs <= room.seats
    assert load.wheelchairs <= room.wheelchairs
    assert load.parcels <= room.parcels


def assert_promises_hold(plan: Plan) -> None:
    """No booking's limits lie beyond what was promised, unless the world broke it and it says so."""
    for booking in plan.bookings.values():
        if booking.broken:
            continue
        limits, promise = booking.limits, booking.promise
        assert limits.pickup_latest <= promise.pickup_latest
        assert limits.arrival_latest <= promise.arrival_latest
        assert limits.ride_limit <= promise.ride_limit
