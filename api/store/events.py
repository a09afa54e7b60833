"""The audit trail, numbered without gaps in the order of commits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from api.store.tables import events, feed
from scheduler.model import Event

_HERE = feed.c.town == bindparam("here")
_TAKE = update(feed).where(_HERE).values(seq=feed.c.seq + bindparam("count")).returning(feed.c.seq)
_LATEST = select(feed.c.seq).where(_HERE)
_ADD = insert(events)


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event with its number, the plan's version it led to, whose ride it is about and who caused it."""

    seq: int
    day: str
    version: int
    event: Event
    rider_id: str | None
    actor_id: str


def add_events(connection: Connection, town: str, happened: Sequence[StoredEvent]) -> int:
    """Adds events and gives them the next numbers (their own `seq` is not used); the last number."""
    last = _take(connection, town, len(happened))
    rows = [
        {
            "town": town,
            "seq": last - len(happened) + 1 + index,
            "day": one.day,
            "version": one.version,
            "kind": one.event.kind,
            "at": one.event.at,
            "booking_id": one.event.booking_id,
            "vehicle_id": one.event.vehicle_id,
            "rider_id": one.rider_id,
            "actor_id": one.actor_id,
            "data": dict(one.event.data),
        }
        for index, one in enumerate(happened)
    ]
    if rows:
        connection.execute(_ADD, rows)
    return last


def _take(connection: Connection, town: str, count: int) -> int:
    last = connection.execute(_TAKE, {"here": town, "count": count}).scalar_one_or_none()
    if last is None:
        raise LookupError(f"{town} has no feed: open_feed was not called")
    return int(last)


def open_feed(connection: Connection, town: str) -> None:
    """Makes the town's counter unless it is there."""
    if connection.scalar(select(feed.c.seq).where(feed.c.town == town)) is None:
        connection.execute(insert(feed).values(town=town, seq=0))


def latest_seq(connection: Connection, town: str) -> int:
    """The number of the last event; 0 before the first."""
    return int(connection.scalar(_LATEST, {"here": town}) or 0)


def events_after(
    connection: Connection, town: str, seq: int, limit: int, riders: Collection[str] | None = None
) -> list[StoredEvent]:
    """The next events after `seq`, in order; only about `riders` unless None."""
    query = select(events).where(events.c.town == town, events.c.seq > seq)
    if riders is not None:
        query = query.where(events.c.rider_id.in_(riders))
    return [_stored(row) for row in connection.execute(query.order_by(events.c.seq).limit(limit))]


def day_events(connection: Connection, town: str, day: str) -> list[StoredEvent]:
    """A whole day's events, in order."""
    query = select(events).where(events.c.town == town, events.c.day == day).order_by(events.c.seq)
    return [_stored(row) for row in connection.execute(query)]


def events_of_kind(connection: Connection, town: str, day: str, kind: str) -> list[StoredEvent]:
    """A day's events of one kind, in order."""
    query = select(events).where(events.c.town == town, events.c.day == day, events.c.kind == kind)
    return [_stored(row) for row in connection.execute(query.order_by(events.c.seq))]


def day_events_before(
    connection: Connection, town: str, day: str, before: int | None, kinds: Collection[str], limit: int
) -> list[StoredEvent]:
    """A day's events newest first, below a number when one is given; only of `kinds` unless empty."""
    query = select(events).where(events.c.town == town, events.c.day == day)
    if before is not None:
        query = query.where(events.c.seq < before)
    if kinds:
        query = query.where(events.c.kind.in_(kinds))
    return [_stored(row) for row in connection.execute(query.order_by(events.c.seq.desc()).limit(limit))]


def day_kinds(connection: Connection, town: str, day: str) -> dict[str, int]:
    """How many events of each kind a day has."""
    query = select(events.c.kind, func.count().label("number")).where(events.c.town == town, events.c.day == day)
    return {row.kind: row.number for row in connection.execute(query.group_by(events.c.kind).order_by(events.c.kind))}


def count_events(connection: Connection, town: str, kind: str, bookings: Collection[str]) -> dict[str, int]:
    """How many events of a kind some bookings have; one without any is left out."""
    query = (
        select(events.c.booking_id, func.count().label("number"))
        .where(events.c.town == town, events.c.kind == kind, events.c.booking_id.in_(bookings))
        .group_by(events.c.booking_id)
    )
    return {row.booking_id: row.number for row in connection.execute(query)}


def events_since(connection: Connection, town: str, day: str, version: int) -> list[StoredEvent]:
    """A day's events that led to later versions of its plan than `version`, in order."""
    query = select(events).where(events.c.town == town, events.c.day == day, events.c.version > version)
    return [_stored(row) for row in connection.execute(query.order_by(events.c.seq))]


def events_numbered(connection: Connection, town: str, numbers: Collection[int]) -> list[StoredEvent]:
    """Events by their numbers."""
    query = select(events).where(events.c.town == town, events.c.seq.in_(numbers))
    return [_stored(row) for row in connection.execute(query)]


def last_kinds(
    connection: Connection, town: str, days: Collection[str], bookings: Collection[str], kinds: Collection[str]
) -> dict[str, str]:
    """Which of some kinds happened last to bookings of some days, by booking id."""
    query = select(events.c.booking_id, events.c.kind).where(
        events.c.town == town, events.c.day.in_(days), events.c.booking_id.in_(bookings), events.c.kind.in_(kinds)
    )
    return {row.booking_id: row.kind for row in connection.execute(query.order_by(events.c.seq))}


def newest_events(connection: Connection, town: str, count: int) -> list[StoredEvent]:
    """The newest events, the newest first."""
    query = select(events).where(events.c.town == town).order_by(events.c.seq.desc()).limit(count)
    return [_stored(row) for row in connection.execute(query)]


def _stored(row: Row[Any]) -> StoredEvent:
    event = Event(row.kind, row.at, row.booking_id, row.vehicle_id, row.data)
    return StoredEvent(row.seq, row.day, row.version, event, row.rider_id, row.actor_id)
