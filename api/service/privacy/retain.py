"""Takes away what is older than the town keeps it. Figures stay as they are, to the digit.

Every step is a small transaction of its own and is right by itself: whatever stops it, the next run goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from sqlalchemy import Connection

from api.service.context import Context
from api.service.privacy.coarse import coarsening
from api.service.record.record import Record
from api.store import retaining
from api.store.audit import append
from api.store.day_figures import keep_day_figures
from scheduler.simulation.figures import DayTally

ACTOR = "retention"


class _OnlyTried(Exception):
    """Takes a transaction back of which only the count was wanted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The first day and moments (seconds since 1970) of what is kept."""

    rides: date
    journal: date
    notes: date
    answers: int
    deliveries: int
    positions: int
    tokens: int
    ended: int
    revoked: int
    audit: int


Counts = dict[str, int]
"""How much went, by kind; a kind of which nothing went is left out."""


def kept_from(context: Context) -> Kept:
    """What the town's rules come to today."""
    rules, today = context.town.retention, context.today()
    now, real = int(context.clock.now().timestamp()), context.real_now()
    days = 86_400
    rides = months_before(today, rules.rides_months)
    return Kept(
        rides=rides,
        journal=today - timedelta(days=rules.journal_days),
        notes=months_before(today, rules.notes_months),
        answers=now - rules.answers_days * days,
        deliveries=real - rules.deliveries_days * days,
        positions=now - rules.positions_days * days,
        tokens=real - days,
        ended=now - (today - rides).days * days,
        revoked=real - (today - rides).days * days,
        audit=real - rules.audit_years * 366 * days,
    )


def retain(
    context: Context,
    record: Record,
    dry_run: bool = False,
    advance: Callable[[int, int], None] = lambda done, of: None,
    go_on: Callable[[], bool] = lambda: True,
) -> Counts:
    """Takes away what is too old, or only counts it. It stops early once `go_on` says so."""
    counts: Counts = {}
    for kind, number in _steps(context, record, dry_run, advance):
        if number:
            counts[kind] = counts.get(kind, 0) + number
        if not go_on():
            break
    if counts and not dry_run:
        with context.database.write() as connection:
            append(connection, context.key, ACTOR, "retention.run", context.today().isoformat(), counts)
    return counts


def months_before(day: date, months: int) -> date:
    """The first day of the month so many months before that of `day`."""
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def _steps(
    context: Context, record: Record, dry_run: bool, advance: Callable[[int, int], None]
) -> Iterator[tuple[str, int]]:
    town, kept, blank = context.key, kept_from(context), coarsening(context)
    with context.database.read() as connection:
        old = retaining.days_to_blank(connection, town, kept.rides.isoformat())
        told = retaining.days_with_journal(connection, town, kept.journal.isoformat())
    told = sorted(set(told) - set(old))
    for number, day in enumerate(old):
        advance(number, len(old) + len(told))
        counted = record.day(date.fromisoformat(day))

        def blank_one(connection: Connection, day: str = day, counted: DayTally = counted) -> int:
            keep_day_figures(connection, town, day, counted)
            return retaining.blank_day(connection, town, day, blank)

        rides = _done(context, dry_run, blank_one)
        if not dry_run:
            record.forget(date.fromisoformat(day))
        yield "days", 1
        yield "rides", rides
    for number, day in enumerate(told, len(old)):
        advance(number, len(old) + len(told))
        yield "plan_versions", _done(context, dry_run, partial(_forget, town, day))
    forget_since = kept.rides.isoformat()
    for kind, drop in (
        ("answers", lambda connection: retaining.drop_old_answers(connection, town, kept.answers)),
        ("notes", lambda connection: retaining.drop_old_notes(connection, town, kept.notes.isoformat())),
        ("positions", lambda connection: retaining.drop_old_positions(connection, town, kept.positions)),
        ("turns", lambda connection: retaining.drop_old_tokens(connection, town, kept.tokens)),
        ("tablets", lambda connection: retaining.drop_revoked_devices(connection, town, kept.revoked)),
        ("standing", lambda connection: retaining.drop_ended_standing(connection, town, forget_since, kept.ended)),
        ("deliveries", lambda connection: retaining.drop_old_deliveries(connection, town, kept.deliveries)),
        ("audit", lambda connection: retaining.drop_old_audit(connection, town, kept.audit * 1000)),
    ):
        while number := _done(context, dry_run, drop):
            yield kind, number
            if dry_run:
                break


def _forget(town: str, day: str, connection: Connection) -> int:
    return retaining.forget_journal(connection, town, day)


def _done(context: Context, dry_run: bool, step: Callable[[Connection], int]) -> int:
    """What a step did in a transaction of its own, which is taken back when it is only tried."""
    number = 0
    try:
        with context.database.write() as connection:
            number = step(connection)
            if dry_run:
                raise _OnlyTried
    except _OnlyTried:
        pass
    return number
