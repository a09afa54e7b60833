"""The roads of a town as they are read: the network, and the line that each edge takes on a map."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.roads import RoadNetwork


@dataclass(frozen=True, eq=False)
class RoadMap:
    """Edge i of `network` takes the points (lon, lat) in `points[starts[i] : starts[i + 1]]`, from u to v.

    `side` (m,) is true where riders get in and out on the driving side only: on wide roads and dual carriageways.
    """

    network: RoadNetwork
    points: NDArray[np.float64]
    starts: NDArray[np.int64]
    side: NDArray[np.bool_]

    @classmethod
    def straight(cls, network: RoadNetwork) -> RoadMap:
        """Roads whose edges are straight lines between their nodes."""
        ends = np.stack([network.u, network.v], axis=1).ravel()
        points = np.stack([network.lon[ends], network.lat[ends]], axis=1)
        edges = network.u.size
        return cls(network, points, np.arange(edges + 1, dtype=np.int64) * 2, np.zeros(edges, dtype=np.bool_))

    def line(self, edge: int) -> NDArray[np.float64]:
        """The points (lon, lat) of an edge from u to v."""
        return self.points[self.starts[edge] : self.starts[edge + 1]]

    def along(self, arcs: list[int]) -> list[tuple[float, float]]:
        """The points of a way, each once where one edge follows another."""
        network = self.network
        way: list[tuple[float, float]] = []
        for arc in arcs:
            edge = int(network.arcs.edge[arc])
            line = self.line(edge) if arc < network.u.size else self.line(edge)[::-1]
            way += [(lon, lat) for lon, lat in line[1 if way else 0 :].tolist()]
        return way

    @property
    def own_speeds(self) -> frozenset[str]:
        """The classes of road some of which have a speed of their own."""
        kmh = self.network.kmh
        return frozenset() if kmh is None else frozenset(np.array(self.network.road_class)[~np.isnan(kmh)].tolist())

    @cached_property
    def digest(self) -> str:
        """Names the roads by their content."""
        digest = hashlib.sha256(self.network.digest().encode())
        for part in (self.points, self.starts, self.side):
            digest.update(np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()[:24]
