"""What of a plan stays the same whatever the moment: its bookings, orders of visits and vehicles as arrays.

A plan never changes, so its layout is made once and kept for the few plans asked about last.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from scheduler.dispatch.part import RoutePart
from scheduler.model import Booking, Load, Plan

SPARE_ROOM = 8
"""Visits that fit into every route beyond the longest one."""

KEPT, KEPT_OF_A_DAY = 40, 3
"""Layouts kept: a service asks again and again about the plans of today and the next weeks."""


class Layout:
    """The open part of `plan`. Vehicle v is `plan.routes[v]`, request r is `bookings[r]`; `candidate` is one more.

    Nodes are numbered as in `scheduler.problem`, breaks after the candidate's. `nodes` (4, N) holds
    location, earliest, latest and service, `ride_limit` (R + 1,), `load` (R + 1, 3); the candidate's
    are 0. `sequence` (V, M), `length` (V,). `ready` and `shift_end` (V,) are those of routes without
    committed visits; `busy` numbers the routes with committed visits or riders aboard. Read only.

    Routes that `before`, an earlier version's layout, holds unchanged are taken from there.
    """

    def __init__(self, plan: Plan, before: Layout | None = None) -> None:
        self.plan = plan
        self.riders = _riders(plan)
        self.busy = [v for v, route in enumerate(plan.routes) if route.committed or route.vehicle.id in self.riders]
        self._carriers: dict[tuple[frozenset[str], Load], NDArray[np.bool_]] = {}
        old: Iterable[RoutePart | None] = before.parts if before is not None else ()
        self.parts: list[RoutePart] = [
            part if part is not None and part.describes(route, plan) else RoutePart(route, plan)
            for route, part in zip(plan.routes, chain(old, repeat(None)), strict=False)
        ]
        self.bookings = [booking for part in self.parts for booking in part.bookings]
        self.breaks = [visit for part in self.parts for visit in part.breaks]
        self._enter_routes()
        self._enter_nodes()
        self._enter_vehicles()

    @property
    def candidate(self) -> int:
        """The number of the request that is nobody's booking yet."""
        return len(self.bookings)

    @cached_property
    def number(self) -> dict[str, int]:
        """The request number of each booking id."""
        return {booking.id: number for number, booking in enumerate(self.bookings)}

    def _enter_routes(self) -> None:
        """The parts' orders in the numbers of the whole: each part's bookings and breaks follow those before it."""
        parts = self.parts
        self.length = np.array([len(part.order) for part in parts], dtype=np.int64)
        room = int(self.length.max(initial=0)) + SPARE_ROOM
        bookings = np.array([len(part.bookings) for part in parts], dtype=np.int64)
        breaks = np.array([len(part.breaks) for part in parts], dtype=np.int64)
        flat = np.concatenate([np.zeros(0, dtype=np.int64), *(part.order for part in parts)])
        requests_before = np.repeat(np.cumsum(bookings) - bookings, self.length)
        breaks_before = np.repeat(np.cumsum(breaks) - breaks, self.length)
        first_break = 2 * (self.candidate + 1)
        nodes = np.where(flat >= 0, flat + 2 * requests_before, first_break - 1 - flat + breaks_before)
        self.sequence = np.full((len(parts), room), -1, dtype=np.int64)
        self.sequence[np.arange(room) < self.length[:, None]] = nodes

    def _enter_nodes(self) -> None:
        requests = self.candidate + 1
        rows = np.concatenate([np.zeros((0, 12), dtype=np.int64), *(part.rows for part in self.parts)])
        self.nodes = np.zeros((4, 2 * requests + len(self.breaks)), dtype=np.int64)
        self.nodes[:, : 2 * requests - 2] = rows[:, :8].reshape(-1, 4).T
        rests = [part.rests for part in self.parts if part.breaks]
        if rests:
            self.nodes[:, 2 * requests :] = np.concatenate(rests).T
        self.ride_limit = np.zeros(requests, dtype=np.int64)
        self.ride_limit[:-1] = rows[:, 8]
        self.load = np.zeros((requests, 3), dtype=np.int64)
        self.load[:-1] = rows[:, 9:]

    def _enter_vehicles(self) -> None:
        flat = np.concatenate([np.zeros(0, dtype=np.int64), *(part.vehicle for part in self.parts)])
        rows = flat.reshape(-1, 9)
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
    before = next((kept for kept in _recent if kept.plan.day == plan.day), None)
    layout = Layout(plan, before)
    alike = [kept for kept in _recent if kept.plan.day == plan.day][KEPT_OF_A_DAY - 1 :]
    others = [kept for kept in _recent if kept not in alike]
    _recent = (layout, *others[: KEPT - 1])
    return layout


def _riders(plan: Plan) -> dict[str, list[Booking]]:
    """Who is aboard, by vehicle id."""
    riders: dict[str, list[Booking]] = {}
    for booking in plan.bookings.values():
        if booking.status == "aboard" and booking.boarded_at is not None:
            riders.setdefault(booking.vehicle_id, []).append(booking)
    return riders
