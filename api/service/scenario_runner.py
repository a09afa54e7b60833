"""Runs what-ifs one after the other, each in a process of its own, so that rides are answered meanwhile."""

from __future__ import annotations

import logging
import queue
import threading
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from api.service.context import Context
from api.service.scenario_run import run_scenario
from api.service.site import Site
from api.store.scenarios import read_scenario, save_progress, unfinished_scenarios

log = logging.getLogger("noriai")

LONGEST_SECONDS = 600.0
"""A run that takes longer is stopped and counts as failed."""


class ScenarioRunner:
    """Takes up what was left unfinished, then what is queued."""

    def __init__(self, context: Context, site: Site) -> None:
        self._context, self._site = context, site
        self._queue: queue.Queue[str | None] = queue.Queue()
        self._process: BaseProcess | None = None
        self._closed = threading.Event()
        with context.database.read() as connection:
            for row in unfinished_scenarios(connection, context.key):
                self._queue.put(row.id)
        self._thread = threading.Thread(target=self._work, name="scenarios", daemon=True)
        self._thread.start()

    def put(self, scenario_id: str) -> None:
        """Queues a stored scenario."""
        self._queue.put(scenario_id)

    def close(self) -> None:
        """Stops; an unfinished run is taken up at the next start."""
        self._closed.set()
        self._queue.put(None)
        if self._process is not None:
            self._process.terminate()
        self._thread.join(timeout=5)

    def _work(self) -> None:
        while (scenario_id := self._queue.get()) is not None and not self._closed.is_set():
            try:
                self._run(scenario_id)
            except Exception:
                log.exception("scenario %s", scenario_id)

    def _run(self, scenario_id: str) -> None:
        # Spawned, not forked: a fork would copy the threads' locks and the open database connections.
        self._process = get_context("spawn").Process(
            target=run_scenario, args=(self._site, scenario_id), name=f"scenario {scenario_id}", daemon=True
        )
        self._process.start()
        self._process.join(LONGEST_SECONDS)
        if self._process.exitcode is None:
            self._process.terminate()
            self._process.join()
        with self._context.database.write() as connection:
            row = read_scenario(connection, self._context.key, scenario_id)
            if row is not None and row.status != "done" and not self._closed.is_set():
                save_progress(connection, self._context.key, scenario_id, "failed", row.progress)
        self._process = None
