"""How one route stands by itself: whether it keeps its limits, its times, and how long that stays true.

A route's times depend on its own visits and riders and on the clock alone. So an event needs its own route looked
at, and of the others only those that the clock has moved since they were looked at last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from scheduler.dispatch.alone import times_alone
from scheduler.dispatch.start import Start, start_of
from scheduler.model import Booking, Plan, Route, Visit
from scheduler.travel.kernel import TravelArrays


class Standing:
    """How `route` stands at every moment from `since` to `until`; `fine` is true when it keeps every limit."""

    __slots__ = ("_begins", "_bookings", "_names", "_start", "_travel", "fine", "route", "since", "until")

    def __init__(self, route: Route, plan: Plan, now: int, travel: TravelArrays) -> None:
        self.route, self.since, self._travel = route, now, travel
        aboard = _aboard(route, plan)
        visited = [visit.booking_id for visit in route.visits if visit.booking_id is not None]
        self._names = tuple(dict.fromkeys([*visited, *(booking.id for booking in aboard)]))
        self._bookings = tuple(map(plan.bookings.__getitem__, self._names))
        self._start = start_of(route, plan.bookings, aboard, now, travel)
        times = times_alone(route, plan, self._start, travel)
        mine = all(booking.vehicle_id == route.vehicle.id for booking in self._bookings)
        self.fine = times is not None and mine and not self._start.late
        self._begins = times.begins if times is not None else []
        self.until = now if times is None else max(now, _until(route, self._start, times.leaves))

    def holds(self, route: Route, plan: Plan, now: int, travel: TravelArrays) -> bool:
        """True when this is how the route stands now."""
        return (
            route is self.route
            and self.since <= now <= self.until
            and travel is self._travel
            and tuple(map(plan.bookings.get, self._names)) == self._bookings
        )

    def put_times(self, bookings: Mapping[str, Booking]) -> Route:
        """The route with its times, which stands as this one did and is `route` from now on."""
        visits = list(self._start.committed)
        for visit, begin in zip(self.route.visits[len(visits) :], self._begins, strict=True):
            visits.append(_at(visit, begin, bookings.get(visit.booking_id or "")))
        self.route = replace(self.route, visits=tuple(visits))
        return self.route


def _aboard(route: Route, plan: Plan) -> list[Booking]:
    return [
        booking
        for booking in plan.bookings.values()
        if booking.status == "aboard" and booking.vehicle_id == route.vehicle.id and booking.boarded_at is not None
    ]


def _at(visit: Visit, begin: int, booking: Booking | None) -> Visit:
    """The visit at its time: a vehicle waits where it is and leaves just in time."""
    location, service = visit.location, visit.service
    if booking is not None:
        asked, up = booking.request, visit.kind == "pickup"
        location, service = (asked.origin, asked.board_seconds) if up else (asked.destination, asked.alight_seconds)
    if visit.begin == visit.arrival == begin and visit.location == location and visit.service == service:
        return visit
    return Visit(visit.id, visit.kind, visit.booking_id, location, begin, begin, service, visit.due)


def _until(route: Route, start: Start, leaves: int) -> int:
    """The last moment at which the clock alone has not moved any time of the route.

    Where it drives it cannot be before now, what it is doing cannot have ended before now, and who waits can wait
    until they must leave for the next visit.
    """
    if not start.committed:
        return leaves
    if route.departed_at is not None:
        return min(visit.begin for visit in start.committed)
    return min(visit.begin + visit.service for visit in start.committed)
