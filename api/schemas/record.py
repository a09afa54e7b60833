"""The real service of a month or a year."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from api.schemas.base import Answered


class GroupFigures(Answered):
    """What one group asked for and got."""

    asked: int
    accepted: int
    acceptance: float | None
    wait_mean: float | None
    wait_p90: float | None
    detour_mean: float | None


class Hour(Answered):
    """An hour of a mean day: people who board, and the mean number aboard a vehicle on shift (null without one)."""

    hour: int
    boardings: float
    load: float | None


class PeriodFigures(Answered):
    """Sums over all days of a period."""

    days: list[date]
    figures: dict[str, float | None] = Field(description="Measures by name, as in studies; null without anything")
    groups: dict[str, dict[str, GroupFigures]] = Field(description="By area, age and wheelchair, then by group")
    refused: dict[str, float] = Field(description="Refusals of a mean day by reason")
    hourly: list[Hour]


class MonthFigures(PeriodFigures):
    """The same for one month."""

    month: str = Field(examples=["2026-11"])


class ServiceFigures(Answered):
    """A period as a whole and month by month."""

    currency: str
    whole: PeriodFigures
    months: list[MonthFigures]


class Rates(Answered):
    """What cost and CO2 are counted with; `co2_per_km` in kg."""

    per_km: float
    per_hour: float
    per_day: float
    co2_per_km: float | dict[str, float] = Field(description="For all vehicles, or by kind of vehicle")
    currency: str


class Record(Answered):
    """The real service in the figures that studies have."""

    period: str = Field(examples=["2026-11", "2026"])
    months_with_days: list[str] = Field(description="Every month with a service day, whatever the period")
    so_far: date | None = Field(description="Today, when it is among the days and not over")
    rates: Rates
    rates_stated: bool = Field(description="True for the town's own; false where it states none and they are assumed")
    figures: ServiceFigures | None = Field(description="Null when nobody asked for a ride in the period")
