"""Runs studies one after another, each in a process of its own, so that rides are answered meanwhile."""

from __future__ import annotations

import atexit
import logging
import os
import threading
import time
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.context import SpawnProcess

from sqlalchemy.exc import SQLAlchemyError

from api.service.context import Context
from api.service.held_lease import HeldLease
from api.service.site import Site
from api.service.studies.failures import DIED
from api.service.studies.run import run_study
from api.store.leases import RENEW_SECONDS
from api.store.studies import UNFINISHED, end_study, study_status, unfinished_studies

log = logging.getLogger("noriai")

TRIES = 2
"""A process that dies is started again; its days are kept, so that only time is lost."""

POLITE_SECONDS = 1.0
"""A process that is told to end has so long to do it by itself; if it is killed, its workers end with it."""

AGAIN_SECONDS = 5.0
"""After so long a study is tried again that could not even be started."""

LEASE = "studies"

_LOOK = 0.1


class StudyRunner:
    """Runs what is stored unfinished, oldest first. Of several servers one does; when it is gone another takes up what
    it left."""

    def __init__(self, context: Context, site: Site) -> None:
        self._context, self._site = context, site
        self._lease = HeldLease(context, LEASE)
        self._woken = threading.Event()
        self._stopped: set[str] = set()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._work, name="studies", daemon=True)
        self._thread.start()
        # A process that has children of its own is no daemon, and Python waits for it when nobody has closed this.
        atexit.register(self.close)

    def wake(self) -> None:
        """Says that a study has been stored."""
        self._woken.set()

    def stop(self, study_id: str) -> None:
        """Ends the process of a study that has been cancelled or taken away, if it runs here."""
        self._stopped.add(study_id)

    def close(self) -> None:
        """Stops; an unfinished study is taken up at the next start."""
        self._closed.set()
        self._woken.set()
        self._thread.join(timeout=10)
        atexit.unregister(self.close)

    def _work(self) -> None:
        while not self._closed.is_set():
            try:
                study_id = self._next()
                if study_id is not None:
                    self._run(study_id)
                elif self._woken.wait(RENEW_SECONDS):
                    self._woken.clear()
            except Exception:
                # The database is away, or the machine has no room for a process: neither lasts for ever.
                log.exception("the studies' worker stumbled and goes on")
                self._closed.wait(AGAIN_SECONDS)
        self._lease.give_back()

    def _next(self) -> str | None:
        """The oldest unfinished study, when it is this server that runs them."""
        with self._context.database.read() as connection:
            waiting = unfinished_studies(connection, self._context.key)
        if waiting:
            self._lease.take()
        else:
            self._lease.give_back()
        return waiting[0] if waiting and self._lease.held else None

    def _run(self, study_id: str) -> None:
        for _ in range(TRIES):
            if self._closed.is_set() or not self._lease.held or not self._wanted(study_id):
                return
            # Spawned, not forked: a fork would copy the threads' locks and the open database connections. No daemon,
            # as those may not have the worker processes of a local cluster.
            process = get_context("spawn").Process(
                target=run_study,
                args=(self._site, self._context.key, study_id, os.getpid()),
                name=f"study {study_id}",
                daemon=False,
            )
            process.start()
            self._wait(process, study_id)
        with self._context.database.write() as connection:
            if not self._closed.is_set() and self._lease.held:
                end_study(connection, self._context.key, study_id, "failed", DIED)

    def _wanted(self, study_id: str) -> bool:
        with self._context.database.read() as connection:
            return study_status(connection, self._context.key, study_id) in UNFINISHED

    def _wait(self, process: SpawnProcess, study_id: str) -> None:
        """Until the process is over: by itself, or because the study, the server or its lease is."""
        deadline: float | None = None
        renew_at = time.monotonic() + RENEW_SECONDS
        while process.exitcode is None:
            process.join(_LOOK)
            if time.monotonic() > renew_at:
                renew_at = time.monotonic() + RENEW_SECONDS
                with suppress(SQLAlchemyError):  # while the database is away nobody else takes over
                    self._lease.take()
            if deadline is None and (self._closed.is_set() or not self._lease.held or study_id in self._stopped):
                process.terminate()
                deadline = time.monotonic() + POLITE_SECONDS
            if deadline is not None and time.monotonic() > deadline:
                process.kill()
        process.close()
