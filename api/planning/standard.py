"""A standard of service in words: "acceptance >= 0.95, wait_p90 <= 900"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from api.town.parts import Words
from scheduler.simulation.figures import MEASURES


class StandardError(ValueError):
    """A standard nobody can hold a plan to."""

    def __init__(self, words: Words) -> None:
        super().__init__(f"{words.ja} / {words.en}")
        self.words = words


class Bound(NamedTuple):
    """A figure that must be at least, or at most, some value; seconds and shares as in the figures."""

    measure: str
    least: bool
    value: float

    def holds(self, value: float | None) -> bool:
        """Whether a value keeps the bound; what could not be measured does not."""
        return value is not None and (value >= self.value if self.least else value <= self.value)

    def surely(self, figure: Mapping[str, Any]) -> bool:
        """Whether even the worse end of the figure's interval keeps it."""
        return self.holds(figure["low" if self.least else "high"])

    def __str__(self) -> str:
        return f"{self.measure} {'>=' if self.least else '<='} {self.value:g}"


def standard_of(text: str) -> list[Bound]:
    """The bounds of a standard, parted by commas; raises StandardError."""
    return [_bound(part.strip()) for part in text.split(",") if part.strip()]


def _bound(text: str) -> Bound:
    found = re.fullmatch(r"(\w+)\s*(>=|<=)\s*(\d+(?:\.\d+)?)\s*(%?)", text)
    if found is None:
        raise StandardError(
            Words(f"「{text}」は acceptance >= 0.95 のように書いてください", f'write "{text}" like acceptance >= 0.95')
        )
    measure, sign, value, percent = found.groups()
    if measure not in MEASURES:
        names = ", ".join(MEASURES)
        raise StandardError(
            Words(f"「{measure}」という指標はありません ({names})", f'there is no figure "{measure}": {names}')
        )
    return Bound(measure, sign == ">=", float(value) / (100 if percent else 1))
