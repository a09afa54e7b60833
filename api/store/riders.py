"""Riders registered at the office, and what the office wrote down about any rider."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.dispatch_tables import rider_details, riders


@dataclass(frozen=True, slots=True)
class RiderRow:
    """A rider registered at the office. `home` and `facts` are JSON-ready; `made_at` is seconds since 1970."""

    id: str
    name: str
    kana: str
    home: dict[str, Any]
    facts: dict[str, Any]
    made_by: str
    made_at: int


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A phone number that goes before the town folder's, and a note. `changed_at` is seconds since 1970."""

    rider_id: str
    phone: str | None
    note: str
    changed_by: str
    changed_at: int


def add_rider(connection: Connection, town: str, row: RiderRow) -> None:
    """A new rider."""
    connection.execute(insert(riders).values(town=town, **{name: getattr(row, name) for name in RiderRow.__slots__}))


def save_rider(connection: Connection, town: str, row: RiderRow) -> None:
    """Stores what may change of a rider: name, reading, home and facts."""
    here = (riders.c.town == town) & (riders.c.id == row.id)
    changed = {"name": row.name, "kana": row.kana, "home": row.home, "facts": row.facts}
    if connection.execute(update(riders).where(here).values(**changed)).rowcount != 1:
        raise LookupError(f"no row of rider {row.id}")


def read_riders(connection: Connection, town: str) -> list[RiderRow]:
    """All riders registered at the office, the first one first."""
    query = select(riders).where(riders.c.town == town).order_by(riders.c.made_at, riders.c.id)
    return [RiderRow(**{name: getattr(row, name) for name in RiderRow.__slots__}) for row in connection.execute(query)]


def save_details(connection: Connection, town: str, row: DetailRow) -> None:
    """Stores a rider's phone number and note, in place of what was there."""
    values = {name: getattr(row, name) for name in DetailRow.__slots__}
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(rider_details).values(town=town, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["town", "rider_id"], set_=values))


def read_details(connection: Connection, town: str) -> dict[str, DetailRow]:
    """What was written down, by rider."""
    rows = connection.execute(select(rider_details).where(rider_details.c.town == town))
    return {row.rider_id: DetailRow(**{name: getattr(row, name) for name in DetailRow.__slots__}) for row in rows}
