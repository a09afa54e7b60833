"""Drivers' reports that come together, and a report taken back."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Moment
from api.schemas.problems import Problem
from api.schemas.vehicles import EventId, EventKind, VehicleEventAsked

MOST_TOGETHER = 200
"""A phone that was offline for a whole shift has about that much to tell."""


class VehicleEventsAsked(Asked):
    """What happened while the line was gone, or what was written on paper; each with its own time."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "events": [
                        {"kind": "arrived", "event_id": "3f2a9c", "at": "2026-11-26T10:02:10+09:00"},
                        {
                            "kind": "boarded",
                            "event_id": "3f2a9d",
                            "at": "2026-11-26T10:03:00+09:00",
                            "booking_id": "b4d1f00c2",
                        },
                    ]
                }
            ]
        }
    )

    events: list[VehicleEventAsked] = Field(min_length=1, max_length=MOST_TOGETHER)


class DeliveredEvent(Answered):
    """What became of one event: applied, known already (doubled), or refused with the problem."""

    event_id: str | None
    status: Literal["applied", "doubled", "refused"]
    problem: Problem | None = None


class DeliveredEvents(Answered):
    """What became of each event, in the order they were sent, and the plan's version after the last."""

    vehicle_id: str
    version: int
    events: list[DeliveredEvent]


class UndoAsked(Asked):
    """Takes back the vehicle's last report. `event_id` says which one is meant: asked again, nothing more happens."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"event_id": "3f2a9d"}]})

    event_id: EventId | None = None


class UndoneEvent(Answered):
    """The report that was taken back, and the plan's version after that."""

    vehicle_id: str
    kind: EventKind
    booking_id: str | None
    at: Moment
    event_id: str | None
    version: int
