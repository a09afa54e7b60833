"""The town that studies differ from, as this process keeps it: its files and tables, and the days it recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from api.planning.base_town import BaseTown
from api.planning.cache import OutcomeCache, OutcomeMemory, Outcomes
from api.planning.recorded_demand import Records
from api.planning.stored_days import StoredDays
from api.service.numbering import numbered_town
from api.service.site import Site
from api.store.database import Database
from api.town.load import load_sources
from api.town.model import Town
from scheduler.simulation.replay import RecordedDay


class PlannersTown:
    """`base` is the town, `kept` are the days that were simulated before. A process that serves the town gives it."""

    def __init__(self, site: Site, database: Database, town: Town | None = None) -> None:
        """Raises TownError with a mistake in the town's folder."""
        folder, cache = Path(site.town_folder), None if site.cache_folder is None else Path(site.cache_folder)
        self._database = database
        sources = load_sources(folder)
        self.base = BaseTown(folder, sources, town or numbered_town(folder, sources, cache, database))
        self.kept: Outcomes = OutcomeMemory() if cache is None else OutcomeCache(cache / "days")

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
