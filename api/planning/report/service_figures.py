"""The real service's days, month by month and together, in the figures that scenarios have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from scheduler.simulation.figures import DayTally, Rates, figures, groups, hourly, refused_per_day


def service_figures(days: Mapping[date, DayTally], rates: Rates) -> dict[str, Any]:
    """JSON-ready: `whole`, and the same for each month that has a day. Raises ValueError without a day."""
    if not days:
        raise ValueError("a report needs at least one service day")
    ordered = sorted(days)
    months = [(month, list(several)) for month, several in groupby(ordered, key=lambda day: f"{day:%Y-%m}")]
    return {
        "currency": rates.currency,
        "whole": _period(ordered, days, rates),
        "months": [{"month": month, **_period(several, days, rates)} for month, several in months],
    }


def _period(chosen: Sequence[date], days: Mapping[date, DayTally], rates: Rates) -> dict[str, Any]:
    tallies = [days[day] for day in chosen]
    return {
        "days": [day.isoformat() for day in chosen],
        "figures": figures(tallies, rates),
        "groups": groups(tallies),
        "refused": refused_per_day(tallies),
        "hourly": hourly(tallies),
    }
