"""All checks of one town, at one moment of its database; a service may go on beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy import Connection

from api.checking.beside import Outbox, check_answers, check_numbers, check_reports, check_weekly
from api.checking.bookings import check_bookings
from api.checking.findings import Finding
from api.checking.plans import check_plans
from api.service.context import Context
from api.store.bookings import read_bookings
from api.store.day_figures import is_blanked
from api.store.events import day_events
from api.store.vehicles import day_visits
from api.store.whole import numbering, planned_days, snapshot

MOST_NAMED = 1000
"""Findings beyond this are only counted: something is wrong with all of it."""


@dataclass
class Checked:
    """What was looked at and what does not fit."""

    days: int = 0
    versions: int = 0
    bookings: int = 0
    events: int = 0
    wrong: int = 0
    found: list[Finding] = field(default_factory=list)

    def add(self, finding: Finding) -> None:
        """Counts a finding, and keeps it while there are few."""
        self.wrong += 1
        if len(self.found) < MOST_NAMED:
            self.found.append(finding)


def check_town(context: Context, advance: Callable[[int, int], None] = lambda done, of: None) -> Checked:
    """Walks the whole database of a town; `advance` is told how many days of how many are done."""
    checked = Checked()
    with snapshot(context.database) as connection:
        days, outbox = planned_days(connection, context.key), Outbox(connection, context.key)
        checked.days, checked.events = len(days), numbering(connection, context.key).number
        for check in (check_numbers, check_answers, check_weekly, check_reports):
            for finding in check(connection, context.key):
                checked.add(finding)
        for number, day in enumerate(days, 1):
            _check_day(context, connection, day, outbox, checked)
            advance(number, len(days))
    return checked


def _check_day(context: Context, connection: Connection, day: str, outbox: Outbox, checked: Checked) -> None:
    events = day_events(connection, context.key, day)
    rows = read_bookings(connection, context.key, day=day)
    plans = check_plans(context, connection, day, events)
    checked.versions += plans.versions
    checked.bookings += len(rows)
    visits = day_visits(connection, context.key, day)
    blanked = is_blanked(connection, context.key, day)
    beside = check_bookings(day, rows, plans.newest, events, visits, blanked)
    for finding in (*plans.found, *beside, *outbox.check(events)):
        checked.add(finding)
