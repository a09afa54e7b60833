"""What the clock supposed of a vehicle, taken back because the vehicle reports from before that moment."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.putting_back import has_room, number_of, put_back, with_route
from scheduler.model import Booking, Plan, Route, Slip, Visit
from scheduler.travel import MatrixTravel, PlaneTravel

Once = dict[tuple[str, int], tuple[Visit, ...]]
"""The visits of a vehicle before the clock changed them at a time."""


def withdrawn(plan: Plan, vehicle_id: str, at: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """The plan without what was supposed of the vehicle since `at`; what was supposed earlier is confirmed.

    A rider whom another vehicle has picked up meanwhile stays there, and so does one whose place has been given away.
    """
    number = number_of(plan, vehicle_id)
    if number is None:
        return plan
    once = {(route.vehicle.id, slip.at): slip.visits for route in plan.routes for slip in route.slips}
    route = plan.routes[number]
    if route.slips:
        plan = with_route(plan, number, _relaxed(route, at))
    touched = [b for b in plan.bookings.values() if any(slip.silent == vehicle_id for slip in b.slips)]
    # The last one that was moved away goes back first: the order kept with the one before still has it in it.
    for booking in sorted(touched, key=lambda b: _since(b, vehicle_id, at), reverse=True):
        plan = _put_right(plan, booking, vehicle_id, at, once, travel)
    return plan


def _since(booking: Booking, silent: str, at: int) -> int:
    return next((slip.at for slip in booking.slips if slip.silent == silent and slip.at > at), at)


def _relaxed(route: Route, at: int) -> Route:
    """The route with its overtime and its breaks as they were at `at`."""
    wrong = next((slip for slip in route.slips if slip.at > at), None)
    if wrong is None:
        return replace(route, slips=())
    due = {visit.id: visit.due for visit in wrong.visits if visit.kind == "break"}
    visits = tuple(replace(v, due=due[v.id]) if v.id in due and v.due != due[v.id] else v for v in route.visits)
    return replace(route, visits=visits, overtime=wrong.overtime, slips=())


def _put_right(
    plan: Plan, booking: Booking, silent: str, at: int, once: Once, travel: MatrixTravel | PlaneTravel
) -> Plan:
    first = next((slip for slip in booking.slips if slip.silent == silent and slip.at > at), None)
    if first is None:
        left = tuple(slip for slip in booking.slips if slip.silent != silent)
        return _with(plan, replace(booking, slips=left))
    earlier = booking.slips[: booking.slips.index(first)]
    left = tuple(slip for slip in earlier if slip.silent != silent)
    if first.vehicle_id == booking.vehicle_id:
        return _with(plan, replace(booking, limits=first.limits, broken=first.broken, slips=left))
    back = _moved_back(plan, replace(booking, slips=left), first, at, once, travel)
    return back if back is not None else _with(plan, replace(booking, slips=left))


def _moved_back(
    plan: Plan, booking: Booking, slip: Slip, at: int, once: Once, travel: MatrixTravel | PlaneTravel
) -> Plan | None:
    """The rider on the vehicle it was moved away from; None when it is too late for that."""
    number = number_of(plan, slip.vehicle_id)
    mine = [v for route in plan.routes for v in route.visits if v.booking_id == booking.id]
    if number is None or not mine or booking.status == "aboard" or not plan.routes[number].in_service:
        return None
    restored = replace(booking, vehicle_id=slip.vehicle_id, limits=slip.limits, broken=slip.broken)
    away = without_booking(plan, booking.id, at, travel)
    back = _with(away, restored)
    route = back.routes[number]
    order = once.get((slip.vehicle_id, slip.at), ())
    if not {visit.id for visit in mine} <= {visit.id for visit in order}:
        order = (*route.visits, *mine)
    route = put_back(route, mine, order)
    return with_route(back, number, route) if has_room(route, back.bookings) else None


def _with(plan: Plan, booking: Booking) -> Plan:
    return replace(plan, bookings={**plan.bookings, booking.id: booking})
