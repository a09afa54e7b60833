"""Stops on the driving side: on wide roads and dual carriageways nobody crosses to get in.

Such a road gets a node in front of each place beside it, on that lane which passes the place's side, and places that
stand on other roads near by are kept off it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

from api.town.cut import cut_edges
from api.town.flat import Flat
from api.town.road_map import RoadMap

REACH_METRES = 150.0
"""A place further than this from a wide road has nothing to do with it."""

OTHER_METRES = 40.0
"""The other carriageway lies no further than this beyond the nearer one."""

STEP_METRES = 20.0
"""Places this near to each other along a road share a stop."""


@dataclass(frozen=True, slots=True)
class _Front:
    """Where a place meets a road: at `share` of the edge's length, on the lane that runs `forward` or back."""

    edge: int
    forward: bool
    share: float


def with_fronts(roads: RoadMap, places: Sequence[tuple[float, float]], left: bool) -> tuple[RoadMap, dict[int, int]]:
    """The roads with a node in front of each place beside a road with a side, and the nodes of such places by number.

    Places are (lon, lat); `left` says that one drives on the left. Where no place is near, the roads are the same.
    """
    if not roads.side.any() or not places:
        return roads, {}
    asked = _Asked(roads, np.array(places, dtype=np.float64).reshape(-1, 2), left)
    fronts, nodes = asked.answer()
    one_way = {front.edge for front in fronts.values()} & set(np.flatnonzero(~_one_way(roads)).tolist())
    roads, backward = _apart(roads, sorted(one_way))
    cuts: dict[int, set[float]] = defaultdict(set)
    for front in fronts.values():
        cuts[_lane(front, backward)].add(_share(front))
    shares = {edge: sorted(at) for edge, at in sorted(cuts.items())}
    spots = [(edge, share) for edge, at in shares.items() for share in at]
    first = roads.network.size
    new = {spot: first + i for i, spot in enumerate(spots)}
    nodes.update({place: new[_lane(front, backward), _share(front)] for place, front in fronts.items()})
    return cut_edges(roads, shares), nodes


def _one_way(roads: RoadMap) -> NDArray[np.bool_]:
    network = roads.network
    return np.zeros(network.u.size, dtype=np.bool_) if network.one_way is None else network.one_way


def _lane(front: _Front, backward: Mapping[int, int]) -> int:
    return front.edge if front.forward else backward[front.edge]


def _share(front: _Front) -> float:
    return front.share if front.forward else 1.0 - front.share


class _Asked:
    """Places and the roads around them, in metres."""

    def __init__(self, roads: RoadMap, places: NDArray[np.float64], left: bool) -> None:
        flat = Flat(float(roads.network.lat.mean()))
        self._roads, self._left = roads, left
        self._lines, self._places = flat.lines(roads), shapely.points(flat.metres(places))
        self._one_way = _one_way(roads)

    def answer(self) -> tuple[dict[int, _Front], dict[int, int]]:
        """Fronts on roads with a side by place, and of places near one but on another road, that road's nearer end."""
        sided = shapely.STRtree(self._lines[self._roads.side])
        near = np.unique(sided.query(self._places, predicate="dwithin", distance=REACH_METRES)[0])
        tree = shapely.STRtree(self._lines)
        fronts: dict[int, _Front] = {}
        nodes: dict[int, int] = {}
        for place in near.tolist():
            around = np.sort(tree.query(self._places[place], predicate="dwithin", distance=REACH_METRES))
            away = shapely.distance(self._lines[around], self._places[place])
            nearest = int(around[away.argmin()])
            if self._roads.side[nearest]:
                wide = around[self._roads.side[around] & (away <= away.min() + OTHER_METRES)]
                fronts[place] = self._front(place, wide.tolist(), nearest)
            else:
                nodes[place] = self._end(place, nearest)
        return fronts, nodes

    def _front(self, place: int, edges: list[int], nearest: int) -> _Front:
        """On the nearest lane that has the place on its side; on the nearest road where none has."""
        spot = self._places[place]
        for edge in sorted(edges, key=lambda edge: (float(shapely.distance(self._lines[edge], spot)), edge)):
            on_left = self._on_left(edge, place)
            if on_left == self._left:
                return self._at(edge, place, forward=True)
            if not self._one_way[edge]:
                return self._at(edge, place, forward=False)
        return self._at(nearest, place, forward=True)

    def _on_left(self, edge: int, place: int) -> bool:
        """Whether a place lies left of an edge as it runs from u to v."""
        line, spot = self._lines[edge], self._places[place]
        along = float(shapely.line_locate_point(line, spot))
        a = shapely.get_coordinates(shapely.line_interpolate_point(line, max(along - 1.0, 0.0)))[0]
        b = shapely.get_coordinates(shapely.line_interpolate_point(line, along + 1.0))[0]
        x, y = shapely.get_coordinates(spot)[0] - a
        dx, dy = b - a
        return bool(dx * y - dy * x > 0)

    def _at(self, edge: int, place: int, forward: bool) -> _Front:
        length = float(shapely.length(self._lines[edge]))
        along = float(shapely.line_locate_point(self._lines[edge], self._places[place]))
        steps = max(round(length / STEP_METRES), 2)
        step = min(max(round(along / length * steps), 1), steps - 1) if length > 0 else 1
        return _Front(edge, forward, step / steps)

    def _end(self, place: int, edge: int) -> int:
        network = self._roads.network
        along = float(shapely.line_locate_point(self._lines[edge], self._places[place], normalized=True))
        return int(network.u[edge] if along < 0.5 else network.v[edge])


def _apart(roads: RoadMap, edges: list[int]) -> tuple[RoadMap, dict[int, int]]:
    """The roads with some two-way edges as two lanes: from u to v each keeps its number; the numbers of the others."""
    if not edges:
        return roads, {}
    network, count = roads.network, roads.network.u.size
    one_way = np.concatenate([_one_way(roads), np.ones(len(edges), dtype=np.bool_)])
    one_way[edges] = True
    back = [roads.line(edge)[::-1] for edge in edges]
    ends = [*roads.starts.tolist(), *(roads.starts[-1] + np.cumsum([len(line) for line in back])).tolist()]
    network = replace(
        network,
        u=np.concatenate([network.u, network.v[edges]]),
        v=np.concatenate([network.v, network.u[edges]]),
        metres=np.concatenate([network.metres, network.metres[edges]]),
        road_class=network.road_class + tuple(network.road_class[edge] for edge in edges),
        one_way=one_way,
        kmh=None if network.kmh is None else np.concatenate([network.kmh, network.kmh[edges]]),
    )
    side = np.concatenate([roads.side, roads.side[edges]])
    points = np.concatenate([roads.points, *back])
    return RoadMap(network, points, np.array(ends, dtype=np.int64), side), {e: count + i for i, e in enumerate(edges)}


def shared_points(roads: RoadMap) -> NDArray[np.bool_]:
    """Nodes (n,) that lie at one point with others: vehicles pass them by turn, so nobody's stop is there."""
    places = np.round(np.stack([roads.network.lon, roads.network.lat], axis=1), 7)
    _, which, count = np.unique(places, axis=0, return_inverse=True, return_counts=True)
    shared: NDArray[np.bool_] = count[which.ravel()] > 1
    return shared
