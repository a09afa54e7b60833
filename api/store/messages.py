"""What riders told their drivers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, insert, select

from api.store.bookings import BookingRow, one_of
from api.store.tables import messages


class MessageRow(NamedTuple):
    """A phrase by its code; `at` in seconds since 1970."""

    id: str
    booking_id: str
    phrase: str
    actor_id: str
    at: int


def add_message(connection: Connection, town: str, row: MessageRow) -> None:
    """A new message."""
    connection.execute(insert(messages).values(town=town, **row._asdict()))


def read_messages(connection: Connection, town: str, booking_ids: Iterable[str]) -> dict[str, list[MessageRow]]:
    """The messages of each of these bookings that has any, oldest first."""
    return _read(connection, town, messages.c.booking_id.in_(list(booking_ids)))


def messages_of(connection: Connection, town: str, rows: Collection[BookingRow]) -> dict[str, list[MessageRow]]:
    """The same by the bookings' rows, which may be many; of the same days there may be more than was asked for."""
    return _read(connection, town, one_of(messages.c.booking_id, town, rows))


def _read(connection: Connection, town: str, which: ColumnElement[bool]) -> dict[str, list[MessageRow]]:
    query = select(messages).where(messages.c.town == town, which)
    found: dict[str, list[MessageRow]] = {}
    for row in connection.execute(query.order_by(messages.c.at, messages.c.id)):
        message = MessageRow(row.id, row.booking_id, row.phrase, row.actor_id, row.at)
        found.setdefault(message.booking_id, []).append(message)
    return found
