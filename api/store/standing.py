"""Standing bookings: the same ride every week, and what became of it on each day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.store.bookings import End, Needs
from api.store.plan_codec import plain, rebuilt
from api.store.tables import standing, standing_days
from scheduler.model import Load

DayStatus = Literal["booked", "skipped", "closed", "refused"]


@dataclass(frozen=True, slots=True)
class Trip:
    """From where to where, who, when. `minutes` and a number as `way_home` count from midnight.

    `needs` None: those the rider is registered with.
    """

    origin: End
    destination: End
    party: Load
    needs: Needs | None
    mode: Literal["depart", "arrive"]
    minutes: int
    way_home: Literal["none", "open"] | int


@dataclass(frozen=True, slots=True)
class StandingRow:
    """`weekday` 0 is Monday; days are ISO dates, instants seconds since 1970."""

    id: str
    rider_id: str
    actor_id: str
    weekday: int
    trip: Trip
    from_day: str
    until_day: str | None
    made_at: int
    ended_at: int | None = None


@dataclass(frozen=True, slots=True)
class DayRow:
    """What became of a day. `booking_id` is the outward ride; it is kept when that was cancelled."""

    standing_id: str
    day: str
    status: DayStatus
    reason: str | None = None
    booking_id: str | None = None


class StandingTaken(Exception):
    """Another transaction made the standing booking of this id first."""


def add_standing(connection: Connection, town: str, row: StandingRow) -> None:
    """A new row. Raises StandingTaken when there is one of its id."""
    values = {name: getattr(row, name) for name in StandingRow.__slots__ if name != "trip"}
    try:
        connection.execute(insert(standing).values(town=town, wish=plain(row.trip), **values))
    except IntegrityError as error:
        raise StandingTaken from error


def end_standing(connection: Connection, town: str, standing_id: str, at: int) -> None:
    """Ends it; one that has ended keeps its time."""
    running = (standing.c.town == town) & (standing.c.id == standing_id) & standing.c.ended_at.is_(None)
    connection.execute(update(standing).where(running).values(ended_at=at))


def read_standing(connection: Connection, town: str, standing_id: str, *, lock: bool = False) -> StandingRow | None:
    """One standing booking. With `lock` nobody else changes it or its days before this transaction is over
    (on SQLite, where only one writes at a time, that is so in any case)."""
    query = select(standing).where(standing.c.town == town, standing.c.id == standing_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    return None if row is None else _read(row)


def running_standing(connection: Connection, town: str, riders: Collection[str] | None = None) -> list[StandingRow]:
    """Those that have not ended, of `riders` or of all, by weekday and time."""
    query = select(standing).where(standing.c.town == town, standing.c.ended_at.is_(None))
    if riders is not None:
        query = query.where(standing.c.rider_id.in_(riders))
    rows = [_read(row) for row in connection.execute(query)]
    return sorted(rows, key=lambda row: (row.weekday, row.trip.minutes, row.id))


def save_day(connection: Connection, town: str, row: DayRow) -> None:
    """Says what became of a day, whatever was said before; the caller holds the standing booking's lock."""
    forget_day(connection, town, row.standing_id, row.day)
    values = {name: getattr(row, name) for name in DayRow.__slots__}
    connection.execute(insert(standing_days).values(town=town, **values))


def forget_day(connection: Connection, town: str, standing_id: str, day: str) -> None:
    """Makes it a day of which nothing is known yet."""
    here = (standing_days.c.town == town) & (standing_days.c.standing_id == standing_id) & (standing_days.c.day == day)
    connection.execute(delete(standing_days).where(here))


def read_day(connection: Connection, town: str, standing_id: str, day: str) -> DayRow | None:
    """What became of a day, None when nothing was done yet."""
    return next((row for row in days_of(connection, town, [standing_id], day) if row.day == day), None)


def days_of(connection: Connection, town: str, standing_ids: Collection[str], from_day: str) -> list[DayRow]:
    """What became of the days from `from_day` on, in their order."""
    query = select(standing_days).where(
        standing_days.c.town == town, standing_days.c.standing_id.in_(standing_ids), standing_days.c.day >= from_day
    )
    return [
        DayRow(row.standing_id, row.day, row.status, row.reason, row.booking_id)
        for row in connection.execute(query.order_by(standing_days.c.day, standing_days.c.standing_id))
    ]


def _read(row: Row[Any]) -> StandingRow:
    return StandingRow(
        id=row.id,
        rider_id=row.rider_id,
        actor_id=row.actor_id,
        weekday=row.weekday,
        trip=rebuilt(Trip, row.wish),
        from_day=row.from_day,
        until_day=row.until_day,
        made_at=row.made_at,
        ended_at=row.ended_at,
    )
