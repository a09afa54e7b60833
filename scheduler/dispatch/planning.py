"""A new day's plan, the passing of time, and improvement at leisure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from scheduler import schedule
from scheduler.dispatch.outcome import Outcome
from scheduler.dispatch.rehouse import rehouse, without_place
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace, break_id
from scheduler.model import Event, Plan, Route, Vehicle, Visit
from scheduler.problem import Problem
from scheduler.travel import MatrixTravel, PlaneTravel


@dataclass(frozen=True, slots=True)
class PlanCost:
    """What a plan still has to do: seconds and metres to drive, seconds riders spend aboard."""

    drive_seconds: int
    drive_metres: int
    ride_seconds: int


def open_plan(day: str, vehicles: Sequence[Vehicle]) -> Plan:
    """The empty plan of a service day, version 0: each vehicle at its start with its breaks to come."""
    return Plan(day, 0, tuple(empty_route(vehicle) for vehicle in vehicles))


def empty_route(vehicle: Vehicle) -> Route:
    """The route of a vehicle at the start of its shift: its breaks."""
    visits = tuple(
        Visit(break_id(vehicle, k), "break", None, rest.location, rest.earliest, rest.earliest, rest.duration)
        for k, rest in enumerate(vehicle.breaks)
    )
    return Route(vehicle, vehicle.start, vehicle.shift_start, visits)


def refresh(plan: Plan, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """The plan with times as they stand at `now`: what is behind slips, what the world broke is told.

    A rider without a place gets one as soon as there is room without making anybody else late.
    """
    work, settled = settle(_breaks_over(plan, now), now, travel.arrays)
    plan = work.current_plan()
    found = rehouse(plan, without_place(plan), now, travel.arrays, rounds=0)
    return Outcome(found.plan, (*settled.events, *found.events))


def _breaks_over(plan: Plan, now: int) -> Plan:
    """Ends breaks that are over on vehicles with nothing else to drive to; others end on leaving."""
    routes = tuple(_rested(route, now) for route in plan.routes)
    return plan if routes == plan.routes else replace(plan, routes=routes)


def _rested(route: Route, now: int) -> Route:
    if len(route.visits) != 1 or route.arrived_at is None or route.visits[0].kind != "break":
        return route
    over = max(route.visits[0].begin, route.arrived_at) + route.visits[0].service
    return route if now < over else replace(route, visits=(), committed=0, arrived_at=None, ready=over)


def cost(plan: Plan, travel: MatrixTravel | PlaneTravel) -> PlanCost:
    """What is left to drive and to ride in `plan`."""
    seconds = metres = ride = 0
    boarded = {b.id: b.boarded_at for b in plan.bookings.values() if b.boarded_at is not None}
    for route in plan.routes:
        place = route.location
        for visit in route.visits:
            seconds += travel.time(place, visit.location)
            metres += travel.distance(place, visit.location)
            place = visit.location
            if visit.kind == "pickup" and visit.booking_id:
                boarded[visit.booking_id] = visit.begin + visit.service
            elif visit.kind == "dropoff" and visit.booking_id in boarded:
                ride += visit.begin - boarded[visit.booking_id]
        seconds += travel.time(place, route.vehicle.end)
        metres += travel.distance(place, route.vehicle.end)
    return PlanCost(seconds, metres, ride)


def improve(
    plan: Plan,
    now: int,
    travel: MatrixTravel | PlaneTravel,
    *,
    seconds: float | None = None,
    iterations: int | None = None,
    seed: int = 0,
    stop: Callable[[], bool] | None = None,
) -> Outcome | None:
    """A plan with less driving that keeps every limit and all that is committed; None when none was found.

    Give a budget in `seconds`, or in `iterations` for a result that depends on `seed` alone.
    """
    from scheduler.optimise.improve import improve as optimise  # heavy to import, and only needed here

    work, settled = settle(plan, now, travel.arrays)
    if not work.bookings or not all(work.feasible):
        return None
    vehicles = range(len(plan.routes))
    problem = without_candidate(work, work.problem)
    before = sum(schedule.drive_time(work.problem, work.routes, v) for v in vehicles)
    shift = [_shifted(work.sequence(v), work.candidate) for v in vehicles]
    better = optimise(problem, shift, seconds=seconds, iterations=iterations, seed=seed, stop=stop)
    for v in vehicles:
        if not work.set_sequence(v, _shifted(better[v], work.candidate, back=True)):
            return None  # the optimiser checked the same constraints; never trade a promise for trust
    after = sum(schedule.drive_time(work.problem, work.routes, v) for v in vehicles)
    if after >= before:
        return None
    improved = work.current_plan()
    return Outcome(improved, (*settled.events, *_what_changed(settled.plan, improved, now, before - after)))


def without_candidate(work: Workspace, problem: Problem) -> Problem:
    """A problem of the workspace's plan without the empty candidate request, which is nobody's wish."""
    r = work.candidate
    keep = [node for node in range(len(problem.location)) if node // 2 != r]
    by_node = {name: getattr(problem, name)[keep] for name in ("location", "earliest", "latest", "service")}
    by_request = {name: getattr(problem, name)[:r] for name in ("ride_limit", "load", "aboard")}
    return problem._replace(**by_node, **by_request, allowed=work.allowed)


def _shifted(nodes: list[int], candidate: int, back: bool = False) -> list[int]:
    """Break nodes move down by the candidate's two nodes, or back up."""
    if back:
        return [node + 2 if node >= 2 * candidate else node for node in nodes]
    return [node - 2 if node >= 2 * (candidate + 1) else node for node in nodes]


def _what_changed(old: Plan, new: Plan, now: int, saved: int) -> list[Event]:
    events = [Event("improved", now, None, None, {"saved_seconds": int(saved)})]
    for key, booking in new.bookings.items():
        if booking.vehicle_id != old.bookings[key].vehicle_id:
            events.append(Event("reassigned", now, key, booking.vehicle_id, {"from": old.bookings[key].vehicle_id}))
    return events
