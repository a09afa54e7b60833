"""The days a service has stored, read when a scenario asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from api.planning.recorded import read_recorded
from api.store.database import Database
from api.store.day_figures import is_blanked
from api.town.model import Town
from scheduler.simulation.replay import RecordedDay


class StoredDays(Mapping[date, RecordedDay]):
    """By date, every day on which somebody asked for a ride or a vehicle did something, unless that is not
    known any more; it lists those already read."""

    def __init__(self, town: Town, database: Database) -> None:
        self._town, self._database = town, database
        self._read: dict[date, RecordedDay] = {}

    def __getitem__(self, day: date) -> RecordedDay:
        if day not in self._read:
            with self._database.read() as connection:
                if is_blanked(connection, self._town.id, day.isoformat()):
                    raise KeyError(day)
            record = read_recorded(self._town, self._database, day)
            if not record.wishes and not record.events:
                raise KeyError(day)
            self._read[day] = record
        return self._read[day]

    def __iter__(self) -> Iterator[date]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)
