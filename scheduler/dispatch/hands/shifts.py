"""A shift changed or added by hand on the day itself. Riders who no longer fit are moved with the least lateness."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.booking import without_booking
from scheduler.dispatch.breakdown import summary
from scheduler.dispatch.hands.forbidden import number_of
from scheduler.dispatch.hands.records import Consequences, consequences
from scheduler.dispatch.outcome import CommandRefused, Outcome
from scheduler.dispatch.planning import empty_route, refresh
from scheduler.dispatch.rehouse import rehouse
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Event, Plan, Route, Vehicle, Visit
from scheduler.travel import MatrixTravel, PlaneTravel


def change_shift(
    plan: Plan, vehicle_id: str, starts: int | None, ends: int | None, now: int, travel: MatrixTravel | PlaneTravel
) -> Outcome:
    """Changes when a vehicle's shift starts and ends (None: as it is). Who is aboard is carried on in any case.

    Raises CommandRefused: `unknown_vehicle`, `shift_begun` when the start of a shift under way would move,
    `shift_impossible` when it would end before it starts.
    """
    number = number_of(plan, vehicle_id)
    if number is None:
        raise CommandRefused("unknown_vehicle")
    before, old = plan, plan.routes[number]
    route = _with_shift(old, starts, ends, now)
    plan = replace(plan, routes=tuple(route if n == number else each for n, each in enumerate(plan.routes)))
    plan, homeless = _fitting(plan, number, now, travel)
    pinned = [key for key in homeless if plan.bookings[key].pinned_to == vehicle_id]
    bookings = {**plan.bookings, **{key: replace(plan.bookings[key], pinned_to=None) for key in pinned}}
    plan = replace(plan, bookings=bookings)
    done = rehouse(plan, homeless, now, travel.arrays, before=before)
    settled = refresh(done.plan, now, travel)
    shift = {"starts": route.vehicle.shift_start, "ends": route.vehicle.shift_end}
    was = {"starts": old.vehicle.shift_start, "ends": old.vehicle.shift_end}
    said = Event("shift_changed", now, None, vehicle_id, {"was": was, "will": shift, **summary(done, homeless)})
    fallen = [Event("unpinned", now, key, vehicle_id, {"why": "shift_ended"}) for key in pinned]
    return Outcome(settled.plan, (said, *fallen, *done.events, *settled.events))


def preview_shift(
    plan: Plan, vehicle_id: str, starts: int | None, ends: int | None, now: int, travel: MatrixTravel | PlaneTravel
) -> Consequences:
    """What `change_shift` would do, to whom. Raises as it does."""
    before = refresh(plan, now, travel).plan
    return consequences(before, change_shift(before, vehicle_id, starts, ends, now, travel).plan)


def add_vehicle(plan: Plan, vehicle: Vehicle, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Adds a vehicle that had no shift today; riders without a place find one if they can.

    Raises CommandRefused: `already_on_shift`, `shift_impossible` when it would end before it starts or by now.
    """
    if number_of(plan, vehicle.id) is not None:
        raise CommandRefused("already_on_shift")
    if vehicle.shift_end <= max(vehicle.shift_start, now):
        raise CommandRefused("shift_impossible")
    plan = replace(plan, routes=(*plan.routes, empty_route(vehicle)))
    settled = refresh(plan, now, travel)
    shift = {"starts": vehicle.shift_start, "ends": vehicle.shift_end}
    said = Event("vehicle_added", now, None, vehicle.id, {"will": shift})
    return Outcome(settled.plan, (said, *settled.events))


def _with_shift(route: Route, starts: int | None, ends: int | None, now: int) -> Route:
    """The route with its new shift, and the breaks that lie in it and were not taken."""
    old = route.vehicle
    begin = old.shift_start if starts is None else starts
    end = old.shift_end if ends is None else max(ends, min(now, old.shift_end))
    idle = not route.committed and route.departed_at is None and route.ready <= old.shift_start
    if begin != old.shift_start and not idle:
        raise CommandRefused("shift_begun")
    if end <= begin:
        raise CommandRefused("shift_impossible")
    vehicle = replace(old, shift_start=begin, shift_end=end)
    ready = begin if idle else route.ready
    fixed, free = route.visits[: route.committed], route.visits[route.committed :]
    kept = tuple(visit for visit in free if visit.kind != "break" or _lies_in(vehicle, visit))
    route = replace(route, vehicle=vehicle, ready=ready, overtime=0, visits=(*fixed, *kept))
    return _with_breaks_again(route, now)


def _lies_in(vehicle: Vehicle, visit: Visit) -> bool:
    rest = vehicle.breaks[int(visit.id.rsplit("break", 1)[1])]
    return rest.latest >= vehicle.shift_start and rest.earliest + rest.duration <= vehicle.shift_end


def _with_breaks_again(route: Route, now: int) -> Route:
    """Breaks of the longer shift that are not in the route and cannot have been taken yet come back, at its end."""
    planned = {visit.id for visit in route.visits}
    again = tuple(
        visit
        for visit in empty_route(route.vehicle).visits
        if visit.id not in planned and _lies_in(route.vehicle, visit) and visit.begin >= now
    )
    return replace(route, visits=(*route.visits, *again)) if again else route


def _fitting(plan: Plan, number: int, now: int, travel: MatrixTravel | PlaneTravel) -> tuple[Plan, list[str]]:
    """The plan without those waiting for the vehicle who do not fit into its shift, the last ones first; and who."""
    homeless: list[str] = []
    while not Workspace(plan, now, travel.arrays).feasible[number]:
        route = plan.routes[number]
        waiting = [v.booking_id for v in route.visits[route.committed :] if v.kind == "pickup" and v.booking_id]
        if not waiting:
            break
        homeless.insert(0, waiting[-1])
        bookings = plan.bookings
        plan = replace(without_booking(plan, waiting[-1], now, travel), bookings=bookings)
    return plan, homeless
