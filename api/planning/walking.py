"""From stop to stop instead of from door to door: who walks where, and for how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from api.town.locations import Locations
from scheduler.simulation.wishes import Trip
from scheduler.travel.roads import METRES_PER_DEGREE

TOO_FAR = "too_far_to_walk"
"""The refusal of a wish whose door, or whose destination, has no stop within reach."""


@dataclass(frozen=True)
class Walking:
    """The stop nearest to each location as the crow flies and the metres there, both (n,), and how people walk.

    A wish is carried from the stop nearest to its origin to the one nearest to its destination. It begins later by the
    walk to the stop, and what must be reached by a time is reached earlier by the walk from the stop. The walks are no
    part of the wait or the ride: they are told by themselves.
    """

    stop: NDArray[np.int64]
    metres: NDArray[np.float64]
    max_metres: int
    metres_per_second: float

    def walked(self, trip: Trip) -> tuple[Trip, int] | None:
        """The wish between stops and the seconds walked in all; None where either walk is too far."""
        request = trip.request
        ends = (request.origin, request.destination)
        if any(self.metres[end] > self.max_metres for end in ends):
            return None
        there, on = (round(float(self.metres[end]) / self.metres_per_second) for end in ends)
        depart = None if request.depart_after is None else request.depart_after + there
        arrive = None if request.arrive_by is None else request.arrive_by - on
        origin, destination = (int(self.stop[end]) for end in ends)
        between = replace(request, origin=origin, destination=destination, depart_after=depart, arrive_by=arrive)
        return replace(trip, request=between), there + on


def walking(locations: Locations, stops: Iterable[int], max_metres: int, kmh: float) -> Walking:
    """For every location its nearest stop; `stops` are locations, at least one."""
    chosen = np.array(sorted(set(stops)), dtype=np.int64)
    east = METRES_PER_DEGREE * np.cos(np.radians(locations.lat.mean()))
    dx = (locations.lon[:, None] - locations.lon[None, chosen]) * east
    dy = (locations.lat[:, None] - locations.lat[None, chosen]) * METRES_PER_DEGREE
    away = np.hypot(dx, dy)
    nearest = away.argmin(axis=1)
    return Walking(chosen[nearest], away[np.arange(away.shape[0]), nearest], max_metres, kmh / 3.6)
