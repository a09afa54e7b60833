"""Real days counted one by one; those that are over only once."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cached_property
from pathlib import Path
from threading import Lock

from api.planning.code_version import code_version
from api.planning.recorded import tally_of_real_day
from api.service.context import Context
from api.service.record.groups import Groups
from api.service.record.kept_days import KeptDay, KeptDays
from api.store.day_figures import read_day_figures
from api.store.record import ServedDay, served_days
from scheduler.simulation.figures import DayTally, Group
from scheduler.simulation.results import TripResult

_CODE = ("api/planning/recorded.py", "api/service/figures.py", "api/service/record/groups.py")
"""What a real day's tally depends on beside the engine."""


class Counting:
    """The tallies of a town's days."""

    def __init__(self, context: Context, folder: Path | None) -> None:
        self._context, self._kept = context, KeptDays(folder)
        self._counting = Lock()

    def days(self, first: date, last: date) -> dict[date, DayTally]:
        """Every day from `first` to `last` on which somebody asked for a ride; today so far, and none to come."""
        context, today = self._context, self._context.today()
        with context.database.read() as connection:
            served = served_days(connection, context.key, first.isoformat(), min(last, today).isoformat())
            fixed = read_day_figures(connection, context.key, first.isoformat(), min(last, today).isoformat())
        groups = Groups(context.people)
        return {date.fromisoformat(one.day): fixed.get(one.day) or self._day(one, groups, today) for one in served}

    def forget(self, day: date) -> None:
        """Drops what was kept of a day beside the database: it says who rode."""
        self._kept.drop(self._context.key, day.isoformat())

    def _day(self, served: ServedDay, groups: Groups, today: date) -> DayTally:
        context, day = self._context, date.fromisoformat(served.day)
        if day == today:
            return tally_of_real_day(
                context.town, context.database, day, lambda trip: groups.of(trip, day), context.now(day)
            )
        mark = self._mark(served)
        kept = self._known(mark, groups, day)
        if kept is None:
            with self._counting:  # a month and its year are asked for at once: each day is counted once for both
                kept = self._known(mark, groups, day)
                if kept is None:
                    kept = self._counted(mark, groups, day)
                    self._kept.put(context.key, served.day, kept)
        return kept.tally

    def _known(self, mark: str, groups: Groups, day: date) -> KeptDay | None:
        kept = self._kept.get(self._context.key, day.isoformat(), mark)
        return kept if kept is not None and groups.still(kept.riders, day) else None

    def _counted(self, mark: str, groups: Groups, day: date) -> KeptDay:
        """The mark is of before: what is written meanwhile leads to another one, and the day is counted again."""
        riders: dict[str, Group | None] = {}

        def group_of(trip: TripResult) -> Group:
            riders[trip.rider_id] = groups.known(trip.rider_id, day)
            return groups.of(trip, day)

        counted = tally_of_real_day(self._context.town, self._context.database, day, group_of)
        return KeptDay(mark, riders, counted)

    def _mark(self, served: ServedDay) -> str:
        about = f"{self._fixed}|{served}"
        return hashlib.sha256(about.encode()).hexdigest()

    @cached_property
    def _fixed(self) -> str:
        """The code, and the town's files as they were when the first day was counted."""
        digest = hashlib.sha256(code_version(*_CODE).encode())
        for file in sorted(self._context.town.folder.iterdir()):
            if file.is_file():
                digest.update(f"{file.name}\n".encode() + file.read_bytes())
        return digest.hexdigest()
