"""One booking tried on one vehicle: in an order that is given, or in the cheapest there is."""

from __future__ import annotations

from dataclasses import replace

from scheduler import insertion, schedule
from scheduler.dispatch.arranging import visits_of
from scheduler.dispatch.hands.fitted import all_up_to_promise, fitted
from scheduler.dispatch.hands.orders import ordered
from scheduler.dispatch.hands.records import Position
from scheduler.dispatch.letting_out import undelayed
from scheduler.dispatch.soft_insertion import least_late_in_route
from scheduler.dispatch.softened import Softened
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Booking, Plan, Route, Visit
from scheduler.problem import NEVER
from scheduler.travel.kernel import TravelArrays


class Trial:
    """`plan` with all visits of `booking` on the vehicle `target` (an index), and the workspace to order them in."""

    def __init__(self, plan: Plan, booking: Booking, target: int, now: int, travel: TravelArrays) -> None:
        self._before, self._booking, self._target = plan, booking, target
        self._now, self._travel = now, travel
        self.source = next(
            (n for n, route in enumerate(plan.routes) if any(v.booking_id == booking.id for v in route.visits)), None
        )
        self._visits = _visits_of(booking, [v for route in plan.routes for v in route.visits])

    def _workspace(self, promised: bool) -> Workspace:
        """The target holds the booking last; its riders' limits are let out up to the promise when `promised`."""
        plan, booking = self._before, self._booking
        routes = [_without(route, booking.id) for route in plan.routes]
        target = routes[self._target]
        routes[self._target] = target = replace(target, visits=(*target.visits, *self._visits))
        bookings = {**plan.bookings, booking.id: booking}
        plan = replace(plan, routes=tuple(routes), bookings=bookings)
        if promised:
            plan = replace(plan, bookings=all_up_to_promise(plan, target))
        return Workspace(plan, self._now, self._travel)

    def place(self, at: Position | None) -> tuple[Plan, int] | str:
        """The plan with the booking in its place and the drive seconds added, or the code of why there is none."""
        for promised in (False, True):
            work = self._workspace(promised)
            order = self._cheapest(work) if at is None else self._wanted(work, at)
            if order is None and at is not None:
                return "order_impossible"
            if order is not None and work.set_sequence(self._target, order):
                return self._placed(work, work.route(self._target)), self._added(work)
        return self._why_not(at)

    def would_be(self, at: Position | None) -> Plan | None:
        """The plan in that order with nobody's latest times kept; None when the order is impossible anyway."""
        work = self._workspace(promised=True)
        order = self._least_late(work) if at is None else self._wanted(work, at)
        if order is None:
            return None
        work.set_sequence(self._target, order)
        return self._placed(work, work.route(self._target, undelayed(work, self._target)))

    def _wanted(self, work: Workspace, at: Position) -> list[int] | None:
        nodes = dict(zip(self._open(work), work.sequence(self._target), strict=True))
        rest = [visit for visit in self._open(work) if visit.booking_id != self._booking.id]
        order = ordered(rest, list(self._visits), at)
        return None if order is None else [nodes[visit] for visit in order]

    def _open(self, work: Workspace) -> list[Visit]:
        route = work.plan.routes[self._target]
        return list(route.visits[route.committed :])

    def _cheapest(self, work: Workspace) -> list[int] | None:
        number = work.layout.number[self._booking.id]
        rest = self._rest(work, number)
        if not work.set_sequence(self._target, rest):
            return None
        work.make_room(len(rest) + 2)
        _, pickup, dropoff = insertion.cheapest_in_route(
            work.problem, work.routes, self._target, number, NEVER, work.scratch
        )
        return None if dropoff == insertion.NOWHERE else _inserted(rest, number, pickup, dropoff)

    def _rest(self, work: Workspace, number: int) -> list[int]:
        return [node for node in work.sequence(self._target) if node // 2 != number]

    def _least_late(self, work: Workspace) -> list[int] | None:
        """The order in which everybody together is least late."""
        number = work.layout.number[self._booking.id]
        rest = self._rest(work, number)
        work.make_room(len(rest) + 2)
        work.set_sequence(self._target, rest)
        soft = Softened(work)
        _, pickup, dropoff = least_late_in_route(
            soft.problem, work.routes, soft.due, self._target, number, NEVER, work.scratch
        )
        return None if dropoff == insertion.NOWHERE else _inserted(rest, number, pickup, dropoff)

    def _loads(self, work: Workspace, order: list[int]) -> str | None:
        """What of the order is impossible whatever the times: no seat, or a break with somebody aboard."""
        problem, load = work.problem, work.problem.start_load[self._target].copy()
        for node in order:
            if node >= 2 * (work.candidate + 1):
                if load.any():
                    return "order_impossible"
                continue
            load = load + (-1 if node % 2 else 1) * problem.load[node // 2]
            if not schedule.fits(problem, self._target, *(int(part) for part in load)):
                return "no_seat"
        return None

    def _why_not(self, at: Position | None) -> str:
        work = self._workspace(promised=True)
        order = self._least_late(work) if at is None else self._wanted(work, at)
        if order is None:
            return "no_seat"
        loads = self._loads(work, order)
        if loads is not None:
            return loads
        work.problem.end_time[self._target] = NEVER
        return "shift_over" if work.set_sequence(self._target, order) else "promise_would_break"

    def _placed(self, work: Workspace, target: Route) -> Plan:
        """The plan with the target's new times; limits let out, up to the promise, only where these need it."""
        bookings = {**self._before.bookings, self._booking.id: self._booking}
        before = replace(self._before, bookings=bookings, routes=work.current_plan(self._others()).routes)
        return fitted(before, work, self._target, target)

    def _others(self) -> list[int]:
        return [] if self.source is None or self.source == self._target else [self.source]

    def _added(self, work: Workspace) -> int:
        before = Workspace(self._before, self._now, self._travel)
        touched = [self._target, *self._others()]
        return sum(_drive(work, v) - _drive(before, v) for v in touched)


def _drive(work: Workspace, vehicle: int) -> int:
    return int(schedule.drive_time(work.problem, work.routes, vehicle))


def _inserted(rest: list[int], number: int, pickup: int, dropoff: int) -> list[int]:
    order = [*rest[:dropoff], 2 * number + 1, *rest[dropoff:]]
    return order if pickup == insertion.NOWHERE else [*order[:pickup], 2 * number, *order[pickup:]]


def _without(route: Route, booking_id: str) -> Route:
    visits = tuple(visit for visit in route.visits if visit.booking_id != booking_id)
    return route if len(visits) == len(route.visits) else replace(route, visits=visits)


def _visits_of(booking: Booking, planned: list[Visit]) -> tuple[Visit, ...]:
    """The booking's visits as planned, or as they would be for one without a place."""
    mine = tuple(visit for visit in planned if visit.booking_id == booking.id)
    return mine or visits_of(booking)
