"""Cuts edges of the roads in two or more, so that vehicles may stop between their ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from api.town.road_map import RoadMap

MOST_METRES = 300
"""A longer edge is cut into equal parts: nobody's stop should be further along the road than half of one."""


def cut_long_edges(roads: RoadMap) -> RoadMap:
    """The roads with a node at least every 300 m."""
    parts = np.ceil(roads.network.metres / MOST_METRES).astype(int)
    shares = {int(edge): np.arange(1, parts[edge]) / parts[edge] for edge in np.flatnonzero(parts > 1)}
    return cut_edges(roads, shares)


def cut_edges(roads: RoadMap, shares: Mapping[int, Iterable[float]]) -> RoadMap:
    """The roads with new nodes on some edges, at shares (0 to 1, rising) of their length.

    New nodes come after those there are, in the order given. An edge keeps its number for its first part; the other
    parts come after the edges there are.
    """
    if not shares:
        return roads
    network, lines = roads.network, [roads.line(edge) for edge in range(roads.network.u.size)]
    v, metres, of = network.v.tolist(), network.metres.tolist(), list(range(network.u.size))
    u = network.u.tolist()
    new: list[NDArray[np.float64]] = []
    for edge, at in shares.items():
        cuts = list(at)
        whole, end = metres[edge], v[edge]
        parts, stops = _parts(lines[edge], cuts), [round(whole * share) for share in (0.0, *cuts, 1.0)]
        nodes = [u[edge], *range(network.size + len(new), network.size + len(new) + len(cuts)), end]
        new += [part[-1] for part in parts[:-1]]
        lengths = [b - a for a, b in pairwise(stops)]
        lines[edge], metres[edge], v[edge] = parts[0], lengths[0], nodes[1]
        lines += parts[1:]
        metres += lengths[1:]
        u += nodes[1:-1]
        v += nodes[2:]
        of += [edge] * len(cuts)
    spots = np.array(new).reshape(-1, 2)
    return RoadMap(
        replace(
            network,
            lon=np.concatenate([network.lon, spots[:, 0]]),
            lat=np.concatenate([network.lat, spots[:, 1]]),
            u=np.array(u, dtype=np.int32),
            v=np.array(v, dtype=np.int32),
            metres=np.array(metres, dtype=np.int32),
            road_class=tuple(network.road_class[edge] for edge in of),
            one_way=None if network.one_way is None else network.one_way[of],
            kmh=None if network.kmh is None else network.kmh[of],
        ),
        np.concatenate(lines),
        np.concatenate([[0], np.cumsum([len(line) for line in lines])]).astype(np.int64),
        roads.side[of],
    )


def _parts(line: NDArray[np.float64], cuts: list[float]) -> list[NDArray[np.float64]]:
    """A line cut at shares of its length; each part has both of its ends."""
    steps = np.diff(line, axis=0) * [np.cos(np.radians(line[0, 1])), 1.0]
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*steps.T))])
    along = along / along[-1] if along[-1] > 0 else np.linspace(0.0, 1.0, along.size)
    spots = [np.array([np.interp(cut, along, line[:, axis]) for axis in (0, 1)]) for cut in cuts]
    bounds, ends = [0.0, *cuts, 1.0], [line[0], *spots, line[-1]]
    parts = []
    for number, (begin, end) in enumerate(pairwise(bounds)):
        between = line[(along > begin) & (along < end)]
        parts.append(np.vstack([ends[number], between, ends[number + 1]]))
    return parts
