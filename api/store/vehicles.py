"""What vehicles have done: finished visits, metres driven, last reported position."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import positions, vehicle_days, visits
from scheduler.model import VisitKind


@dataclass(frozen=True, slots=True)
class DoneVisit:
    """A visit that is over; times in seconds since midnight. `arrival` and `departure` are the last planned."""

    visit_id: str
    vehicle_id: str
    kind: VisitKind
    booking_id: str | None
    location: int
    arrival: int
    departure: int
    arrived_at: int | None
    done_at: int
    outcome: str


class VehicleDay(NamedTuple):
    """Metres driven, and whether a human driver drives."""

    metres: int = 0
    by_human: bool = False


class Position(NamedTuple):
    """Degrees, and seconds since 1970."""

    lon: float
    lat: float
    at: int


def add_visit(connection: Connection, town: str, day: str, done: DoneVisit) -> None:
    """A visit that ended, after those that ended before."""
    last = connection.scalar(select(func.max(visits.c.ordinal)).where(visits.c.town == town, visits.c.day == day))
    values = {field: getattr(done, field) for field in DoneVisit.__slots__}
    ordinal = 0 if last is None else last + 1
    connection.execute(insert(visits).values(town=town, day=day, ordinal=ordinal, **values))


def remove_visits(connection: Connection, town: str, day: str, vehicle_id: str, visit_ids: Collection[str]) -> None:
    """Takes finished visits of a vehicle back: they are to come again."""
    here = (visits.c.town == town) & (visits.c.day == day) & (visits.c.vehicle_id == vehicle_id)
    connection.execute(delete(visits).where(here & visits.c.visit_id.in_(visit_ids)))


def day_visits(connection: Connection, town: str, day: str) -> list[DoneVisit]:
    """A day's finished visits in the order they ended."""
    query = select(visits).where(visits.c.town == town, visits.c.day == day).order_by(visits.c.ordinal)
    return [
        DoneVisit(**{field: getattr(row, field) for field in DoneVisit.__slots__}) for row in connection.execute(query)
    ]


def add_driven(connection: Connection, town: str, day: str, vehicle_id: str, metres: int, by_human: bool) -> None:
    """Adds metres; a human driver once seen stays."""
    before = vehicle_days_of(connection, town, day).get(vehicle_id)
    key = {"town": town, "day": day, "vehicle_id": vehicle_id}
    if before is None:
        connection.execute(insert(vehicle_days).values(**key, metres=metres, by_human=by_human))
        return
    if metres or by_human > before.by_human:
        after = {"metres": before.metres + metres, "by_human": before.by_human or by_human}
        same = [vehicle_days.c[name] == value for name, value in key.items()]
        connection.execute(update(vehicle_days).where(*same).values(**after))


def vehicle_days_of(connection: Connection, town: str, day: str) -> dict[str, VehicleDay]:
    """Each vehicle's day that has begun."""
    query = select(vehicle_days).where(vehicle_days.c.town == town, vehicle_days.c.day == day)
    return {row.vehicle_id: VehicleDay(row.metres, row.by_human) for row in connection.execute(query)}


def put_position(connection: Connection, town: str, vehicle_id: str, position: Position) -> None:
    """Keeps the last position; an older one that arrives late changes nothing."""
    values = {"town": town, "vehicle_id": vehicle_id, **position._asdict()}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(positions).values(**values)
    newer = new.on_conflict_do_update(
        index_elements=["town", "vehicle_id"], set_=position._asdict(), where=positions.c.at <= position.at
    )
    connection.execute(newer)


def read_positions(connection: Connection, town: str) -> dict[str, Position]:
    """The last reported position of each vehicle that ever reported one."""
    rows = connection.execute(select(positions).where(positions.c.town == town))
    return {row.vehicle_id: Position(row.lon, row.lat, row.at) for row in rows}
