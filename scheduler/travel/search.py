"""Fastest ways by Dijkstra's search through the whole network: for small ones, and where nothing else is at hand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from scheduler.travel.roads import UNREACHABLE, RoadNetwork

Table = tuple[NDArray[np.int32], NDArray[np.int32]]
"""Seconds and metres, both (s, t)."""

# One search finds the fastest ways and, among equally fast ones, the shortest: an arc weighs
# seconds × this + metres, exact in a double for ways of less than 1,000 km.
_SECOND = 1_000_000

_ROWS = 64
"""So many searches at a time: each needs a number for every node."""

_GRAPHS = 8
"""So many sets of closed arcs are kept as graphs."""


class Search:
    """Implements `Fastest`."""

    def __init__(self, roads: RoadNetwork, edge_seconds: NDArray[np.int64]) -> None:
        self._arcs, self._size = roads.arcs, roads.size
        seconds = edge_seconds[self._arcs.edge]
        self._open = seconds >= 0
        self._weight = seconds * float(_SECOND) + roads.metres[self._arcs.edge]
        order = np.lexsort((self._weight, self._arcs.head, self._arcs.tail))
        self._order = order[self._open[order]]
        self._graphs: dict[frozenset[int], tuple[csr_array, NDArray[np.int64]]] = {}

    def seconds(
        self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()
    ) -> NDArray[np.int32]:
        return self.table(sources, targets, closed)[0]

    def table(self, sources: NDArray[np.int64], targets: NDArray[np.int64], closed: Sequence[int] = ()) -> Table:
        graph, _ = self._graph(closed)
        weight = np.empty((sources.size, targets.size))
        for row in range(0, sources.size, _ROWS):
            weight[row : row + _ROWS] = dijkstra(graph, indices=sources[row : row + _ROWS])[:, targets]
        weight[~np.isfinite(weight)] = UNREACHABLE * (_SECOND + 1.0)
        seconds = np.floor_divide(weight, _SECOND)
        metres = weight - seconds * _SECOND
        lost = seconds >= UNREACHABLE
        seconds[lost] = metres[lost] = UNREACHABLE
        return seconds.astype(np.int32), metres.astype(np.int32)

    def way(self, source: int, target: int, closed: Sequence[int] = ()) -> list[int] | None:
        graph, arcs = self._graph(closed)
        before = dijkstra(graph, indices=source, return_predecessors=True)[1]
        way, node = [], target
        while node != source:
            tail = int(before[node])
            if tail < 0:
                return None
            row = slice(graph.indptr[tail], graph.indptr[tail + 1])
            way.append(int(arcs[row][np.searchsorted(graph.indices[row], node)]))
            node = tail
        return way[::-1]

    def _graph(self, closed: Sequence[int]) -> tuple[csr_array, NDArray[np.int64]]:
        """The graph and the arc of each of its entries; of parallel arcs the fastest counts."""
        key = frozenset(closed)
        found = self._graphs.get(key)
        if found is None:
            found = self._graphs[key] = self._build(key)
            for old in [key for key in list(self._graphs) if key][:-_GRAPHS]:
                self._graphs.pop(old, None)
        return found

    def _build(self, closed: frozenset[int]) -> tuple[csr_array, NDArray[np.int64]]:
        order = self._order
        if closed:
            order = order[~np.isin(order, np.fromiter(closed, dtype=np.int64))]
        tail, head = self._arcs.tail[order], self._arcs.head[order]
        first = np.ones(order.size, dtype=bool)
        first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
        order, tail, head = order[first], tail[first], head[first]
        starts = np.concatenate([[0], np.cumsum(np.bincount(tail, minlength=self._size))])
        return csr_array((self._weight[order], head, starts), shape=(self._size, self._size)), order
