"""A made city for benchmarks: a bent grid with gaps, one-way streets and five kinds of road."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from scheduler.travel.roads import RoadNetwork

SUMMER = {"lane": 20.0, "street": 30.0, "road": 40.0, "main": 60.0, "fast": 80.0}
WINTER = {name: 0.75 * kmh for name, kmh in SUMMER.items()}


def made_city(side: int, seed: int = 7) -> RoadNetwork:
    """`side` × `side` crossings some 100 m apart; of each block's four streets one in seven is missing."""
    rng = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(side), np.arange(side))
    lon = 143 + (x.ravel() + rng.normal(0, 0.2, side * side)) * 0.0012
    lat = 43 + (y.ravel() + rng.normal(0, 0.2, side * side)) * 0.0009
    node = np.arange(side * side).reshape(side, side)
    u = np.concatenate([node[:, :-1].ravel(), node[:-1].ravel()])
    v = np.concatenate([node[:, 1:].ravel(), node[1:].ravel()])
    kept = rng.random(u.size) < 0.85
    u, v = u[kept].astype(np.int32), v[kept].astype(np.int32)
    crow = np.hypot((lon[u] - lon[v]) * np.cos(np.radians(43)), lat[u] - lat[v]) * 111_195
    metres = np.rint(crow * rng.uniform(1, 1.3, u.size)).astype(np.int32)
    kinds = rng.choice(list(SUMMER), p=[0.3, 0.3, 0.2, 0.15, 0.05], size=u.size)
    return RoadNetwork(lon, lat, u, v, metres, tuple(kinds.tolist()), rng.random(u.size) < 0.15)


def places_in(city: RoadNetwork, number: int, seed: int = 8) -> NDArray[np.int64]:
    """So many nodes of the part in which each can be reached from each."""
    arcs = city.arcs
    graph = csr_array((np.ones(arcs.tail.size), (arcs.tail, arcs.head)), shape=(city.size, city.size))
    part = connected_components(graph, connection="strong")[1]
    whole = np.flatnonzero(part == np.bincount(part).argmax())
    return np.sort(np.random.default_rng(seed).choice(whole, number, replace=False))
