"""How GTFS writes days and times of day."""

from __future__ import annotations

from datetime import date


def gtfs_date(day: date) -> str:
    """YYYYMMDD."""
    return f"{day:%Y%m%d}"


def gtfs_time(seconds: int) -> str:
    """HH:MM:SS. GTFS counts from noon less twelve hours, so that this is the clock on the wall also on days on which
    the clocks change, but for the hours before the change."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
