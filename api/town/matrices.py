"""Travel tables and fastest ways of a town's roads: in memory for this process, on disk for the next one."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from api.town.locations import Locations
from api.town.stored_hierarchy import stored_hierarchy
from api.town.stored_tables import StoredTable, read_table, table_between, write_table
from scheduler.travel import MatrixTravel
from scheduler.travel.closing import closed_table
from scheduler.travel.fastest import Fastest, fastest
from scheduler.travel.hierarchy import Hierarchy
from scheduler.travel.roads import RoadNetwork

_FORMAT = "2"
"""Part of every key: raise it when the same roads would give another table."""

_MOST_NETWORKS, _MOST_PACES, _MOST_TABLES = 4, 12, 8
"""So many are kept in memory; a table of 1,500 locations takes 27 MB."""

K = TypeVar("K")
R = TypeVar("R")
NO_EDGES: frozenset[int] = frozenset()


class Pace(NamedTuple):
    """How fast is driven: the speed on each class of road, and what slows all of them."""

    kmh: tuple[tuple[str, float], ...]
    factor: float = 1.0

    @classmethod
    def of(cls, speeds_kmh: Mapping[str, float], factor: float = 1.0) -> Pace:
        """The same whatever the order of the classes."""
        return cls(tuple(sorted(speeds_kmh.items())), factor)


class TravelCache:
    """Tables and ways by the content of roads, paces and closings; `folder` None keeps them in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._lock = threading.RLock()
        self._digests: OrderedDict[RoadNetwork, str] = OrderedDict()
        self._hierarchies: OrderedDict[str, Hierarchy | None] = OrderedDict()
        self._ways: OrderedDict[tuple[str, Pace], tuple[Fastest, NDArray[np.int64]]] = OrderedDict()
        self._tables: OrderedDict[tuple[str, Pace, bytes], StoredTable] = OrderedDict()
        self._travel: OrderedDict[tuple[str, Pace, bytes, frozenset[int]], MatrixTravel] = OrderedDict()

    def travel(
        self, roads: RoadNetwork, locations: Locations, pace: Pace, closed: frozenset[int] = NO_EDGES
    ) -> MatrixTravel:
        """The table between all locations without the edges `closed`. One that is there is given without waiting for
        another that is being computed."""
        node, digest = locations.node.tobytes(), self._digests.get(roads)
        found = None if digest is None else self._travel.get((digest, pace, node, closed))
        if found is not None:
            return found
        with self._lock:
            key = (self._digest(roads), pace, node, closed)
            return _kept(self._travel, key, _MOST_TABLES, lambda: self._compute(roads, locations, pace, closed))

    def way(
        self, roads: RoadNetwork, a: int, b: int, pace: Pace, closed: frozenset[int] = NO_EDGES
    ) -> list[int] | None:
        """The arcs of the fastest way between two nodes without the edges `closed`; None where there is none."""
        with self._lock:
            ways, _ = self._ways_on(roads, pace)
        return ways.way(a, b, roads.arcs_of(closed))

    def _compute(self, roads: RoadNetwork, locations: Locations, pace: Pace, closed: frozenset[int]) -> MatrixTravel:
        table = self._table(roads, locations, pace)
        if not closed:
            return MatrixTravel(table.seconds, table.metres)
        ways, arc_seconds = self._ways_on(roads, pace)
        arcs = roads.arcs_of(closed)
        return MatrixTravel(*closed_table(ways, roads.arcs, arc_seconds, table.nodes, table[1:], arcs))

    def _table(self, roads: RoadNetwork, locations: Locations, pace: Pace) -> StoredTable:
        key = (self._digest(roads), pace, locations.node.tobytes())
        return _kept(self._tables, key, _MOST_TABLES, lambda: self._stored(roads, locations, pace))

    def _stored(self, roads: RoadNetwork, locations: Locations, pace: Pace) -> StoredTable:
        """From disk, or computed and written. One file a pace: locations that are new are all that is computed."""
        nodes = locations.node.astype(np.int64)
        name = hashlib.sha256(f"{_FORMAT}|{self._digest(roads)}|{pace}".encode()).hexdigest()[:24]
        path = None if self._folder is None else self._folder / f"travel-{name}.npz"
        stored = None if path is None else read_table(path)
        table = table_between(nodes, lambda: self._ways_on(roads, pace)[0], stored)
        if path is not None and (stored is None or not np.isin(nodes, stored.nodes).all()):
            write_table(path, table)
        return table

    def _ways_on(self, roads: RoadNetwork, pace: Pace) -> tuple[Fastest, NDArray[np.int64]]:
        """The ways under a pace, and the seconds of each arc."""

        def make() -> tuple[Fastest, NDArray[np.int64]]:
            seconds = roads.edge_seconds(dict(pace.kmh), pace.factor)
            return fastest(roads, seconds, self._hierarchy(roads)), seconds[roads.arcs.edge]

        return _kept(self._ways, (self._digest(roads), pace), _MOST_PACES, make)

    def _hierarchy(self, roads: RoadNetwork) -> Hierarchy | None:
        digest = self._digest(roads)
        return _kept(self._hierarchies, digest, _MOST_NETWORKS, lambda: stored_hierarchy(roads, digest, self._folder))

    def _digest(self, roads: RoadNetwork) -> str:
        return _kept(self._digests, roads, _MOST_NETWORKS, roads.digest)


def _kept(kept: OrderedDict[K, R], key: K, most: int, make: Callable[[], R]) -> R:
    """What is kept under `key`, made where it is not; what was asked for longest ago makes room."""
    if key not in kept:
        kept[key] = make()
        while len(kept) > most:
            kept.popitem(last=False)
    kept.move_to_end(key)
    return kept[key]
