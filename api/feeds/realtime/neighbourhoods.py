"""A town cut into neighbourhoods of many homes, so that a vehicle seen to enter one has not shown whose door it seeks.

The cuts follow the homes of the town's folder and not the rides, so that nothing can be learnt from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from api.town.model import Town

CROWD = 20
"""The fewest homes of a neighbourhood, wherever the town has as many."""

DWELLINGS = ("home", "address", "housing")


@dataclass(frozen=True, slots=True)
class _Cut:
    """Points whose coordinate `axis` (0 east, 1 north) is below `at` lie in `below`; a number is a neighbourhood."""

    axis: int
    at: float
    below: _Cut | int
    above: _Cut | int


class Neighbourhoods:
    """Of homes at `points`, (n, 2) in degrees; fewer than twice `crowd` are one neighbourhood."""

    def __init__(self, points: NDArray[np.float64], crowd: int = CROWD) -> None:
        self._crowd = crowd
        self._size = 0
        self._root = self._cut(points)

    @property
    def size(self) -> int:
        """How many there are."""
        return self._size

    def of(self, lon: float, lat: float) -> int:
        """The neighbourhood of a point, also of one outside the town."""
        part = self._root
        while isinstance(part, _Cut):
            part = part.below if (lon, lat)[part.axis] < part.at else part.above
        return part

    def _cut(self, points: NDArray[np.float64]) -> _Cut | int:
        """Halves the homes across the longer side, as long as both halves are a crowd."""
        if len(points) >= 2 * self._crowd:
            across = np.ptp(points, axis=0) * (np.cos(np.radians(points[:, 1].mean())), 1.0)
            for axis in np.argsort(-across):
                at = float(np.median(points[:, axis]))
                below = points[:, axis] < at
                if min(below.sum(), (~below).sum()) >= self._crowd:
                    return _Cut(int(axis), at, self._cut(points[below]), self._cut(points[~below]))
        self._size += 1
        return self._size - 1


@lru_cache(maxsize=16)
def neighbourhoods(town: Town) -> Neighbourhoods:
    """Those of a town."""
    homes = [(place.lon, place.lat) for place in town.places.values() if place.kind in DWELLINGS]
    return Neighbourhoods(np.array(homes, dtype=np.float64).reshape(-1, 2))
