"""What is too old to be kept, one small change at a time. Each is right by itself: a break-off leaves nothing half."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, func, or_, select, union, update

from api.store.audit_tables import audit, audit_heads
from api.store.blanking import (
    Blank,
    begin_journal_anew,
    blank_bookings,
    blank_events,
    blank_requests,
    blank_visits,
    without_visits,
)
from api.store.day_figures import mark_blanked
from api.store.tables import (
    alerts_done,
    answers,
    booking_notes,
    bookings,
    calls,
    day_figures,
    deliveries,
    delivery_tries,
    devices,
    enrolments,
    events,
    messages,
    notes,
    offers,
    plan_changes,
    plans,
    positions,
    reports,
    requests,
    standing,
    standing_days,
    tokens,
    undos,
)

AT_ONCE = 500
"""Rows that go in one change: whoever books meanwhile waits for no longer than that."""


def days_to_blank(connection: Connection, town: str, before: str) -> list[str]:
    """Days before a day in which riders can still be found."""
    named = (select(table.c.day).where(table.c.town == town, table.c.day < before) for table in (bookings, requests))
    known = (select(table.c.day).where(table.c.town == town, table.c.day < before) for table in (events, plans))
    done = select(day_figures.c.day).where(day_figures.c.town == town, day_figures.c.blanked)
    days = set(connection.scalars(union(*named, *known)))
    return sorted(days - set(connection.scalars(done)))


def blank_day(connection: Connection, town: str, day: str, blank: Blank) -> int:
    """Takes riders, homes and whoever did something out of a day, whose figures are kept; how many rides it had."""
    of_day = bookings.c.day == day
    rides = blank_bookings(connection, town, of_day, blank)
    blank_requests(connection, town, requests.c.day == day, blank)
    blank_visits(connection, town, day, blank)
    numbers = connection.scalars(select(events.c.seq).where(events.c.town == town, events.c.day == day)).all()
    blank_events(connection, town, numbers)
    begin_journal_anew(connection, town, day, without_visits)
    these = select(bookings.c.id).where(bookings.c.town == town, of_day)
    for table in (booking_notes, messages):
        connection.execute(delete(table).where(table.c.town == town, table.c.booking_id.in_(these)))
    for table in (offers, calls, alerts_done, standing_days, undos, reports):
        connection.execute(delete(table).where(table.c.town == town, table.c.day == day))
    mark_blanked(connection, town, day)
    return len(rides)


def days_with_journal(connection: Connection, town: str, before: str) -> list[str]:
    """Days before a day of which more than the newest version of the plan is known, or what reports changed."""
    here = (plan_changes.c.town == town) & (plan_changes.c.day < before)
    known = select(plan_changes.c.day).where(here).group_by(plan_changes.c.day).having(func.count() > 1)
    undo = select(undos.c.day).where(undos.c.town == town, undos.c.day < before, undos.c.before.is_not(None))
    return sorted(connection.scalars(union(known, undo)))


def forget_journal(connection: Connection, town: str, day: str) -> int:
    """Keeps of a day's plan the newest version only; how many others there were."""
    here = (undos.c.town == town) & (undos.c.day == day)
    connection.execute(update(undos).where(here).values(before=None))
    return max(begin_journal_anew(connection, town, day, lambda plan: plan) - 1, 0)


def drop_old_answers(connection: Connection, town: str, before: int) -> int:
    """Forgets some answers that were given before a moment."""
    old = (answers.c.town == town) & (answers.c.made_at < before)
    last = connection.scalars(select(answers.c.made_at).where(old).order_by(answers.c.made_at).limit(AT_ONCE)).all()
    return 0 if not last else connection.execute(delete(answers).where(old, answers.c.made_at <= last[-1])).rowcount


def drop_old_notes(connection: Connection, town: str, before: str) -> int:
    """Forgets notes between shifts that were dealt with."""
    return _drop(connection, notes, (notes.c.town == town) & (notes.c.day < before) & notes.c.done_at.is_not(None))


def drop_old_positions(connection: Connection, town: str, before: int) -> int:
    """Forgets where vehicles were that have not reported since a moment."""
    return _drop(connection, positions, (positions.c.town == town) & (positions.c.at < before))


def drop_old_tokens(connection: Connection, town: str, before: int) -> int:
    """Forgets turns at shared tablets that ended before a moment."""
    return _drop(connection, tokens, (tokens.c.town == town) & (tokens.c.expires_at < before))


def drop_revoked_devices(connection: Connection, town: str, before: int) -> int:
    """Forgets tablets that were taken back before a moment, with their codes."""
    old = (devices.c.town == town) & (devices.c.revoked_at < before)
    codes = enrolments.c.device_id.in_(select(devices.c.id).where(old))
    connection.execute(delete(enrolments).where(enrolments.c.town == town, codes))
    return _drop(connection, devices, old)


def drop_ended_standing(connection: Connection, town: str, day: str, before: int) -> int:
    """Forgets weekly bookings that are over."""
    over = or_(standing.c.until_day < day, standing.c.ended_at < before)
    ended = select(standing.c.id).where(standing.c.town == town, over)
    connection.execute(delete(standing_days).where(standing_days.c.standing_id.in_(ended)))
    return _drop(connection, standing, (standing.c.town == town) & over)


def drop_old_deliveries(connection: Connection, town: str, before: int) -> int:
    """Forgets some messages to other systems that were made before a moment, delivered or not: the oldest, up to the
    first one that is kept."""
    here = deliveries.c.town == town
    old = here & (deliveries.c.made_at < before)
    first = connection.scalar(select(func.min(deliveries.c.seq)).where(here, deliveries.c.made_at >= before))
    if first is not None:
        old &= deliveries.c.seq < first
    ids = connection.scalars(select(deliveries.c.id).where(old).order_by(deliveries.c.seq).limit(AT_ONCE)).all()
    connection.execute(delete(delivery_tries).where(delivery_tries.c.delivery_id.in_(ids)))
    return connection.execute(delete(deliveries).where(deliveries.c.id.in_(ids))).rowcount


def drop_old_audit(connection: Connection, town: str, before_ms: int) -> int:
    """Forgets the oldest entries of who did what, up to the first one that is kept; the newest one always is."""
    here = audit.c.town == town
    newest = connection.scalar(select(func.max(audit.c.number)).where(here)) or 0
    young = connection.scalar(select(func.min(audit.c.number)).where(here, audit.c.at_ms >= before_ms)) or newest
    oldest = connection.scalar(select(func.min(audit.c.number)).where(here)) or young
    first = min(young, oldest + AT_ONCE)
    if first <= oldest:
        return 0
    connection.execute(update(audit_heads).where(audit_heads.c.town == town).values(first=first))
    return connection.execute(delete(audit).where(here, audit.c.number < first)).rowcount


def _drop(connection: Connection, table: Table, which: object) -> int:
    return connection.execute(delete(table).where(which)).rowcount  # type: ignore[arg-type]
