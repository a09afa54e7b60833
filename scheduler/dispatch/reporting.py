"""A vehicle's report, whenever it comes: applied to what the plan was when it happened.

The driver is the truth. Reports of one vehicle come in the order of their times; what the clock supposed of the
vehicle since is taken back first, and whoever was told too early that a promise is broken is told that it is not.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from scheduler.dispatch.outcome import EventRefused, Outcome, VehicleEvent
from scheduler.dispatch.putting_back import number_of, with_route
from scheduler.dispatch.standing import Standing
from scheduler.dispatch.start import start_of
from scheduler.dispatch.vehicles import vehicle_event
from scheduler.dispatch.withdrawing import withdrawn
from scheduler.model import Booking, Event, Plan
from scheduler.travel import MatrixTravel, PlaneTravel


def report(plan: Plan, event: VehicleEvent, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Applies a report that is heard at `now`, at its own time or later.

    Raises EventRefused as `vehicle_event` does, with `time_goes_back` also when the vehicle has reported something
    later before.
    """
    number = number_of(plan, event.vehicle_id)
    if number is None:
        raise EventRefused("unknown_vehicle")
    last = plan.routes[number].reported_at
    if last is not None and event.at < last:
        raise EventRefused("time_goes_back", {"last": last})
    base = as_it_was(plan, number, event.at, travel)
    outcome = vehicle_event(base, event, travel)
    after = _timed(plan, base, outcome.plan, event.at, travel)
    after = with_route(after, number, replace(after.routes[number], reported_at=event.at))
    events = [
        replace(one, data={**one.data, **event.data}) if one.kind == event.kind else one for one in outcome.events
    ]
    return Outcome(after, tuple(told_rightly(plan, after, events, now)), base)


def as_it_was(plan: Plan, number: int, at: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """The plan without what was supposed of a vehicle since `at`, its fixed visits with the times they had then."""
    base = withdrawn(plan, plan.routes[number].vehicle.id, at, travel)
    route = base.routes[number]
    if not route.committed:
        return base
    aboard = [b for b in base.bookings.values() if b.status == "aboard" and b.vehicle_id == route.vehicle.id]
    start = start_of(route, base.bookings, aboard, at, travel.arrays)
    return with_route(base, number, replace(route, visits=(*start.committed, *route.visits[route.committed :])))


def _timed(plan: Plan, base: Plan, after: Plan, at: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """`after` with the times of other vehicles' routes whose order was taken back, which the event left alone."""
    for number, route in enumerate(after.routes):
        if route is base.routes[number] and route.visits is not plan.routes[number].visits:
            standing = Standing(route, after, at, travel.arrays)
            if standing.fine:
                after = with_route(after, number, standing.put_times(after.bookings))
    return after


def told_rightly(before: Plan, after: Plan, events: Iterable[Event], now: int) -> list[Event]:
    """`events` as riders should hear of them, who know the plan `before` and not what it was taken back to.

    Nobody is told again what they were told; a rider is told of another vehicle once, and not of a move that came
    to nothing; a broken promise that is not broken after all is told, while the rider can still act on it.
    """
    kept, moved = [], set[str]()
    for event in events:
        old, new = before.bookings.get(event.booking_id or ""), after.bookings.get(event.booking_id or "")
        if old is not None and new is not None and event.kind == "promise_broken" and _knew(old, new):
            continue
        if old is not None and new is not None and event.kind == "reassigned":
            if old.vehicle_id == new.vehicle_id or old.id in moved:
                continue
            moved.add(old.id)
            event = replace(event, vehicle_id=new.vehicle_id, data={**event.data, "from": old.vehicle_id})
        kept.append(event)
    return [*kept, *_put_right(before, after, moved, now)]


def _put_right(before: Plan, after: Plan, moved: set[str], now: int) -> list[Event]:
    """What riders must hear of because it was taken back."""
    changed = [new for new in after.bookings.values() if before.bookings.get(new.id, new) is not new]
    if not changed:
        return []
    planned: dict[tuple[str | None, str], int] = {
        (visit.booking_id, visit.kind): visit.begin for route in after.routes for visit in route.visits
    }
    events = []
    for new in changed:
        old = before.bookings[new.id]
        if old.vehicle_id != new.vehicle_id and new.id not in moved:
            events.append(Event("reassigned", now, new.id, new.vehicle_id, {"from": old.vehicle_id}))
        latest = new.limits.pickup_latest if new.status == "confirmed" else new.limits.arrival_latest
        # Whoever should be on the way by now is, and a report of that is still to come.
        if old.broken and not new.broken and latest > now:
            events.append(Event("promise_mended", now, new.id, new.vehicle_id, _times(new, planned)))
    return events


def _knew(old: Booking, new: Booking) -> bool:
    return old.limits == new.limits and set(new.broken) <= set(old.broken)


def _times(booking: Booking, planned: dict[tuple[str | None, str], int]) -> dict[str, object]:
    named = {"planned_pickup": (booking.id, "pickup"), "planned_arrival": (booking.id, "dropoff")}
    return {name: planned[key] for name, key in named.items() if key in planned}
