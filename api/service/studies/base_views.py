"""The town as it is, beside which the fields of a scenario are shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.town.model import Words


@dataclass(frozen=True, slots=True)
class NamedView:
    """Something with an id and a name."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True)
class DestinationView:
    """A place that people ride to."""

    id: str
    name: Words
    kind: str


@dataclass(frozen=True, slots=True)
class RoadClassView:
    """A class of road and its speed by season."""

    id: str
    name: Words
    kmh: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class BreakView:
    """A driver's rest at a place, of so many minutes between two times."""

    place: str
    between: tuple[str, str]
    minutes: int


@dataclass(frozen=True, slots=True)
class ShiftView:
    """Weekdays and times as a scenario writes them."""

    weekdays: tuple[str, ...]
    starts: str
    ends: str
    base: str
    breaks: tuple[BreakView, ...]


@dataclass(frozen=True, slots=True)
class BaseVehicleView:
    """A vehicle; no `lines` means every line."""

    id: str
    name: Words
    kind: str
    colour: str
    seats: int
    wheelchairs: int
    parcels: int
    seats_per_wheelchair: int
    lines: tuple[str, ...]
    shifts: tuple[ShiftView, ...]


@dataclass(frozen=True, slots=True)
class BaseLineView:
    """A line with its hours, weekdays and areas."""

    id: str
    name: Words
    opens: str
    closes: str
    weekdays: tuple[str, ...]
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BaseView:
    """The town; `defaults` are what a scenario has where it says nothing."""

    vehicles: tuple[BaseVehicleView, ...]
    lines: tuple[BaseLineView, ...]
    areas: tuple[NamedView, ...]
    rules: Mapping[str, Any]
    seasons: tuple[NamedView, ...]
    road_classes: tuple[RoadClassView, ...]
    destinations: tuple[DestinationView, ...]
    defaults: Mapping[str, Mapping[str, Any]]
    recorded_days: tuple[date, ...]
    today: date
