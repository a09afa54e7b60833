"""Vehicles, and what happens to them on the road."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Identifier, Instant, Latitude, Longitude, Lonlat, Moment, Words
from api.schemas.party import Party

VehicleStatus = Literal["idle", "driving", "at_stop", "break", "out_of_service"]

EventId = Annotated[Identifier, Field(max_length=80)]
"""A sender's own name for an event."""

EventKind = Literal[
    "departed", "arrived", "boarded", "no_show", "alighted", "position", "out_of_service", "back_in_service"
]


class VehicleInfo(Answered):
    """A vehicle of the town, whatever the day."""

    id: str
    name: Words
    colour: str
    kind: str
    capacity: Party


class VehicleNow(VehicleInfo):
    """A vehicle as it is now. `position` is null before it was ever known."""

    status: VehicleStatus
    position: Lonlat | None
    load: Party


class VehicleEventAsked(Asked):
    """Something that happened to a vehicle. `at` defaults to the service's time now.

    boarded, no_show and alighted need `booking_id`; position needs `lon` and `lat`; arrived may name
    the stop that was reached, and departed the stop it drives to. `event_id` is the sender's own name for the
    event: sent again under it, the event is answered again and changes nothing. A driver's no_show needs `called`.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"kind": "boarded", "booking_id": "b4d1f00c2", "event_id": "3f2a9c"},
                {"kind": "position", "lon": 143.296, "lat": 43.233},
            ]
        }
    )

    kind: EventKind
    event_id: EventId | None = None
    at: Instant | None = None
    booking_id: Identifier | None = None
    stop_id: Identifier | None = None
    lon: Longitude | None = None
    lat: Latitude | None = None
    called: bool = Field(False, description="Of a no_show: the driver has called the rider")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.kind in ("boarded", "no_show", "alighted") and self.booking_id is None:
            raise PydanticCustomError("event_incomplete", "boarded, no_show and alighted need booking_id")
        if self.kind == "position" and (self.lon is None or self.lat is None):
            raise PydanticCustomError("event_incomplete", "position needs lon and lat")
        return self


class VehicleEventAnswer(Answered):
    """What was recorded, and the plan's version after it (unchanged for a position)."""

    vehicle_id: str
    kind: EventKind
    at: Moment
    version: int = Field(description="The plan's version after the event")
    event_id: str | None = None
    doubled: bool = Field(False, description="It was known already, and nothing changed")
