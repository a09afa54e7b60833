"""Between the scheduler's seconds of a service day and moments of the town's clock.

Seconds count as the clock on the wall shows them: 08:30 is 30600 on every day, also on those on which the
clocks change.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from api.service.views import WindowView


def seconds_of(day: date, moment: datetime, zone: ZoneInfo) -> int:
    """Whole seconds from the midnight of `day` to a moment; negative on an earlier day."""
    local = moment.astimezone(zone).replace(tzinfo=None)
    return int((local - datetime(day.year, day.month, day.day)).total_seconds() // 1)


@lru_cache(maxsize=2**17)
def moment_of(day: date, seconds: int, zone: ZoneInfo) -> datetime:
    """The moment `seconds` after the midnight of `day`. Kept: drawing a busy day asks for them over and over."""
    return (datetime(day.year, day.month, day.day) + timedelta(seconds=int(seconds))).replace(tzinfo=zone)


@lru_cache(maxsize=2**16)
def window_of(day: date, start: int, end: int, zone: ZoneInfo) -> WindowView:
    """Two times of a day as a window."""
    return WindowView(moment_of(day, start, zone), moment_of(day, end, zone))


def clock_words(seconds: object) -> str:
    """Seconds of a day as HH:MM."""
    minutes = int(str(seconds)) // 60
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
