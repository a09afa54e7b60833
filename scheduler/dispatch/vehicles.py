"""What drivers and vehicles report, applied to the plan.

The driver is the truth: an event that skipped another one (boarded without arrived) implies it. What
contradicts the plan is refused with a reason and changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.breakdown import back_in_service, out_of_service
from scheduler.dispatch.outcome import EventRefused, Outcome, VehicleEvent
from scheduler.dispatch.putting_back import roomy
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.undisturbed import undisturbed
from scheduler.model import Booking, Event, Plan, Route, Visit
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel

NO_SHOW_WAIT = 180
"""A driver waits this long for a rider, counted from the promised window's start, before a no-show."""

ON_PURPOSE = 60
"""A pickup planned this many seconds after it could begin is not a matter of driving to the second."""


def vehicle_event(plan: Plan, event: VehicleEvent, travel: Travel) -> Outcome:
    """Applies one event; delays flow through the plan at once.

    Raises EventRefused: `unknown_vehicle`, `already_driving`, `not_driving`, `nothing_to_do`,
    `unknown_booking`, `not_on_this_vehicle`, `already_aboard`, `not_aboard`, `too_early_for_no_show`,
    `out_of_service`, `already_in_service`, `time_goes_back`, `vehicle_full`.
    """
    number = next((n for n, route in enumerate(plan.routes) if route.vehicle.id == event.vehicle_id), None)
    if number is None:
        raise EventRefused("unknown_vehicle")
    route = plan.routes[number]
    if not route.in_service and event.kind not in ("back_in_service", "alighted"):
        raise EventRefused("out_of_service")
    changed, events = _APPLY[event.kind](plan, number, event, travel)
    calm = undisturbed(changed, number, event.at, travel.arrays)
    if calm is not None:
        return Outcome(calm, tuple(events))
    work, settled = settle(changed, event.at, travel.arrays)
    return Outcome(work.current_plan([number]), (*events, *settled.events))


Applied = tuple[Plan, list[Event]]


def _with_route(plan: Plan, number: int, route: Route) -> Plan:
    return replace(plan, routes=tuple(route if n == number else old for n, old in enumerate(plan.routes)))


def _departed(plan: Plan, number: int, event: VehicleEvent, travel: Travel) -> Applied:
    route, ended = _after_break(plan.routes[number], event.at)
    if route.departed_at is not None:
        raise EventRefused("already_driving")
    if event.at < route.ready and route.arrived_at is not None and route.committed:
        raise EventRefused("time_goes_back")
    if not route.visits:
        if route.location == route.vehicle.end:
            raise EventRefused("nothing_to_do")
        home = replace(
            route,
            location=route.vehicle.end,
            ready=event.at + travel.time(route.location, route.vehicle.end),
            arrived_at=None,
        )
        return _with_route(plan, number, home), [*ended, _moved(event, route.vehicle.end, route.location)]
    there = route.visits[0].location
    committed = _visits_at(route, there, plan.bookings)
    route = replace(route, committed=committed, departed_at=event.at, arrived_at=None, ready=event.at, eta=None)
    return _with_route(plan, number, route), [*ended, _moved(event, there, route.location)]


def _moved(event: VehicleEvent, there: int, here: int) -> Event:
    return Event("vehicle_departed", event.at, None, event.vehicle_id, {"from": here, "to": there})


def _visits_at(route: Route, location: int, bookings: Mapping[str, Booking]) -> int:
    """How many of the next visits are at one location, the vehicle's next stop. A break stands alone.

    So does a pickup that the plan delays on purpose: whoever boarded as soon as they could would ride too long.
    """
    count, free = 0, 0
    for visit in route.visits:
        if visit.location != location or (count and (visit.kind == "break" or _delayed(visit, free, bookings))):
            break
        count, free = count + 1, visit.begin + visit.service
        if visit.kind == "break":
            break
    return count


def _delayed(visit: Visit, free: int, bookings: Mapping[str, Booking]) -> bool:
    if visit.kind != "pickup" or visit.booking_id is None:
        return False
    return visit.begin > max(free, bookings[visit.booking_id].limits.pickup_earliest) + ON_PURPOSE


def _after_break(route: Route, at: int) -> tuple[Route, list[Event]]:
    """Ends a break the vehicle stands in: leaving is how a driver says so."""
    if route.arrived_at is None or not route.committed or route.visits[0].kind != "break":
        return route, []
    rest = route.visits[0]
    ended = Event("break_ended", at, None, route.vehicle.id, {"visit_id": rest.id})
    route = replace(route, visits=route.visits[1:], committed=0, arrived_at=None, ready=at)
    return route, [ended]


def _arrived(plan: Plan, number: int, event: VehicleEvent, travel: Travel) -> Applied:
    route = plan.routes[number]
    if route.arrived_at is not None:
        raise EventRefused("not_driving")
    if not route.visits:
        raise EventRefused("nothing_to_do")
    return _with_route(plan, number, _at_stop(route, event.at, plan.bookings)), [_stopped(event, route.visits[0])]


def _at_stop(route: Route, at: int, bookings: Mapping[str, Booking]) -> Route:
    there = route.visits[0].location
    committed = _visits_at(route, there, bookings)
    return replace(route, location=there, committed=committed, departed_at=None, arrived_at=at, ready=at, eta=None)


def _stopped(event: VehicleEvent, visit: Visit) -> Event:
    return Event(
        "vehicle_arrived", event.at, visit.booking_id, event.vehicle_id, {"at": visit.location, "visit_id": visit.id}
    )


def _do_visit(plan: Plan, number: int, event: VehicleEvent, kind: str) -> tuple[Route, list[Event]]:
    """The route with the visit done, and the arrival it implies when the driver reported none."""
    route = plan.routes[number]
    visit = next((v for v in route.visits if v.booking_id == event.booking_id and v.kind == kind), None)
    if visit is None:
        raise EventRefused("not_on_this_vehicle")
    implied: list[Event] = []
    if route.arrived_at is None or visit not in route.visits[: route.committed]:
        implied = [_stopped(event, visit)]
        rest = tuple(v for v in route.visits if v is not visit)
        route = _at_stop(replace(route, visits=(visit, *rest)), event.at, plan.bookings)
    visits = tuple(v for v in route.visits if v is not visit)
    committed = route.committed - 1
    route = replace(
        route, visits=visits, committed=committed, ready=event.at, arrived_at=route.arrived_at if committed else None
    )
    return route, implied


def _boarded(plan: Plan, number: int, event: VehicleEvent, travel: Travel) -> Applied:
    booking = plan.bookings.get(event.booking_id or "")
    if booking is None:
        raise EventRefused("unknown_booking")
    if booking.status == "aboard":
        raise EventRefused("already_aboard")
    route, implied = _do_visit(plan, number, event, "pickup")
    aboard = replace(booking, status="aboard", boarded_at=event.at, vehicle_id=event.vehicle_id)
    bookings = {**plan.bookings, booking.id: aboard}
    plan = replace(_with_route(plan, number, roomy(route, bookings)), bookings=bookings)
    return plan, [*implied, Event("boarded", event.at, booking.id, event.vehicle_id)]


def _alighted(plan: Plan, number: int, event: VehicleEvent, travel: Travel) -> Applied:
    booking = plan.bookings.get(event.booking_id or "")
    if booking is None:
        raise EventRefused("unknown_booking")
    if booking.status != "aboard":
        raise EventRefused("not_aboard")
    route, implied = _do_visit(plan, number, event, "dropoff")
    bookings = {key: kept for key, kept in plan.bookings.items() if key != booking.id}
    plan = replace(_with_route(plan, number, route), bookings=bookings)
    return plan, [*implied, Event("alighted", event.at, booking.id, event.vehicle_id)]


def _no_show(plan: Plan, number: int, event: VehicleEvent, travel: Travel) -> Applied:
    booking = plan.bookings.get(event.booking_id or "")
    if booking is None:
        raise EventRefused("unknown_booking")
    if booking.status == "aboard":
        raise EventRefused("already_aboard")
    if all(visit.booking_id != booking.id for visit in plan.routes[number].visits):
        raise EventRefused("not_on_this_vehicle")
    allowed = booking.promise.pickup_earliest + NO_SHOW_WAIT
    if event.at < allowed:
        raise EventRefused("too_early_for_no_show", {"from": allowed})
    route, implied = _do_visit(plan, number, event, "pickup")
    plan = without_booking(_with_route(plan, number, route), booking.id, event.at, travel)
    return plan, [*implied, Event("no_show", event.at, booking.id, event.vehicle_id)]


_APPLY: dict[str, Callable[[Plan, int, VehicleEvent, Travel], Applied]] = {
    "departed": _departed,
    "arrived": _arrived,
    "boarded": _boarded,
    "alighted": _alighted,
    "no_show": _no_show,
    "out_of_service": out_of_service,
    "back_in_service": back_in_service,
}
