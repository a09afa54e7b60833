"""Who runs the days: this process while it is quick enough, else a cluster."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence

from api.planning.run import Run
from api.planning.work import Cancelled, Done, Work, run_here

WORTH_SECONDS = 6.0
"""A local cluster takes about two seconds to start and to load what it needs; less work than this is done here."""

_TRIED = 4
"""The first run also loads compiled code; so many more say how long a run takes."""


class Runner:
    """Runs days on the cluster at an address, or here; on `workers` processes here where that is worth it."""

    def __init__(
        self, cluster: str | None = None, workers: int | None = None, worth_seconds: float = WORTH_SECONDS
    ) -> None:
        self._cluster, self._worth = cluster, worth_seconds
        self._workers = workers or os.cpu_count() or 1

    def submit(self, work: Work, runs: Sequence[Run], cancelled: Cancelled = lambda: False) -> Iterator[Done]:
        """Each run's outcome once, in any order; fewer when cancelled."""
        if self._cluster is not None:
            from api.planning.cluster import run_at

            yield from run_at(self._cluster, work, runs, cancelled)
            return
        yield from run_here(work, runs[:1], cancelled)
        began, tried = time.perf_counter(), runs[1 : 1 + _TRIED]
        yield from run_here(work, tried, cancelled)
        rest = runs[1 + len(tried) :]
        each = (time.perf_counter() - began) / max(len(tried), 1)
        if self._workers < 2 or each * len(rest) < self._worth:
            yield from run_here(work, rest, cancelled)
        elif not cancelled():
            from api.planning.cluster import run_locally

            yield from run_locally(self._workers, work, rest, cancelled)
