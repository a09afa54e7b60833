"""From road lines to a graph: every point of a line is a node, shared where coordinates are equal."""

from __future__ import annotations

from itertools import pairwise
from math import asin, cos, degrees, radians, sin, sqrt

import numpy as np

from api.town import schema
from api.town.road_map import RoadMap
from scheduler.travel.roads import METRES_PER_DEGREE, RoadNetwork


def road_map(form: schema.Roads) -> RoadMap:
    """The roads of a roads file. A line's `metres`, where given, are shared among its parts by their length."""
    nodes: dict[tuple[float, float], int] = {}
    ends, metres, classes, one_way = [], [], [], []
    for feature in form.features:
        properties = feature.properties
        points = [(lon, lat) for lon, lat in feature.geometry.coordinates]
        lengths = [_metres(a, b) for a, b in pairwise(points)]
        total = sum(lengths)
        scale = 1.0 if properties.metres is None or total == 0 else properties.metres / total
        numbers = [nodes.setdefault(point, len(nodes)) for point in points]
        ends += list(pairwise(numbers))
        metres += [round(length * scale) for length in lengths]
        classes += [properties.road_class] * len(lengths)
        one_way += [properties.oneway] * len(lengths)
    coordinates = np.array(list(nodes), dtype=np.float64)
    pairs = np.array(ends, dtype=np.int32)
    network = RoadNetwork(
        lon=coordinates[:, 0].copy(),
        lat=coordinates[:, 1].copy(),
        u=pairs[:, 0].copy(),
        v=pairs[:, 1].copy(),
        metres=np.array(metres, dtype=np.int32),
        road_class=tuple(classes),
        one_way=np.array(one_way, dtype=np.bool_),
    )
    return RoadMap.straight(network)


def _metres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points in degrees."""
    half = sqrt(
        sin(radians(b[1] - a[1]) / 2) ** 2
        + cos(radians(a[1])) * cos(radians(b[1])) * sin(radians(b[0] - a[0]) / 2) ** 2
    )
    return METRES_PER_DEGREE * 2 * degrees(asin(min(half, 1.0)))
