"""The town as it is, for the form of a scenario."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from api.planning.form import BehaviourChange, Costs, RunWish, ServiceKind
from api.schemas.base import Answered, Words

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Named(Answered):
    """Something with an id and a name."""

    id: str
    name: Words


class BaseDestination(Named):
    """A place that people ride to."""

    kind: str


class BaseRoadClass(Named):
    """A class of road and its speed by season."""

    kmh: dict[str, float]


class BaseBreak(Answered):
    """A driver's rest at a place, of so many minutes between two times."""

    place: str
    between: list[str] = Field(min_length=2, max_length=2, examples=[["11:30", "13:30"]])
    minutes: int


class BaseShift(Answered):
    """When a vehicle works, the place it begins and ends at, and its breaks."""

    weekdays: list[Weekday]
    starts: str = Field(examples=["08:15"])
    ends: str = Field(examples=["15:45"])
    base: str
    breaks: list[BaseBreak]


class BaseVehicle(Named):
    """A vehicle; no `lines` means every line."""

    kind: str
    colour: str
    seats: int
    wheelchairs: int
    parcels: int
    seats_per_wheelchair: int
    lines: list[str]
    shifts: list[BaseShift]


class BaseLine(Named):
    """A line."""

    opens: str = Field(examples=["08:30"])
    closes: str = Field(examples=["15:30"])
    weekdays: list[Weekday]
    areas: list[str]


class BaseRules(Answered):
    """The rules a scenario may change, by the names they have there."""

    cutoff_minutes: int
    window_minutes: int
    longest_minutes: int
    factor: float
    extra_minutes: int
    search_minutes: int
    min_age: int
    horizon_days: int
    closing_days: list[datetime.date]


class BaseDefaults(Answered):
    """What a scenario has where it says nothing."""

    costs: Costs
    behaviour: BehaviourChange
    run: RunWish
    service: ServiceKind


class StudyBase(Answered):
    """The town as it is: what is shown as "now" beside the fields of a scenario."""

    vehicles: list[BaseVehicle]
    lines: list[BaseLine]
    areas: list[Named]
    rules: BaseRules
    seasons: list[Named]
    road_classes: list[BaseRoadClass]
    destinations: list[BaseDestination]
    defaults: BaseDefaults
    recorded_days: list[datetime.date]
    today: datetime.date
