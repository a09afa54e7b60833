"""RoutingKit's weighting of a hierarchy, of which some arcs may be closed."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import NDArray

try:
    from pyroutingkit import CCHMetric, CCHTopology  # type: ignore[import-untyped]

    AVAILABLE = True
except ImportError:  # a platform for which the package is not built: Dijkstra's search takes its place
    AVAILABLE = False

INFINITE = 2**31 - 1
"""RoutingKit's infinity; sums of two weights still fit into 32 bits."""


class Metric:
    """Weights (m,) of a topology's arcs, INFINITE where an arc is closed. One thread at a time may ask."""

    def __init__(self, topology: CCHTopology, weights: NDArray[np.int64]) -> None:
        self._weights = weights.astype(np.uint32)
        self._metric = CCHMetric(topology)
        self._metric.customize(self._weights, 1)
        self._closed: frozenset[int] = frozenset()

    def close(self, arcs: Collection[int]) -> None:
        """Closes these arcs and no others, which takes milliseconds, or nothing where they are closed already."""
        wanted = frozenset(arcs)
        changed = sorted(wanted ^ self._closed)
        if changed:
            weights = [INFINITE if arc in wanted else int(self._weights[arc]) for arc in changed]
            self._metric.update_weights(np.array(changed, dtype=np.uint32), np.array(weights, dtype=np.uint32))
        self._closed = wanted

    def times(self, sources: NDArray[np.int64], targets: NDArray[np.int64]) -> NDArray[np.uint32]:
        """The least weights (s, t); INFINITE where no way leads."""
        if not (sources.size and targets.size):
            return np.zeros((sources.size, targets.size), dtype=np.uint32)
        found: NDArray[np.uint32] = self._metric.distances_many_to_many(
            sources.astype(np.uint32), targets.astype(np.uint32)
        )
        return found

    def way(self, source: int, target: int) -> tuple[int, list[int]]:
        """The least weight and the arcs of a way that has it."""
        weight, _, arcs = self._metric.query(source, target)
        return int(weight), [int(arc) for arc in arcs]
