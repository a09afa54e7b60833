"""The real service's figures as a comparison with itself alone, so that the council's sections can be made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.planning.report.occasion import Occasion
from api.planning.report.reading import Comparison, figure_of
from api.planning.report.words import date_of, say
from api.problems.facts import MONTHS, Language
from api.town.parts import Words

NAME = Words("実績", "The service")
YEAR = Words("{}年", "{}")
SPAN = Words("{}から{}まで", "{} to {}")


@dataclass(frozen=True, slots=True)
class Period:
    """A month, or everything: sums over all its days."""

    raw: Mapping[str, Any]
    language: Language

    @property
    def days(self) -> int:
        """Service days."""
        return len(self.raw["days"])

    @property
    def name(self) -> str:
        """The month it is."""
        return month_name(str(self.raw["month"]), self.language)

    def total(self, measure: str) -> float | None:
        """A figure over all days."""
        return figure_of(self.raw["figures"].get(measure)).mean


@dataclass(frozen=True, slots=True)
class Service:
    """What `service_figures` made."""

    raw: Mapping[str, Any]
    occasion: Occasion
    language: Language

    @property
    def whole(self) -> Period:
        """All days together."""
        return Period(self.raw["whole"], self.language)

    @property
    def months(self) -> list[Period]:
        """Month by month."""
        return [Period(month, self.language) for month in self.raw["months"]]

    @property
    def currency(self) -> str:
        """What money is counted in."""
        return str(self.raw["currency"])

    @property
    def span(self) -> str:
        """The month or the year that it is; else from when to when."""
        months = [str(month["month"]) for month in self.raw["months"]]
        if len(months) == 1:
            return month_name(months[0], self.language)
        years = {month[:4] for month in months}
        if len(years) == 1 and len(months) == 12:
            return say(YEAR, self.language, years.pop())
        ends = (month_name(month, self.language) for month in (months[0], months[-1]))
        return say(SPAN, self.language, *ends)

    @property
    def dates(self) -> str:
        """The first and the last service day."""
        days = sorted(self.raw["whole"]["days"])
        return say(SPAN, self.language, date_of(days[0], self.language), date_of(days[-1], self.language))

    @property
    def alone(self) -> Comparison:
        """As a comparison of nothing with nothing: one scenario that happened once."""
        outcome = {"scenario": {"name": NAME._asdict()}, "draws": 1, "costs": {"currency": self.currency}}
        base = {**outcome, **self.raw["whole"]}
        return Comparison({"base": base, "others": [], "differences": []}, self.occasion, self.language)


def month_name(month: str, language: Language) -> str:
    """2026-11 as people say it."""
    year, number = month.split("-")
    return f"{year}年{int(number)}月" if language == "ja" else f"{MONTHS[int(number) - 1]} {year}"
