"""A road graph: nodes, the edges between them, how long each takes, and the node nearest to a point."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

UNREACHABLE = 1_000_000
"""Seconds and metres between nodes that no road joins: eleven days, longer than any promise."""

METRES_PER_DEGREE = 111_195.0
"""Metres of one degree of latitude on a sphere of radius 6,371 km."""


class Arcs(NamedTuple):
    """Edges as they may be driven, from node `tail` to `head`: arc i is edge i from u to v, then come those back."""

    tail: NDArray[np.int32]
    head: NDArray[np.int32]
    edge: NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class RoadNetwork:
    """Nodes `lon`, `lat` (n,) in degrees; edges from node `u` to `v` of `metres` length (m,).

    `road_class` names each edge's class (m,), `one_way` (m,) is true where only u→v is allowed (default: nowhere),
    `kmh` (m,) is each edge's own speed, NaN where it has none (default: everywhere). Raises ValueError when the
    arrays differ in length, a coordinate is not finite, an edge's end is not a node, or an edge is shorter than 0 m.
    """

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    u: NDArray[np.int32]
    v: NDArray[np.int32]
    metres: NDArray[np.int32]
    road_class: tuple[str, ...]
    one_way: NDArray[np.bool_] | None = None
    kmh: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        edges = len(self.road_class)
        if self.lon.shape != self.lat.shape or any(part.shape != (edges,) for part in (self.u, self.v, self.metres)):
            raise ValueError("the arrays of nodes and of edges must each be of one length")
        if any(part is not None and part.shape != (edges,) for part in (self.one_way, self.kmh)):
            raise ValueError("one_way and kmh must have one entry an edge")
        if not (np.isfinite(self.lon).all() and np.isfinite(self.lat).all()):
            raise ValueError("coordinates must be finite")
        ends = np.concatenate([self.u, self.v])
        if edges and (ends.min() < 0 or ends.max() >= self.size or self.metres.min() < 0):
            raise ValueError("an edge must join two nodes and be at least 0 m long")

    @property
    def size(self) -> int:
        """The number of nodes."""
        return int(self.lon.shape[0])

    @cached_property
    def arcs(self) -> Arcs:
        """The edges in each direction in which they may be driven."""
        back = np.arange(self.u.size) if self.one_way is None else np.flatnonzero(~self.one_way)
        edge = np.concatenate([np.arange(self.u.size), back]).astype(np.int32)
        return Arcs(np.concatenate([self.u, self.v[back]]), np.concatenate([self.v, self.u[back]]), edge)

    def arcs_of(self, edges: Collection[int]) -> list[int]:
        """The arcs of some edges."""
        if not edges:
            return []
        found: list[int] = np.flatnonzero(np.isin(self.arcs.edge, list(edges))).tolist()
        return found

    def digest(self) -> str:
        """Names the network by its content."""
        digest = hashlib.sha256("\n".join(self.road_class).encode())
        for part in (self.lon, self.lat, self.u, self.v, self.metres, self.one_way, self.kmh):
            digest.update(b"-" if part is None else np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()[:24]

    def edge_seconds(self, speeds_kmh: Mapping[str, float], factor: float = 1.0) -> NDArray[np.int64]:
        """Whole seconds each edge takes, rounded up, at least 1; -1 where it is closed.

        The speed of an edge is its own, but no more than that of its class, times `factor`. An edge is closed that
        has neither.
        """
        names, which = np.unique(np.array(self.road_class, dtype=str), return_inverse=True)
        caps = np.array([speeds_kmh.get(name, np.nan) for name in names.tolist()], dtype=np.float64)[which]
        speeds = np.nan_to_num(caps if self.kmh is None else np.fmin(caps, self.kmh), nan=0.0) * factor
        with np.errstate(divide="ignore", invalid="ignore"):
            seconds = np.ceil(np.maximum(self.metres * 3.6 / speeds, 1.0) - 1e-9)
        return np.where(speeds > 0, seconds, -1).astype(np.int64)

    def nearest(self, lon: float, lat: float) -> tuple[int, float]:
        """The node nearest to a point in degrees, and the metres to it as the crow flies."""
        return nearest_point(self.lon, self.lat, lon, lat)


def nearest_point(lons: NDArray[np.float64], lats: NDArray[np.float64], lon: float, lat: float) -> tuple[int, float]:
    """Which of some points in degrees is nearest to another, and the metres to it as the crow flies."""
    squares = ((lons - lon) * np.cos(np.radians(lat))) ** 2 + (lats - lat) ** 2
    nearest = int(squares.argmin())
    return nearest, float(np.sqrt(squares[nearest])) * METRES_PER_DEGREE
