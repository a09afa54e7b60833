"""Numbers for people: a unit always, minutes for seconds, and no more digits than are worth reading."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.planning.report.units import DECIMALS, FACTORS, FINE_PERCENT, LONG, SHORT, SINGULAR, WHOLE, Unit
from api.problems.facts import Language

__all__ = ["Scale", "Unit", "scale", "whole"]

MANY = 10_000
"""From here on money in Japanese is counted in 万円."""

CENTS = 100
"""Below this, money that has cents is written with them."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How numbers that stand together are written: the same unit and the same digits for all of them."""

    factor: float
    decimals: int
    template: str
    language: Language
    step: int = 1

    def number(self, value: float) -> str:
        """The size without unit and sign."""
        steps = round(abs(value) * self.factor / self.step, self.decimals) * self.step
        return f"{steps:,.{self.decimals}f}"

    def say(self, value: float | None) -> str:
        """The size with its unit, and a sign when it is below zero; a dash when there is none."""
        if value is None:
            return "–" if self.language == "en" else "―"
        return ("" if value >= 0 or not self.seen(value) else self._minus) + self.size(value)

    def size(self, value: float) -> str:
        """The size with its unit, whatever its sign."""
        number = self.number(value)
        return (SINGULAR.get(self.template, self.template) if number == "1" else self.template).format(number)

    def signed(self, value: float) -> str:
        """As a difference, with its sign."""
        sign = self._sign(value)
        return sign + self.size(value) if self.seen(value) else self.template.format(f"{sign}0")

    def span(self, low: float, high: float) -> str:
        """From low to high, the unit once; with signs when they are differences."""
        between = "–" if self.language == "en" else "〜"
        if low >= 0:
            return self.template.format(f"{self.number(low)}{between}{self.number(high)}")
        between = " to " if self.language == "en" else "〜"
        if self.unit_first:
            return f"{self.signed(low)}{between}{self.signed(high)}"
        ends = (f"{self._sign(value)}{self.number(value) if self.seen(value) else 0}" for value in (low, high))
        return self.template.format(between.join(ends))

    def at_most(self, value: float) -> str:
        """The size rounded up, so that it is never said to be nothing."""
        least = self.step / 10**self.decimals / self.factor
        return self.size(math.ceil(abs(value) / least - 1e-6) * least or least)

    @property
    def least(self) -> str:
        """The smallest size that is written."""
        return self.size(self.step / 10**self.decimals / self.factor)

    def for_ticks(self, ticks: Sequence[float]) -> Scale:
        """With the digits that round numbers along an axis need."""
        needed = next(
            (digits for digits in range(4) if all(_is_round(tick * self.factor, digits) for tick in ticks)), 3
        )  # fmt: skip
        return replace(self, decimals=needed, step=1)

    def seen(self, value: float) -> bool:
        """Whether anything but zeros is left after rounding."""
        return any(digit in "123456789" for digit in self.number(value))

    @property
    def unit_first(self) -> bool:
        """Whether the unit stands before the number, as a currency's sign does."""
        return self.template.endswith("{}") and self.template != "{}"

    def _sign(self, value: float) -> str:
        if not self.seen(value):
            return "±"
        return "+" if value > 0 else self._minus

    @property
    def _minus(self) -> str:
        return "–" if self.language == "en" else "-"


def scale(
    unit: Unit, language: Language, values: Sequence[float | None], *, long: bool = False, currency: str = "JPY"
) -> Scale:
    """How `values` (a mean and its interval, say) are best written: digits follow from how far they lie apart."""
    known = [value for value in values if value is not None]
    if unit == "money":
        return _money(known, language, currency)
    factor = FACTORS.get(unit, 1.0)
    words = (LONG if long else SHORT)[unit]
    return Scale(factor, _decimals(unit, [abs(value * factor) for value in known]), getattr(words, language), language)


def _decimals(unit: Unit, sizes: Sequence[float]) -> int:
    if not sizes:
        return 0
    if (unit in WHOLE or len(sizes) == 1) and all(size == round(size) for size in sizes):
        return 0
    if unit == "percent":
        return int(max(sizes) - min(sizes) <= FINE_PERCENT and len(sizes) > 1)
    if unit in ("of_100", "of_100_riders"):
        return int(min(sizes) < 1)
    limit, below, above = DECIMALS.get(unit, (0.0, 0, 0))
    return below if max(sizes) < limit else above


def _is_round(value: float, digits: int) -> bool:
    return math.isclose(value, round(value, digits), rel_tol=1e-9, abs_tol=1e-9)


def _money(values: Sequence[float], language: Language, currency: str) -> Scale:
    largest = max((abs(value) for value in values), default=0.0)
    if language == "ja" and currency == "JPY" and largest >= MANY:
        return Scale(1 / MANY, 1 if largest < 1000 * MANY else 0, "{}万円", language)
    step = 10 ** max(math.floor(math.log10(largest)) - 2, 0) if largest else 1
    if currency == "JPY":
        return Scale(1.0, 0, {"ja": "{}円", "en": "¥{}"}[language], language, step)
    return Scale(1.0, 2 if largest < CENTS else 0, f"{{}} {currency}", language, step)


def whole(value: float) -> str:
    """A count with its thousands apart."""
    return f"{round(value):,}"
