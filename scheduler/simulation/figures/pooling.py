"""Who rode together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from scheduler.simulation.results import TripResult


def pooled_riders(carried: Iterable[TripResult]) -> int:
    """People who shared a part of their ride with another party; parcels are nobody."""
    by_vehicle: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for trip in carried:
        if trip.riders and trip.vehicle_id and trip.boarded_at is not None and trip.alighted_at is not None:
            by_vehicle[trip.vehicle_id].append((trip.boarded_at, trip.alighted_at, trip.riders))
    return sum(_sharing(sorted(rides)) for rides in by_vehicle.values())


def _sharing(rides: list[tuple[int, int, int]]) -> int:
    """A ride is shared when an earlier one lasts beyond its begin, or a later one begins before its end."""
    shared, latest = 0, -1
    for number, (boarded, alighted, riders) in enumerate(rides):
        joined = number + 1 < len(rides) and rides[number + 1][0] < alighted
        if latest > boarded or joined:
            shared += riders
        latest = max(latest, alighted)
    return shared
