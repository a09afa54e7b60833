"""How long it takes to mend a travel table for roads that are closed, and whether it is then right."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.closing import closed_table
from scheduler.travel.hierarchy import Weighted
from scheduler.travel.roads import RoadNetwork
from scheduler.travel.search import Search, Table

T = TypeVar("T")

CLOSINGS = 40


def timed(make: Callable[[], T]) -> tuple[T, float]:
    """What is made, and the seconds it took."""
    began = time.perf_counter()
    made = make()
    return made, round(time.perf_counter() - began, 4)


def closings(
    city: RoadNetwork, ways: Weighted, seconds: NDArray[np.int64], nodes: NDArray[np.int64], table: Table
) -> dict[str, Any]:
    """Roads on the way between two places: one at a time, then long stretches; the table is mended for each."""
    rng = np.random.default_rng(10)
    arc_seconds = seconds[city.arcs.edge]

    def close(length: int) -> dict[str, Any]:
        took, changed, right = [], [], True
        while len(took) < CLOSINGS:
            way = ways.way(*(int(node) for node in rng.choice(nodes, 2, replace=False))) or []
            if len(way) < 3 * length:
                continue
            first = int(rng.integers(length, len(way) - length))
            edges = city.arcs.edge[way[first : first + length]].tolist()
            arcs = city.arcs_of(edges)
            after, seconds_taken = timed(lambda: closed_table(ways, city.arcs, arc_seconds, nodes, table, arcs))  # noqa: B023
            took.append(seconds_taken)
            changed.append(int(((after[0] != table[0]) | (after[1] != table[1])).sum()))
            right &= len(took) > 2 or _is_right(city, seconds, nodes, after, edges)
        return {**spread(took), "pairs_changed_median": int(np.median(changed)), "equal_to_dijkstra": right}

    return {"one street": close(1), "a stretch of 10": close(10)}


def _is_right(
    city: RoadNetwork, seconds: NDArray[np.int64], nodes: NDArray[np.int64], after: Table, edges: Sequence[int]
) -> bool:
    """Rows of a mended table against Dijkstra's search without the edges."""
    without = seconds.copy()
    without[list(edges)] = -1
    rows = np.arange(0, nodes.size, max(nodes.size // 20, 1))
    found = Search(city, without).table(nodes[rows], nodes)
    return all(np.array_equal(part, mended[rows]) for part, mended in zip(found, after, strict=True))


def spread(took: list[float]) -> dict[str, float]:
    """Seconds of many tries."""
    return {
        "median_s": round(float(np.median(took)), 4),
        "p95_s": round(float(np.percentile(took, 95)), 4),
        "worst_s": round(max(took), 4),
    }
