"""A comparison's dictionary as the report asks it: names in one language, figures for one service day."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from api.planning.report.measures import MEASURES
from api.planning.report.occasion import Occasion
from api.problems.facts import Language


class Figure(NamedTuple):
    """A figure's mean over the draws with its 95 % interval; without one after a single draw."""

    mean: float | None
    low: float | None = None
    high: float | None = None

    def times(self, factor: float) -> Figure:
        """The same in another unit."""
        return Figure(*(None if value is None else value * factor for value in self))


class Difference(NamedTuple):
    """How far another scenario lies from the base, for one service day, and what that is taken for."""

    figure: Figure
    verdict: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One scenario's outcome. `number` is its place in the comparison: 0 is the base.

    Sums are divided by `spread`, the base's number of service days, whatever days the scenario itself runs on."""

    raw: Mapping[str, Any]
    number: int
    language: Language
    spread: int

    @property
    def name(self) -> str:
        """What the planner calls the scenario."""
        return text_of(self.raw["scenario"]["name"], self.language)

    @property
    def days(self) -> list[str]:
        """The simulated service days, as ISO dates."""
        return [str(day) for day in self.raw["days"]]

    @property
    def draws(self) -> int:
        """How often chance was drawn anew."""
        return int(self.raw["draws"])

    @property
    def is_repeated(self) -> bool:
        """Whether more than one day was run, or one more than once: else nothing says how far chance goes."""
        return self.draws * len(self.days) > 1

    def figure(self, measure: str) -> Figure:
        """One figure; sums for one service day of the base."""
        return per_day(measure, possible(measure, figure_of(self.raw["figures"].get(measure))), self.spread)

    @property
    def refused(self) -> Mapping[str, float]:
        """Refusals a service day, by reason."""
        return {reason: figure_of(count).mean or 0.0 for reason, count in self.raw["refused"].items()}

    def groups(self, kind: str) -> Mapping[str, Mapping[str, Any]]:
        """What became of the wishes of each area, age band, or of riders with and without a wheelchair."""
        found: Mapping[str, Mapping[str, Any]] = self.raw["groups"].get(kind, {})
        return found

    @property
    def vehicles(self) -> float | None:
        """How many vehicles work on a mean service day; None when nobody said."""
        found: float | None = (self.raw.get("fleet") or {}).get("per_day")
        return found

    def a_day(self, kind: str, name: str, count: str) -> float | None:
        """A count of a group (wishes "asked", "accepted") on a service day."""
        found = figure_of(self.groups(kind).get(name, {}).get(count)).mean
        return None if found is None else found / max(len(self.days) * self.draws, 1)

    @property
    def walks(self) -> tuple[Figure, Figure] | None:
        """Seconds that people walk to the stop and from it, on average and at most; None from door to door."""
        access = self.raw.get("access")
        return (figure_of(access["walk_mean"]), figure_of(access["walk_worst"])) if access else None

    @property
    def hourly(self) -> Sequence[Mapping[str, Any]]:
        """Boardings and people aboard by hour of the day."""
        found: Sequence[Mapping[str, Any]] = self.raw.get("hourly") or ()
        return found


@dataclass(frozen=True, slots=True)
class Comparison:
    """The base and the scenarios that are held against it."""

    raw: Mapping[str, Any]
    occasion: Occasion
    language: Language

    @property
    def base(self) -> Outcome:
        """What the others are held against."""
        return Outcome(self.raw["base"], 0, self.language, self._spread)

    @property
    def others(self) -> list[Outcome]:
        """The scenarios, in the planner's order."""
        others = enumerate(self.raw["others"], 1)
        return [Outcome(raw, number, self.language, self._spread) for number, raw in others]

    @property
    def all(self) -> list[Outcome]:
        """The base first."""
        return [self.base, *self.others]

    @property
    def _spread(self) -> int:
        return len(self.raw["base"]["days"])

    @property
    def currency(self) -> str:
        """What money is counted in."""
        return str((self.raw["base"].get("costs") or {}).get("currency", "JPY"))

    def difference(self, other: Outcome, measure: str) -> Difference | None:
        """Of `other` from the base; None when the figure could not be compared."""
        raw = self.raw["differences"][other.number - 1].get(measure)
        if raw is None or raw.get("mean") is None:
            return None
        return Difference(per_day(measure, figure_of(raw), self._spread), str(raw["verdict"]))


def possible(measure: str, figure: Figure) -> Figure:
    """The figure with an interval no further than it can be."""
    most = 1.0 if MEASURES[measure].unit in ("percent", "points") else None
    return Figure(figure.mean, _within(figure.low, most), _within(figure.high, most))


def _within(bound: float | None, most: float | None) -> float | None:
    """An interval's end no further than the figure can be: not below nothing, a share not above all."""
    if bound is None:
        return None
    return max(bound if most is None else min(bound, most), 0.0)


def figure_of(raw: Any) -> Figure:
    """A bare number, or a number with its interval."""
    if isinstance(raw, Mapping):
        return Figure(raw.get("mean"), raw.get("low"), raw.get("high"))
    return Figure(raw)


def per_day(measure: str, figure: Figure, days: int) -> Figure:
    """Sums over all days become sums of one service day."""
    return figure.times(1 / max(days, 1)) if MEASURES[measure].per_day else figure


def text_of(raw: Any, language: Language) -> str:
    """One string, or a text in both languages; from a number to a number as the language writes it."""
    if isinstance(raw, Mapping):
        raw = raw.get(language) or raw.get("ja") or raw.get("en") or ""
    text = str(getattr(raw, language, raw))
    return re.sub(r"(?<=\d)–(?=\d)", "〜", text) if language == "ja" else text
