"""Improves the plans of a town, day by day.

It wakes when a plan has changed, and every half minute besides, computes within a budget at low priority, and
commits only if the plan is still the one it computed from and every promise still holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from api.optimiser.budget import Budget
from api.optimiser.steps import Step
from api.service.commit import Change, commit, nothing_else
from api.service.context import Context
from api.store.plans import PlanMoved, versions_from
from scheduler.dispatch import Outcome, improve, refresh
from scheduler.model import Plan

FAST_SHARE = 0.25
"""On a demo's fast clock the budget is this part of the usual one, as the day moves on while it computes."""


class Optimiser:
    """Improves the plans of one town, today's and those of later days.

    `tell` is told each step. `left` are days that are not looked at, until when (monotonic).
    """

    def __init__(
        self,
        context: Context,
        budget: Budget,
        tell: Callable[[Step, str], None] = lambda step, day: None,
        left: Mapping[str, float] = MappingProxyType({}),
    ) -> None:
        self._context, self._budget, self._tell, self._left = context, budget, tell, left
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
            if time.monotonic() < self._left.get(day, 0.0):
                continue
            if known != version or time.monotonic() - when >= self._budget.every:
                improved += self.improve_day(date.fromisoformat(day))
                self._tell("done", day)
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
        self._tell("prepare", before.day)
        travel = context.travel(day)
        self._tell("improve", before.day)
        seconds = self._budget.seconds * (FAST_SHARE if context.clock.speed() > 1 else 1)
        outcome = improve(before, context.now(day), travel, seconds=seconds, seed=self._seed, stop=self._moved(before))
        if outcome is None or not self._still_holds(day, outcome):
            return False
        self._tell("commit", before.day)
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
