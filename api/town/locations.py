"""Where vehicles may stop: the points of the roads between which a town's travel times are kept."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.roads import METRES_PER_DEGREE, RoadNetwork


@dataclass(frozen=True, eq=False)
class Locations:
    """Location i lies at `lon[i]`, `lat[i]` in degrees, on the road node `node[i]`; all (k,)."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    node: NDArray[np.int32]

    @property
    def size(self) -> int:
        """The number of locations."""
        return int(self.node.shape[0])

    def nearest(self, lon: float, lat: float) -> tuple[int, float]:
        """The location nearest to a point in degrees, and the metres to it as the crow flies."""
        squares = ((self.lon - lon) * np.cos(np.radians(lat))) ** 2 + (self.lat - lat) ** 2
        location = int(squares.argmin())
        return location, float(np.sqrt(squares[location])) * METRES_PER_DEGREE


def locations_of(roads: RoadNetwork) -> Locations:
    """Every node of `roads`, in its order."""
    return Locations(roads.lon, roads.lat, np.arange(roads.size, dtype=np.int32))
