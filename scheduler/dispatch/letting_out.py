"""Limits let out when the world has made a promise impossible: as little as the order of a route needs.

Up to the promise nobody need be told; beyond it in whole steps a rider can be told, and each promise
broken for the first time or made worse is an event.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler import schedule
from scheduler.dispatch.due import due_times
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Plan, Promise, Route, Visit
from scheduler.problem import NEVER
from scheduler.travel.kernel import TravelArrays, travel_time

STEP = 300
"""A broken promise is restated in whole steps, so that a rider is not told of every second."""


def let_out(plan: Plan, vehicle: int, now: int, travel: TravelArrays) -> tuple[Plan, list[Event]]:
    """Lets the limits of one route out to what its order, driven without delay, achieves."""
    work = Workspace(plan, now, travel)
    route = work.route(vehicle, undelayed(work, vehicle))
    bookings, events = dict(plan.bookings), []
    boarded = dict(work.start(vehicle).boarded)
    visits = []
    for visit in route.visits:
        booking = bookings.get(visit.booking_id or "")
        if booking is None:
            visits.append(_late_break(visit, route))
            continue
        if visit.kind == "pickup":
            boarded[booking.id] = max(visit.begin + visit.service, boarded.get(booking.id, 0))
        allowed = limits_for(booking, visit, boarded.get(booking.id, booking.boarded_at))
        if allowed is not booking:
            bookings[booking.id] = allowed
            if beyond_promise(allowed, booking):
                events.append(broken_event(allowed, visit, now))
        visits.append(visit)
    route = replace(route, visits=tuple(visits), overtime=_overtime(route, visits, work, vehicle))
    routes = tuple(route if v == vehicle else old for v, old in enumerate(plan.routes))
    return with_routes(replace(plan, bookings=bookings), routes), events


def undelayed(work: Workspace, vehicle: int) -> NDArray[np.int64]:
    """The earliest begins when the deadlines are let out, and the longest rides only where that is not enough.

    Rides get as long as promised when riders are less late for it, and longer when the order needs it.
    """
    limits, duration = work.problem.ride_limit, work.problem.duration
    promised = limits.copy()
    promised[:-1] = np.maximum(limits[:-1], [booking.promise.ride_limit for booking in work.bookings])
    kept = _begins(work, vehicle, limits, duration)
    if kept is None or _lateness(work, vehicle, kept):
        longer = _begins(work, vehicle, promised, duration)
        if kept is None or (longer is not None and _lateness(work, vehicle, longer) < _lateness(work, vehicle, kept)):
            kept = longer
    if kept is None:
        kept = _begins(work, vehicle, np.full_like(limits, NEVER), np.full_like(duration, NEVER))
    assert kept is not None, "an order of visits without deadlines always has times"
    return kept


def _begins(
    work: Workspace, vehicle: int, rides: NDArray[np.int64], duration: NDArray[np.int64]
) -> NDArray[np.int64] | None:
    """The earliest begins without deadlines; None when rides cannot be that short."""
    problem, length = work.problem, int(work.routes.length[vehicle])
    relaxed = problem._replace(
        latest=np.full_like(problem.latest, NEVER),
        end_time=np.full_like(problem.end_time, NEVER),
        ride_limit=rides,
        duration=duration,
    )
    begins = np.zeros(length + 2, dtype=np.int64)
    sequence = work.routes.sequence[vehicle]
    fine = schedule.earliest_schedule(relaxed, vehicle, sequence, length, begins, work.scratch)
    return begins if fine else None


def _lateness(work: Workspace, vehicle: int, begins: NDArray[np.int64]) -> int:
    """Seconds by which the route's riders would be later than promised."""
    late = 0
    for k, node in enumerate(work.sequence(vehicle), 1):
        if node < 2 * work.candidate:
            late += max(0, int(begins[k]) - due_times(work.bookings[node // 2])[node % 2])
    return late


def limits_for(booking: Booking, visit: Visit, boarded: int | None) -> Booking:
    """The booking with limits that allow this visit; the same object when they already do."""
    limits, promise, begin = booking.limits, booking.promise, visit.arrival
    if visit.kind == "pickup":
        if begin <= limits.pickup_latest:
            return booking
        limits = replace(limits, pickup_latest=_up_to(promise.pickup_latest, begin))
        return _allowing(booking, limits, "pickup" if begin > promise.pickup_latest else None)
    ride = begin - (boarded if boarded is not None else begin)
    if begin <= limits.arrival_latest and ride <= limits.ride_limit:
        return booking
    limits = replace(
        limits,
        arrival_latest=max(limits.arrival_latest, _up_to(promise.arrival_latest, begin)),
        ride_limit=max(limits.ride_limit, _up_to(promise.ride_limit, ride)),
    )
    part = "arrival" if begin > promise.arrival_latest else "ride" if ride > promise.ride_limit else None
    return _allowing(booking, limits, part)


def _up_to(promised: int, needed: int) -> int:
    """The promise itself while that is enough; beyond it in whole steps."""
    return promised if needed <= promised else step_up(needed)


def _allowing(booking: Booking, limits: Promise, part: str | None) -> Booking:
    broken = booking.broken if part is None else (*(known for known in booking.broken if known != part), part)
    return replace(booking, limits=limits, broken=broken)


def beyond_promise(booking: Booking, before: Booking) -> bool:
    """True when a limit moved further past what was promised: the rider must be told."""
    new, old, promise = booking.limits, before.limits, booking.promise
    return any(
        getattr(new, name) > max(getattr(old, name), getattr(promise, name))
        for name in ("pickup_latest", "arrival_latest", "ride_limit")
    )


def broken_event(booking: Booking, visit: Visit, now: int) -> Event:
    part = booking.broken[-1] if booking.broken else visit.kind
    return Event(
        "promise_broken", now, booking.id, booking.vehicle_id,
        {
            "part": "pickup" if visit.kind == "pickup" else part,
            "planned": visit.arrival,
            "pickup_latest": booking.limits.pickup_latest,
            "arrival_latest": booking.limits.arrival_latest,
        },
    )  # fmt: skip


def _late_break(visit: Visit, route: Route) -> Visit:
    latest = route.vehicle.breaks[int(visit.id.rsplit("break", 1)[1])].latest
    return visit if visit.begin <= latest else replace(visit, due=step_up(visit.begin))


def _overtime(route: Route, visits: list[Visit], work: Workspace, vehicle: int) -> int:
    if len(visits) == route.committed:
        return route.overtime  # it can always drive home: see the workspace
    place, clock = visits[-1].location, visits[-1].begin + visits[-1].service
    home = clock + int(travel_time(work.travel, place, route.vehicle.end))
    return max(route.overtime, step_up(home) - route.vehicle.shift_end if home > route.vehicle.shift_end else 0)


def step_up(time: int) -> int:
    return -(-time // STEP) * STEP
