"""Where ways meet: a crossing on one level becomes a point of both ways, so that the extract is joined as a map is."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import LineString, get_parts
from shapely import Point as Spot

from making_lindach.ground import Point
from making_lindach.streets import Way

NEAR = 6.0
"""The end of a way this near (m) to another way on its level is meant to lie on it."""

SAME = 1.5
"""Two points this near (m) to each other are one."""


class Nodes:
    """Points by number from 0; a point near a known one is that one."""

    def __init__(self) -> None:
        self.points: list[Point] = []

    def of(self, point: Point) -> int:
        for number, known in enumerate(self.points):
            if abs(known[0] - point[0]) <= SAME and abs(known[1] - point[1]) <= SAME:
                return number
        self.points.append((round(point[0], 2), round(point[1], 2)))
        return len(self.points) - 1


def crossed(ways: list[Way], nodes: Nodes) -> dict[str, list[int]]:
    """The numbers of each way's nodes by its key, crossings included."""
    lines = {way.key: LineString(way.points) for way in ways}
    found: dict[str, list[int]] = {}
    for way in ways:
        line = lines[way.key]
        stations = [(line.project(Spot(point)), point) for point in way.points]
        if way.points[0] == way.points[-1]:
            stations[-1] = (line.length, way.points[-1])
        for other in ways:
            if other.key != way.key and other.layer == way.layer:
                stations += [(line.project(Spot(point)), point) for point in _meetings(line, lines[other.key])]
        numbers = [nodes.of(point) for _, point in sorted(stations)]
        found[way.key] = [number for i, number in enumerate(numbers) if i == 0 or number != numbers[i - 1]]
    return found


def _meetings(one: LineString, other: LineString) -> Iterator[Point]:
    """Where two lines cross, or where an end of either lies on the other."""
    for part in get_parts(one.intersection(other)):
        if part.geom_type == "Point":
            yield part.x, part.y
    for line, onto in ((one, other), (other, one)):
        for end in (line.coords[0], line.coords[-1]):
            if 0 < onto.distance(Spot(end)) <= NEAR:
                yield end[0], end[1]
