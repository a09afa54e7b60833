"""What an import needs of an extract: ways near the area, where their points lie, barriers, turns, built-up land."""

from __future__ import annotations

from dataclasses import dataclass, field

from shapely.geometry import Polygon

Point = tuple[float, float]
"""Longitude and latitude."""

Bounds = tuple[float, float, float, float]
"""West, south, east, north."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way as tagged; `nodes` are ids in order, all of them with a known place."""

    id: int
    nodes: tuple[int, ...]
    tags: dict[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn restriction over the node `via`: whoever comes from a way of `from_` must not, or where it is `only` may
    only, go on along a way of `to`. Where it leads over a way, that is `over` and there is no node."""

    id: int
    only: bool
    from_: frozenset[int]
    via: int
    to: frozenset[int]
    over: int = 0


@dataclass
class Extract:
    """`missing` counts points that ways name and the file does not hold; `unheard` are restrictions that are not
    honoured, since they lead over several ways or lack a member, each with its ways."""

    points: dict[int, Point] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    barriers: set[int] = field(default_factory=set)
    turns: list[Turn] = field(default_factory=list)
    built_up: list[Polygon] = field(default_factory=list)
    missing: int = 0
    unheard: dict[int, frozenset[int]] = field(default_factory=dict)
    bounds: Bounds | None = None
    """Around the roads of the whole file."""
    box: Bounds | None = None
    """What the file says it covers."""

    def include(self, around: Bounds) -> None:
        """Widens the bounds."""
        old = self.bounds or around
        self.bounds = min(old[0], around[0]), min(old[1], around[1]), max(old[2], around[2]), max(old[3], around[3])
