"""A town's roads on a plane of metres, to measure on."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from api.town.road_map import RoadMap
from scheduler.travel.roads import METRES_PER_DEGREE


class Flat:
    """Metres east and north, true at one latitude and good enough in a town around it."""

    def __init__(self, latitude: float) -> None:
        self._scale = np.array([METRES_PER_DEGREE * np.cos(np.radians(latitude)), METRES_PER_DEGREE])

    def metres(self, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (n, 2) in degrees as points in metres."""
        flat: NDArray[np.float64] = degrees * self._scale
        return flat

    def lines(self, roads: RoadMap) -> NDArray[np.object_]:
        """The line of each edge, from u to v."""
        row = np.repeat(np.arange(roads.network.u.size), np.diff(roads.starts))
        lines: NDArray[np.object_] = shapely.linestrings(self.metres(roads.points), indices=row)
        return lines
