"""What must happen as time passes although nobody asks: late vehicles, the demo's clock."""

from __future__ import annotations

import logging
import threading
from datetime import date, timedelta

from api.clock import DemoClock
from api.service.commit import Change, commit, nothing_else
from api.service.context import Context
from api.store.plans import PlanMoved
from scheduler.dispatch import refresh

log = logging.getLogger("noriai")

KEEP_SECONDS = 2.0

REPORT_SECONDS = 60
"""A driver's report may come this long after what it reports; a vehicle is behind only beyond that."""

DEMO_REPORT_SECONDS = 1.0
"""The same for the demo's drivers, in real seconds: what they report took place up to that long ago."""


class Keeper:
    """A thread that keeps today's plan true to the clock, and the demo's clock where a restart finds it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._stopped = threading.Event()
        self._ahead: date | None = None
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops, with the clock kept a last time."""
        self._stopped.set()
        self._thread.join(timeout=10)
        self._keep_clock()

    def _run(self) -> None:
        while not self._stopped.wait(KEEP_SECONDS):
            try:
                self._keep_clock()
                if not self._context.clock.paused():
                    refresh_day(self._context, self._context.today())
                self._look_ahead()
                self._context.tally.went_round("keeper")
            except Exception:
                log.exception("the keeper stumbled and goes on")

    def _look_ahead(self) -> None:
        """Has the travel times ready of the day that can be asked for tomorrow: nobody waits for another season's."""
        ahead = self._context.today() + timedelta(days=self._context.town.rules.horizon_days + 1)
        if ahead != self._ahead:
            self._context.town.travel(ahead)
            self._ahead = ahead

    def _keep_clock(self) -> None:
        if isinstance(self._context.clock, DemoClock):
            self._context.clock.keep()


def refresh_day(context: Context, day: date) -> bool:
    """Lets the planned times of late vehicles slip; True when the plan changed. One that just moved is left."""
    grace = max(REPORT_SECONDS, round(DEMO_REPORT_SECONDS * context.clock.speed()))
    with context.database.read() as connection:
        before = context.plan(connection, day)
    if day in context.delivering or not any(route.visits for route in before.routes):
        return False
    until = context.now(day) - grace
    outcome = refresh(before, until, context.travel(day))
    if outcome.plan == before:
        return False
    try:
        change = Change(day, "clock", False, lambda plan, now: outcome, settled_at=until)
        commit(context, change, before, outcome, nothing_else)
    except PlanMoved:
        return False
    return True
