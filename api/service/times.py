"""Between the scheduler's seconds of a service day and moments of the town's clock.

Seconds count from noon less twelve hours, as GTFS counts them. So 08:30 is 30600 on every day, a second lasts a second
also while the clocks are changed, and time never runs backwards. On the two days of a change only what lies before it,
in the small hours, reads an hour off the clock on the wall.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from api.service.views import WindowView

_NOON = 12 * 3600


@lru_cache(maxsize=2**12)
def _origin(day: date, zone: ZoneInfo) -> int:
    """The second since 1970 from which a day's seconds count."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=zone).timestamp()) - _NOON


def seconds_of(day: date, moment: datetime, zone: ZoneInfo) -> int:
    """Whole seconds of `day` at a moment; negative on an earlier day."""
    return int(moment.timestamp() // 1) - _origin(day, zone)


@lru_cache(maxsize=2**15)
def moment_of(day: date, seconds: int, zone: ZoneInfo) -> datetime:
    """The moment `seconds` into `day`. Kept: drawing a busy day asks for them over and over."""
    return datetime.fromtimestamp(_origin(day, zone) + int(seconds), zone)


def midnight_of(day: date, zone: ZoneInfo) -> datetime:
    """When a calendar day begins by the clock on the wall."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)


@lru_cache(maxsize=2**15)
def window_of(day: date, start: int, end: int, zone: ZoneInfo) -> WindowView:
    """Two times of a day as a window."""
    return WindowView(moment_of(day, start, zone), moment_of(day, end, zone))


def clock_words(seconds: object) -> str:
    """Seconds of a day as HH:MM."""
    minutes = int(str(seconds)) // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
