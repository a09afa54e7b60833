"""The fleet's part of a scenario's form: vehicles taken away, changed and added."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from api.town.schema.fields import Clock, Count, Form, Id, Name, Text, Weekdays
from api.town.schema.fleet import BreakForm


class ShiftChange(Form):
    """What is left out is that of the vehicle's first shift; of its breaks those are kept that still fit."""

    weekdays: Weekdays | None = None
    starts: Clock | None = None
    ends: Clock | None = None
    base: Id | None = None
    breaks: list[BreakForm] | None = None


class _Vehicle(Form):
    id: Id
    seats: Count | None = None
    wheelchairs: Count | None = None
    parcels: Count | None = None
    seats_per_wheelchair: Count | None = None
    lines: list[Id] | None = None
    shifts: Annotated[list[ShiftChange], Field(min_length=1)] | None = None


class VehicleChange(_Vehicle):
    """A vehicle that is otherwise as the town has it."""


class VehicleAdded(_Vehicle):
    """One more vehicle, `like` another in everything that is not given; without `like` all of it is needed."""

    like: Id | None = None
    name: Name | Text | None = None
    kind: Literal["bus", "post", "taxi", "shuttle"] | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        shifts = self.shifts or []
        whole = all(None not in (shift.weekdays, shift.starts, shift.ends, shift.base) for shift in shifts)
        if self.like is None and (self.seats is None or not shifts or not whole):
            words = {"ja": "like か、seats と shifts (weekdays, starts, ends, base) が必要です"}
            raise PydanticCustomError(
                "scenario", "like, or seats and shifts (weekdays, starts, ends, base), are needed", words
            )
        return self


class FleetChange(Form):
    remove: list[Id] = Field(default_factory=list)
    change: list[VehicleChange] = Field(default_factory=list)
    add: Annotated[list[VehicleAdded], Field(max_length=1000)] = Field(default_factory=list)
