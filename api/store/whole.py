"""A town's whole database, read at one moment, for whoever checks it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy import Connection, func, select, union

from api.store.database import Database
from api.store.tables import (
    answers,
    bookings,
    calls,
    deliveries,
    events,
    feed,
    offers,
    plans,
    reports,
    requests,
    standing,
    standing_days,
    undos,
)


class Numbering(NamedTuple):
    """How many events there are, the first and the last number, and the last that was given."""

    number: int
    first: int
    last: int
    given: int


@contextmanager
def snapshot(database: Database) -> Iterator[Connection]:
    """A transaction that sees one moment, however long it reads; it waits for nobody and nobody waits for it."""
    with database.engine.connect() as plain:
        serves = plain.dialect.name == "postgresql"
        connection = plain.execution_options(isolation_level="REPEATABLE READ") if serves else plain
        yield connection
        connection.rollback()


def planned_days(connection: Connection, town: str) -> list[str]:
    """Every day with a plan or a booking."""
    query = union(*(select(table.c.day).where(table.c.town == town) for table in (plans, bookings)))
    return sorted(row.day for row in connection.execute(query))


def numbering(connection: Connection, town: str) -> Numbering:
    """How the events are numbered; zeros where there are none."""
    query = select(func.count(), func.min(events.c.seq), func.max(events.c.seq)).where(events.c.town == town)
    count, first, last = connection.execute(query).one()
    given = connection.scalar(select(feed.c.seq).where(feed.c.town == town))
    return Numbering(count, first or 0, last or 0, given or 0)


def event_numbers(connection: Connection, town: str) -> Iterator[tuple[int, str, int]]:
    """Number, day and version of every event, in order."""
    query = select(events.c.seq, events.c.day, events.c.version).where(events.c.town == town).order_by(events.c.seq)
    for row in connection.execution_options(stream_results=True, yield_per=1000).execute(query):
        yield row.seq, row.day, row.version


def given_answers(connection: Connection, town: str) -> Iterator[tuple[str, str]]:
    """Each key with the answer that was given."""
    query = select(answers.c.key, answers.c.answer).where(answers.c.town == town)
    for row in connection.execution_options(stream_results=True, yield_per=1000).execute(query):
        yield row.key, row.answer


def booking_ids(connection: Connection, town: str) -> set[str]:
    """All bookings."""
    return set(connection.scalars(select(bookings.c.id).where(bookings.c.town == town)))


def used_offers(connection: Connection, town: str) -> list[tuple[str, str, str]]:
    """Each used offer with its request and the booking it became."""
    query = select(offers.c.id, offers.c.request_id, offers.c.booking_id)
    rows = connection.execute(query.where(offers.c.town == town, offers.c.booking_id.is_not(None)))
    return [(row.id, row.request_id, row.booking_id) for row in rows]


def offers_without_request(connection: Connection, town: str) -> list[str]:
    """Offers to a wish that nobody wrote down."""
    known = select(requests.c.id).where(requests.c.town == town)
    query = select(offers.c.id).where(offers.c.town == town, offers.c.request_id.not_in(known))
    return list(connection.scalars(query))


def weekly_days(connection: Connection, town: str) -> list[tuple[str, str, str, str | None]]:
    """What became of each day of each weekly booking: its id, the day, the status, the booking."""
    query = select(standing_days).where(standing_days.c.town == town)
    return [(row.standing_id, row.day, row.status, row.booking_id) for row in connection.execute(query)]


def weekly_ids(connection: Connection, town: str) -> set[str]:
    """All weekly bookings, also ended ones."""
    return set(connection.scalars(select(standing.c.id).where(standing.c.town == town)))


def told_numbers(connection: Connection, town: str, webhook_id: str) -> set[int]:
    """The numbers of the events that a webhook is or was told of."""
    here = (deliveries.c.town == town) & (deliveries.c.webhook_id == webhook_id)
    return set(connection.scalars(select(deliveries.c.seq).where(here, deliveries.c.booking_id.is_not(None))))


def numbers_named(connection: Connection, town: str) -> dict[str, list[int]]:
    """The events that rows of other tables are about, by table."""
    named = {table.name: table.c.seq for table in (deliveries, calls, undos)}
    return {
        name: list(connection.scalars(select(column).where(column.table.c.town == town).distinct()))
        for name, column in named.items()
    }


def reported_twice(connection: Connection, town: str) -> list[str]:
    """Ids of reports that more than one row undoes."""
    query = select(undos.c.event_id).where(undos.c.town == town, undos.c.event_id.is_not(None))
    grouped = query.group_by(undos.c.vehicle_id, undos.c.event_id).having(func.count() > 1)
    return list(connection.scalars(grouped))


def reports_unknown(connection: Connection, town: str) -> list[str]:
    """Ids of reports that changed the plan and whose answers were not kept."""
    known = select(reports.c.event_id).where(reports.c.town == town)
    query = select(undos.c.event_id).where(undos.c.town == town, undos.c.event_id.is_not(None))
    return list(connection.scalars(query.where(undos.c.event_id.not_in(known))))
