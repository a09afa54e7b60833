"""Which edges of the roads a closure closes, also after the town's roads have been imported or drawn anew."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from api.store.closures import ClosureRow
from api.town.ground import same_ground
from api.town.road_map import RoadMap
from api.town.stretch import Point, edges_of, stretch


def closed_edges(roads: RoadMap, row: ClosureRow) -> frozenset[int]:
    """The edges of a closed road: as it was closed, or found by its line where the roads are others than then."""
    if row.what.get("roads", roads.digest) == roads.digest:
        return frozenset(row.what["edges"])
    return _along(roads, tuple((lon, lat) for lon, lat in row.what["line"]))


@lru_cache(maxsize=64)
def _along(roads: RoadMap, line: tuple[Point, ...]) -> frozenset[int]:
    found = {edge for a, b in pairwise(line) for edge in edges_of(roads.network, stretch(roads, a, b))}
    return frozenset(same_ground(roads, found))
