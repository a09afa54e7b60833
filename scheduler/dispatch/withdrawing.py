"""What the clock supposed of a vehicle, taken back because the vehicle reports from before that moment."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.putting_back import has_room, in_order, in_turn, number_of, with_route
from scheduler.model import Booking, Plan, Route, RouteSlip, Slip, Visit
from scheduler.travel import MatrixTravel, PlaneTravel


def withdrawn(plan: Plan, vehicle_id: str, at: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """The plan without what was supposed of the vehicle since `at`; what was supposed earlier is confirmed.

    A rider whom another vehicle has picked up meanwhile stays there, and so does one whose place has been given away.
    """
    wrong = {
        route.vehicle.id: next((s for s in route.slips if s.silent == vehicle_id and s.at > at), None)
        for route in plan.routes
        if any(slip.silent == vehicle_id for slip in route.slips)
    }
    touched = [b for b in plan.bookings.values() if any(slip.silent == vehicle_id for slip in b.slips)]
    if not wrong and not touched:
        return plan
    plan, returning = _limits_put_right(plan, touched, vehicle_id, at)
    routes = tuple(_relaxed(route, vehicle_id, wrong.get(route.vehicle.id)) for route in plan.routes)
    plan = _put_back(replace(plan, routes=routes), returning, wrong, at, travel)
    for number, route in enumerate(plan.routes):
        slip = wrong.get(route.vehicle.id)
        if slip is not None:
            plan = with_route(plan, number, _best(route, [in_order(route, (), slip.visits)], plan) or route)
    return plan


def _limits_put_right(plan: Plan, touched: list[Booking], silent: str, at: int) -> tuple[Plan, list[Booking]]:
    """Limits and broken promises as they were; and the bookings, as they were, that another vehicle has now."""
    bookings, returning = dict(plan.bookings), []
    for booking in touched:
        first = next((slip for slip in booking.slips if slip.silent == silent and slip.at > at), None)
        earlier = booking.slips if first is None else booking.slips[: booking.slips.index(first)]
        kept = replace(booking, slips=tuple(slip for slip in earlier if slip.silent != silent))
        if first is not None and first.vehicle_id == booking.vehicle_id:
            kept = replace(kept, limits=first.limits, broken=first.broken)
        elif first is not None and booking.status == "confirmed" and _serves(plan, first):
            returning.append(_as_it_was(kept, first))
        bookings[booking.id] = kept
    return replace(plan, bookings=bookings), returning


def _serves(plan: Plan, slip: Slip) -> bool:
    number = number_of(plan, slip.vehicle_id)
    return number is not None and plan.routes[number].in_service


def _as_it_was(booking: Booking, slip: Slip) -> Booking:
    return replace(booking, vehicle_id=slip.vehicle_id, limits=slip.limits, broken=slip.broken)


def _relaxed(route: Route, silent: str, wrong: RouteSlip | None) -> Route:
    """The route with its overtime and the latest begins of its breaks as they were."""
    left = tuple(slip for slip in route.slips if slip.silent != silent)
    if wrong is None:
        return replace(route, slips=left) if len(left) < len(route.slips) else route
    due = {visit.id: visit.due for visit in wrong.visits if visit.kind == "break"}
    visits = tuple(replace(v, due=due[v.id]) if v.id in due and v.due != due[v.id] else v for v in route.visits)
    return replace(route, visits=visits, overtime=wrong.overtime, slips=left)


def _put_back(
    plan: Plan,
    returning: list[Booking],
    wrong: dict[str, RouteSlip | None],
    at: int,
    travel: MatrixTravel | PlaneTravel,
) -> Plan:
    """Riders who were moved away, on the vehicle that had them; all go before one comes back, for want of room."""
    found = {
        booking.id: [v for route in plan.routes for v in route.visits if v.booking_id == booking.id]
        for booking in returning
    }
    now = {booking.id: plan.bookings[booking.id] for booking in returning}
    away = plan
    for booking in returning:
        away = without_booking(away, booking.id, at, travel)
    stay = []
    for booking in returning:
        back = _with_rider(away, booking, found[booking.id], wrong.get(booking.vehicle_id))
        if back is None:
            stay.append(booking)
        else:
            away = back
    if not stay:
        return away
    # Somebody's place was given away: they stay where the clock has put them, and so does everybody.
    return replace(plan, bookings={**plan.bookings, **now})


def _with_rider(plan: Plan, booking: Booking, mine: list[Visit], wrong: RouteSlip | None) -> Plan | None:
    number = number_of(plan, booking.vehicle_id)
    if number is None or not mine:
        return None
    plan = replace(plan, bookings={**plan.bookings, booking.id: booking})
    route, known = plan.routes[number], () if wrong is None else wrong.visits
    at_the_end = replace(route, visits=(*route.visits, *mine))
    choices = [at_the_end]
    if {visit.id for visit in mine} <= {visit.id for visit in known}:
        choices.insert(0, in_order(route, mine, known))
    best = _best(route, choices, plan)
    return None if best is None else with_route(plan, number, best)


def _best(route: Route, choices: list[Route], plan: Plan) -> Route | None:
    """The first of the routes that can be driven at all."""
    return next((one for one in choices if in_turn(one) and has_room(one, plan.bookings)), None)
