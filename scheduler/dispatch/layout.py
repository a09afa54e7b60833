"""What of a plan stays the same whatever the moment: its bookings, orders of visits and vehicles as arrays.

A plan never changes, so its layout is made once and kept for the few plans asked about last.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.model import Booking, Load, Plan, Route, Vehicle, Visit
from scheduler.problem import NEVER

SPARE_ROOM = 8
"""Visits that fit into every route beyond the longest one."""

KEPT = 4
"""Layouts kept: a service asks again and again about the plans of today and the next days."""


class Layout:
    """The open part of `plan`. Vehicle v is `plan.routes[v]`, request r is `bookings[r]`; `candidate` is one more.

    Nodes are numbered as in `scheduler.problem`, breaks after the candidate's. `nodes` (4, N) holds
    location, earliest, latest and service, `ride_limit` (R + 1,), `load` (R + 1, 3); the candidate's
    are 0. `sequence` (V, M), `length` (V,). `ready` and `shift_end` (V,) are those of routes without
    committed visits; `busy` numbers the routes with committed visits or riders aboard. Read only.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.bookings: list[Booking] = []
        self.number: dict[str, int] = {}
        self.breaks: list[tuple[Visit, Vehicle]] = []
        self.riders = _riders(plan)
        self.busy = [v for v, route in enumerate(plan.routes) if route.committed or route.vehicle.id in self.riders]
        self._carriers: dict[tuple[frozenset[str], Load], NDArray[np.bool_]] = {}
        self._order()
        self._enter_nodes()
        self._enter_vehicles()

    @property
    def candidate(self) -> int:
        """The number of the request that is nobody's booking yet."""
        return len(self.bookings)

    def _order(self) -> None:
        """Numbers bookings and breaks in the order of the routes, and writes the routes as nodes."""
        orders: list[list[int]] = []
        number, bookings, breaks = self.number, self.plan.bookings, self.breaks
        for route in self.plan.routes:
            order: list[int] = []
            orders.append(order)
            for visit in route.visits[route.committed :] if route.committed else route.visits:
                name = visit.booking_id
                if name is None:
                    breaks.append((visit, route.vehicle))
                    order.append(-len(breaks))
                    continue
                known = number.get(name)
                if known is None:
                    known = number[name] = len(self.bookings)
                    self.bookings.append(bookings[name])
                order.append(2 * known + (visit.kind == "dropoff"))
        room = max(map(len, orders), default=0) + SPARE_ROOM
        self.length = np.array([len(order) for order in orders], dtype=np.int64)
        self.sequence = np.full((len(orders), room), -1, dtype=np.int64)
        flat = np.array([node for order in orders for node in order], dtype=np.int64)
        # Breaks were counted -1, -2, ...; their nodes follow the candidate's two.
        flat[flat < 0] = 2 * len(self.bookings) + 1 - flat[flat < 0]
        self.sequence[np.arange(room) < self.length[:, None]] = flat

    def _enter_nodes(self) -> None:
        requests = len(self.bookings) + 1
        rows = np.array([_booking_row(booking) for booking in self.bookings], dtype=np.int64).reshape(-1, 12)
        self.nodes = np.zeros((4, 2 * requests + len(self.breaks)), dtype=np.int64)
        self.nodes[:, : 2 * requests - 2] = rows[:, :8].reshape(-1, 2, 4).transpose(2, 0, 1).reshape(4, -1)
        if self.breaks:
            rests = [_break_row(visit, vehicle) for visit, vehicle in self.breaks]
            self.nodes[:, 2 * requests :] = np.array(rests, dtype=np.int64).T
        self.ride_limit = np.zeros(requests, dtype=np.int64)
        self.ride_limit[:-1] = rows[:, 8]
        self.load = np.zeros((requests, 3), dtype=np.int64)
        self.load[:-1] = rows[:, 9:]

    def _enter_vehicles(self) -> None:
        rows = np.array([_vehicle_row(route) for route in self.plan.routes], dtype=np.int64).reshape(-1, 9)
        columns = np.ascontiguousarray(rows.T)
        self.location, self.ready, self.shift_end, self.end, self.duration, self.wheelchair_seats = columns[:6]
        self.capacity = np.ascontiguousarray(rows[:, 6:])

    def carriers(self, lines: tuple[str, ...], party: Load) -> NDArray[np.bool_]:
        """Which vehicles are in service, serve one of the lines (empty: any) and have room for the party when empty.

        Asked once for all parties alike. (V,), read only.
        """
        alike = (frozenset(lines), party)
        found = self._carriers.get(alike)
        if found is None:
            found = self._carriers[alike] = self._who_carries(*alike)
        return found

    def _who_carries(self, lines: frozenset[str], party: Load) -> NDArray[np.bool_]:
        serves = np.array(
            [
                route.in_service and not (lines and route.vehicle.lines and lines.isdisjoint(route.vehicle.lines))
                for route in self.plan.routes
            ],
            dtype=np.bool_,
        )
        seats = party.seats + self.wheelchair_seats * party.wheelchairs
        room = self.capacity
        fits = (seats <= room[:, 0]) & (party.wheelchairs <= room[:, 1]) & (party.parcels <= room[:, 2])
        return np.logical_and(serves, fits)


_recent: tuple[Layout, ...] = ()


def layout_of(plan: Plan) -> Layout:
    """The plan's layout, made when this very plan was not among the last asked about. Threads may share it."""
    global _recent
    for layout in _recent:
        if layout.plan is plan:
            return layout
    layout = Layout(plan)
    _recent = (layout, *_recent[: KEPT - 1])
    return layout


def _riders(plan: Plan) -> dict[str, list[Booking]]:
    """Who is aboard, by vehicle id."""
    riders: dict[str, list[Booking]] = {}
    for booking in plan.bookings.values():
        if booking.status == "aboard" and booking.boarded_at is not None:
            riders.setdefault(booking.vehicle_id, []).append(booking)
    return riders


def _booking_row(booking: Booking) -> tuple[int, ...]:
    request, limits = booking.request, booking.limits
    seats, wheelchairs, parcels = request.party
    return (
        request.origin, limits.pickup_earliest, limits.pickup_latest, request.board_seconds,
        request.destination, 0, limits.arrival_latest, request.alight_seconds,
        limits.ride_limit, seats, wheelchairs, parcels,
    )  # fmt: skip


def _break_row(visit: Visit, vehicle: Vehicle) -> tuple[int, int, int, int]:
    rest = vehicle.breaks[int(visit.id.rsplit("break", 1)[1])]
    return rest.location, rest.earliest, rest.latest if visit.due is None else visit.due, rest.duration


def _vehicle_row(route: Route) -> tuple[int, ...]:
    vehicle = route.vehicle
    return (
        route.location, max(route.ready, vehicle.shift_start), vehicle.shift_end + route.overtime, vehicle.end,
        NEVER if vehicle.max_duration is None else vehicle.max_duration, vehicle.seats_per_wheelchair,
        *vehicle.capacity,
    )  # fmt: skip
