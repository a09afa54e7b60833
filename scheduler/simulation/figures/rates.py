"""What driving costs the town, in money and in carbon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Rate = float | Mapping[str, float]
"""One number for the whole fleet, or one for each vehicle's id with `OTHERS` for those not named."""

OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Rates:
    """The town's own rates: money for each kilometre, each hour of a shift and each day a vehicle is out.

    `co2_per_km` is in kilograms.
    """

    per_km: Rate = 0.0
    per_hour: Rate = 0.0
    per_day: Rate = 0.0
    co2_per_km: Rate = 0.0
    currency: str = "JPY"


def rated(rate: Rate, amounts: Mapping[str, float]) -> float:
    """What amounts by vehicle come to at a rate; a vehicle without one of its own or a common one costs nothing."""
    if isinstance(rate, Mapping):
        return sum(amount * rate.get(name, rate.get(OTHERS, 0.0)) for name, amount in amounts.items())
    return rate * sum(amounts.values())
