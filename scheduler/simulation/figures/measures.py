"""The figures that decide, what each is counted in, and which way is better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Better = Literal["more", "less"] | None

Unit = Literal["count", "share", "seconds", "ratio", "km", "hours", "per_hour", "money", "kg"]


@dataclass(frozen=True, slots=True)
class Measure:
    """`better` None: more of it is neither good nor bad by itself. A `share` lies between 0 and 1.
    What `adds_up` is twice as much in two days as in one."""

    unit: Unit
    better: Better = None
    adds_up: bool = False


MEASURES: dict[str, Measure] = {
    "asked": Measure("count", adds_up=True),
    "accepted": Measure("count", "more", adds_up=True),
    "acceptance": Measure("share", "more"),
    "completed": Measure("count", "more", adds_up=True),
    "no_shows": Measure("count", adds_up=True),
    "wait_mean": Measure("seconds", "less"),
    "wait_p50": Measure("seconds", "less"),
    "wait_p90": Measure("seconds", "less"),
    "wait_worst": Measure("seconds", "less"),
    "detour_mean": Measure("ratio", "less"),
    "detour_p50": Measure("ratio", "less"),
    "detour_p90": Measure("ratio", "less"),
    "detour_worst": Measure("ratio", "less"),
    "promises_kept": Measure("share", "more"),
    "riders_per_vehicle_hour": Measure("per_hour", "more"),
    "vehicle_km": Measure("km", adds_up=True),
    "seat_km": Measure("km", adds_up=True),
    "empty_share": Measure("share", "less"),
    "vehicle_hours": Measure("hours", adds_up=True),
    "cost": Measure("money", "less", adds_up=True),
    "cost_per_trip": Measure("money", "less"),
    "co2_kg": Measure("kg", "less", adds_up=True),
    "pooled_share": Measure("share", "more"),
    "fairness_area": Measure("share", "less"),
    "fairness_age": Measure("share", "less"),
    "fairness_wheelchair": Measure("share", "less"),
}
"""By name, in the order in which they are read."""
