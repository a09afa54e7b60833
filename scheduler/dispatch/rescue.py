"""When the world (a late bus, a breakdown) has made a promise impossible: the least lateness.

First a rider who waits is moved to another vehicle if that keeps every limit. Only then are limits
let out, as little as the order of the route needs and in steps a rider can be told, and each promise
broken for the first time or made worse is an event.
"""

from __future__ import annotations

from scheduler import insertion
from scheduler.dispatch.arranging import arrange, lateness_by_rider, settled_limits
from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Event, Plan
from scheduler.problem import NEVER
from scheduler.travel.kernel import TravelArrays


def settle(plan: Plan, now: int, travel: TravelArrays) -> tuple[Workspace, Outcome]:
    """The plan at `now` with every route feasible again, and a workspace of it."""
    work = Workspace(plan, now, travel)
    if work.keeps_limits():
        return work, Outcome(plan)
    plan, events = _patched(plan, work, now, travel)
    settled = Workspace(plan, now, travel)
    if not settled.keeps_limits():
        raise AssertionError("limits were let out, yet a route cannot keep them")
    return settled, Outcome(plan, tuple(events))


def _patched(plan: Plan, work: Workspace, now: int, travel: TravelArrays) -> tuple[Plan, tuple[Event, ...]]:
    """One rider of each late route moved if that mends it, limits let out where not; all rearranged if that is better.

    Everything is rearranged only when somebody who is not yet driven to would be late: that alone can be helped.
    """
    events: list[Event] = []
    for vehicle, fine in enumerate(work.feasible):
        if not fine:
            events += _move_riders(work, vehicle)
    moved = [v for v, fine in enumerate(work.feasible) if fine]
    patched, broken = settled_limits(work.current_plan(moved), moved, now, travel)
    if broken and _can_be_helped(patched):
        arranged = arrange(plan, (), now, travel)
        if _lateness(arranged.plan) < _lateness(patched):
            return arranged.plan, arranged.events
    return patched, (*events, *broken)


def _can_be_helped(plan: Plan) -> bool:
    late = lateness_by_rider(plan)
    return any(
        late.get(visit.booking_id or "", 0) > 0
        for route in plan.routes
        if route.in_service
        for visit in route.visits[route.committed :]
    )


def _lateness(plan: Plan) -> int:
    return sum(lateness_by_rider(plan).values())


def _move_riders(work: Workspace, vehicle: int) -> list[Event]:
    """Moves riders who wait from a late route to other vehicles, one at a time, while that mends it."""
    waiting = {node // 2 for node in work.sequence(vehicle) if node < 2 * work.candidate and node % 2 == 0}
    order = work.sequence(vehicle)
    for request in sorted(waiting, key=lambda r: order.index(2 * r)):
        rest = [node for node in order if node // 2 != request or node >= 2 * (work.candidate + 1)]
        if not work.set_sequence(vehicle, rest):
            work.set_sequence(vehicle, order)
            continue
        target = _elsewhere(work, vehicle, request)
        if target is None:
            work.set_sequence(vehicle, order)
            continue
        work.feasible[vehicle] = work.feasible[target] = True
        booking = work.bookings[request]
        return [
            Event(
                "reassigned", work.now, booking.id, work.plan.routes[target].vehicle.id,
                {"from": work.plan.routes[vehicle].vehicle.id},
            )
        ]  # fmt: skip
    return []


def _elsewhere(work: Workspace, vehicle: int, request: int) -> int | None:
    best, choice = NEVER, None
    work.make_room(int(work.routes.length.max()) + 2)
    for other, fine in enumerate(work.feasible):
        if other != vehicle and fine and work.allowed[request, other]:
            added, pickup, dropoff = insertion.cheapest_in_route(
                work.problem, work.routes, other, request, best, work.scratch
            )
            if dropoff != insertion.NOWHERE:
                best, choice = added, (other, pickup, dropoff)
    if choice is None:
        return None
    insertion.insert(work.routes, choice[0], request, choice[1], choice[2], work.scratch)
    work.refresh(choice[0])
    return choice[0]
