"""A plan rearranged so that all riders together are as little late as can be, and who must be told what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scheduler.dispatch.due import due_times
from scheduler.dispatch.least_late import ROUNDS, LeastLate
from scheduler.dispatch.letting_out import let_out
from scheduler.dispatch.softened import Softened
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Load, Plan, Route, Vehicle, Visit
from scheduler.travel.kernel import TravelArrays

_POOL = Vehicle("", Load(), 0, 0, 0, 0)
"""A vehicle that is not there holds those without a place while places are looked for."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """A plan in which every limit can be kept again, what happened, and who has no place in it."""

    plan: Plan
    events: tuple[Event, ...]
    unserved: tuple[str, ...]


def arrange(
    plan: Plan,
    homeless: Sequence[str],
    now: int,
    travel: TravelArrays,
    *,
    others_late: bool = True,
    rounds: int = ROUNDS,
) -> Arranged:
    """Finds places for `homeless`, bookings no route visits, and rearranges routes to make all riders less late.

    Without `others_late` nobody else may come to be late, or lose a place, for them.
    """
    pooled = replace(plan, routes=(*plan.routes, _pool(plan, homeless)))
    work = Workspace(pooled, now, travel)
    numbers = [work.layout.number[name] for name in homeless]
    before = [work.sequence(v) for v in range(len(plan.routes))]
    work.set_sequence(len(plan.routes), [])
    found = LeastLate(Softened(work, None if others_late else numbers), numbers, keep_places=not others_late)
    found.search(rounds)
    unserved = tuple(work.bookings[number].id for number in found.unserved)
    changed = [v for v, order in enumerate(before) if work.sequence(v) != order]
    routes = tuple(work.route(v) if v in changed else old for v, old in enumerate(plan.routes))
    arranged, broken = settled_limits(with_routes(plan, routes), changed, now, travel)
    return Arranged(arranged, (*_reassigned(plan, arranged, now), *broken), unserved)


def settled_limits(plan: Plan, changed: Sequence[int], now: int, travel: TravelArrays) -> tuple[Plan, list[Event]]:
    """The plan with times for routes that `changed`, limits let out as orders need; and whose promises that breaks."""
    work = Workspace(plan, now, travel)
    events: list[Event] = []
    plan = work.current_plan([v for v in changed if work.feasible[v]])
    for vehicle, fine in enumerate(work.feasible):
        if not fine or work.is_late(vehicle):
            plan, broken = let_out(plan, vehicle, now, travel)
            events += broken
    return plan, events


def _reassigned(before: Plan, after: Plan, now: int) -> list[Event]:
    """An event for each rider who changed the vehicle."""
    return [
        Event("reassigned", now, key, booking.vehicle_id, {"from": before.bookings[key].vehicle_id})
        for key, booking in after.bookings.items()
        if booking.vehicle_id != before.bookings[key].vehicle_id
    ]


def lateness_by_rider(plan: Plan) -> dict[str, int]:
    """Seconds by which each rider with a place is late, at the pickup and at the arrival together."""
    late: dict[str, int] = {}
    for route in plan.routes:
        for visit in route.visits:
            booking = plan.bookings.get(visit.booking_id or "")
            if booking is not None:
                due = due_times(booking)[visit.kind == "dropoff"]
                late[booking.id] = late.get(booking.id, 0) + max(0, visit.arrival - due)
    return late


def visits_of(booking: Booking) -> tuple[Visit, Visit]:
    """The pickup and drop-off of a booking without a place, at no time yet."""
    request = booking.request
    return (
        Visit(f"{booking.id}:pickup", "pickup", booking.id, request.origin, 0, 0, request.board_seconds),
        Visit(f"{booking.id}:dropoff", "dropoff", booking.id, request.destination, 0, 0, request.alight_seconds),
    )


def _pool(plan: Plan, homeless: Sequence[str]) -> Route:
    visits = tuple(visit for name in homeless for visit in visits_of(plan.bookings[name]))
    return Route(_POOL, 0, 0, visits, in_service=False)
