"""A day hour by hour: who boards when, and how full the vehicles are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scheduler.simulation.figures.tally import DayTally

HOURS, HOUR = 24, 3600


def no_hours() -> list[int]:
    """Nothing in any hour."""
    return [0] * HOURS


def moments_by_hour(moments: Iterable[tuple[int, int]]) -> list[int]:
    """What (at, weight) come to in each hour. Before midnight is the first hour, after the next one the last."""
    total = no_hours()
    for at, weight in moments:
        total[_hour(at)] += weight
    return total


def seconds_by_hour(spans: Iterable[tuple[int, int, int]]) -> list[int]:
    """How many seconds, times the weight, of (from, until, weight) fall into each hour; its ends as for moments."""
    total = no_hours()
    for begin, end, weight in spans:
        for hour in range(_hour(begin), _hour(end) + 1):
            opens = begin if hour == 0 else max(begin, hour * HOUR)
            closes = end if hour == HOURS - 1 else min(end, (hour + 1) * HOUR)
            total[hour] += weight * max(closes - opens, 0)
    return total


def hourly(tallies: Sequence[DayTally]) -> list[dict[str, float | None]]:
    """For each hour: people who board on a mean day, and the mean number aboard a vehicle on shift (None without)."""
    days = sum(one.days for one in tallies) or 1
    rows = []
    for hour in range(HOURS):
        on_shift = sum(one.on_shift[hour] for one in tallies)
        riding = sum(one.riding[hour] for one in tallies)
        boardings = sum(one.boardings[hour] for one in tallies)
        rows.append({"hour": hour, "boardings": boardings / days, "load": riding / on_shift if on_shift else None})
    return rows


def _hour(at: int) -> int:
    return min(max(at // HOUR, 0), HOURS - 1)
