"""The one way a plan changes: read version v, compute, write v+1 with all that belongs to it, or compute again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from api.service.changes import write_changes
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.audit_changes import note_plan_change
from api.store.failures import failure_of
from api.store.journal import add_change
from api.store.plans import PlanMoved, write_plan
from scheduler.dispatch import Outcome, noted
from scheduler.model import Plan

T = TypeVar("T")

PATIENCE_SECONDS = 10.0
"""How long a command goes on computing again before it gives up as busy."""

_LONGEST_PAUSE = 0.05


@dataclass(frozen=True)
class Change:
    """What a command does: `compute` is pure and may run often; `also` writes what belongs to the change.

    `also` gets the plan as committed. What it raises takes the whole change back. `numbered` gets the number of
    the first of the events, once they are written. `settled_at` is the moment, in seconds since midnight, up to
    which the clock was followed; None: now.
    """

    day: date
    actor_id: str
    by_human: bool
    compute: Callable[[Plan, int], Outcome]
    numbered: Callable[[Connection, int], None] | None = None
    settled_at: int | None = None


def change_plan(context: Context, change: Change, also: Callable[[Connection, Plan], T]) -> T:
    """Applies a change to the newest plan; the answer is `also`'s.

    Raises what `compute` or `also` raises, or ServiceProblem("busy") after PATIENCE_SECONDS of being outrun. A database
    that others hold locked for long is not asked again.
    """
    began = time.monotonic()
    pause = 0.002
    while True:
        with context.turn(change.day):
            with context.database.read() as connection:
                before = context.plan(connection, change.day)
            outcome = change.compute(before, context.now(change.day))
            try:
                return commit(context, change, before, outcome, also)
            except PlanMoved:
                context.tally.count("conflicts")
            except OperationalError as error:
                if failure_of(error) != "locked" or time.monotonic() - began > PATIENCE_SECONDS / 5:
                    raise
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise ServiceProblem("busy")
        time.sleep(random.uniform(0, pause))
        pause = min(pause * 2, _LONGEST_PAUSE)


def commit(
    context: Context, change: Change, before: Plan, outcome: Outcome, also: Callable[[Connection, Plan], T]
) -> T:
    """Writes an outcome computed from `before`, all of it or nothing. Raises PlanMoved when it is not the newest."""
    at = context.now(change.day) if change.settled_at is None else change.settled_at
    marked = noted(before, outcome, at, lambda: context.travel(change.day))
    with context.database.write() as connection:
        after = write_plan(connection, context.key, marked)
        add_change(connection, context.key, before, after)
        answer = also(connection, after)
        base = before if outcome.base is None else outcome.base
        first = write_changes(
            context, connection, change.actor_id, change.by_human, before, after, outcome.events, base
        )
        if change.numbered is not None:
            change.numbered(connection, first)
        count = len(outcome.events)
        note_plan_change(connection, context.key, change.actor_id, after.day, after.version, first, count)
    for event in outcome.events:
        context.tally.count("events", event.kind)
    context.plans.put(context.key, after)
    return answer


def nothing_else(connection: Connection, plan: Plan) -> None:
    """For a change with nothing beside the plan and its events."""
