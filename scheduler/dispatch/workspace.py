"""A plan at a moment as arrays that compiled code works on, and back again.

What a vehicle already drives towards or stands at is behind it here: its route starts after the
committed visits, with their riders aboard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduler import insertion, schedule
from scheduler.dispatch.layout import SPARE_ROOM, layout_of
from scheduler.dispatch.limits import Window, window_of
from scheduler.dispatch.scan import cheapest_by_windows, prepare
from scheduler.dispatch.start import Start, start_of
from scheduler.model import Plan, Promise, Request, Route, Vehicle, Visit
from scheduler.problem import Problem, Routes, empty_routes, new_scratch
from scheduler.travel.kernel import TravelArrays


class Workspace:
    """The open bookings and routes of `plan` at `now`, with room for one candidate request.

    `problem` and `routes` follow `scheduler.problem`; vehicle v is `plan.routes[v]`, request r is
    `bookings[r]`, and the last request is the candidate's place. `feasible[v]` says whether the
    route can still keep every limit. Who may carry whom is not in `problem` but in `allowed`.
    """

    def __init__(self, plan: Plan, now: int, travel: TravelArrays) -> None:
        self.plan, self.now, self.travel = plan, now, travel
        self.layout = layout_of(plan)
        self.bookings, self.candidate = self.layout.bookings, self.layout.candidate
        self._busy = {v: self._start(v) for v in self.layout.busy}
        self._boarded = {
            booking_id: (boarded, v)
            for v, start in self._busy.items()
            for booking_id, boarded in start.boarded.items()
            if booking_id in self.layout.number
        }
        self.problem = self._problem()
        self._fill()

    def start(self, vehicle: int) -> Start:
        """Where, when and with whom aboard the vehicle is free for what is not fixed."""
        return self._busy.get(vehicle) or self._start(vehicle)

    def _start(self, vehicle: int) -> Start:
        route = self.plan.routes[vehicle]
        aboard = self.layout.riders.get(route.vehicle.id, ())
        return start_of(route, self.plan.bookings, aboard, self.now, self.travel)

    def _problem(self) -> Problem:
        """The layout's arrays, copied where a candidate or the moment changes them."""
        layout = self.layout
        location, earliest, latest, service = layout.nodes.copy()
        places, times = layout.location, np.maximum(layout.ready, self.now)
        loads = np.zeros((len(times), 3), dtype=np.int64)
        if self._busy:
            places = places.copy()
        for v, start in self._busy.items():
            places[v], times[v], loads[v] = start.location, start.time, start.load
        aboard = np.zeros(self.candidate + 1, dtype=np.bool_)
        for booking_id, (boarded, _) in self._boarded.items():
            number = layout.number[booking_id]
            aboard[number] = True
            latest[2 * number + 1] = min(latest[2 * number + 1], boarded + layout.ride_limit[number])
        return Problem(
            travel=self.travel,
            location=location,
            earliest=earliest,
            latest=latest,
            service=service,
            ride_limit=layout.ride_limit.copy(),
            load=layout.load.copy(),
            aboard=aboard,
            allowed=_ASKED_APART,
            start_location=places,
            start_time=times,
            start_load=loads,
            end_location=layout.end,
            end_time=layout.shift_end.copy(),
            duration=layout.duration,
            capacity=layout.capacity,
            wheelchair_seats=layout.wheelchair_seats,
        )

    @cached_property
    def allowed(self) -> NDArray[np.bool_]:
        """Which vehicle may carry which booking (R, V): a rider aboard, or pinned by a dispatcher, has one."""
        rows = np.zeros((self.candidate, len(self.plan.routes)), dtype=np.bool_)
        for number, booking in enumerate(self.bookings):
            if booking.id in self._boarded:
                rows[number, self._boarded[booking.id][1]] = True
                continue
            rows[number] = self.layout.carriers(booking.request.lines, booking.request.party)
            if booking.pinned_to is not None:
                rows[number] &= [route.vehicle.id == booking.pinned_to for route in self.plan.routes]
        return rows

    def _fill(self) -> None:
        layout = self.layout
        vehicles, room = layout.sequence.shape
        self.routes = empty_routes(vehicles, room)._replace(
            sequence=layout.sequence.copy(), length=layout.length.copy()
        )
        self.scratch = new_scratch(self.candidate + 1, room)
        self.feasible = np.zeros(vehicles, dtype=np.bool_)
        prepare(self.problem, self.routes, self.feasible, self.scratch)

    def make_room(self, visits: int) -> None:
        """Room for routes of `visits` visits."""
        room = self.routes.sequence.shape[1]
        if visits > room:
            more = visits + SPARE_ROOM - room
            self.routes = Routes(
                *(
                    part if part.ndim == 1 else np.pad(part, ((0, 0), (0, more), (0, 0))[: part.ndim])
                    for part in self.routes
                )
            )
            self.scratch = new_scratch(self.candidate + 1, room + more)

    def keeps_limits(self) -> bool:
        """True when every route can still keep every booking's limits."""
        return bool(self.feasible.all()) and not any(start.late for start in self._busy.values())

    def is_late(self, vehicle: int) -> bool:
        """True when a committed visit itself comes too late for its booking's limits."""
        return vehicle in self._busy and self._busy[vehicle].late

    def refresh(self, vehicle: int) -> bool:
        """Times of a route whose sequence changed; False when it cannot keep its limits."""
        return bool(schedule.refresh(self.problem, self.routes, vehicle, self.scratch))

    def cheapest(self, request: Request, windows: Sequence[Window], only: str | None = None) -> list[list[int]]:
        """For each window of the request, its cheapest place in the fleet and the times it would get there.

        (added drive time, vehicle, pickup index, drop-off index, begin of the pickup, begin of the
        drop-off); the vehicle is `insertion.NOWHERE` where there is none. The request and the last
        window then stand in the candidate's place. `only` is the one vehicle that may, when it is pinned.
        """
        problem, p, d = self.problem, 2 * self.candidate, 2 * self.candidate + 1
        problem.location[p], problem.location[d] = request.origin, request.destination
        problem.service[p], problem.service[d] = request.board_seconds, request.alight_seconds
        problem.load[self.candidate] = request.party
        found = np.zeros((len(windows), 6), dtype=np.int64)
        asked = np.array(windows, dtype=np.int64).reshape(-1, 4)
        carriers = self.layout.carriers(request.lines, request.party)
        if only is not None:
            carriers = carriers & np.array([route.vehicle.id == only for route in self.plan.routes])
        cheapest_by_windows(problem, self.routes, self.candidate, carriers, asked, found, self.scratch)
        rows: list[list[int]] = found.tolist()
        return rows

    def place(self, request: Request, limits: Promise, only: str | None = None) -> int | None:
        """Inserts the request as the candidate where that is cheapest; the vehicle, or None without room."""
        ((_, vehicle, pickup, dropoff, _, _),) = self.cheapest(request, [window_of(limits)], only)
        if vehicle == insertion.NOWHERE:
            return None
        insertion.insert(self.routes, vehicle, self.candidate, pickup, dropoff, self.scratch)
        self.refresh(vehicle)
        return vehicle

    def sequence(self, vehicle: int) -> list[int]:
        """The nodes of a route."""
        return [int(node) for node in self.routes.sequence[vehicle, : self.routes.length[vehicle]]]

    def set_sequence(self, vehicle: int, nodes: list[int]) -> bool:
        """Replaces a route; False when it cannot keep its limits."""
        self.make_room(len(nodes))
        self.routes.sequence[vehicle, : len(nodes)] = nodes
        self.routes.length[vehicle] = len(nodes)
        return self.refresh(vehicle)

    def route(self, vehicle: int, begins: NDArray[np.int64] | None = None, name: str | None = None) -> Route:
        """The route of the plan with this workspace's visits and times; `name` is the candidate's booking id."""
        old = self.plan.routes[vehicle]
        begins = self.routes.begin[vehicle] if begins is None else begins
        visits = [self._visit(node, int(begins[k]), name) for k, node in enumerate(self.sequence(vehicle), 1)]
        return replace(old, visits=(*self.start(vehicle).committed, *visits))

    def _visit(self, node: int, begin: int, name: str | None) -> Visit:
        if node >= 2 * (self.candidate + 1):
            return replace(self.layout.breaks[node - 2 * (self.candidate + 1)], arrival=begin, begin=begin)
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


_ASKED_APART = np.zeros((0, 0), dtype=np.bool_)
