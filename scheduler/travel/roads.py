"""Travel times on a road graph: fastest ways between all nodes, one way to draw, the nearest node.

A *location* is the index of a road node. Every edge takes a whole number of seconds, so that times
along a way add up exactly and no detour is ever faster than the table says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from scheduler.travel.matrix import MatrixTravel

UNREACHABLE = 1_000_000
"""Seconds and metres between nodes that no road joins: eleven days, longer than any promise."""

METRES_PER_DEGREE = 111_195.0
"""Metres of one degree of latitude on a sphere of radius 6,371 km."""

# One Dijkstra finds the fastest ways and, among equally fast ones, the shortest: an edge weighs
# seconds × this + metres, exact in a double for ways of less than 1,000 km.
_SECOND = 1_000_000


@dataclass(frozen=True, eq=False)
class RoadNetwork:
    """Nodes `lon`, `lat` (n,) in degrees; edges from node `u` to `v` of `metres` length (m,).

    `road_class` names each edge's class (m,), `one_way` (m,) is true where only u→v is allowed
    (default: nowhere). Raises ValueError when the arrays differ in length, a coordinate is not
    finite, an edge's end is not a node, or an edge is shorter than 0 m.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    u: NDArray[np.int32]
    v: NDArray[np.int32]
    metres: NDArray[np.int32]
    road_class: tuple[str, ...]
    one_way: NDArray[np.bool_] | None = None
    _graphs: dict[tuple[tuple[str, float], ...], csr_array] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        edges = len(self.road_class)
        if self.lon.shape != self.lat.shape or any(part.shape != (edges,) for part in (self.u, self.v, self.metres)):
            raise ValueError("the arrays of nodes and of edges must each be of one length")
        if self.one_way is not None and self.one_way.shape != (edges,):
            raise ValueError("one_way must have one entry an edge")
        if not (np.isfinite(self.lon).all() and np.isfinite(self.lat).all()):
            raise ValueError("coordinates must be finite")
        ends = np.concatenate([self.u, self.v])
        if edges and (ends.min() < 0 or ends.max() >= self.size or self.metres.min() < 0):
            raise ValueError("an edge must join two nodes and be at least 0 m long")

    @property
    def size(self) -> int:
        """The number of nodes."""
        return int(self.lon.shape[0])

    def edge_seconds(self, speeds_kmh: Mapping[str, float]) -> NDArray[np.int64]:
        """Whole seconds each edge takes, rounded up, at least 1; -1 on a class without a speed above 0: closed."""
        speeds = np.array([speeds_kmh.get(name, 0.0) for name in self.road_class], dtype=np.float64)
        with np.errstate(divide="ignore", invalid="ignore"):
            seconds = np.ceil(np.maximum(self.metres * 3.6 / speeds, 1.0) - 1e-9)
        return np.where(speeds > 0, seconds, -1).astype(np.int64)

    def travel(self, speeds_kmh: Mapping[str, float]) -> MatrixTravel:
        """All fastest times and the metres driven on them; `speeds_kmh` gives a speed by road class.

        Pairs that no open road joins are UNREACHABLE seconds and metres apart.
        """
        return MatrixTravel(*self.tables(speeds_kmh))

    def tables(self, speeds_kmh: Mapping[str, float]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The seconds (n, n) and metres (n, n) that `travel` is made of."""
        weight = dijkstra(self._graph(speeds_kmh))
        weight[~np.isfinite(weight)] = UNREACHABLE * (_SECOND + 1.0)
        seconds = np.floor_divide(weight, _SECOND)
        metres = weight - seconds * _SECOND
        lost = seconds >= UNREACHABLE
        seconds[lost] = metres[lost] = UNREACHABLE
        return seconds.astype(np.int32), metres.astype(np.int32)

    def path(self, a: int, b: int, speeds_kmh: Mapping[str, float]) -> list[int]:
        """The nodes of the fastest way from `a` to `b`, both included; empty when no road joins them."""
        before = dijkstra(self._graph(speeds_kmh), indices=a, return_predecessors=True)[1]
        way = [b]
        while way[-1] != a:
            if before[way[-1]] < 0:
                return []
            way.append(int(before[way[-1]]))
        return way[::-1]

    def nearest(self, lon: float, lat: float) -> tuple[int, float]:
        """The node nearest to a point in degrees, and the metres to it as the crow flies."""
        east = (self.lon - lon) * np.cos(np.radians(lat))
        squares = east**2 + (self.lat - lat) ** 2
        node = int(squares.argmin())
        return node, float(np.sqrt(squares[node])) * METRES_PER_DEGREE

    def _graph(self, speeds_kmh: Mapping[str, float]) -> csr_array:
        """The weighted graph; of parallel edges the fastest counts."""
        key = tuple(sorted((name, float(speed)) for name, speed in speeds_kmh.items()))
        if key not in self._graphs:
            self._graphs[key] = self._build_graph(speeds_kmh)
        return self._graphs[key]

    def _build_graph(self, speeds_kmh: Mapping[str, float]) -> csr_array:
        seconds = self.edge_seconds(speeds_kmh)
        forward = seconds >= 0
        backward = forward if self.one_way is None else forward & ~self.one_way
        tail = np.concatenate([self.u[forward], self.v[backward]])
        head = np.concatenate([self.v[forward], self.u[backward]])
        weight = seconds * float(_SECOND) + self.metres
        both = np.concatenate([weight[forward], weight[backward]])
        order = np.lexsort((both, head, tail))
        tail, head, both = tail[order], head[order], both[order]
        first = np.ones(tail.size, dtype=bool)
        first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
        return csr_array((both[first], (tail[first], head[first])), shape=(self.size, self.size))
