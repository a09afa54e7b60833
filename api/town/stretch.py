"""The stretch of road between two points on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from api.town.road_map import RoadMap
from scheduler.travel.roads import METRES_PER_DEGREE, RoadNetwork
from scheduler.travel.search import Search

Point = tuple[float, float]

REACH_METRES = 150.0
"""A point further than this from every road is on none."""

NODE_METRES = 12.0
"""A point this near to the end of an edge means that end, and not the edge behind it."""

MOST_METRES = 20_000
"""Nobody closes a longer road by two points: the points are on two roads."""


def stretch(roads: RoadMap, a: Point, b: Point) -> tuple[int, ...]:
    """The nodes, in order, of the shortest way that has both points (lon, lat) on it; empty where there is none."""
    best: tuple[int, tuple[int, ...]] = (MOST_METRES, ())
    for first in _ends(roads, a):
        for last in _ends(roads, b):
            way = _joined(roads.network, first, last)
            if len(way) > 1:
                best = min(best, (_metres(roads.network, way[len(first) - 1 : len(way) - len(last) + 1]), way))
    return best[1]


def line_of(roads: RoadMap, nodes: tuple[int, ...]) -> tuple[Point, ...]:
    """The points of the way along consecutive nodes, as a map shows it."""
    line: list[Point] = []
    for node, edge in zip(nodes, edges_of(roads.network, nodes), strict=False):
        points = roads.line(edge) if roads.network.u[edge] == node else roads.line(edge)[::-1]
        line += [(lon, lat) for lon, lat in points[1 if line else 0 :].tolist()]
    return tuple(line)


def edges_of(roads: RoadNetwork, nodes: tuple[int, ...]) -> tuple[int, ...]:
    """The edges that join consecutive nodes; of several between two nodes the shortest."""
    return tuple(_edge(roads, a, b) for a, b in pairwise(nodes))


def _ends(roads: RoadMap, point: Point) -> Iterator[tuple[int, ...]]:
    """Where a way from the point can go on: its node, or the edge it lies on in either direction, outer end first."""
    node, metres = roads.network.nearest(*point)
    if metres <= NODE_METRES:
        yield (node,)
        return
    away = _metres_away(roads, point)
    edge = int(away.argmin()) if away.size else -1
    if edge >= 0 and away[edge] <= REACH_METRES:
        u, v = int(roads.network.u[edge]), int(roads.network.v[edge])
        yield (u, v)
        yield (v, u)


def _joined(roads: RoadNetwork, first: tuple[int, ...], last: tuple[int, ...]) -> tuple[int, ...]:
    """From the outer end of `first` to that of `last`, by no node twice; empty when it would be."""
    if len(first) == len(last) == 2 and set(first) == set(last):
        return first
    way = _path(roads, first[-1], last[-1])
    nodes = (*first[:-1], *way, *reversed(last[:-1])) if way else ()
    return nodes if len(set(nodes)) == len(nodes) else ()


def _path(roads: RoadNetwork, a: int, b: int) -> list[int]:
    """The shortest way in either direction: also a one-way road can be pointed at from both of its ends."""
    if a == b:
        return [a]
    shortest = _shortest(roads)
    way = shortest.way(a, b)
    if way is not None:
        return [a, *roads.arcs.head[way].tolist()]
    back = shortest.way(b, a)
    return [] if back is None else [b, *roads.arcs.head[back].tolist()][::-1]


@lru_cache(maxsize=4)
def _shortest(roads: RoadNetwork) -> Search:
    """Ways by length alone, on closed roads too."""
    return Search(roads, np.maximum(roads.metres, 1).astype(np.int64))


def _metres(roads: RoadNetwork, nodes: tuple[int, ...]) -> int:
    return sum(int(roads.metres[_edge(roads, a, b)]) for a, b in pairwise(nodes))


def _edge(roads: RoadNetwork, a: int, b: int) -> int:
    joins = ((roads.u == a) & (roads.v == b)) | ((roads.u == b) & (roads.v == a))
    edges = np.flatnonzero(joins)
    return int(edges[roads.metres[edges].argmin()])


def _metres_away(roads: RoadMap, point: Point) -> NDArray[np.float64]:
    """How far a point is from each edge, (m,) in metres as the crow flies."""
    if not roads.network.u.size:
        return np.zeros(0)
    east, north = METRES_PER_DEGREE * np.cos(np.radians(point[1])), METRES_PER_DEGREE
    x, y = (roads.points[:, 0] - point[0]) * east, (roads.points[:, 1] - point[1]) * north
    dx, dy = np.diff(x), np.diff(y)
    length = np.maximum(dx**2 + dy**2, 1e-9)
    share = np.clip(-(x[:-1] * dx + y[:-1] * dy) / length, 0.0, 1.0)
    away = np.hypot(x[:-1] + share * dx, y[:-1] + share * dy)
    away[roads.starts[1:-1] - 1] = np.inf  # from the end of one edge to the beginning of the next one leads no road
    nearest: NDArray[np.float64] = np.minimum.reduceat(away, roads.starts[:-1])
    return nearest
