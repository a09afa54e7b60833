"""What the real service brought in a month or a year, whom it reached and what it cost."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from api.planning.form import Costs
from api.planning.outcome import rates_of
from api.planning.report import Occasion, service_figures
from api.planning.report.assumptions import Assumption, rates_assumed
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.record.counting import Counting
from api.store.record import served_months
from api.town.model import Words
from scheduler.simulation.figures import DayTally

RATES = Words("単価の出どころ", "Where the rates come from")
STATED = Words("町が定めたものです。", "The town's own.")
ASSUMED = Words("町が定めていないので、仮に置いたものです。", "Assumed: the town states none.")
ONGOING = Words("今日", "Today")
SO_FAR = Words(
    "{}時{:02}分までの数値です。これからの予約は、引き受けた予約にだけ数えています。",
    "Counted up to {}:{:02}. Bookings still to come are counted as accepted only.",
)


@dataclass(frozen=True, slots=True)
class RecordView:
    """`figures` are those of `service_figures`, None for a period without a service day; `so_far` is today when it is
    among them; `rates` are what money and carbon were counted with, the town's own where `rates_stated`."""

    period: str
    months_with_days: tuple[str, ...]
    so_far: date | None
    rates: Mapping[str, Any]
    rates_stated: bool
    figures: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """What a report of a period is made of."""

    figures: Mapping[str, Any]
    occasion: Occasion


class Record:
    """Blocking calls, safe from any thread. A period is a month (2026-11) or a year (2026)."""

    def __init__(self, context: Context, folder: Path | None) -> None:
        self._context, self._counting = context, Counting(context, folder)

    def period(self, period: str) -> RecordView:
        """The figures of a period, and which months have any."""
        context, today, costs = self._context, self._context.today(), self._costs
        days = self._counting.days(*ends_of(period))
        with context.database.read() as connection:
            months = served_months(connection, context.key, today.isoformat())
        return RecordView(
            period=period,
            months_with_days=tuple(months),
            so_far=today if today in days else None,
            rates=costs.model_dump(),
            rates_stated=context.town.costs is not None,
            figures=service_figures(days, rates_of(costs, context.town)) if days else None,
        )

    def day(self, day: date) -> DayTally:
        """The figures of one day; of one without a ride those of a day on which nobody asked."""
        return self._counting.days(day, day).get(day) or DayTally()

    def forget(self, day: date) -> None:
        """Drops what is kept of a day beside the database."""
        self._counting.forget(day)

    def sheet(self, period: str) -> RecordSheet:
        """For the report. Raises no_service_days."""
        view = self.period(period)
        if view.figures is None:
            raise ServiceProblem("no_service_days", {"months": list(view.months_with_days)})
        whose = RATES, STATED if view.rates_stated else ASSUMED
        assumed = [whose, *rates_assumed(self._costs), *([] if view.so_far is None else [self._so_far()])]
        return RecordSheet(view.figures, Occasion.of(self._context.town, self._context.today(), assumed))

    @property
    def _costs(self) -> Costs:
        return self._context.town.costs or Costs()

    def _so_far(self) -> Assumption:
        now = self._context.clock.now()
        ja, en = (words.format(now.hour, now.minute) for words in SO_FAR)
        return ONGOING, Words(ja, en)


def ends_of(period: str) -> tuple[date, date]:
    """The first and the last day of YYYY-MM or YYYY."""
    year, _, month = period.partition("-")
    if month:
        return date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
    return date(int(year), 1, 1), date(int(year), 12, 31)
