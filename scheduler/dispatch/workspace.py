"""A plan at a moment as arrays that compiled code works on, and back again.

What a vehicle already drives towards or stands at is behind it here: its route starts after the
committed visits, with their riders aboard.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler import schedule
from scheduler.dispatch.start import Start, start_of
from scheduler.model import Booking, Load, Plan, Promise, Request, Route, Vehicle, Visit
from scheduler.problem import NEVER, Problem, empty_routes, new_scratch
from scheduler.travel.kernel import TravelArrays, travel_time

SPARE_ROOM = 8


def may_ride(vehicle: Vehicle, request: Request) -> bool:
    """True when the vehicle serves a line of the request and the party fits into it empty."""
    if vehicle.lines and request.lines and not vehicle.lines.intersection(request.lines):
        return False
    party, room = request.party, vehicle.capacity
    seats = party.seats + vehicle.seats_per_wheelchair * party.wheelchairs
    return seats <= room.seats and party.wheelchairs <= room.wheelchairs and party.parcels <= room.parcels


class Workspace:
    """The open bookings and routes of `plan` at `now`, with room for one candidate request.

    `problem` and `routes` follow `scheduler.problem`; vehicle v is `plan.routes[v]`, request r is
    `bookings[r]`, and the last request is the candidate's place. `feasible[v]` says whether the
    route can still keep every limit.
    """

    def __init__(self, plan: Plan, now: int, travel: TravelArrays) -> None:
        self.plan, self.now, self.travel = plan, now, travel
        self.starts = [start_of(route, plan.bookings, now, travel) for route in plan.routes]
        self.bookings: list[Booking] = []
        self._number: dict[str, int] = {}
        self._carriers: dict[tuple[frozenset[str], Load], NDArray[np.bool_]] = {}
        for route in plan.routes:
            for visit in route.visits[route.committed :]:
                if visit.booking_id is not None and visit.booking_id not in self._number:
                    self._number[visit.booking_id] = len(self.bookings)
                    self.bookings.append(plan.bookings[visit.booking_id])
        self.candidate = len(self.bookings)
        self.breaks: list[Visit] = []
        sequences = [self._sequence(route) for route in plan.routes]
        self.problem = self._problem()
        self._fill(sequences)

    def _sequence(self, route: Route) -> list[int]:
        nodes = []
        for visit in route.visits[route.committed :]:
            if visit.booking_id is None:
                nodes.append(2 * (self.candidate + 1) + len(self.breaks))
                self.breaks.append(visit)
            else:
                nodes.append(2 * self._number[visit.booking_id] + (visit.kind == "dropoff"))
        return nodes

    def _problem(self) -> Problem:
        requests, vehicles = self.candidate + 1, len(self.plan.routes)
        nodes = 2 * requests + len(self.breaks)
        whole = lambda *shape: np.zeros(shape, dtype=np.int64)  # noqa: E731
        owners = [route.vehicle for route in self.plan.routes]
        problem = Problem(
            travel=self.travel,
            location=whole(nodes),
            earliest=whole(nodes),
            latest=whole(nodes),
            service=whole(nodes),
            ride_limit=whole(requests),
            load=whole(requests, 3),
            aboard=np.zeros(requests, dtype=np.bool_),
            allowed=np.zeros((requests, vehicles), dtype=np.bool_),
            start_location=np.array([start.location for start in self.starts], dtype=np.int64),
            start_time=np.array([start.time for start in self.starts], dtype=np.int64),
            start_load=np.array([start.load for start in self.starts], dtype=np.int64).reshape(vehicles, 3),
            end_location=np.array([owner.end for owner in owners], dtype=np.int64),
            end_time=np.array(
                [self._end_time(route, start) for route, start in zip(self.plan.routes, self.starts, strict=True)],
                dtype=np.int64,
            ),
            duration=np.array([_duration(route) for route in self.plan.routes], dtype=np.int64),
            capacity=np.array([owner.capacity for owner in owners], dtype=np.int64).reshape(vehicles, 3),
            wheelchair_seats=np.array([owner.seats_per_wheelchair for owner in owners], dtype=np.int64),
        )
        for number, booking in enumerate(self.bookings):
            self._enter(problem, number, booking.request, booking.limits)
            self._bind(problem, number, booking)
        self._enter_breaks(problem, 2 * requests)
        return problem

    def _end_time(self, route: Route, start: Start) -> int:
        """The end of the shift; later only for a vehicle that is out so late that just driving home takes longer."""
        home = start.time + int(travel_time(self.travel, start.location, route.vehicle.end))
        return max(route.vehicle.shift_end + route.overtime, home)

    def _enter(self, problem: Problem, number: int, request: Request, limits: Promise) -> None:
        p, d = 2 * number, 2 * number + 1
        problem.location[p], problem.location[d] = request.origin, request.destination
        problem.service[p], problem.service[d] = request.board_seconds, request.alight_seconds
        problem.earliest[p], problem.latest[p] = limits.pickup_earliest, limits.pickup_latest
        problem.earliest[d], problem.latest[d] = 0, limits.arrival_latest
        problem.ride_limit[number] = limits.ride_limit
        problem.load[number] = request.party
        problem.allowed[number] = self._may_carry(request)

    def _may_carry(self, request: Request) -> NDArray[np.bool_]:
        """Which vehicles may carry the party; asked once for all parties alike."""
        alike = (frozenset(request.lines), request.party)
        if alike not in self._carriers:
            self._carriers[alike] = np.array(
                [route.in_service and may_ride(route.vehicle, request) for route in self.plan.routes], dtype=np.bool_
            )
        return self._carriers[alike]

    def _bind(self, problem: Problem, number: int, booking: Booking) -> None:
        """Ties a rider aboard, or one pinned by a dispatcher, to the vehicle."""
        boarded = None
        for v, start in enumerate(self.starts):
            if booking.id in start.boarded:
                boarded, vehicle = start.boarded[booking.id], v
        if boarded is not None:
            problem.aboard[number] = True
            latest = boarded + booking.limits.ride_limit
            problem.latest[2 * number + 1] = min(problem.latest[2 * number + 1], latest)
            problem.allowed[number] = False
            problem.allowed[number, vehicle] = True
        elif booking.pinned_to is not None:
            for v, route in enumerate(self.plan.routes):
                problem.allowed[number, v] &= route.vehicle.id == booking.pinned_to

    def _enter_breaks(self, problem: Problem, first: int) -> None:
        windows = {
            break_id(route.vehicle, k): rest
            for route in self.plan.routes
            for k, rest in enumerate(route.vehicle.breaks)
        }
        for node, visit in enumerate(self.breaks, first):
            rest = windows[visit.id]
            problem.location[node], problem.service[node] = rest.location, rest.duration
            problem.earliest[node] = rest.earliest
            problem.latest[node] = rest.latest if visit.due is None else visit.due

    def _fill(self, sequences: list[list[int]]) -> None:
        room = max(sum(map(len, sequences)), 1) + SPARE_ROOM
        self.routes = empty_routes(len(sequences), room)
        self.scratch = new_scratch(self.candidate + 1, room)
        for v, sequence in enumerate(sequences):
            self.routes.sequence[v, : len(sequence)] = sequence
            self.routes.length[v] = len(sequence)
        self.feasible = [self.refresh(v) for v in range(len(sequences))]

    def keeps_limits(self) -> bool:
        """True when every route can still keep every booking's limits."""
        return all(self.feasible) and not any(start.late for start in self.starts)

    def refresh(self, vehicle: int) -> bool:
        """Times of a route whose sequence changed; False when it cannot keep its limits."""
        return bool(schedule.refresh(self.problem, self.routes, vehicle, self.scratch))

    def offer_candidate(self, request: Request, limits: Promise) -> None:
        """Puts a request with its limits into the candidate's place."""
        self._enter(self.problem, self.candidate, request, limits)

    def number_of(self, booking_id: str) -> int | None:
        """The booking's request number, None when nothing of it is left to plan."""
        return self._number.get(booking_id)

    def sequence(self, vehicle: int) -> list[int]:
        """The nodes of a route."""
        return [int(node) for node in self.routes.sequence[vehicle, : self.routes.length[vehicle]]]

    def set_sequence(self, vehicle: int, nodes: list[int]) -> bool:
        """Replaces a route; False when it cannot keep its limits."""
        self.routes.sequence[vehicle, : len(nodes)] = nodes
        self.routes.length[vehicle] = len(nodes)
        return self.refresh(vehicle)

    def route(self, vehicle: int, begins: NDArray[np.int64] | None = None, name: str | None = None) -> Route:
        """The route of the plan with this workspace's visits and times; `name` is the candidate's booking id."""
        old = self.plan.routes[vehicle]
        begins = self.routes.begin[vehicle] if begins is None else begins
        visits = [self._visit(node, int(begins[k]), name) for k, node in enumerate(self.sequence(vehicle), 1)]
        return replace(old, visits=(*self.starts[vehicle].committed, *visits))

    def _visit(self, node: int, begin: int, name: str | None) -> Visit:
        if node >= 2 * (self.candidate + 1):
            return replace(self.breaks[node - 2 * (self.candidate + 1)], arrival=begin, begin=begin)
        booking_id = name if node // 2 == self.candidate else self.bookings[node // 2].id
        kind = "dropoff" if node % 2 else "pickup"
        return Visit(
            id=f"{booking_id}:{kind}",
            kind="dropoff" if node % 2 else "pickup",
            booking_id=booking_id,
            location=int(self.problem.location[node]),
            arrival=begin,  # a vehicle waits where it is and leaves just in time
            begin=begin,
            service=int(self.problem.service[node]),
        )

    def current_plan(self, vehicles: Iterable[int] | None = None) -> Plan:
        """The plan with this workspace's routes and each booking's vehicle; only `vehicles` if given."""
        chosen = set(range(len(self.plan.routes)) if vehicles is None else vehicles)
        routes = tuple(self.route(v) if v in chosen else old for v, old in enumerate(self.plan.routes))
        return with_routes(self.plan, routes)


def with_routes(plan: Plan, routes: tuple[Route, ...]) -> Plan:
    """The plan with other routes, each booking naming the vehicle whose route holds it."""
    bookings = dict(plan.bookings)
    for route in routes:
        for visit in route.visits:
            booking = bookings.get(visit.booking_id or "")
            if booking is not None and booking.vehicle_id != route.vehicle.id:
                bookings[booking.id] = replace(booking, vehicle_id=route.vehicle.id)
    return replace(plan, routes=routes, bookings=bookings)


def break_id(vehicle: Vehicle, number: int) -> str:
    """The visit id of a vehicle's break."""
    return f"{vehicle.id}:break{number}"


def _duration(route: Route) -> int:
    limit = route.vehicle.max_duration
    return NEVER if limit is None else limit


__all__ = ["Start", "Workspace", "break_id", "may_ride", "with_routes"]
