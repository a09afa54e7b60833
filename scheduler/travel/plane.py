"""Straight-line travel at one speed: benchmarks and towns without roads."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.kernel import TravelArrays


class PlaneTravel:
    """Points `x`, `y` (n,) in metres, and `pace` in seconds (or a benchmark's finer ticks) per metre.

    Raises ValueError when the coordinates differ in length or are not finite, or `pace` is not positive.
    """

    def __init__(self, x: NDArray[np.floating], y: NDArray[np.floating], pace: float) -> None:
        if x.shape != y.shape or not (np.isfinite(x).all() and np.isfinite(y).all()):
            raise ValueError("coordinates must be finite and come in pairs")
        if not pace > 0:
            raise ValueError("pace must be positive")
        self.arrays = TravelArrays(
            np.zeros((0, 0), dtype=np.int64),
            np.ascontiguousarray(x, dtype=np.float64),
            np.ascontiguousarray(y, dtype=np.float64),
            float(pace),
        )

    @property
    def size(self) -> int:
        return int(self.arrays.x.shape[0])

    def _metres(self, a: int, b: int) -> float:
        x, y = self.arrays.x, self.arrays.y
        return math.hypot(float(x[a] - x[b]), float(y[a] - y[b]))

    def time(self, a: int, b: int) -> int:
        """Time from location `a` to `b`, rounded up."""
        return math.ceil(self._metres(a, b) * self.arrays.pace - 1e-9)

    def distance(self, a: int, b: int) -> int:
        """Metres from location `a` to `b`, rounded up."""
        return math.ceil(self._metres(a, b))
