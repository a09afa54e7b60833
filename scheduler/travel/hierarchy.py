"""Travel on large road networks: a customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016).

The order of the nodes depends on the network alone and is found once; a season's speeds or a closed road only give the
arcs new weights. RoutingKit computes with 32-bit weights, which hold the seconds and the metres of a drive of two or
three hours. What does not fit is searched for by Dijkstra.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.metric import AVAILABLE, INFINITE, CCHTopology, Metric
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
    """Implements `Fastest`. May be asked by several threads, one at a time.

    An arc weighs seconds × step + metres. Nobody drives more metres in a second than on the fastest arc, so ways of up
    to `_most` weight have fewer metres than a step, and both numbers can be read from the weight: a slower way would
    weigh a step more. Longer ways are asked for once more by their seconds alone, and searched for their metres.
    """

    def __init__(self, hierarchy: Hierarchy, edge_seconds: NDArray[np.int64]) -> None:
        roads = hierarchy.roads
        self._hierarchy, self._edge_seconds = hierarchy, edge_seconds
        self._seconds = edge_seconds[roads.arcs.edge]
        metres = roads.metres[roads.arcs.edge].astype(np.int64)
        opened = self._seconds > 0
        fastest = float((metres[opened] / self._seconds[opened]).max(initial=1.0))
        self._step = math.ceil(math.sqrt(INFINITE * max(fastest, 1.0))) + 1
        self._most = min(int(self._step / max(fastest, 1.0)) * self._step, INFINITE)
        both = np.minimum(self._seconds * self._step + metres, INFINITE)
        self._both = Metric(hierarchy.topology, np.where(opened, both, INFINITE))
        self._alone: Metric | None = None
        self._search: Search | None = None
        self._lock = Lock()

    def seconds(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()
    ) -> NDArray[np.int32]:
        both = self._asked(sources, targets, closed)
        seconds = both // self._step
        far = both >= self._most
        if far.any():
            seconds[far] = self._far(sources, targets, closed)[far]
        return seconds.astype(np.int32)

    def table(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()) -> Table:
        both = self._asked(sources, targets, closed)
        seconds, metres = np.divmod(both, self._step)
        far = both >= self._most
        if far.any():
            seconds[far] = self._far(sources, targets, closed)[far]
            metres[far] = UNREACHABLE
            for row in np.flatnonzero((far & (seconds < UNREACHABLE)).any(axis=1)):
                metres[row] = self._plain().table(sources[row : row + 1], targets, closed)[1][0]
        return seconds.astype(np.int32), metres.astype(np.int32)

    def way(self, source: int, target: int, closed: Sequence[int] = ()) -> list[int] | None:
        with self._lock:
            self._both.close(closed)
            both, arcs = self._both.way(source, target)
        if both < self._most:
            return arcs
        far = self._far(np.array([source]), np.array([target]), closed)[0, 0] < UNREACHABLE
        return self._plain().way(source, target, closed) if far else None

    def _asked(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int]
    ) -> NDArray[np.int64]:
        with self._lock:
            self._both.close(closed)
            return self._both.times(sources, targets).astype(np.int64)

    def _far(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int]) -> NDArray[np.int64]:
        """Seconds of ways however long."""
        with self._lock:
            if self._alone is None:
                self._alone = Metric(self._hierarchy.topology, np.where(self._seconds < 0, INFINITE, self._seconds))
            self._alone.close(closed)
            seconds = self._alone.times(sources, targets).astype(np.int64)
        return np.minimum(seconds, UNREACHABLE)

    def _plain(self) -> Search:
        if self._search is None:
            self._search = Search(self._hierarchy.roads, self._edge_seconds)
        return self._search


def _order(roads: RoadNetwork) -> CCHTopology:
    topology = CCHTopology()
    ends = (part.astype(np.uint32) for part in roads.arcs[:2])
    places = (part.astype(np.float32) for part in (roads.lat, roads.lon))
    topology.build(*ends, *places, roads.size)
    return topology
