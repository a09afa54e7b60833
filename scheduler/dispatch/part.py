"""One route of a plan as arrays: what a later version of the plan can take over while the route stays the same."""

from __future__ import annotations

import numpy as np

from scheduler.model import Booking, Plan, Route, Vehicle, Visit
from scheduler.problem import NEVER


class RoutePart:
    """The open visits of one route of a plan, its bookings and breaks numbered from 0.

    `order` (n,) holds 2k for the pickup and 2k + 1 for the drop-off of `bookings[k]`, -1 - k for
    `breaks[k]`; `rows` (k, 12) what is known of each booking, `rests` (b, 4) of each break,
    `vehicle` (9,) of the vehicle.
    """

    __slots__ = ("bookings", "breaks", "names", "order", "rests", "route", "rows", "vehicle")

    def __init__(self, route: Route, plan: Plan) -> None:
        self.route = route
        self.breaks: list[Visit] = []
        order, number = [], dict[str, int]()
        for visit in route.visits[route.committed :]:
            name = visit.booking_id
            if name is None:
                self.breaks.append(visit)
                order.append(-len(self.breaks))
            else:
                order.append(2 * number.setdefault(name, len(number)) + (visit.kind == "dropoff"))
        self.names = tuple(number)
        self.bookings = tuple(map(plan.bookings.__getitem__, self.names))
        self.order = np.array(order, dtype=np.int64)
        self.rows = np.array([booking_row(booking) for booking in self.bookings], dtype=np.int64).reshape(-1, 12)
        rests = [break_row(visit, route.vehicle) for visit in self.breaks]
        self.rests = np.array(rests, dtype=np.int64).reshape(-1, 4)
        self.vehicle = np.array(vehicle_row(route), dtype=np.int64)

    def describes(self, route: Route, plan: Plan) -> bool:
        """True when this is the part of this very route, whose bookings are what they were."""
        return route is self.route and tuple(map(plan.bookings.get, self.names)) == self.bookings


def booking_row(booking: Booking) -> tuple[int, ...]:
    """Location, earliest, latest and service of the pickup and of the drop-off, the ride limit, and the party."""
    request, limits = booking.request, booking.limits
    seats, wheelchairs, parcels = request.party
    return (
        request.origin, limits.pickup_earliest, limits.pickup_latest, request.board_seconds,
        request.destination, 0, limits.arrival_latest, request.alight_seconds,
        limits.ride_limit, seats, wheelchairs, parcels,
    )  # fmt: skip


def break_row(visit: Visit, vehicle: Vehicle) -> tuple[int, int, int, int]:
    """Location, earliest, latest and duration of a break."""
    rest = vehicle.breaks[int(visit.id.rsplit("break", 1)[1])]
    return rest.location, rest.earliest, rest.latest if visit.due is None else visit.due, rest.duration


def vehicle_row(route: Route) -> tuple[int, ...]:
    """Where and from when a vehicle is free, the end of its shift and where, its longest duty, and its room."""
    vehicle = route.vehicle
    return (
        route.location, max(route.ready, vehicle.shift_start), vehicle.shift_end + route.overtime, vehicle.end,
        NEVER if vehicle.max_duration is None else vehicle.max_duration, vehicle.seats_per_wheelchair,
        *vehicle.capacity,
    )  # fmt: skip
