"""Travel on large road networks: a customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016).

The order of the nodes depends on the network alone and is found once; a season's speeds or a closed road only give the
arcs new weights. RoutingKit computes with 32-bit weights, which hold the seconds and the metres of a drive of two or
three hours. What does not fit is searched for by Dijkstra.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.metric import AVAILABLE, INFINITE, CCHTopology, Copies
from scheduler.travel.roads import UNREACHABLE, RoadNetwork
from scheduler.travel.search import Search, Table

__all__ = ["AVAILABLE", "Hierarchy", "Weighted"]


class Hierarchy:
    """The order of a network's nodes, from which every weighting is made; `topology` is what takes time to find."""

    def __init__(self, roads: RoadNetwork, topology: CCHTopology | None = None) -> None:
        self.roads = roads
        self.topology = topology or _order(roads)

    @classmethod
    def read(cls, roads: RoadNetwork, folder: str) -> Hierarchy:
        """What `write` left in a folder for the same roads, all of it."""
        topology = CCHTopology()
        topology.load(folder)
        return cls(roads, topology)

    def write(self, folder: str) -> None:
        """Keeps the order in a folder."""
        self.topology.save(folder)


class Weighted:
    """Implements `Fastest`. Several threads may ask.

    An arc weighs seconds × step + metres. Nobody drives more metres in a second than on the fastest arc, so ways of up
    to `_most` weight have fewer metres than a step, and both numbers can be read from the weight: a slower way would
    weigh a step more. Longer ways are asked for once more by their seconds alone, and searched for their metres.
    """

    def __init__(self, hierarchy: Hierarchy, edge_seconds: NDArray[np.int64]) -> None:
        roads = hierarchy.roads
        seconds, metres = edge_seconds[roads.arcs.edge], roads.metres[roads.arcs.edge].astype(np.int64)
        opened = seconds > 0
        fastest = max(float((metres[opened] / seconds[opened]).max(initial=1.0)), 1.0)
        self._step = math.ceil(math.sqrt(INFINITE * fastest)) + 1
        self._most = min(int(self._step / fastest) * self._step, INFINITE)
        both = np.where(opened, np.minimum(seconds * self._step + metres, INFINITE), INFINITE)
        self._both = Copies(hierarchy.topology, both)
        self._alone = Copies(hierarchy.topology, np.where(opened, seconds, INFINITE))
        self._search = lru_cache(maxsize=1)(lambda: Search(roads, edge_seconds))

    def seconds(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()
    ) -> NDArray[np.int32]:
        both = self._both.times(sources, targets, closed)
        seconds = both // self._step
        for block in _blocks(both >= self._most):
            self._far(seconds, block, sources, targets, closed)
        return seconds.astype(np.int32)

    def table(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()) -> Table:
        both = self._both.times(sources, targets, closed)
        seconds, metres = np.divmod(both, self._step)
        for block in _blocks(both >= self._most):
            self._far(seconds, block, sources, targets, closed)
        far = both >= self._most
        metres[far] = UNREACHABLE
        for row in np.flatnonzero((far & (seconds < UNREACHABLE)).any(axis=1)):
            metres[row] = self._search().table(sources[row : row + 1], targets, closed)[1][0]
        return seconds.astype(np.int32), metres.astype(np.int32)

    def way(self, source: int, target: int, closed: Sequence[int] = ()) -> list[int] | None:
        both, arcs = self._both.way(source, target, closed)
        if both < self._most:
            return arcs
        far = self._alone.way(source, target, closed)[0] < UNREACHABLE
        return self._search().way(source, target, closed) if far else None

    def _far(
        self,
        seconds: NDArray[np.int64],
        block: tuple[NDArray[np.int64], NDArray[np.int64]],
        sources: NDArray[np.int64],
        targets: NDArray[np.int64],
        closed: Sequence[int],
    ) -> None:
        """Puts right the seconds of a block of rows and columns some ways of which may be long, or lead nowhere."""
        rows, columns = block
        found = self._alone.times(sources[rows], targets[columns], closed)
        seconds[np.ix_(rows, columns)] = np.minimum(found, UNREACHABLE)


def _blocks(far: NDArray[np.bool_]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Rows and columns that hold everything that is far: most of some rows, and a few columns of the others."""
    mostly = far.mean(axis=1) > 0.5 if far.size else np.zeros(far.shape[0], dtype=bool)
    for some in (mostly, ~mostly):
        rows = np.flatnonzero(some & far.any(axis=1))
        if rows.size:
            yield rows, np.flatnonzero(far[rows].any(axis=0))


def _order(roads: RoadNetwork) -> CCHTopology:
    topology = CCHTopology()
    ends = (part.astype(np.uint32) for part in roads.arcs[:2])
    places = (part.astype(np.float32) for part in (roads.lat, roads.lon))
    topology.build(*ends, *places, roads.size)
    return topology
