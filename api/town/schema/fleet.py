"""The form of fleet.toml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from api.town.schema.fields import Clock, Colour, Count, Form, Id, LoadForm, Name, Weekdays


class BreakForm(Form):
    place: Id
    between: Annotated[list[Clock], Field(min_length=2, max_length=2)]
    minutes: Annotated[int, Field(ge=1, le=240)]


class ShiftForm(Form):
    weekdays: Weekdays
    starts: Clock
    ends: Clock
    base: Id
    breaks: list[BreakForm] = Field(default_factory=list)


class VehicleForm(Form):
    id: Id
    name: Name
    kind: Literal["bus", "post", "taxi", "shuttle"]
    colour: Colour
    capacity: LoadForm
    seats_per_wheelchair: Count = 0
    lines: list[Id] = Field(default_factory=list)
    shifts: Annotated[list[ShiftForm], Field(min_length=1)]


class FleetForm(Form):
    """fleet.toml"""

    vehicles: Annotated[list[VehicleForm], Field(min_length=1)]
