"""The form of town.toml."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from api.town.schema.connections import Connections
from api.town.schema.costs import Costs
from api.town.schema.fields import (
    ClassSpeed,
    Clock,
    Colour,
    Count,
    Form,
    Id,
    LoadForm,
    Lonlat,
    Minutes,
    Name,
    Weekdays,
    month_day,
    zone,
)  # fmt: skip
from api.town.schema.operator import FeedsForm, Operator
from api.town.schema.retention import Retention


class Riders(Form):
    min_age: Annotated[int, Field(ge=0, le=120)]
    max_party: LoadForm


class Ride(Form):
    factor: Annotated[float, Field(ge=1, le=10)]
    extra_minutes: Minutes
    longest_minutes: Annotated[int, Field(ge=1, le=24 * 60)]


class Boarding(Form):
    board_seconds: Count
    alight_seconds: Count
    walking_frame_seconds: Count
    wheelchair_seconds: Count


class Service(Form):
    cutoff_minutes: Minutes
    horizon_days: Annotated[int, Field(ge=1, le=366)]
    window_minutes: Annotated[int, Field(ge=1, le=240)]
    offer_minutes: Annotated[int, Field(ge=1, le=60)]
    search_minutes: Minutes
    open_return_minutes: Minutes = 5
    closing_days: list[date]
    yearly_closing: list[Annotated[str, AfterValidator(month_day)]]
    riders: Riders
    ride: Ride
    boarding: Boarding


class LineForm(Form):
    id: Id
    name: Name
    weekdays: Weekdays
    opens: Clock
    closes: Clock
    areas: Annotated[list[Id], Field(min_length=1)]
    colour: Colour


class HoursForm(Form):
    between: Annotated[list[Clock], Field(min_length=2, max_length=2)]
    factor: Annotated[float, Field(gt=0, le=1)]


class SeasonForm(Form):
    """A class in `speeds_kmh` has at most this speed, none at 0. What is driven is that times `factor`, and in some
    `hours` times theirs."""

    id: Id
    name: Name
    months: Annotated[list[Annotated[int, Field(ge=1, le=12)]], Field(min_length=1)]
    speeds_kmh: dict[str, ClassSpeed]
    factor: Annotated[float, Field(gt=0, le=2)] = 1.0
    hours: list[HoursForm] = Field(default_factory=list)


class RoadsForm(Form):
    """`side_of_road` is the side one drives on: that of the country whose clocks the town's are, unless it is said."""

    side_of_road: Literal["left", "right"] | None = None


class TownForm(Form):
    """town.toml"""

    id: Id
    name: Name
    timezone: Annotated[str, AfterValidator(zone)]
    language: Literal["ja", "en"] = "ja"
    centre: Lonlat
    notice: Name
    service: Service
    lines: Annotated[list[LineForm], Field(min_length=1)]
    seasons: Annotated[list[SeasonForm], Field(min_length=1)]
    roads: RoadsForm = RoadsForm()
    connections: Connections = Connections()
    costs: Costs | None = None
    operator: Operator = Operator()
    feeds: FeedsForm = FeedsForm()
    retention: Retention = Retention()
