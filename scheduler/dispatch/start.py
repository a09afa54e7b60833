"""Where, when and with whom aboard a vehicle becomes free for what is not yet fixed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from scheduler.model import Booking, Load, Route, Visit
from scheduler.travel.kernel import TravelArrays, travel_time


@dataclass(frozen=True, slots=True)
class Start:
    """The state after the committed visits: `boarded` maps riders aboard to the end of their boarding.

    `late` is true when a committed visit itself comes too late for its booking's limits.
    """

    location: int
    time: int
    load: Load
    boarded: Mapping[str, int]
    committed: tuple[Visit, ...]
    late: bool


def start_of(
    route: Route, bookings: Mapping[str, Booking], aboard: Iterable[Booking], now: int, travel: TravelArrays
) -> Start:
    """Carries the committed visits through on planned travel times, none of them earlier than `now`.

    `aboard` are the bookings whose riders are aboard the route's vehicle.
    """
    location, time = route.location, max(route.ready, route.vehicle.shift_start)
    boarded = {booking.id: booking.boarded_at for booking in aboard if booking.boarded_at is not None}
    load = [sum(parts) for parts in zip(*(bookings[b].request.party for b in boarded), strict=True)] or [0, 0, 0]
    if not route.committed:
        return Start(location, max(time, now), Load(*load), boarded, (), False)
    committed: list[Visit] = []
    late = False
    for visit in route.visits[: route.committed]:
        arrival = _arrival(route, location, visit, time, now, travel)
        opens = _opens(route, visit, bookings)
        # What should be over by now but was not reported is taken to end now.
        begin = max(arrival, opens, now - visit.service)
        time = begin + visit.service
        location = visit.location
        if visit.arrival != arrival or visit.begin != begin:
            visit = replace(visit, arrival=arrival, begin=begin)
        committed.append(visit)
        if visit.booking_id is not None:
            sign = 1 if visit.kind == "pickup" else -1
            booking = bookings[visit.booking_id]
            party = booking.request.party
            late = late or _is_late(visit, booking, max(arrival, opens), boarded)
            load = [a + sign * b for a, b in zip(load, party, strict=True)]
            if visit.kind == "pickup":
                boarded[visit.booking_id] = time
            else:
                boarded.pop(visit.booking_id, None)
    return Start(location, max(time, now), Load(*load), boarded, tuple(committed), late)


def _arrival(route: Route, location: int, visit: Visit, time: int, now: int, travel: TravelArrays) -> int:
    drive = int(travel_time(travel, location, visit.location))
    if route.departed_at is not None and location == route.location:
        return max(route.departed_at + drive if route.eta is None else route.eta, now)
    return max(time + drive, route.arrived_at or 0)


def _is_late(visit: Visit, booking: Booking, begin: int, boarded: Mapping[str, int]) -> bool:
    limits = booking.limits
    if visit.kind == "pickup":
        return begin > limits.pickup_latest
    return begin > min(limits.arrival_latest, boarded.get(booking.id, begin) + limits.ride_limit)


def _opens(route: Route, visit: Visit, bookings: Mapping[str, Booking]) -> int:
    if visit.kind == "pickup" and visit.booking_id is not None:
        return bookings[visit.booking_id].limits.pickup_earliest
    if visit.kind == "break":
        return route.vehicle.breaks[int(visit.id.rsplit("break", 1)[1])].earliest
    return 0
