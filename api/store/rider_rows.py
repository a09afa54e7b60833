"""Every row that is about a rider, wherever it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, Text, or_, select, type_coerce

from api.store.audit_tables import audit
from api.store.tables import (
    answers,
    booking_notes,
    bookings,
    calendar_links,
    calls,
    deliveries,
    devices,
    events,
    favourites,
    messages,
    notes,
    offers,
    partner_riders,
    pins,
    reports,
    requests,
    rider_details,
    riders,
    standing,
    standing_days,
    tokens,
    visits,
)

SECRETS = frozenset({"digest", "hash", "secret", "body_hash", "salt"})
"""Columns that open doors or prove what was said; they say nothing of the rider."""


class RiderRows:
    """Where a rider's rows are. `words` are what people may have written down: the name, the number."""

    def __init__(self, connection: Connection, town: str, rider_id: str, words: Collection[str] = ()) -> None:
        self.town, self.rider_id, self.words = town, rider_id, [word for word in words if len(word) > 1]
        self.bookings = self._ids(connection, bookings)
        self.requests = self._ids(connection, requests)
        self.standing = self._ids(connection, standing)
        self.days = sorted(
            day
            for table in (bookings, requests)
            for day in connection.scalars(
                select(table.c.day).where(table.c.town == town, table.c.rider_id == rider_id).distinct()
            )
        )

    def where(self) -> Iterator[tuple[Table, ColumnElement[bool]]]:
        """Each table with which of its rows are about the rider."""
        me, mine, listed = self.rider_id, self.bookings, f'"{self.rider_id}"'
        which: list[tuple[Table, ColumnElement[bool]]] = [
            (riders, riders.c.id == me),
            (rider_details, rider_details.c.rider_id == me),
            *((table, table.c.rider_id == me) for table in (bookings, requests, standing, favourites, pins)),
            *((table, table.c.rider_id == me) for table in (calendar_links, partner_riders)),
            (offers, offers.c.request_id.in_(self.requests)),
            (standing_days, standing_days.c.standing_id.in_(self.standing)),
            *((table, table.c.booking_id.in_(mine)) for table in (booking_notes, calls, messages, visits, deliveries)),
            (events, or_(events.c.rider_id == me, events.c.booking_id.in_(mine), _says(events.c.data, [listed]))),
            (answers, _says(answers.c.answer, [listed, *mine])),
            (reports, _says(reports.c.answer, [listed, *mine])),
            (devices, _says(devices.c.rider_ids, [listed])),
            (tokens, _says(tokens.c.rider_ids, [listed])),
            (notes, _says(notes.c.text, self.words)),
            (audit, audit.c.subject.in_([me, *mine])),
        ]
        for table, about in which:
            yield table, (table.c.town == self.town) & about

    def about(self, table: Table) -> ColumnElement[bool]:
        """Which rows of a table are about the rider."""
        return next(which for one, which in self.where() if one is table)

    def _ids(self, connection: Connection, table: Table) -> list[str]:
        here = (table.c.town == self.town) & (table.c.rider_id == self.rider_id)
        return list(connection.scalars(select(table.c.id).where(here).order_by(table.c.id)))


def exported(connection: Connection, found: RiderRows) -> dict[str, list[dict[str, Any]]]:
    """The rows by table, without what opens doors; tables without one are left out."""
    tables = {}
    for table, which in found.where():
        columns = [column for column in table.columns if column.name not in SECRETS | {"town"}]
        keys = table.primary_key.columns
        rows = connection.execute(select(*columns).where(which).order_by(*keys)).all()
        if rows:
            tables[str(table.name)] = [{str(key): value for key, value in row._mapping.items()} for row in rows]
    return tables


def _says(column: Any, words: Collection[str]) -> ColumnElement[bool]:
    text = type_coerce(column, Text)
    return or_(*(text.contains(word, autoescape=True) for word in words)) if words else text.is_(None)
