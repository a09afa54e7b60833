"""Travel on large road networks: a customizable contraction hierarchy (Dibbelt, Strasser and Wagner 2016).

The order of the nodes depends on the network alone and is found once; a season's speeds or a closed road only give the
arcs new weights. RoutingKit computes with 32-bit weights: seconds always fit, seconds and metres together for ways that
are not too long. What does not fit is searched for by Dijkstra.
"""

from __future__ import annotations

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
    def read(cls, roads: RoadNetwork, folder: str) -> Hierarchy | None:
        """What `write` left in a folder for the same roads; None where that cannot be read."""
        topology = CCHTopology()
        try:
            topology.load(folder)
        except RuntimeError:
            return None
        fits = topology.node_count == roads.size and topology.arc_count == roads.arcs.tail.size
        return cls(roads, topology) if fits else None

    def write(self, folder: str) -> None:
        """Keeps the order in a folder."""
        self.topology.save(folder)


class Weighted:
    """Implements `Fastest`. May be asked by several threads, one at a time."""

    def __init__(self, hierarchy: Hierarchy, edge_seconds: NDArray[np.int64]) -> None:
        roads = hierarchy.roads
        self._hierarchy, self._edge_seconds = hierarchy, edge_seconds
        self._seconds = edge_seconds[roads.arcs.edge]
        self._metres = roads.metres[roads.arcs.edge].astype(np.int64)
        self._fastest = Metric(hierarchy.topology, np.where(self._seconds < 0, INFINITE, self._seconds))
        self._step = 0
        self._shortest: Metric | None = None
        self._search: Search | None = None
        self._lock = Lock()

    def seconds(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()
    ) -> NDArray[np.int32]:
        with self._lock, self._fastest.without(closed):
            found = self._fastest.times(sources, targets)
        return np.where(found < UNREACHABLE, found, UNREACHABLE).astype(np.int32)

    def table(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()) -> Table:
        seconds = self.seconds(sources, targets, closed)
        reached = seconds < UNREACHABLE
        with self._lock:
            metric, step = self._with_metres(int(seconds[reached].max(initial=0)))
            with metric.without(closed):
                both = metric.times(sources, targets).astype(np.int64)
        metres = np.where(reached, both - seconds.astype(np.int64) * step, UNREACHABLE)
        for row in np.flatnonzero((reached & (metres >= step)).any(axis=1)):
            metres[row] = self._plain().table(sources[row : row + 1], targets, closed)[1][0]
        return seconds, metres.astype(np.int32)

    def way(self, source: int, target: int, closed: Sequence[int] = ()) -> list[int] | None:
        with self._lock:
            with self._fastest.without(closed):
                seconds = self._fastest.way(source, target)[0]
            if seconds >= UNREACHABLE:
                return None
            metric, step = self._with_metres(seconds)
            with metric.without(closed):
                both, arcs = metric.way(source, target)
        return arcs if both - seconds * step < step else self._plain().way(source, target, closed)

    def _with_metres(self, longest: int) -> tuple[Metric, int]:
        """Weights of seconds × step + metres that hold ways of `longest` seconds.

        Where such a way is found to have fewer than `step` metres beyond its seconds, both are right: any slower
        way would have a step more, and a longer one as many metres more.
        """
        most = INFINITE // (longest + 2)
        if self._shortest is None or self._step > most:
            self._step = most
            both = np.minimum(self._seconds * most + self._metres, INFINITE)
            self._shortest = Metric(self._hierarchy.topology, np.where(self._seconds < 0, INFINITE, both))
        return self._shortest, self._step

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
