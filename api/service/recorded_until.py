"""Until when things have been recorded: a clock never starts before that."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection

from api.service.times import moment_of
from api.store.events import newest_events
from api.town.model import Town

AMONG = 100
"""The newest events, of which some may tell of what was before others: a driver's report may come late."""


def recorded_until(connection: Connection, town: Town) -> datetime | None:
    """The latest moment of a town's newest events; None before the first."""
    moments = (
        moment_of(date.fromisoformat(stored.day), stored.event.at, town.timezone)
        for stored in newest_events(connection, town.id, AMONG)
    )
    return max(moments, default=None)
