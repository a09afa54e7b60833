"""Hands on the plan: a booking moved, a vehicle pinned, a shift or a break changed, and what each means for riders."""

from __future__ import annotations

import datetime
from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Day, Identifier, Instant, Moment, Words

Part = Literal["pickup", "arrival"]


class PositionAsked(Asked):
    """Where in a vehicle's order: before which visits (`booking_id:pickup`); null is the last."""

    pickup_before: Identifier | None = None
    dropoff_before: Identifier | None = None


class MoveAsked(Asked):
    """A booking to another vehicle, or to another place in the order of its own.

    `version` is the plan that was looked at. Without `at` it gets the cheapest place on that vehicle.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"version": 12, "booking_id": "b4d1f00c2", "vehicle_id": "bus-2"},
                {
                    "version": 12,
                    "booking_id": "b4d1f00c2",
                    "vehicle_id": "bus-2",
                    "at": {"pickup_before": "b77e0:pickup", "dropoff_before": None},
                },
            ]
        }
    )

    date: Day | None = None
    version: int = Field(ge=0, le=2**53)
    booking_id: Identifier
    vehicle_id: Identifier
    at: PositionAsked | None = None


class Consequence(Answered):
    """A rider whose planned pickup or arrival would differ; `was` or `will` is null without a place in the plan.

    `latest` is what was promised.
    """

    booking_id: str
    rider_name: str
    part: Part
    was: Moment | None
    will: Moment | None
    by_seconds: int | None = Field(description="Later by so many seconds; earlier when negative")
    latest: Moment
    breaks: bool = Field(description="This promise would be broken")


class RiderConcerned(Answered):
    """A rider whom something concerns, with the number to call."""

    booking_id: str
    rider_id: str
    rider_name: str
    phone: str | None


class Consequences(Answered):
    """What would happen if it were done now, under the plan of `version`; nothing is changed by asking.

    Not possible: `reason` is a stable code, `why` the same in words.
    """

    version: int
    possible: bool
    reason: str | None
    why: Words | None
    added_drive_seconds: int
    changes: list[Consequence]
    unserved: list[RiderConcerned] = Field(description="Riders for whom no vehicle would be left")
    broken: int = Field(description="How many bookings' promises would be broken")


class Position(Answered):
    """Where in a vehicle's order: before which visits; null is the last."""

    pickup_before: str | None
    dropoff_before: str | None


class MoveUndo(Answered):
    """The move that takes a move back."""

    booking_id: str
    vehicle_id: str
    at: Position | None


class MoveDone(Answered):
    """The plan's version after a move, and how to take it back (null for a booking that had no vehicle)."""

    version: int
    undo: MoveUndo | None


class PinToVehicleAsked(Asked):
    """Which vehicle a booking stays on."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"vehicle_id": "bus-2"}]})

    vehicle_id: Identifier


class ShiftAsked(Asked):
    """When a vehicle works on a day; what is left out stays. For a vehicle without a shift that day give both."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"ends": "2026-11-26T15:00:00+09:00"}]})

    date: Day | None = None
    starts: Instant | None = None
    ends: Instant | None = None

    @model_validator(mode="after")
    def _some_time(self) -> Self:
        if self.starts is None and self.ends is None:
            raise PydanticCustomError("shift_form", "give starts, ends, or both")
        return self


class ShiftUndo(Answered):
    """The shift as it was."""

    starts: Moment
    ends: Moment


class ShiftDone(Answered):
    """The plan's version after it, who has no vehicle now, and how to take it back (null: the vehicle was added)."""

    version: int
    changes: list[Consequence]
    unserved: list[RiderConcerned]
    undo: ShiftUndo | None


class BreakAsked(Asked):
    """When a driver's break begins."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"visit_id": "bus-1:break0", "begins": "2026-11-26T12:15:00+09:00"}]}
    )

    date: Day | None = None
    visit_id: Identifier
    begins: Instant


class BreakUndo(Answered):
    """The break as it was."""

    visit_id: str
    begins: Moment


class BreakDone(Answered):
    """The plan's version after it, and how to take it back."""

    version: int
    undo: BreakUndo


class SinceThen(Answered):
    """What somebody else did to the plan since it was looked at."""

    who: str
    kind: str
    at: Moment
    date: datetime.date
    booking_id: str | None
    vehicle_id: str | None
    rider_name: str | None


class PlanMoved(Answered):
    """The `data` of the problem `plan-moved`: what changed, and the consequences on the newest plan."""

    changed: list[SinceThen]
    preview: Consequences
    version: int
