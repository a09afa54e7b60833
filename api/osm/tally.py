"""What an import kept and what it left out, for a person to look at."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

from api.osm.extract import Point

Reason = str
"""A refusal of `access`, "reversible", "apart" (joined to nothing) or "no_way_back" (reached or left, not both)."""


@dataclass(frozen=True, slots=True)
class Left:
    """Roads left out together: `metres` in all, and the longest of them as a place to look at."""

    reason: Reason
    roads: int
    metres: int
    name: str
    way: int
    lon: float
    lat: float


@dataclass
class Tally:
    """Counts of an import; `left` is by reason, `parts` one by one, the longest first. `outside` is the share of the
    area that the extract does not cover."""

    country: str = ""
    ways: int = 0
    nodes: int = 0
    edges: int = 0
    metres: int = 0
    one_way_metres: int = 0
    side_metres: int = 0
    by_class: dict[str, int] = field(default_factory=dict)
    turns: int = 0
    turns_unheard: list[int] = field(default_factory=list)
    missing_points: int = 0
    outside: float = 0.0
    left: list[Left] = field(default_factory=list)
    parts: list[Left] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """All of it for a program."""
        return asdict(self)


class Refused:
    """Gathers roads that are left out, by reason."""

    def __init__(self) -> None:
        self._found: dict[Reason, list[tuple[float, str, int, Point]]] = defaultdict(list)

    def add(self, reason: Reason, metres: float, name: str, way: int, at: Point) -> None:
        self._found[reason].append((metres, name, way, at))

    def left(self) -> list[Left]:
        """One entry a reason, most metres first."""
        rows = []
        for reason, roads in self._found.items():
            _, name, way, (lon, lat) = max(roads, key=lambda road: road[0])
            rows.append(Left(reason, len(roads), round(sum(road[0] for road in roads)), name, way, lon, lat))
        return sorted(rows, key=lambda row: -row.metres)
