"""Finds dual carriageways: one-way edges with another one beside them that is driven the other way."""

from __future__ import annotations

from dataclasses import replace
from math import cos, hypot, radians

import shapely
from shapely import LineString, STRtree
from shapely.geometry import Point as Spot

from api.osm.edges import Edge
from api.osm.extract import Point
from scheduler.travel.roads import METRES_PER_DEGREE

APART_METRES = 40.0
"""The carriageways of one road lie nearer to each other than this."""
SHORTEST_METRES = 25.0
"""Shorter edges are slips and crossings of a median."""
ROADS = frozenset({"trunk", "primary", "secondary", "tertiary", "unclassified", "residential"})
OPPOSITE = -0.9
"""The cosine of two directions that are driven against each other."""


def with_carriageways(edges: list[Edge]) -> list[Edge]:
    """The edges; those of a dual carriageway have a `side`, as wide roads have already."""
    lines = {i: LineString(_flat(edge.points, edges[0].points[0][1])) for i, edge in enumerate(edges) if _asked(edge)}
    order = list(lines)
    tree = STRtree([lines[i] for i in order])
    found = set()
    for i in order:
        if edges[i].look.side:
            continue
        middle = lines[i].interpolate(0.5, normalized=True)
        for j in tree.query(middle.buffer(APART_METRES)):
            other = lines[order[j]]
            if other is not lines[i] and other.distance(middle) <= APART_METRES and _against(lines[i], other, middle):
                found.add(i)
                break
    return [replace(edge, look=replace(edge.look, side=True)) if i in found else edge for i, edge in enumerate(edges)]


def _asked(edge: Edge) -> bool:
    look = edge.look
    return edge.one_way and not look.ring and look.road_class in ROADS and edge.metres >= SHORTEST_METRES


def _against(one: LineString, other: LineString, at: Spot) -> bool:
    """Whether two lines are driven in opposite directions where they pass a point."""
    (ax, ay), (bx, by) = _heading(one, at), _heading(other, at)
    return ax * bx + ay * by <= OPPOSITE


def _heading(line: LineString, at: Spot) -> Point:
    along = shapely.line_locate_point(line, at)
    a, b = line.interpolate(max(along - 5.0, 0.0)), line.interpolate(min(along + 5.0, line.length))
    size = hypot(b.x - a.x, b.y - a.y) or 1.0
    return (b.x - a.x) / size, (b.y - a.y) / size


def _flat(points: tuple[Point, ...], latitude: float) -> list[Point]:
    """Metres east and north as they are at a latitude; good enough a degree from it."""
    return [(lon * cos(radians(latitude)) * METRES_PER_DEGREE, lat * METRES_PER_DEGREE) for lon, lat in points]
