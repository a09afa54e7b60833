"""Keeps the optimiser's process: one in a town, watched, killed when it hangs, started again when it ends."""

from __future__ import annotations

import logging
import threading
import time
from typing import Literal

from sqlalchemy.exc import SQLAlchemyError

from api.optimiser.budget import Budget
from api.optimiser.circuit import Circuit
from api.optimiser.watched import Watched
from api.service.context import Context
from api.service.held_lease import HeldLease
from api.service.optimiser_state import LEASE, OptimiserNote, State, Why
from api.service.site import Site
from api.store.leases import RENEW_SECONDS

log = logging.getLogger("noriai")

TICK_SECONDS = 0.1

FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
"""Seconds until it is started again: twice as long each time it ends soon after."""

SOON_SECONDS = 60.0


class OptimiserProcess:
    """A thread that holds the town's lease, or waits for it, and keeps the process while it does."""

    def __init__(self, context: Context, site: Site, mode: Literal["demo", "real"], budget: Budget) -> None:
        self._site, self._mode, self._budget = site, mode, budget
        self._lease, self._renew_at = HeldLease(context, LEASE), 0.0
        self._child: Watched | None = None
        self._circuit = Circuit()
        self._failures, self._start_at = 0, 0.0
        self._note = OptimiserNote("starting", _now_ms())
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="optimiser watch", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The process's number now; None while there is none here."""
        child = self._child
        return None if child is None else child.pid

    @property
    def improving(self) -> str:
        """The day it is at work on; "" for none."""
        child = self._child
        return "" if child is None else child.improving

    def close(self) -> None:
        """Ends the process and lets another server have its turn."""
        self._closed.set()
        self._thread.join(timeout=15)

    def _watch(self) -> None:
        try:
            while not self._closed.is_set():
                try:
                    self._tick(time.monotonic())
                except Exception:
                    log.exception("the optimiser's watch stumbled and goes on")
                    self._closed.wait(1.0)
        finally:
            self._end()
            self._lease.give_back()

    def _tick(self, now: float) -> None:
        if now >= self._renew_at:
            self._renew(now)
        if not self._lease.held:
            self._closed.wait(TICK_SECONDS)
        elif self._child is None:
            if now >= self._start_at:
                left = self._circuit.left(now)
                self._child = Watched(self._site, self._mode, self._budget, left)
            self._closed.wait(TICK_SECONDS)
        else:
            self._look_at(self._child)

    def _look_at(self, child: Watched) -> None:
        """Listens a moment, and sees whether it lives."""
        for step, day in child.listen(TICK_SECONDS):
            if step == "done":
                self._circuit.done(day)
            if step == "rest":  # it has looked at every plan, also at the one that may have ended it
                self._say("working")
        now = time.monotonic()
        if now - child.began > SOON_SECONDS:
            self._failures = 0
        why = child.failure(now)
        if why is not None:
            self._failed(child, why, now)

    def _failed(self, child: Watched, why: Why, now: float) -> None:
        child.kill()
        log.warning("the optimiser has %s (%s) and is started again", why, child.exitcode)
        self._child = None
        if child.improving:
            self._circuit.failed(child.improving, now)
        self._failures += 1
        self._start_at = now + min(FIRST_PAUSE * 2 ** (self._failures - 1), LONGEST_PAUSE)
        self._say("resting", why, self._note.starts + 1)

    def _say(self, state: State, why: Why = "", starts: int | None = None) -> None:
        """Notes a state; a new one is written at once. The reason and the time of the first failure stay."""
        if state == self._note.state and starts is None:
            return
        since = self._note.since_ms if state == self._note.state else _now_ms()
        self._note = OptimiserNote(
            state,
            since,
            why,
            self._note.starts if starts is None else starts,
            tuple(self._circuit.left(time.monotonic())),
        )
        self._renew_at = 0.0

    def _renew(self, now: float) -> None:
        """Keeps the lease, or takes it. While the database is away whoever holds it goes on."""
        self._renew_at = now + RENEW_SECONDS
        left = tuple(self._circuit.left(now))
        self._note = OptimiserNote(self._note.state, self._note.since_ms, self._note.why, self._note.starts, left)
        before = self._lease.held
        try:
            self._lease.take(self._note.text())
        except SQLAlchemyError as error:
            log.warning("the optimiser's lease cannot be renewed: %s", error)
            return
        if self._lease.held != before:
            self._end()

    def _end(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child = None
        self._note = OptimiserNote("starting", _now_ms())


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
