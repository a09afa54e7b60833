"""RoutingKit's weighting of a hierarchy, of which some arcs may be closed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from queue import Queue
from threading import Lock

import numpy as np
from numpy.typing import NDArray

try:
    from pyroutingkit import CCHMetric, CCHTopology  # type: ignore[import-untyped]

    AVAILABLE = True
except ImportError:  # a platform for which the package is not built: Dijkstra's search takes its place
    AVAILABLE = False

INFINITE = 2**31 - 1
"""RoutingKit's infinity; sums of two weights still fit into 32 bits."""


THREADS = 2
"""So many copies of a weighting are made when several are asked at once; each may be asked by one thread at a time."""

SPLIT = 100_000
"""A table of more entries is computed in two halves at once."""

Numbers = NDArray[np.int64]


class Copies:
    """Weights (m,) of a topology's arcs, INFINITE where an arc is never open. Every question may close some more."""

    def __init__(self, topology: CCHTopology, weights: Numbers) -> None:
        self._topology, self._weights = topology, weights
        self._idle: Queue[_Metric] = Queue()
        self._made, self._lock = 0, Lock()

    def times(self, sources: Numbers, targets: Numbers, closed: Collection[int]) -> Numbers:
        """The least weights (s, t); INFINITE where no way leads."""
        if not (sources.size and targets.size):
            return np.zeros((sources.size, targets.size), dtype=np.int64)
        if sources.size * targets.size <= SPLIT:
            with self._one(closed) as metric:
                return metric.times(sources, targets)
        with ThreadPoolExecutor(THREADS) as pool:
            parts = [part for part in np.array_split(sources, THREADS) if part.size]
            return np.vstack(list(pool.map(lambda part: self._part(part, targets, closed), parts)))

    def way(self, source: int, target: int, closed: Collection[int]) -> tuple[int, list[int]]:
        """The least weight and the arcs of a way that has it."""
        with self._one(closed) as metric:
            return metric.way(source, target)

    def _part(self, sources: Numbers, targets: Numbers, closed: Collection[int]) -> Numbers:
        with self._one(closed) as metric:
            return metric.times(sources, targets)

    @contextmanager
    def _one(self, closed: Collection[int]) -> Iterator[_Metric]:
        metric = self._next()
        try:
            metric.close(closed)
            yield metric
        finally:
            self._idle.put(metric)

    def _next(self) -> _Metric:
        """One that nobody asks just now, made where there are few; else the next to be free."""
        with self._lock:
            make = self._idle.empty() and self._made < THREADS
            self._made += int(make)
        return _Metric(self._topology, self._weights) if make else self._idle.get()


class _Metric:
    """One copy, with what is closed on it."""

    def __init__(self, topology: CCHTopology, weights: Numbers) -> None:
        self._weights = weights.astype(np.uint32)
        self._metric = CCHMetric(topology)
        self._metric.customize(self._weights, 1)
        self._closed: frozenset[int] = frozenset()

    def close(self, arcs: Collection[int]) -> None:
        """Closes these arcs and no others, which takes milliseconds, or nothing where they are closed already."""
        wanted = frozenset(arcs)
        changed = sorted(wanted ^ self._closed)
        if changed:
            weights = [INFINITE if arc in wanted else int(self._weights[arc]) for arc in changed]
            self._metric.update_weights(np.array(changed, dtype=np.uint32), np.array(weights, dtype=np.uint32))
        self._closed = wanted

    def times(self, sources: Numbers, targets: Numbers) -> Numbers:
        found = self._metric.distances_many_to_many(sources.astype(np.uint32), targets.astype(np.uint32))
        return np.asarray(found, dtype=np.int64)

    def way(self, source: int, target: int) -> tuple[int, list[int]]:
        weight, _, arcs = self._metric.query(source, target)
        return int(weight), [int(arc) for arc in arcs]
