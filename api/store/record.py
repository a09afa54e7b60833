"""Which days were served, and what shows that a day's record has changed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, func, select, union

from api.store.tables import bookings, events, plans, requests


@dataclass(frozen=True, slots=True)
class ServedDay:
    """A day on which somebody asked for a ride.

    Whatever is written of a day adds an event, moves its plan or adds a wish.
    """

    day: str
    last_event: int
    version: int
    wishes: int


def served_days(connection: Connection, town: str, first: str, last: str) -> list[ServedDay]:
    """The days from `first` to `last` that have a wish or a booking, in order."""

    def within(table: Table) -> ColumnElement[bool]:
        return (table.c.town == town) & table.c.day.between(first, last)

    asked = select(requests.c.day, func.count().label("number")).where(within(requests)).group_by(requests.c.day)
    booked = select(bookings.c.day).where(within(bookings)).distinct()
    happened = select(events.c.day, func.max(events.c.seq).label("number")).where(within(events)).group_by(events.c.day)
    planned = select(plans.c.day, plans.c.version.label("number")).where(within(plans))
    wishes, numbers, versions = (
        {row.day: int(row.number) for row in connection.execute(query)} for query in (asked, happened, planned)
    )
    days = sorted({*wishes, *connection.scalars(booked)})
    return [ServedDay(day, numbers.get(day, 0), versions.get(day, 0), wishes.get(day, 0)) for day in days]


def served_months(connection: Connection, town: str, last: str) -> list[str]:
    """The months (YYYY-MM) up to the day `last` in which somebody asked for a ride, in order."""
    asked, booked = (
        select(table.c.day).where(table.c.town == town, table.c.day <= last) for table in (requests, bookings)
    )
    return sorted({day[:7] for day in connection.scalars(union(asked, booked))})
