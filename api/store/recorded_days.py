"""Which days something is recorded of."""

from __future__ import annotations

from sqlalchemy import Connection, select, union

from api.store.tables import bookings, day_figures, events, requests


def recorded_days(connection: Connection, town: str, before: str) -> list[str]:
    """Days before a day on which somebody booked or was refused, or a vehicle did something; in order.

    Those whose personal details are gone cannot be replayed and are left out.
    """
    booked, happened = (
        select(table.c.day).where(table.c.town == town, table.c.day < before) for table in (bookings, events)
    )
    refused = select(requests.c.day).where(
        requests.c.town == town, requests.c.day < before, requests.c.reason.is_not(None)
    )
    blanked = select(day_figures.c.day).where(day_figures.c.town == town, day_figures.c.blanked)
    return sorted(set(connection.scalars(union(booked, happened, refused))) - set(connection.scalars(blanked)))
