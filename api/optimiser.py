"""The background optimiser: a process of its own that improves plans and never stands in a rider's way.

It wakes when a plan has changed, and every half minute besides, computes within a budget at low priority, and
commits only if the plan is still the one it computed from and every promise still holds.
"""

from __future__ import annotations

import logging
import os
import resource
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

from api.clock import Clock, DemoClock, RealClock
from api.service.commit import Change, commit, nothing_else
from api.service.context import Context
from api.service.numbering import opened_town
from api.service.site import Site
from api.store.database import Database
from api.store.plans import PlanMoved, versions_from
from scheduler.dispatch import Outcome, improve, refresh
from scheduler.model import Plan

log = logging.getLogger("noriai")

LOOK_SECONDS = 0.5
"""Real seconds between two looks at the plans' versions."""

MEMORY_BYTES = 3 << 30
"""The process may not take more than this; it is started again if it tries."""

FAST_SHARE = 0.25
"""On a demo's fast clock the budget is this part of the usual one, as the day moves on while it computes."""


@dataclass(frozen=True, slots=True)
class Budget:
    """`every`: seconds after which an unchanged plan is looked at again; `seconds`: for one improvement."""

    every: float = 30.0
    seconds: float = 2.0


class Optimiser:
    """Improves the plans of one town, today's and those of later days."""

    def __init__(self, context: Context, budget: Budget) -> None:
        self._context, self._budget = context, budget
        self._settled: dict[str, tuple[int, float]] = {}
        self._seed = 0

    def look(self) -> int:
        """One look at all plans; how many were improved."""
        today = self._context.today().isoformat()
        with self._context.database.read() as connection:
            versions = versions_from(connection, self._context.key, today)
        improved = 0
        for day, version in versions.items():
            known, when = self._settled.get(day, (-1, 0.0))
            if known != version or time.monotonic() - when >= self._budget.every:
                improved += self.improve_day(date.fromisoformat(day))
        return improved

    def improve_day(self, day: date) -> bool:
        """Tries to improve one day; True when a better plan was committed."""
        context = self._context
        with context.database.read() as connection:
            before = context.plan(connection, day)
        self._settled[before.day] = (before.version, time.monotonic())
        if not before.bookings:
            return False
        self._seed += 1
        seconds = self._budget.seconds * (FAST_SHARE if context.clock.speed() > 1 else 1)
        outcome = improve(
            before, context.now(day), context.travel(day), seconds=seconds, seed=self._seed, stop=self._moved(before)
        )
        if outcome is None or not self._still_holds(day, outcome):
            return False
        change = Change(day, "optimiser", False, lambda plan, now: outcome)
        try:
            commit(context, change, before, outcome, nothing_else)
        except PlanMoved:
            self._settled.pop(before.day, None)
            return False
        return True

    def _still_holds(self, day: date, outcome: Outcome) -> bool:
        """Time has passed since the computation began: what it planned must be possible from now on, too."""
        later = refresh(outcome.plan, self._context.now(day), self._context.travel(day))
        return not any(event.kind == "promise_broken" for event in later.events)

    def _moved(self, before: Plan) -> Callable[[], bool]:
        """Says, asking the database a few times a second, whether the plan has moved and the work is in vain."""
        asked = time.monotonic()

        def moved() -> bool:
            nonlocal asked
            if time.monotonic() - asked < 0.1:
                return False
            asked = time.monotonic()
            with self._context.database.read() as connection:
                versions = versions_from(connection, self._context.key, before.day)
            return versions.get(before.day, 0) != before.version

        return moved


def run_optimiser(site: Site, mode: Literal["demo", "real"], budget: Budget, parent: int) -> None:
    """The process: looks at the plans until its parent is gone."""
    os.nice(10)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
    database = Database(site.database_url)
    cache_folder = None if site.cache_folder is None else Path(site.cache_folder)
    town = opened_town(Path(site.town_folder), cache_folder, database)
    clock: Clock = RealClock(town.timezone) if mode == "real" else DemoClock(database, town.id, town.timezone)
    optimiser = Optimiser(Context(town, database, clock), budget)
    while os.getppid() == parent:
        if not clock.paused():
            optimiser.look()
        time.sleep(LOOK_SECONDS)


class OptimiserProcess:
    """Keeps the process running: one that died is started again, later each time it dies at once."""

    def __init__(self, site: Site, mode: Literal["demo", "real"], budget: Budget) -> None:
        self._site, self._mode, self._budget = site, mode, budget
        self._closed = threading.Event()
        self._process = self._spawn()
        self._thread = threading.Thread(target=self._watch, name="optimiser watch", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The process's number now."""
        return self._process.pid

    def close(self) -> None:
        """Ends the process."""
        self._closed.set()
        self._process.terminate()
        self._thread.join(timeout=5)

    def _spawn(self) -> BaseProcess:
        arguments = (self._site, self._mode, self._budget, os.getpid())
        process = get_context("spawn").Process(target=run_optimiser, args=arguments, name="optimiser", daemon=True)
        process.start()
        return process

    def _watch(self) -> None:
        pause = 0.5
        while not self._closed.is_set():
            started = time.monotonic()
            self._process.join()
            if self._closed.is_set():
                return
            log.warning("the optimiser ended with %s and is started again", self._process.exitcode)
            pause = 0.5 if time.monotonic() - started > 60 else min(pause * 2, 60.0)
            if not self._closed.wait(pause):
                self._process = self._spawn()
