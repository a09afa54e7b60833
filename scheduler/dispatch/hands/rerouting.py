"""The plan on other roads: a road closed for today, or open again."""

from __future__ import annotations

from dataclasses import replace
from operator import is_

from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.planning import refresh
from scheduler.dispatch.rehouse import rehouse
from scheduler.model import Plan, Route, Vehicle, Visit
from scheduler.travel import MatrixTravel, PlaneTravel

FAR = 86_400
"""Seconds of driving beyond which no road joins two places (see `travel.roads.UNREACHABLE`)."""


def reroute(plan: Plan, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """The plan on the travel times `travel` as they are from now on, and whose promises that breaks.

    Riders whose vehicle no longer reaches them move to another one, or have no place. A vehicle on its way to where
    no road leads turns back; a break that is out of reach is taken where the vehicle is.
    """
    routes, homeless = [], list[str]()
    for old in plan.routes:
        route, lost = _in_reach(old, plan, now, travel)
        routes.append(route)
        homeless += lost
    # A plan whose routes are all the same ones is the same plan, and keeps what was made for it.
    same = all(map(is_, routes, plan.routes))
    done = rehouse(plan if same else replace(plan, routes=tuple(routes)), homeless, now, travel.arrays, before=plan)
    settled = refresh(done.plan, now, travel)
    return Outcome(settled.plan, (*done.events, *settled.events))


def _in_reach(route: Route, plan: Plan, now: int, travel: MatrixTravel | PlaneTravel) -> tuple[Route, list[str]]:
    """The route without visits out of reach, the very same when there are none; and the bookings that lost theirs.

    Who is aboard is still carried: a drop-off out of reach stays, as the last visit.
    """
    far = [visit for visit in route.visits if travel.time(route.location, visit.location) >= FAR]
    if not far:
        return route, []
    lost = {v.booking_id for v in far if v.booking_id and plan.bookings[v.booking_id].status != "aboard"}
    near = tuple(visit for visit in route.visits if visit not in far and visit.booking_id not in lost)
    stuck = tuple(visit for visit in far if visit.booking_id is not None and visit.booking_id not in lost)
    rests = tuple(visit for visit in far if visit.kind == "break")
    vehicle = _resting_here(route.vehicle, rests, route.location)
    rests = tuple(replace(visit, location=route.location) for visit in rests)
    if far[0] in route.visits[: route.committed]:
        route = replace(route, committed=0, departed_at=None, eta=None, ready=now)
    if stuck:  # no rest while somebody is aboard
        rests = (*(visit for visit in near if visit.kind == "break"), *rests)
        visits = (*(visit for visit in near if visit.kind != "break"), *stuck, *rests)
    else:
        visits = _with_rests(near, rests)
    route = replace(route, vehicle=vehicle, visits=visits)
    return route, sorted(key for key in lost if key is not None)


def _resting_here(vehicle: Vehicle, rests: tuple[Visit, ...], location: int) -> Vehicle:
    numbers = {int(visit.id.rsplit("break", 1)[1]) for visit in rests}
    breaks = tuple(replace(b, location=location) if k in numbers else b for k, b in enumerate(vehicle.breaks))
    return replace(vehicle, breaks=breaks) if numbers else vehicle


def _with_rests(near: tuple[Visit, ...], rests: tuple[Visit, ...]) -> tuple[Visit, ...]:
    """The breaks where they were in time, but never while somebody is aboard."""
    order, waiting = list[Visit](), list(rests)
    aboard = {v.booking_id for v in near if v.kind == "dropoff"} - {v.booking_id for v in near if v.kind == "pickup"}
    for visit in near:
        while waiting and not aboard and waiting[0].begin <= visit.begin:
            order.append(waiting.pop(0))
        order.append(visit)
        (aboard.add if visit.kind == "pickup" else aboard.discard)(visit.booking_id)
    return (*order, *waiting)
