"""What is closed on a day: the service for weather, a stop, a road."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Row, bindparam, insert, select, update

from api.store.dispatch_tables import closures

ClosureKind = Literal["weather", "stop", "road"]


@dataclass(frozen=True, slots=True)
class ClosureRow:
    """`what` by kind. weather: `first` and `until` (seconds since midnight); stop: `place_id`; road: `edges` and
    `nodes` (numbers of the town's roads) and its `line`. `made_at` and `lifted_at` are seconds since 1970.
    """

    id: str
    day: str
    kind: ClosureKind
    what: dict[str, Any]
    reason: str
    made_by: str
    made_at: int
    lifted_at: int | None = None
    lifted_by: str | None = None


_OF_A_DAY = (
    select(closures)
    .where(closures.c.town == bindparam("town"), closures.c.day == bindparam("day"))
    .order_by(closures.c.made_at, closures.c.id)
)


def add_closure(connection: Connection, town: str, row: ClosureRow) -> None:
    """A new closure."""
    connection.execute(
        insert(closures).values(town=town, **{name: getattr(row, name) for name in ClosureRow.__slots__})
    )


def lift_closure(connection: Connection, town: str, closure_id: str, at: int, actor_id: str) -> bool:
    """Opens what was closed; False when it is not known or open already."""
    here = (closures.c.town == town) & (closures.c.id == closure_id) & closures.c.lifted_at.is_(None)
    lifted = update(closures).where(here).values(lifted_at=at, lifted_by=actor_id)
    return connection.execute(lifted).rowcount == 1


def read_closures(connection: Connection, town: str, day: str) -> list[ClosureRow]:
    """A day's closures, those that were lifted too, oldest first."""
    return [_read(row) for row in connection.execute(_OF_A_DAY, {"town": town, "day": day})]


def open_closures(connection: Connection, town: str, from_day: str) -> list[ClosureRow]:
    """Everything that is closed on `from_day` or later, by day, oldest first."""
    here = (closures.c.town == town) & (closures.c.day >= from_day) & closures.c.lifted_at.is_(None)
    query = select(closures).where(here).order_by(closures.c.day, closures.c.made_at, closures.c.id)
    return [_read(row) for row in connection.execute(query)]


def read_closure(connection: Connection, town: str, closure_id: str) -> ClosureRow | None:
    """One closure."""
    query = select(closures).where(closures.c.town == town, closures.c.id == closure_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else _read(row)


def _read(row: Row[Any]) -> ClosureRow:
    return ClosureRow(**{name: getattr(row, name) for name in ClosureRow.__slots__})
