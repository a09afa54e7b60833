"""Days on a Dask cluster. A worker that dies takes only time with it: its days are run again, each outcome comes once.

What a task needs is itself made by a task, not scattered: the scheduler can make a lost one again, and whatever
worker has it gives it to the others, so that a town is sent once and no worker computes its travel tables.
"""

from __future__ import annotations

import logging
import pickle
import time
import uuid
import warnings
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from api.planning.day_outcome import DayOutcome
from api.planning.run import Run, run_one
from api.planning.setting import Setting
from api.planning.work import Cancelled, Done, Work
from scheduler.travel import MatrixTravel

LARGEST_BATCH = 20
"""Days in one task: enough that its overhead is small, few enough that progress moves and little is lost."""

_WAIT = 0.05
_LIVES = 10
"""So often a batch may be on a worker that dies, before the batch itself is blamed for it."""


class ClusterError(Exception):
    """There is no cluster at the address, or it could not finish."""


def run_at(address: str, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
    """Runs days on the cluster whose scheduler is at `address`."""
    from distributed import Client

    _quiet()
    try:
        client = Client(address, timeout="4s", set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterError(f"{address}: {error}") from None
    with client:
        yield from _run(client, work, runs, cancelled)


def run_locally(workers: int, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
    """Runs days on processes of this machine."""
    from distributed import Client, LocalCluster

    _quiet()
    options: dict[str, Any] = {"threads_per_worker": 1, "memory_limit": 0, "dashboard_address": "127.0.0.1:0"}
    with (
        LocalCluster(n_workers=workers, processes=True, silence_logs=logging.CRITICAL, **options) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield from _run(client, work, runs, cancelled)


def _run(client: Any, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
    """Yields every run's outcome exactly once."""
    from distributed import as_completed
    from distributed.client import FutureCancelledError
    from distributed.scheduler import KilledWorker

    made = _Made(client, work)
    batches = {made.submit(batch): batch for batch in _batches(work, runs, _workers(client))}
    lives = dict.fromkeys(runs, _LIVES)
    completed = as_completed(batches, loop=client.loop)
    while batches:
        if cancelled():
            client.cancel(list(batches), force=True)
            return
        for future in completed.next_batch(block=False) or _nothing_yet():
            batch = batches.pop(future)
            try:
                outcomes = future.result()
            except FutureCancelledError as error:
                raise ClusterError(f"the scheduler is lost: {error.reason}") from None
            except KilledWorker:
                lives[batch[0]] -= 1
                if lives[batch[0]] <= 0:
                    raise ClusterError(f"{batch[0].day}: every worker died on it") from None
                again = made.submit(batch)
                batches[again] = batch
                completed.add(again)
                continue
            yield from zip(batch, outcomes, strict=True)


class _Made:
    """What the runs need, as tasks of the cluster; batches of runs are submitted on top of them."""

    def __init__(self, client: Any, work: Work) -> None:
        self._client, self._work, self._number = client, work, 0
        self._name = uuid.uuid4().hex
        # By pickle here, so that the scheduler carries bytes it need not understand.
        self._settings = {key: self._task(f"setting-{key}", setting) for key, setting in work.settings.items()}
        self._tables = {key: self._task(f"table-{key}", table) for key, table in work.tables.items()}

    def _task(self, key: str, value: object) -> Any:
        packed = zlib.compress(pickle.dumps(value), 1)
        return self._client.submit(unpacked, packed, key=f"noriai-{self._name}-{key}", pure=False)

    def submit(self, batch: Sequence[Run]) -> Any:
        """A batch of runs of one scenario and one travel table, as a future. Those of the first draws come first, as
        their answer is shown while the others run."""
        self._number += 1
        scenario = batch[0].scenario
        own, then = (self._tables[key] for key in self._work.settings[scenario].tables_on(batch[0].day))
        key = f"noriai-{self._name}-days-{self._number}"
        needs = self._settings[scenario], own, then
        return self._client.submit(
            run_batch, *needs, list(batch), key=key, pure=False, retries=2, priority=-batch[0].draw
        )


def unpacked(packed: bytes) -> Any:
    """On a worker: a setting or a table as it was sent."""
    return pickle.loads(zlib.decompress(packed))


def run_batch(setting: Setting, travel: MatrixTravel, then: MatrixTravel, batch: Sequence[Run]) -> list[DayOutcome]:
    """On a worker: runs several days; `then` is the table of the recorded days among them."""
    return [run_one(setting, travel, run, then) for run in batch]


def _batches(work: Work, runs: Sequence[Run], workers: int) -> Iterator[list[Run]]:
    """Runs of one scenario and one table together: some eight batches for each worker, none too large."""
    size = min(max(len(runs) // (8 * workers), 1), LARGEST_BATCH)
    alike: dict[tuple[str, str, str], list[Run]] = {}
    for run in runs:
        alike.setdefault((run.scenario, *work.settings[run.scenario].tables_on(run.day)), []).append(run)
    for several in alike.values():
        for begin in range(0, len(several), size):
            yield several[begin : begin + size]


def _workers(client: Any) -> int:
    return max(sum(client.nthreads().values()), 1)


def _nothing_yet() -> tuple[()]:
    time.sleep(_WAIT)
    return ()


def _quiet() -> None:
    """Distributed tells the log whatever happens to its workers; the planner wants the outcome."""
    for name in (
        "distributed",
        "distributed.client",
        "distributed.worker",
        "distributed.nanny",
        "distributed.scheduler",
        "distributed.core",
    ):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    warnings.filterwarnings("ignore", message="Sending large graph", category=UserWarning)
