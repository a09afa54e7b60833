"""Booking rows: what was booked, by whom, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from types import SimpleNamespace
from typing import Any, Literal, NamedTuple

import orjson
from sqlalchemy import ColumnElement, Connection, Row, Text, bindparam, insert, select, type_coerce, update

from api.store.columns import Json
from api.store.connections import KeptConnection
from api.store.plan_codec import kept, plain
from api.store.tables import bookings
from scheduler.model import Promise, Request

Status = Literal["confirmed", "aboard", "completed", "cancelled", "no_show"]
Kind = Literal["ride", "open_return"]


class End(NamedTuple):
    """One end of a ride as it was asked: a known place, or only a point; degrees."""

    place_id: str | None
    lon: float
    lat: float


class Needs(NamedTuple):
    """What a driver should know before a rider gets in."""

    wheelchair: bool
    walking_frame: bool
    carer: bool


@dataclass(frozen=True, slots=True)
class BookingRow:
    """`boarded_at` and `alighted_at` are seconds since the day's midnight, `booked_at` since 1970.

    `needs` None: those the rider is registered with. `outward_id` names the ride this one is the way home of.
    """

    id: str
    day: str
    rider_id: str
    actor_id: str
    request: Request
    promise: Promise
    origin: End
    destination: End
    direct_seconds: int
    booked_at: int
    vehicle_id: str | None
    status: Status = "confirmed"
    broken: tuple[str, ...] = ()
    boarded_at: int | None = None
    alighted_at: int | None = None
    needs: Needs | None = None
    kind: Kind = "ride"
    outward_id: str | None = None
    connection: KeptConnection | None = None


def add_booking(connection: Connection, town: str, row: BookingRow) -> None:
    """A new row."""
    values = {
        "town": town,
        "id": row.id,
        "day": row.day,
        "rider_id": row.rider_id,
        "actor_id": row.actor_id,
        "request": plain(row.request),
        "promise": plain(row.promise),
        "places": [list(row.origin), list(row.destination)],
        "direct_seconds": row.direct_seconds,
        "booked_at": row.booked_at,
        "needs": None if row.needs is None else row.needs._asdict(),
        "kind": row.kind,
        "outward_id": row.outward_id,
        "connection": None if row.connection is None else plain(row.connection),
    }
    connection.execute(_ADD, {**values, **_changing(row)})


def save_booking(connection: Connection, town: str, row: BookingRow) -> None:
    """Stores what may change of a booking: its status, vehicle, times and what was broken."""
    if connection.execute(_SAVE, {"here": town, "booking": row.id, **_changing(row)}).rowcount != 1:
        raise LookupError(f"no row of booking {row.id}")


def move_booking(connection: Connection, town: str, row: BookingRow) -> None:
    """Stores an open return's new promise and the request behind it: its rider has called."""
    here = (bookings.c.town == town) & (bookings.c.id == row.id) & (bookings.c.kind == "open_return")
    moved = {"promise": plain(row.promise), "request": plain(row.request)}
    if connection.execute(update(bookings).where(here).values(**moved)).rowcount != 1:
        raise LookupError(f"booking {row.id} is no open return")


def ways_home(connection: Connection, town: str, rows: Iterable[BookingRow]) -> dict[str, str]:
    """The way home that was booked with each of these rides, by the id of the ride."""
    outward = [row for row in rows if row.outward_id is None]
    query = select(bookings.c.outward_id, bookings.c.id).where(
        bookings.c.town == town,
        bookings.c.day.in_({row.day for row in outward}),
        one_of(bookings.c.outward_id, town, outward),
    )
    wanted = {row.id for row in outward}
    return {row.outward_id: row.id for row in connection.execute(query) if row.outward_id in wanted}


_FEW = 50


def one_of(column: ColumnElement[Any], town: str, rows: Collection[BookingRow]) -> ColumnElement[bool]:
    """Says that `column` is the id of one of these bookings, or at least (when they are many: a list of thousands
    takes long to send) of one of the same days."""
    if len(rows) <= _FEW:
        return column.in_([row.id for row in rows])
    days = {row.day for row in rows}
    return column.in_(select(bookings.c.id).where(bookings.c.town == town, bookings.c.day.in_(days)))


def read_booking(connection: Connection, town: str, booking_id: str) -> BookingRow | None:
    """One booking of the town."""
    row = connection.execute(_ONE, {"town": town, "id": booking_id}).one_or_none()
    return None if row is None else _read(row)


def read_bookings(
    connection: Connection,
    town: str,
    *,
    day: str | None = None,
    from_day: str | None = None,
    riders: Collection[str] | None = None,
    ids: Collection[str] | None = None,
) -> list[BookingRow]:
    """Bookings by day and promised time; each filter only when it is given."""
    query = select(*_AS_TEXT).where(bookings.c.town == town)
    if day is not None:
        query = query.where(bookings.c.day == day)
    if from_day is not None:
        query = query.where(bookings.c.day >= from_day)
    if riders is not None:
        query = query.where(bookings.c.rider_id.in_(riders))
    if ids is not None:
        query = query.where(bookings.c.id.in_(ids))
    rows = [_read(row) for row in connection.execute(query)]
    return sorted(rows, key=lambda row: (row.day, row.promise.pickup_earliest, row.id))


def tied_bookings(connection: Connection, town: str, first: str, last: str | None = None) -> list[BookingRow]:
    """Bookings with a connection, from a day on or up to another."""
    query = select(*_AS_TEXT).where(
        bookings.c.town == town, bookings.c.day >= first, bookings.c.connection.is_not(None)
    )
    if last is not None:
        query = query.where(bookings.c.day <= last)
    return [_read(row) for row in connection.execute(query.order_by(bookings.c.day, bookings.c.id))]


def booked_riders(connection: Connection, town: str, day: str) -> dict[str, int]:
    """Riders with a ride on a day that was not cancelled, and when (since 1970) each last booked one."""
    query = select(bookings.c.rider_id, bookings.c.booked_at).where(
        bookings.c.town == town, bookings.c.day == day, bookings.c.status != "cancelled"
    )
    last: dict[str, int] = {}
    # Grouped here: asked for by rider, SQLite reads the bookings of all days in that order.
    for row in connection.execute(query):
        last[row.rider_id] = max(row.booked_at, last.get(row.rider_id, 0))
    return last


def riders_of_bookings(connection: Connection, town: str, ids: Collection[str]) -> dict[str, str]:
    """Whose ride each of these bookings is."""
    query = select(bookings.c.id, bookings.c.rider_id).where(bookings.c.town == town, bookings.c.id.in_(ids))
    return {row.id: row.rider_id for row in connection.execute(query)}


def _changing(row: BookingRow) -> dict[str, Any]:
    return {
        "status": row.status,
        "vehicle_id": row.vehicle_id,
        "broken": list(row.broken),
        "boarded_at": row.boarded_at,
        "alighted_at": row.alighted_at,
    }


_AS_TEXT = [
    type_coerce(column, Text).label(column.name) if isinstance(column.type, Json) else column for column in bookings.c
]
"""JSON as it is stored: a day's rows are read again and again, and what is in them hardly ever changes."""


_ADD = insert(bookings)
_SAVE = update(bookings).where(bookings.c.town == bindparam("here"), bookings.c.id == bindparam("booking"))
_ONE = select(*_AS_TEXT).where(bookings.c.town == bindparam("town"), bookings.c.id == bindparam("id"))


_NAMES = [column.name for column in bookings.c]


@lru_cache(maxsize=2**13)
def _ends(text: str) -> tuple[End, End]:
    origin, destination = orjson.loads(text)
    return End(*origin), End(*destination)


@lru_cache(maxsize=2**10)
def _broken(text: str) -> tuple[str, ...]:
    return tuple(orjson.loads(text))


@lru_cache(maxsize=2**10)
def _needs(text: str | None) -> Needs | None:
    return None if text is None else Needs(**orjson.loads(text))


def _read(row: Row[Any]) -> BookingRow:
    return _kept_row(tuple(row))


@lru_cache(maxsize=2**13)
def _kept_row(values: tuple[Any, ...]) -> BookingRow:
    """What was read before is the same row again: whoever draws it sees at once that nothing changed."""
    row = SimpleNamespace(**dict(zip(_NAMES, values, strict=True)))
    origin, destination = _ends(row.places)
    return BookingRow(
        id=row.id,
        day=row.day,
        rider_id=row.rider_id,
        actor_id=row.actor_id,
        request=kept(Request, row.request),
        promise=kept(Promise, row.promise),
        origin=origin,
        destination=destination,
        direct_seconds=row.direct_seconds,
        booked_at=row.booked_at,
        vehicle_id=row.vehicle_id,
        status=row.status,
        broken=_broken(row.broken),
        boarded_at=row.boarded_at,
        alighted_at=row.alighted_at,
        needs=_needs(row.needs),
        kind=row.kind,
        outward_id=row.outward_id,
        connection=None if row.connection is None else kept(KeptConnection, row.connection),
    )
