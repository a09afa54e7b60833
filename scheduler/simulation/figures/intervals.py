"""How sure a figure is, and whether a difference is one: Student's t over samples, paired, corrected after Holm.

A sample is the figure of one draw, or what one part of the days says of it (`samples`). The same day of the same draw
of every scenario meets the same world of chance, so scenarios are compared sample by sample: what they have in common
falls out of the difference.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from scheduler.simulation.figures.measures import MEASURES, Better

Verdict = Literal["better", "worse", "different", "no_difference_seen"]

SURE = 0.95

Values = Sequence[float | None]
"""A measure's value in each sample; None where it could not be made."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The mean over samples, and where the true mean lies in 95 of 100 cases; without bounds for a single one."""

    mean: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """How much more the other one has, with its own 95 % interval, and what may be said of it.

    `different` is said where neither more nor less is better. The verdict is stricter than the interval where
    several measures are looked at together: one in twenty would differ by chance alone.
    """

    mean: float | None
    low: float | None
    high: float | None
    verdict: Verdict


def interval(values: Values) -> Interval:
    """The mean of the samples with its interval."""
    known = [value for value in values if value is not None]
    if not known:
        return Interval(None)
    mean = math.fsum(known) / len(known)
    if len(known) == 1:
        return Interval(mean)
    reach = _quantile(len(known) - 1) * _standard_error(known, mean)
    return Interval(mean, mean - reach, mean + reach)


def difference(base: Values, other: Values, better: Better) -> Difference:
    """One measure of two scenarios, sample by sample, looked at by itself."""
    paired = _paired(base, other)
    return _judged(paired, better, _chance(paired) <= 1 - SURE)


def differences(base: Mapping[str, Values], other: Mapping[str, Values]) -> dict[str, Difference]:
    """All measures of two scenarios, looked at together: at most one comparison in twenty says of any measure that
    it differs when none does (Holm's correction). Measures that are the same in every sample decide nothing and are
    not counted among those looked at."""
    paired = {name: _paired(base[name], other[name]) for name in base if name in other}
    chances = {name: _chance(one) for name, one in paired.items() if any(one)}
    real = _holm(chances)
    return {name: _judged(one, MEASURES[name].better, name in real) for name, one in paired.items()}


def _paired(base: Values, other: Values) -> list[float]:
    if len(base) != len(other):
        raise ValueError(f"{len(base)} samples cannot be compared with {len(other)}")
    return [b - a for a, b in zip(base, other, strict=True) if a is not None and b is not None]


def _judged(paired: Sequence[float], better: Better, real: bool) -> Difference:
    found = interval(paired)
    return Difference(found.mean, found.low, found.high, _verdict(found.mean, better) if real else "no_difference_seen")


def _verdict(mean: float | None, better: Better) -> Verdict:
    if not mean:
        return "no_difference_seen"
    if better is None:
        return "different"
    return "better" if (mean > 0) == (better == "more") else "worse"


def _holm(chances: Mapping[str, float]) -> set[str]:
    """The names whose chance of being nothing is small enough, the smallest first against the strictest limit."""
    real: set[str] = set()
    for rank, name in enumerate(sorted(chances, key=lambda name: chances[name])):
        if chances[name] > (1 - SURE) / (len(chances) - rank):
            break
        real.add(name)
    return real


def _chance(paired: Sequence[float]) -> float:
    """How likely samples of a true difference of nothing are to lie at least this far from it; 1 for a single one."""
    if len(paired) < 2 or not any(paired):
        return 1.0
    mean = math.fsum(paired) / len(paired)
    error = _standard_error(paired, mean)
    if error <= _ROUNDING * abs(mean):
        return 0.0
    from scipy.special import stdtr  # slow to import, and only needed where scenarios are compared

    return float(2 * stdtr(len(paired) - 1, -abs(mean) / error))


_ROUNDING = 1e-12
"""A standard error this small beside the mean is what is left of rounding: every sample differs by the same."""


def _standard_error(values: Sequence[float], mean: float) -> float:
    squares = math.fsum((value - mean) ** 2 for value in values)
    return math.sqrt(squares / (len(values) - 1) / len(values))


def _quantile(freedom: int) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(freedom, (1 + SURE) / 2))
