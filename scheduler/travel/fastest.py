"""Fastest ways on a road network under one weighting of its arcs, whatever finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.hierarchy import AVAILABLE, Hierarchy, Weighted
from scheduler.travel.roads import RoadNetwork
from scheduler.travel.search import Search, Table

FEW_NODES = 1_500
"""Up to so many nodes a search through all of them is as quick as anything."""


class Fastest(Protocol):
    """Every question may be asked as if some more arcs were `closed`. Nodes are given as int64 arrays."""

    def seconds(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()
    ) -> NDArray[np.int32]:
        """Fastest times (s, t); UNREACHABLE where no open road leads."""
        ...

    def table(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()) -> Table:
        """Fastest times and the metres of the shortest among the fastest ways, both (s, t)."""
        ...

    def way(self, source: int, target: int, closed: Sequence[int] = ()) -> list[int] | None:
        """The arcs, in order, of that shortest fastest way; None where no open road leads."""
        ...


def fastest(roads: RoadNetwork, edge_seconds: NDArray[np.int64], hierarchy: Hierarchy | None = None) -> Fastest:
    """Ways on `roads` where each edge takes its `edge_seconds`, or is closed where they are negative.

    `hierarchy` is that of `roads`, if it was made before: it takes seconds on a large network.
    """
    if roads.size <= FEW_NODES or not AVAILABLE:
        return Search(roads, edge_seconds)
    return Weighted(hierarchy or Hierarchy(roads), edge_seconds)
