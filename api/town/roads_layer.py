"""Imported roads as the map of the pages shows them: one feature a class, simplified and small."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely

from api.town.road_map import RoadMap

WITHIN_DEGREES = 0.00008
"""A drawn road lies nowhere further from the real one than this: some 9 m."""

MOST_POINTS = 60_000
"""A layer with more points leaves out the smallest roads."""

SMALLEST = ("track", "service", "living_street", "residential", "unclassified", "road")
"""What is left out of a large layer, in this order."""


def roads_layer(roads: RoadMap) -> dict[str, Any]:
    """A GeoJSON FeatureCollection with the property `class`."""
    row = np.repeat(np.arange(roads.network.u.size), np.diff(roads.starts))
    lines = shapely.linestrings(np.round(roads.points, 5), indices=row)
    classes = np.array(roads.network.road_class, dtype=str)
    merged = {
        name: shapely.simplify(shapely.line_merge(shapely.multilinestrings(lines[classes == name])), WITHIN_DEGREES)
        for name in sorted(set(roads.network.road_class))
    }
    left = sum(shapely.get_num_coordinates(shape) for shape in merged.values())
    for name in SMALLEST:
        if left > MOST_POINTS and len(merged) > 1 and name in merged:
            left -= shapely.get_num_coordinates(merged.pop(name))
    features = [
        {"type": "Feature", "properties": {"class": name}, "geometry": _geometry(shape)}
        for name, shape in merged.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def _geometry(lines: shapely.Geometry) -> dict[str, Any]:
    points, line = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    parts = np.split(points, np.flatnonzero(np.diff(line)) + 1)
    return {"type": "MultiLineString", "coordinates": [part.tolist() for part in parts]}
