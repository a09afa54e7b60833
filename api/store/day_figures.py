"""What past days came to, kept where those who rode are not known any more."""

from __future__ import annotations

import orjson
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.tables import day_figures
from scheduler.simulation.figures import DayTally


def read_day_figures(connection: Connection, town: str, first: str, last: str) -> dict[str, DayTally]:
    """The kept figures of the days from `first` to `last`."""
    query = select(day_figures.c.day, day_figures.c.body).where(
        day_figures.c.town == town, day_figures.c.day.between(first, last)
    )
    return {row.day: DayTally.from_json(orjson.loads(row.body)) for row in connection.execute(query)}


def is_blanked(connection: Connection, town: str, day: str) -> bool:
    """Whether what was personal in a day's rows is gone."""
    query = select(day_figures.c.blanked).where(day_figures.c.town == town, day_figures.c.day == day)
    return bool(connection.scalar(query))


def keep_day_figures(connection: Connection, town: str, day: str, counted: DayTally) -> bool:
    """Keeps a day's figures unless they are kept; what was counted first, while everybody was known, stays."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    body = orjson.dumps(counted.as_json()).decode()
    new = dialect.insert(day_figures).values(town=town, day=day, body=body, blanked=False)
    return connection.execute(new.on_conflict_do_nothing()).rowcount == 1


def mark_blanked(connection: Connection, town: str, day: str) -> None:
    """Says that what was personal in a day's rows is gone."""
    here = (day_figures.c.town == town) & (day_figures.c.day == day)
    connection.execute(update(day_figures).where(here).values(blanked=True))
