"""The town that studies differ from, as this process keeps it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from threading import Lock

from api.planning.base_town import BaseTown
from api.planning.cache import OutcomeCache, OutcomeMemory, Outcomes
from api.planning.recorded_demand import Records
from api.planning.stored_days import StoredDays
from api.service.site import Site
from api.store.database import Database
from scheduler.simulation.replay import RecordedDay


class PlannersTown:
    """The town's files and tables, read when they are first asked for, and the days it has recorded."""

    def __init__(self, site: Site, database: Database) -> None:
        self._site, self._database = site, database
        self._base: BaseTown | None = None
        self._reading = Lock()
        self.kept: Outcomes = OutcomeMemory()
        if site.cache_folder is not None:
            self.kept = OutcomeCache(Path(site.cache_folder) / "days")

    @property
    def base(self) -> BaseTown:
        """Raises TownError when the folder has a mistake by now."""
        with self._reading:
            if self._base is None:
                cache = None if self._site.cache_folder is None else Path(self._site.cache_folder)
                self._base = BaseTown.read(Path(self._site.town_folder), cache)
        return self._base

    def first_day(self, made_at: int) -> date:
        """The town's day on which a study was made: where its scenarios begin that name no day."""
        return datetime.fromtimestamp(made_at, self.base.town.timezone).date()

    def recorded(self, before: date) -> Records:
        """The recorded days that were over on a day."""
        return _Over(StoredDays(self.base.town, self._database), before)


class _Over(Mapping[date, RecordedDay]):
    """Of stored days those before a day: one that still lasts is no whole day yet."""

    def __init__(self, stored: Records, before: date) -> None:
        self._stored, self._before = stored, before

    def __getitem__(self, day: date) -> RecordedDay:
        if day >= self._before:
            raise KeyError(day)
        return self._stored[day]

    def __iter__(self) -> Iterator[date]:
        return (day for day in self._stored if day < self._before)

    def __len__(self) -> int:
        return sum(1 for _ in self)
