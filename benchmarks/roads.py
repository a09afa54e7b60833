"""`python -m benchmarks.roads [--side N] [--places K]`: travel times on the roads of a city, beside pandana and scipy.

pandana lives in an environment of its own: PEERS_PYTHON names its interpreter. Without it there is no peer.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from api.town.locations import Locations
from api.town.matrices import Pace, TravelCache
from benchmarks.made_city import SUMMER, WINTER, made_city, places_in
from benchmarks.record import record
from benchmarks.roads_closed import CLOSINGS, closings, spread, timed
from scheduler.travel.hierarchy import Hierarchy, Weighted
from scheduler.travel.roads import RoadNetwork
from scheduler.travel.search import Search, Table

PAIRS, SEARCHED = 2_000, 20


def main() -> None:
    """Makes the city and measures everything on it; then what a town's service does with a town's roads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", type=int, default=447, help="crossings along each side of the city")
    parser.add_argument("--places", type=int, default=1000, help="places in the table")
    asked = parser.parse_args()
    city = made_city(asked.side)
    nodes = places_in(city, asked.places)
    record("roads", {"nodes": city.size, "places": nodes.size, **_city(city, nodes), "town": _town()})


def _city(city: RoadNetwork, nodes: NDArray[np.int64]) -> dict[str, Any]:
    summer, winter = city.edge_seconds(SUMMER), city.edge_seconds(WINTER)
    hierarchy, order = timed(lambda: Hierarchy(city))
    ways, weights = timed(lambda: Weighted(hierarchy, summer))
    table, took = timed(lambda: ways.table(nodes, nodes))
    search = Search(city, summer)
    _, searched = timed(lambda: search.table(nodes[:SEARCHED], nodes))
    peer = _peer(city, summer, nodes, table)
    return {
        "seconds": {
            "order of the nodes, once": order,
            "read from disk instead": _read_again(city, hierarchy),
            "weights of a season": weights,
            "table of seconds and metres": took,
            "the same by scipy's Dijkstra, from a part of it": round(searched * nodes.size / SEARCHED, 1),
        },
        "peer": peer,
        "times faster than the peer": round(peer["table_s"] / took, 1) if isinstance(peer, dict) else None,
        "pairs equal to Dijkstra": _equal_pairs(search, nodes, table),
        "change of season": _season(city, hierarchy, winter, nodes),
        "closed road": closings(city, ways, summer, nodes, table),
    }


def _read_again(city: RoadNetwork, hierarchy: Hierarchy) -> float:
    with tempfile.TemporaryDirectory() as folder:
        hierarchy.write(folder)
        return timed(lambda: Hierarchy.read(city, folder))[1]


def _peer(
    city: RoadNetwork, seconds: NDArray[np.int64], nodes: NDArray[np.int64], table: Table
) -> dict[str, Any] | str:
    """What pandana took for the same table, and how much of it is the same."""
    python = os.environ.get("PEERS_PYTHON", sys.executable)
    with tempfile.TemporaryDirectory() as folder:
        given, found = Path(folder) / "city.npz", Path(folder) / "table.npy"
        arcs = city.arcs
        np.savez(
            given, lon=city.lon, lat=city.lat, tail=arcs.tail, head=arcs.head, seconds=seconds[arcs.edge], nodes=nodes
        )
        script = Path(__file__).with_name("roads_peer.py")
        run = subprocess.run([python, str(script), str(given), str(found)], capture_output=True, text=True, check=False)
        if run.returncode:
            return "no peer: " + (run.stderr.strip().splitlines() or ["failed"])[-1]
        said: dict[str, Any] = json.loads(found.with_suffix(".json").read_text())
        return {**said, "equal_to_ours": round(float((np.load(found) == table[0]).mean()), 6)}


def _equal_pairs(search: Search, nodes: NDArray[np.int64], table: Table) -> str:
    """Random pairs of the table, seconds and metres, against Dijkstra's search."""
    rng = np.random.default_rng(9)
    pairs = rng.integers(nodes.size, size=(PAIRS, 2))
    equal = 0
    for row in np.unique(pairs[:, 0]):
        columns = pairs[pairs[:, 0] == row, 1]
        found = search.table(nodes[[row]], nodes[columns])
        equal += int(((found[0][0] == table[0][row, columns]) & (found[1][0] == table[1][row, columns])).sum())
    return f"{equal} of {PAIRS}"


def _season(
    city: RoadNetwork, hierarchy: Hierarchy, winter: NDArray[np.int64], nodes: NDArray[np.int64]
) -> dict[str, float]:
    """Until a way is found at other speeds, and until a table that was stored before is in use."""
    a, b = int(nodes[0]), int(nodes[-1])
    locations = Locations(city.lon[nodes], city.lat[nodes], nodes.astype(np.int32))
    with tempfile.TemporaryDirectory() as folder:
        TravelCache(Path(folder)).travel(city, locations, Pace.of(WINTER))
        fresh = TravelCache(Path(folder))
        return {
            "new weights and the first way, s": timed(lambda: Weighted(hierarchy, winter).way(a, b))[1],
            "table stored before, s": timed(lambda: fresh.travel(city, locations, Pace.of(WINTER)))[1],
        }


def _town() -> dict[str, Any]:
    """10,000 nodes and 1,500 locations: a service's first start, the next one, and a closed road on a day."""
    town = made_city(100)
    nodes = places_in(town, 1500)
    locations = Locations(town.lon[nodes], town.lat[nodes], nodes.astype(np.int32))
    pace, took = Pace.of(SUMMER), []
    with tempfile.TemporaryDirectory() as folder:
        cache = TravelCache(Path(folder))
        first = timed(lambda: cache.travel(town, locations, pace))[1]
        again = timed(lambda: TravelCache(Path(folder)).travel(town, locations, pace))[1]
        rng = np.random.default_rng(11)
        while len(took) < CLOSINGS:
            way = cache.way(town, *(int(node) for node in rng.choice(nodes, 2, replace=False)), pace) or []
            if len(way) > 12:
                edges = frozenset(town.arcs.edge[way[5:9]].tolist())
                took.append(timed(lambda: cache.travel(town, locations, pace, edges))[1])  # noqa: B023
    return {"nodes": town.size, "places": nodes.size, "first_s": first, "again_s": again, "closed": spread(took)}


if __name__ == "__main__":
    main()
