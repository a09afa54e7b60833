"""What figures are counted in: the words of each unit, and how many digits of it are worth reading."""

from __future__ import annotations

from typing import Literal

from api.town.parts import Words

Unit = Literal[
    "trips", "riders", "minutes", "times", "percent", "points", "of_100", "of_100_riders", "km", "seat_km", "hours",
    "money", "kg", "riders_per_hour", "vehicles", "days",
]  # fmt: skip

FACTORS: dict[Unit, float] = {"minutes": 1 / 60, "percent": 100, "points": 100, "of_100": 100, "of_100_riders": 100}

DECIMALS: dict[Unit, tuple[float, int, int]] = {
    "trips": (100, 1, 0),
    "riders": (100, 1, 0),
    "minutes": (20, 1, 0),
    "times": (10, 2, 1),
    "points": (10, 1, 0),
    "km": (20, 1, 0),
    "hours": (100, 1, 0),
    "kg": (20, 1, 0),
    "riders_per_hour": (10, 2, 1),
    "vehicles": (100, 1, 0),
}
"""Decimals of numbers that all lie below a limit, and of others; a unit that is not here has none."""

WHOLE: frozenset[Unit] = frozenset({"trips", "riders", "vehicles"})
"""Counts: without decimals as long as all of them are whole."""

FINE_PERCENT = 5.0
"""Percentages that lie no further apart than this have a decimal."""

SHORT: dict[Unit, Words] = {
    "trips": Words("{}件", "{}"),
    "riders": Words("{}人", "{}"),
    "minutes": Words("{}分", "{} min"),
    "times": Words("{}倍", "{}×"),
    "percent": Words("{}%", "{}%"),
    "points": Words("{}pt", "{} pts"),
    "of_100": Words("{}件", "{}"),
    "of_100_riders": Words("{}人", "{}"),
    "km": Words("{} km", "{} km"),
    "seat_km": Words("{} km", "{} km"),
    "hours": Words("{}時間", "{} h"),
    "kg": Words("{} kg", "{} kg"),
    "riders_per_hour": Words("{}人/時", "{}/h"),
    "vehicles": Words("{}台", "{}"),
    "days": Words("{}日", "{}"),
}

LONG: dict[Unit, Words] = {
    **SHORT,
    "trips": Words("{}件", "{} trips"),
    "riders": Words("{}人", "{} riders"),
    "minutes": Words("{}分", "{} minutes"),
    "times": Words("{}倍", "{} times"),
    "points": Words("{}ポイント", "{} percentage points"),
    "hours": Words("{}時間", "{} hours"),
    "riders_per_hour": Words("1時間に{}人", "{} riders per hour"),
    "vehicles": Words("{}台", "{} vehicles"),
    "days": Words("{}日", "{} days"),
}

SINGULAR = {
    "{} trips": "{} trip",
    "{} riders": "{} rider",
    "{} minutes": "{} minute",
    "{} percentage points": "{} percentage point",
    "{} hours": "{} hour",
    "{} riders per hour": "{} rider per hour",
    "{} vehicles": "{} vehicle",
    "{} days": "{} day",
}
