"""A driver's break moved by hand, when no promise breaks by it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler import schedule
from scheduler.dispatch.hands.fitted import all_up_to_promise, fitted
from scheduler.dispatch.hands.forbidden import number_of
from scheduler.dispatch.hands.records import Consequences, changes_between, consequences
from scheduler.dispatch.letting_out import undelayed
from scheduler.dispatch.outcome import CommandRefused, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Event, Plan, Route
from scheduler.travel import MatrixTravel, PlaneTravel

TOLERANCE = 300
"""A break moved by hand begins within this many seconds from the moment asked for."""


def move_break(
    plan: Plan, vehicle_id: str, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel
) -> Outcome:
    """Moves a break that has not begun to begin in [begins, begins + TOLERANCE], wherever in the route that is.

    Raises CommandRefused: `unknown_vehicle`, `unknown_break`, `on_its_way` once the vehicle drives to it or rests,
    `in_the_past`, or why not: `promise_would_break`, `shift_over`.
    """
    number, before, settled = _checked(plan, vehicle_id, visit_id, begins, now, travel)
    after = _moved(before, number, visit_id, begins, now, travel)
    if after is None:
        raise CommandRefused(_why_not(before.routes[number], begins))
    data = {"visit_id": visit_id, "was": _begin(before.routes[number], visit_id), "will": begins}
    return Outcome(after, (*settled.events, Event("break_moved", now, None, vehicle_id, data)))


def preview_move_break(
    plan: Plan, vehicle_id: str, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel
) -> Consequences:
    """What `move_break` would do; when a promise would break, `changes` tell whose. Raises as it does for bad ids."""
    number, before, _ = _checked(plan, vehicle_id, visit_id, begins, now, travel)
    after = _moved(before, number, visit_id, begins, now, travel)
    if after is not None:
        return consequences(before, after)
    would_be = _least_late(before, number, visit_id, begins, now, travel)
    return Consequences(False, _why_not(before.routes[number], begins), changes_between(before, would_be))


def _checked(
    plan: Plan, vehicle_id: str, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel
) -> tuple[int, Plan, Outcome]:
    work, settled = settle(plan, now, travel.arrays)
    before = work.current_plan()
    number = number_of(before, vehicle_id)
    if number is None:
        raise CommandRefused("unknown_vehicle")
    route = before.routes[number]
    if not any(visit.id == visit_id and visit.kind == "break" for visit in route.visits):
        raise CommandRefused("unknown_break")
    if any(visit.id == visit_id for visit in route.visits[: route.committed]):
        raise CommandRefused("on_its_way")
    if begins + TOLERANCE < now:
        raise CommandRefused("in_the_past")
    return number, before, settled


def _begin(route: Route, visit_id: str) -> int:
    return next(visit.begin for visit in route.visits if visit.id == visit_id)


def _why_not(route: Route, begins: int) -> str:
    return "shift_over" if not route.vehicle.shift_start <= begins < route.vehicle.shift_end else "promise_would_break"


def _trials(
    plan: Plan, number: int, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel, promised: bool
) -> tuple[Workspace, list[list[int]]]:
    """A workspace with the break's new window, and each order of the route in which nobody is aboard at it."""
    route = plan.routes[number]
    index = int(visit_id.rsplit("break", 1)[1])
    rests = list(route.vehicle.breaks)
    rests[index] = replace(rests[index], earliest=begins, latest=begins + TOLERANCE)
    visits = tuple(replace(visit, due=None) if visit.id == visit_id else visit for visit in route.visits)
    route = replace(route, vehicle=replace(route.vehicle, breaks=tuple(rests)), visits=visits)
    bookings = all_up_to_promise(plan, route) if promised else plan.bookings
    routes = tuple(route if n == number else old for n, old in enumerate(plan.routes))
    work = Workspace(replace(plan, routes=routes, bookings=bookings), now, travel.arrays)
    order = work.sequence(number)
    node = order[next(k for k, visit in enumerate(visits[route.committed :]) if visit.id == visit_id)]
    rest = [each for each in order if each != node]
    return work, [[*rest[:k], node, *rest[k:]] for k in range(len(rest) + 1)]


def _moved(
    plan: Plan, number: int, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel
) -> Plan | None:
    """The plan in the order that drives least with the break there; None when each breaks a promise."""
    for promised in (False, True):
        work, orders = _trials(plan, number, visit_id, begins, now, travel, promised)
        kept = [(_drive(work, number), order) for order in orders if work.set_sequence(number, order)]
        if kept:
            work.set_sequence(number, min(kept)[1])
            return fitted(plan, work, number, work.route(number))
    return None


def _least_late(
    plan: Plan, number: int, visit_id: str, begins: int, now: int, travel: MatrixTravel | PlaneTravel
) -> Plan:
    work, orders = _trials(plan, number, visit_id, begins, now, travel, promised=True)
    tried = []
    for order in orders:
        if not work.set_sequence(number, order) and not _boards_over(work, number, order):
            begin = undelayed(work, number)
            tried.append((_lateness(work, order, begin), order))
    if not tried:
        return plan
    work.set_sequence(number, min(tried)[1])
    return fitted(plan, work, number, work.route(number, undelayed(work, number)))


def _lateness(work: Workspace, order: list[int], begin: NDArray[np.int64]) -> int:
    """How late an order is; that the break keeps its window counts more than any rider."""
    late = 0
    for k, node in enumerate(order, 1):
        over = max(0, int(begin[k]) - int(work.problem.latest[node]))
        late += over if node < 2 * work.candidate else 100 * over
    return late


def _boards_over(work: Workspace, number: int, order: list[int]) -> bool:
    """True when the break would find somebody aboard."""
    aboard = work.problem.start_load[number].copy()
    for node in order:
        if node >= 2 * (work.candidate + 1):
            if aboard.any():
                return True
            continue
        aboard += (-1 if node % 2 else 1) * work.problem.load[node // 2]
    return False


def _drive(work: Workspace, number: int) -> int:
    return int(schedule.drive_time(work.problem, work.routes, number))
