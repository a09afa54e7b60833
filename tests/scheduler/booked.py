"""Plans of the small town with bookings in them, for tests of the dispatcher's hands."""

from __future__ import annotations

from scheduler import dispatch
from scheduler.model import Load, Plan, Request, Route, Vehicle
from scheduler.travel import MatrixTravel
from tests.scheduler import small_town

TRAVEL, RULES = small_town.travel(), small_town.rules()
NINE, TEN = 9 * 3600, 10 * 3600


def wish(name: str, origin: int, destination: int, **changes: object) -> Request:
    """A wish for one seat at ten o'clock, unless `changes` say otherwise."""
    values = {"party": Load(1), "depart_after": TEN, **changes}
    return Request(name, f"rider-{name}", origin, destination, **values)  # type: ignore[arg-type]


def book(plan: Plan, request: Request, travel: MatrixTravel = TRAVEL) -> Plan:
    """The plan with the first offer for the request confirmed at nine."""
    answer = dispatch.offer(plan, request, NINE, travel, RULES)
    return dispatch.confirm(plan, answer.offers[0], request.id, NINE, travel).plan


def plan_of(*requests: Request, vehicles: list[Vehicle] | None = None) -> Plan:
    """The small town's plan with these booked, one after the other."""
    plan = dispatch.open_plan(small_town.DAY, vehicles or small_town.vehicles()[:2])
    for request in requests:
        plan = book(plan, request)
    return plan


def busy_plan(count: int = 10, vehicles: list[Vehicle] | None = None) -> Plan:
    """A plan with up to `count` bookings between ten and eleven."""
    plan = dispatch.open_plan(small_town.DAY, vehicles or small_town.vehicles())
    for n in range(count):
        request = wish(f"b{n}", (n * 7) % 12, (n * 5 + 1) % 12, depart_after=TEN + 300 * (n % 12))
        if request.origin != request.destination and dispatch.offer(plan, request, NINE, TRAVEL, RULES).offers:
            plan = book(plan, request)
    return plan


def route_of(plan: Plan, vehicle_id: str) -> Route:
    """The route of a vehicle."""
    return next(route for route in plan.routes if route.vehicle.id == vehicle_id)


def planned(plan: Plan, booking_id: str) -> dict[str, int]:
    """When the pickup and the drop-off of a booking begin, those that are planned."""
    return {v.kind: v.begin for route in plan.routes for v in route.visits if v.booking_id == booking_id}


def other(plan: Plan, booking_id: str) -> str:
    """Of red and blue the one that does not carry the booking."""
    return "blue" if plan.bookings[booking_id].vehicle_id == "red" else "red"
