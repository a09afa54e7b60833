"""When the world (a late bus, a breakdown) has made a promise impossible: the least lateness.

First a rider who waits is moved to another vehicle if that keeps every limit. Only then are limits
let out, as little as the order of the route needs and in steps a rider can be told, and each promise
broken for the first time or made worse is an event.
"""

from __future__ import annotations

from scheduler import insertion
from scheduler.dispatch.letting_out import let_out
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
    events: list[Event] = []
    for vehicle, fine in enumerate(work.feasible):
        if not fine:
            events += _move_riders(work, vehicle)
    plan = work.current_plan([v for v, fine in enumerate(work.feasible) if fine])
    for vehicle, fine in enumerate(work.feasible):
        if not fine or work.is_late(vehicle):
            plan, broken = let_out(plan, vehicle, now, travel)
            events += broken
    settled = Workspace(plan, now, travel)
    if not settled.keeps_limits():
        raise AssertionError("limits were let out, yet a route cannot keep them")
    return settled, Outcome(plan, tuple(events))


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
