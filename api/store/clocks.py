"""The demo clock's anchor, shared by every process of the town."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import clocks


class Anchor(NamedTuple):
    """At `real_ms` it was `service_ms` (milliseconds since 1970), and time ran `speed` times as fast."""

    service_ms: int
    real_ms: int
    speed: float
    paused: bool

    def at(self, real_ms: int) -> int:
        """The service's time at a real time; it never runs backwards, even if the machine's clock does."""
        return self.service_ms + (0 if self.paused else int(max(real_ms - self.real_ms, 0) * self.speed))


def read_anchor(connection: Connection, town: str) -> Anchor | None:
    """The anchor, None before the demo's first start."""
    row = connection.execute(select(clocks).where(clocks.c.town == town)).one_or_none()
    return None if row is None else Anchor(row.service_ms, row.real_ms, row.speed, row.paused)


def write_anchor(connection: Connection, town: str, anchor: Anchor) -> None:
    """Replaces the anchor, in one statement: several processes keep the same clock."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    new = dialect.insert(clocks).values(town=town, **anchor._asdict())
    connection.execute(new.on_conflict_do_update(index_elements=["town"], set_=anchor._asdict()))
