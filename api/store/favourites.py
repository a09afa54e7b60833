"""The places riders want to see first."""

from __future__ import annotations

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import favourites


def read_favourites(connection: Connection, town: str, rider_id: str) -> list[str]:
    """A rider's places in the order they were added."""
    query = select(favourites.c.place_id).where(favourites.c.town == town, favourites.c.rider_id == rider_id)
    return list(connection.scalars(query.order_by(favourites.c.position, favourites.c.place_id)))


def add_favourite(connection: Connection, town: str, rider_id: str, place_id: str) -> None:
    """A place after those that are there; one that is there already stays where it is."""
    last = connection.scalar(
        select(func.max(favourites.c.position)).where(favourites.c.town == town, favourites.c.rider_id == rider_id)
    )
    position = 0 if last is None else last + 1
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(favourites).values(town=town, rider_id=rider_id, place_id=place_id, position=position)
    connection.execute(new.on_conflict_do_nothing())


def remove_favourite(connection: Connection, town: str, rider_id: str, place_id: str) -> None:
    """Takes a place away, if it is there."""
    here = (favourites.c.town == town) & (favourites.c.rider_id == rider_id) & (favourites.c.place_id == place_id)
    connection.execute(delete(favourites).where(here))
