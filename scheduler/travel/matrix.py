"""Travel times from a table."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.kernel import TravelArrays


class MatrixTravel:
    """Fastest times and the distances driven on those ways, both (n, n) with zero diagonals.

    Raises ValueError when the tables are not square, differ in shape or hold a negative entry.
    """

    def __init__(self, seconds: NDArray[np.integer], metres: NDArray[np.integer]) -> None:
        if seconds.ndim != 2 or seconds.shape[0] != seconds.shape[1] or seconds.shape != metres.shape:
            raise ValueError(f"travel tables must be square and alike, not {seconds.shape} and {metres.shape}")
        if seconds.size and (int(seconds.min()) < 0 or int(metres.min()) < 0):
            raise ValueError("travel tables must not hold negative entries")
        self._seconds = np.ascontiguousarray(seconds, dtype=np.int64)
        self._metres = metres
        empty = np.zeros(0)
        self.arrays = TravelArrays(self._seconds, empty, empty, 1.0)

    @property
    def size(self) -> int:
        return int(self._seconds.shape[0])

    def time(self, a: int, b: int) -> int:
        """Seconds from location `a` to `b`."""
        return int(self._seconds[a, b])

    def distance(self, a: int, b: int) -> int:
        """Metres driven from location `a` to `b`."""
        return int(self._metres[a, b])
