"""How long a vehicle's drives took today against the plan, and when anything was last heard of it."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from api.store.dispatch_tables import learned


class Learned(NamedTuple):
    """Summed seconds of the day's drives as planned and as driven; `heard_at` is seconds since 1970."""

    planned_seconds: int = 0
    driven_seconds: int = 0
    heard_at: int | None = None
    factor: float = 1.0


def read_learned(connection: Connection, town: str, day: str) -> dict[str, Learned]:
    """What is known of each vehicle that was heard of on a day."""
    rows = connection.execute(select(learned).where(learned.c.town == town, learned.c.day == day))
    return {row.vehicle_id: Learned(*(getattr(row, field) for field in Learned._fields)) for row in rows}


def put_learned(connection: Connection, town: str, day: str, vehicle_id: str, known: Learned) -> None:
    """Stores what is known of a vehicle, in place of what was there."""
    values = known._asdict()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(learned).values(town=town, day=day, vehicle_id=vehicle_id, **values)
    connection.execute(new.on_conflict_do_update(index_elements=["town", "day", "vehicle_id"], set_=values))
