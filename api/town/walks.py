"""How far people walk along the roads of a town: from a door to the road beside it, then along, to a stop."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from api.town.flat import Flat
from api.town.parts import Place
from scheduler.travel.roads import RoadNetwork

NO_WALKING = frozenset({"motorway", "motorway_link", "trunk_link"})
"""Roads on which nobody may walk."""

WALK = "walk_metres"
"""Where places.geojson keeps, in its metadata, how far people are asked to walk to a stop."""

_AT_ONCE = 256
"""Doors from which ways are looked for at once: bounds the memory."""

_HAIR = 1e-6
"""Stands for no metres at all, as a sparse graph has no edge of length 0."""

Points = NDArray[np.float64]


def points_of(places: Iterable[Place]) -> Points:
    """Where places lie, (n, 2) in degrees."""
    return np.array([(place.lon, place.lat) for place in places], dtype=np.float64).reshape(-1, 2)


class Pairs(NamedTuple):
    """Who can walk where: door `door[i]` is `metres[i]` from stop `stop[i]`."""

    door: NDArray[np.int64]
    stop: NDArray[np.int64]
    metres: NDArray[np.float64]


class _Attached(NamedTuple):
    """Where points meet the roads: the nearest edge of each, the metres to it, and from there to its ends."""

    edge: NDArray[np.int64]
    away: NDArray[np.float64]
    along: NDArray[np.float64]


class Walks:
    """The roads as walkers have them: in both directions, one-way or not."""

    def __init__(self, roads: RoadNetwork) -> None:
        kept = np.array([name not in NO_WALKING for name in roads.road_class], dtype=bool)
        self._flat = Flat(float(roads.lat.mean()))
        # Nodes that were split for drivers (turns that are forbidden) are one for walkers.
        where, self.node_of = np.unique(np.stack([roads.lon, roads.lat], axis=1), axis=0, return_inverse=True)
        self.nodes: Points = where
        self._u, self._v = self.node_of[roads.u[kept]], self.node_of[roads.v[kept]]
        self._metres = np.maximum(roads.metres[kept].astype(np.float64), _HAIR)
        flat = self._flat.metres(where)
        self._lines = shapely.linestrings(np.stack([flat[self._u], flat[self._v]], axis=1))
        self._tree = shapely.STRtree(self._lines)

    def pairs(self, doors: Points, stops: Points, limit: float) -> Pairs:
        """Every door and stop that are at most `limit` metres apart on foot; both are (n, 2) in degrees."""
        if not (len(doors) and len(stops) and self._u.size):
            return Pairs(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
        from_, to = self._attached(doors), self._attached(stops)
        graph = self._graph(from_, to)
        first = self.nodes.shape[0]
        found = []
        for begin in range(0, len(doors), _AT_ONCE):
            rows = np.arange(begin, min(begin + _AT_ONCE, len(doors)))
            metres = dijkstra(graph, directed=False, indices=first + rows, limit=limit)[:, first + len(doors) :]
            along = np.abs(from_.along[rows, None] - to.along[None]) + from_.away[rows, None] + to.away[None]
            metres = np.where(from_.edge[rows, None] == to.edge[None], np.minimum(metres, along), metres)
            door, stop = np.nonzero(metres <= limit)
            found.append((rows[door], stop, metres[door, stop]))
        return Pairs(*(np.concatenate(part) for part in zip(*found, strict=True)))

    def from_road(self, doors: Points) -> NDArray[np.float64]:
        """The metres from each door (n, 2), in degrees, to the nearest road; infinite where there is none."""
        if not (len(doors) and self._u.size):
            return np.full(len(doors), np.inf)
        return self._attached(doors).away

    def _attached(self, points: Points) -> _Attached:
        spots = shapely.points(self._flat.metres(points))
        nearest = self._tree.query_nearest(spots, all_matches=False)[1]
        lines = self._lines[nearest]
        share = shapely.line_locate_point(lines, spots, normalized=True)
        share = np.where(np.isfinite(share), share, 0.0)
        return _Attached(nearest, shapely.distance(lines, spots), share * self._metres[nearest])

    def _graph(self, *attached: _Attached) -> csr_array:
        """The roads' nodes, then a node for each attached point, joined to both ends of its edge."""
        tails, heads, metres, size = [self._u], [self._v], [self._metres], self.nodes.shape[0]
        for edge, away, along in attached:
            numbers = size + np.arange(edge.size)
            tails += [numbers, numbers]
            heads += [self._u[edge], self._v[edge]]
            metres += [away + along + _HAIR, away + self._metres[edge] - along + _HAIR]
            size += edge.size
        tail, head, weight = (np.concatenate(part) for part in (tails, heads, metres))
        order = np.lexsort((weight, head, tail))
        tail, head, weight = tail[order], head[order], weight[order]
        first = np.ones(tail.size, dtype=bool)
        first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
        return csr_array((weight[first], (tail[first], head[first])), shape=(size, size))
