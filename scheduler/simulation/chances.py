"""A person's chances of a day: numbers between 0 and 1, one for each question a draw asks.

They depend on seed, day and the person's place in the town's list alone. So scenarios that share a seed meet the
same people with the same inclinations (common random numbers), and a change moves only what it is about.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple

import numpy as np

_STANDARD = NormalDist()


class Chances(NamedTuple):
    """One number for each question; `goes` is who goes out at all, the rest is asked of those who do."""

    goes: float
    purpose: float
    mistake: float
    which_mistake: float
    who: float
    wrong: float
    place: float
    new_place: float
    wish: float
    ahead: float
    before: float
    days: float
    hour: float
    parcels: float
    home: float
    stay: float
    home_ahead: float
    home_asked: float
    carries: float


def chances_of_day(seed: int, day: int, people: int) -> tuple[float, list[Chances]]:
    """The chance of how many go out on a day (its ordinal), and the chances of each person."""
    rng = np.random.default_rng([seed, day])
    how_many = float(rng.random())
    return how_many, [Chances(*row) for row in rng.random((people, len(Chances._fields))).tolist()]


def poisson(chance: float, mean: float, most: int) -> int:
    """The count at `chance` of a Poisson distribution, at most `most`; never smaller for a larger mean."""
    if mean <= 0:
        return 0
    reached, logarithm = 0.0, math.log(mean)
    for count in range(most):
        reached += math.exp(count * logarithm - mean - math.lgamma(count + 1))
        if chance < reached:
            return count
    return most


def normal(chance: float, mean: float, spread: float) -> float:
    """The value at `chance` of a normal distribution."""
    return mean + spread * _STANDARD.inv_cdf(min(max(chance, 1e-9), 1 - 1e-9))


def exponential(chance: float) -> float:
    """The value at `chance` of an exponential distribution of mean one."""
    return -math.log1p(-chance)


def geometric(chance: float, success: float) -> int:
    """The number of trials up to the first success, at `chance`."""
    return max(math.ceil(math.log1p(-chance) / math.log1p(-success)), 1)
