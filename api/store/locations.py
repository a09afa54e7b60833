"""Where a town's locations lie, by the numbers under which plans, bookings and events name them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from api.store.tables import locations

Point = tuple[float, float]


class NumbersTaken(Exception):
    """Another transaction gave these numbers first; this one is over."""


def read_locations(connection: Connection, town: str) -> list[Point]:
    """The points (lon, lat) in the order of their numbers."""
    query = select(locations.c.points).where(locations.c.town == town).order_by(locations.c.first)
    return [(lon, lat) for points in connection.scalars(query) for lon, lat in points]


def add_locations(connection: Connection, town: str, first: int, points: Sequence[Point]) -> None:
    """More of them, numbered from `first` on. Raises NumbersTaken."""
    rows = [list(point) for point in points]
    try:
        connection.execute(insert(locations).values(town=town, first=first, points=rows))
    except IntegrityError as error:
        raise NumbersTaken from error
