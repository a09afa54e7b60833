"""Edges over the same ground: a road that is closed is closed in every lane and for every turn."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import shapely

from api.town.flat import Flat
from api.town.road_map import RoadMap

WIDTH_METRES = 0.3
"""Lines nearer than this run over each other."""

LEAST_METRES = 3.0
"""Over less than this they only cross."""


def same_ground(roads: RoadMap, edges: Collection[int]) -> tuple[int, ...]:
    """The edges, and all others that run along one of them, in whichever direction."""
    if not edges:
        return ()
    lines = Flat(float(roads.network.lat.mean())).lines(roads)
    chosen = np.array(sorted(edges), dtype=np.int64)
    ground = shapely.union_all(shapely.buffer(lines[chosen], WIDTH_METRES, cap_style="flat"))
    shapely.prepare(ground)
    near = np.flatnonzero(shapely.intersects(ground, lines))
    over = shapely.length(shapely.intersection(lines[near], ground))
    along = (over > LEAST_METRES) | ((over > 0) & (over > 0.9 * shapely.length(lines[near])))
    return tuple(sorted({*chosen.tolist(), *near[along].tolist()}))
