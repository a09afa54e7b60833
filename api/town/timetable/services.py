"""On which dates each service of a timetable runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from api.town.timetable.gtfs import WEEKDAYS, Tables, date_of


@dataclass(frozen=True, slots=True)
class Week:
    """Weekdays (Monday is 0) from `first` to `last`, both included."""

    weekdays: frozenset[int]
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Services:
    """The weeks of calendar.txt and the exceptions of calendar_dates.txt: True where a service runs all the same."""

    weeks: Mapping[str, Week]
    exceptions: Mapping[tuple[str, date], bool]

    def run(self, service_id: str, day: date) -> bool:
        """Whether a service runs on a date."""
        said = self.exceptions.get((service_id, day))
        if said is not None:
            return said
        week = self.weeks.get(service_id)
        return week is not None and week.first <= day <= week.last and day.weekday() in week.weekdays

    def span(self) -> tuple[date, date] | None:
        """The first and the last date of any service; None without services."""
        ends = [end for week in self.weeks.values() for end in (week.first, week.last)]
        ends += [day for (_, day), runs in self.exceptions.items() if runs]
        return (min(ends), max(ends)) if ends else None


def services_of(tables: Tables) -> Services:
    """The services of files that have been checked."""
    weeks = {}
    for row in tables["calendar.txt"]:
        first, last = date_of(row["start_date"]), date_of(row["end_date"])
        if first is not None and last is not None:
            weekdays = frozenset(number for number, name in enumerate(WEEKDAYS) if row[name] == "1")
            weeks[row["service_id"]] = Week(weekdays, first, last)
    exceptions = {}
    for row in tables["calendar_dates.txt"]:
        day = date_of(row["date"])
        if day is not None:
            exceptions[row["service_id"], day] = row["exception_type"] == "1"
    return Services(weeks, exceptions)
