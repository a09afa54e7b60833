"""The days of a service over the year to come, as feeds list them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from api.town.model import Town
from api.town.schema.fields import WEEKDAYS
from scheduler.rules import is_closed


class Period(NamedTuple):
    """From `first` to `last`, both included."""

    first: date
    last: date


class ServiceDays(NamedTuple):
    """Some weekdays (Monday is 0) throughout a period, less the days on which the service is closed."""

    id: str
    weekdays: tuple[int, ...]
    closed: tuple[date, ...]


def period_of(today: date) -> Period:
    """This month and the twelve after it: a feed that is the same for a month need not be fetched every day."""
    first = today.replace(day=1)
    after = date(first.year + 1 + first.month // 12, first.month % 12 + 1, 1)
    return Period(first, after - timedelta(days=1))


def service_days(town: Town, weekdays: tuple[int, ...], period: Period) -> ServiceDays:
    """The days of a line that runs on `weekdays`. Lines of the same weekdays share them."""
    days = tuple(sorted(weekdays))
    dates = (period.first + timedelta(days=ahead) for ahead in range((period.last - period.first).days + 1))
    closed = tuple(day for day in dates if day.weekday() in days and is_closed(town.rules, day))
    return ServiceDays("_".join(WEEKDAYS[day] for day in days), days, closed)
