"""The optimiser's own process: what it may take, what it says of itself, and its loop."""

from __future__ import annotations

import logging
import os
import resource
import time
from collections.abc import Mapping
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Literal

from sqlalchemy.exc import SQLAlchemyError

from api.clock import Clock, DemoClock, RealClock
from api.optimiser.budget import Budget
from api.optimiser.improving import Optimiser
from api.optimiser.steps import Step, longest
from api.service.context import Context
from api.service.numbering import opened_town
from api.service.recorded_until import recorded_until
from api.service.site import Site
from api.store.database import Database
from api.town.model import Town
from api.watching.logs import set_up_logs

log = logging.getLogger("noriai")

LOOK_SECONDS = 0.5
"""Real seconds between two looks at the plans' versions."""

AWAY_SECONDS = 2.0
"""Real seconds until the next look when the database could not be reached."""

OUT_OF_MEMORY = 77
"""The exit status of a process that came to its limit."""


def run_optimiser(
    site: Site,
    mode: Literal["demo", "real"],
    budget: Budget,
    parent: int,
    line: Connection,
    left: Mapping[str, float],
) -> None:
    """Looks at the plans until its parent is gone. `left` are days that are not looked at, until when (monotonic)."""
    os.nice(10)
    set_up_logs()
    resource.setrlimit(resource.RLIMIT_DATA, (budget.memory, budget.memory))
    try:
        _run(site, mode, budget, parent, Signs(line, budget), left)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except OSError:  # nobody listens any more: the parent is gone
        if os.getppid() == parent:
            raise


def _run(
    site: Site, mode: Literal["demo", "real"], budget: Budget, parent: int, signs: Signs, left: Mapping[str, float]
) -> None:
    signs.tell("open", "")
    database = Database(site.database_url, hurried=True)
    cache_folder = None if site.cache_folder is None else Path(site.cache_folder)
    town = opened_town(Path(site.town_folder), cache_folder, database)
    clock = _clock(mode, town, database)
    optimiser = Optimiser(Context(town, database, clock), budget, signs.tell, left)
    while os.getppid() == parent:
        pause = LOOK_SECONDS
        try:
            if not clock.paused():
                optimiser.look()
        except SQLAlchemyError as error:
            log.warning("the optimiser cannot use the database: %s", error)
            pause = AWAY_SECONDS
        signs.tell("rest", "")
        time.sleep(pause)


def _clock(mode: Literal["demo", "real"], town: Town, database: Database) -> Clock:
    if mode == "demo":
        return DemoClock(database, town.id, town.timezone)
    with database.read() as connection:
        return RealClock(town.timezone, recorded_until(connection, town))


class Signs:
    """Tells the parent each step, and lets the process compute only as long as the step may take: a loop that never
    ends is ended by the system, also when the parent is not there to see it."""

    def __init__(self, line: Connection, budget: Budget) -> None:
        self._line, self._budget = line, budget

    def tell(self, step: Step, day: str) -> None:
        """A sign of life."""
        used = resource.getrusage(resource.RUSAGE_SELF)
        processors = os.cpu_count() or 1
        allowed = (
            used.ru_utime + used.ru_stime + 2 * processors * max(self._budget.patience, longest(step, self._budget))
        )
        resource.setrlimit(resource.RLIMIT_CPU, (int(allowed) + 1, resource.getrlimit(resource.RLIMIT_CPU)[1]))
        self._line.send((step, day))
