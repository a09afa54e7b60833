"""An edge of the graph in the making: where it runs, how it looks, and which ways it is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import asin, cos, degrees, radians, sin, sqrt

from api.osm.extract import Point
from scheduler.travel.roads import METRES_PER_DEGREE


@dataclass(frozen=True, slots=True)
class Look:
    """What an edge is like all along. `side`: one gets out on the driving side only; `ring`: part of a roundabout."""

    road_class: str
    kmh: float
    name: str
    side: bool = False
    ring: bool = False


@dataclass(frozen=True)
class Edge:
    """From node `u` to `v` along `points`; `one_way` edges are driven that way only. It is (mostly) of the way `way`;
    `first` and `last` are those at its ends, 0 where it was cut off there."""

    u: int
    v: int
    points: tuple[Point, ...]
    one_way: bool
    look: Look
    way: int
    first: int
    last: int

    @cached_property
    def metres(self) -> float:
        return length(self.points)

    def turned(self) -> Edge:
        """The same edge seen from its other end; of a one-way edge only the geometry makes sense."""
        return replace(self, u=self.v, v=self.u, points=self.points[::-1], first=self.last, last=self.first)


def length(points: tuple[Point, ...]) -> float:
    """Metres along a line."""
    return sum(metres_between(a, b) for a, b in pairwise(points))


def metres_between(a: Point, b: Point) -> float:
    """Great-circle distance of two points in degrees."""
    half = sqrt(
        sin(radians(b[1] - a[1]) / 2) ** 2
        + cos(radians(a[1])) * cos(radians(b[1])) * sin(radians(b[0] - a[0]) / 2) ** 2
    )
    return METRES_PER_DEGREE * 2 * degrees(asin(min(half, 1.0)))


class Numbers:
    """New node numbers, below zero where the extract has none."""

    def __init__(self) -> None:
        self._last = 0

    def new(self) -> int:
        self._last -= 1
        return self._last
