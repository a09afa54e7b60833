"""Where vehicles may stop: the points of the roads between which a town's travel times are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from api.town.road_map import RoadMap
from api.town.sides import shared_points
from api.town.thinning import half_spacing_apart, thinned
from scheduler.travel.roads import METRES_PER_DEGREE, RoadNetwork, nearest_point

MOST = 1_500
"""A town has about so many locations, and those of its places. With no more nodes than this, each of them is one."""

FEWEST = 500
"""However many places there are, a town has so many locations beside them for points chosen on the map."""

NO_STOPPING = frozenset({"motorway", "motorway_link"})
"""Classes of road on which nobody gets in or out."""

NO_FRONTS: Mapping[int, int] = {}

Numbers = NDArray[np.int64]
Point = tuple[float, float]
Inside = Callable[[NDArray[np.float64], NDArray[np.float64]], NDArray[np.bool_]]


@dataclass(frozen=True, eq=False)
class Locations:
    """Location i lies at `lon[i]`, `lat[i]` in degrees, on the road node `node[i]`; all (k,)."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    node: NDArray[np.int32]

    @property
    def size(self) -> int:
        """The number of locations."""
        return int(self.node.shape[0])

    def nearest(self, lon: float, lat: float) -> tuple[int, float]:
        """The location nearest to a point in degrees, and the metres to it as the crow flies."""
        return nearest_point(self.lon, self.lat, lon, lat)


def locations_of(
    roads: RoadMap,
    inside: Inside,
    places: Sequence[Point],
    fronts: Mapping[int, int] = NO_FRONTS,
    known: Locations | None = None,
) -> Locations:
    """Every node one may stop at, in order; on a large network nodes spread evenly over what is `inside` (points some
    line serves) and those of the `places`: the nearest ones, or the one of `fronts` by the place's number.

    Of locations that are `known` each keeps its number, on the node nearest to where it was: plans are stored with
    these numbers. New ones come after them.
    """
    network, stops = roads.network, stopping_nodes(roads)
    old = np.zeros(0, dtype=np.int64) if known is None else _nearest(network, stops, known.lon, known.lat)
    if stops.size <= MOST:
        wanted = stops
    else:
        named = _named(network, stops, places, fronts)
        served = stops[inside(network.lon[stops], network.lat[stops])]
        x, y = _flat(network)
        spread, spacing = thinned(served, x, y, max(MOST - np.unique(named).size, FEWEST))
        wanted = np.concatenate([half_spacing_apart(spread, old, x, y, spacing), named])
    new = wanted[np.sort(np.unique(wanted, return_index=True)[1])]
    node = np.concatenate([old, new[~np.isin(new, old)]]).astype(np.int32)
    return Locations(network.lon[node], network.lat[node], node)


def stopping_nodes(roads: RoadMap) -> Numbers:
    """Nodes at which one may get in or out: on some road that is no motorway, and not where several nodes lie at one
    point, which vehicles pass by turn. Every node where there is no such one."""
    network = roads.network
    streets = np.array([name not in NO_STOPPING for name in network.road_class], dtype=bool)
    may = np.zeros(network.size, dtype=bool)
    may[network.u[streets]] = may[network.v[streets]] = True
    may &= ~shared_points(roads)
    return np.flatnonzero(may) if may.any() else np.arange(network.size)


def _named(network: RoadNetwork, stops: Numbers, places: Sequence[Point], fronts: Mapping[int, int]) -> Numbers:
    """The node of each place."""
    lon, lat = np.array(places, dtype=np.float64).reshape(-1, 2).T
    named = _nearest(network, stops, lon, lat)
    for place, node in fronts.items():
        if np.isin(node, stops):
            named[place] = node
    return named


def _nearest(network: RoadNetwork, nodes: Numbers, lon: NDArray[np.float64], lat: NDArray[np.float64]) -> Numbers:
    """Of `nodes` the one nearest to each point."""
    from scipy.spatial import cKDTree

    east = float(np.cos(np.radians(network.lat.mean())))
    tree = cKDTree(np.stack([network.lon[nodes] * east, network.lat[nodes]], axis=1))
    found: Numbers = nodes[tree.query(np.stack([lon * east, lat], axis=1))[1]]
    return found


def _flat(network: RoadNetwork) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Metres east and north of the network's corner."""
    east = METRES_PER_DEGREE * np.cos(np.radians(network.lat.mean()))
    return (network.lon - network.lon.min()) * east, (network.lat - network.lat.min()) * METRES_PER_DEGREE
