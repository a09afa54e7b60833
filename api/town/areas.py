"""Areas of a town as polygons: which one a point lies in."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry


class Areas:
    """Polygons by area id, in degrees. Where two touch, the first one owns the border."""

    def __init__(self, polygons: Mapping[str, BaseGeometry]) -> None:
        self.polygons = dict(polygons)
        for polygon in self.polygons.values():
            shapely.prepare(polygon)

    def of(self, lon: float, lat: float) -> str | None:
        """The id of the area a point lies in, its border included; None outside all, or for NaN."""
        if not (math.isfinite(lon) and math.isfinite(lat)):
            return None
        return next((area for area, shape in self.polygons.items() if shapely.intersects_xy(shape, lon, lat)), None)

    def inside(self, areas: Iterable[str], lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.bool_]:
        """For points (n,): whether each lies in one of `areas`."""
        found = np.zeros(lon.shape, dtype=bool)
        for area in areas:
            found |= shapely.intersects_xy(self.polygons[area], lon, lat)
        return found

    def bounds(self, areas: Iterable[str]) -> tuple[float, float, float, float]:
        """West, south, east, north around `areas`."""
        west, south, east, north = np.array([self.polygons[area].bounds for area in areas]).T
        return float(west.min()), float(south.min()), float(east.max()), float(north.max())
