"""What the dispatcher's commands have in common: the plan they look at, times of its day, refusals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

from api.service.context import Context
from api.service.problems import ServiceProblem
from scheduler.dispatch import CommandRefused
from scheduler.model import Plan
from scheduler.rules import lines_of_day

T = TypeVar("T")

DAY_SECONDS = 24 * 3600


def plan_of(context: Context, day: date) -> Plan:
    """The day's plan. Raises unknown_day without service, change_refused for a day that is over."""
    if not lines_of_day(context.town.rules, day):
        raise ServiceProblem("unknown_day", {"date": day.isoformat()})
    if day < context.today():
        raise ServiceProblem("change_refused", {"obstacle": "day_over"})
    with context.database.read() as connection:
        return context.plan(connection, day)


def seconds_on(context: Context, day: date, moment: datetime) -> int | None:
    """A moment in seconds since the midnight of `day`; None on another day."""
    try:
        seconds = context.seconds(day, moment)
    except OverflowError:
        return None
    return seconds if 0 <= seconds <= DAY_SECONDS else None


def or_refused(call: Callable[[], T]) -> T:
    """What `call` gives; what the engine refuses is change_refused with its code."""
    try:
        return call()
    except CommandRefused as refused:
        raise ServiceProblem("change_refused", {"obstacle": refused.reason}) from refused
