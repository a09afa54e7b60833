"""Standing bookings: the same ride every week."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Day, Identifier, Moment, Words
from api.schemas.bookings import RiderRef
from api.schemas.party import Needs, NeedsAsked, Party
from api.schemas.places import PlaceAsked, PlaceRef

Minutes = Annotated[int, Field(ge=0, lt=24 * 60, description="Since midnight", examples=[570])]
Weekday = Annotated[int, Field(ge=0, le=6, description="Monday is 0", examples=[3])]


class StandingAsked(Asked):
    """The same ride every week. A closing day is left out; a single day can be skipped."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "rider_id": "r-028",
                    "weekday": 3,
                    "origin": {"place_id": "home-hagigaoka-02"},
                    "destination": {"place_id": "clinic"},
                    "seats": 1,
                    "mode": "arrive",
                    "minutes": 600,
                    "way_home": "open",
                }
            ]
        }
    )

    rider_id: Identifier
    weekday: Weekday
    origin: PlaceAsked
    destination: PlaceAsked
    seats: int = Field(ge=-10_000, le=10_000, description="Riders on a seat, the asking rider included", examples=[1])
    wheelchairs: int = Field(0, ge=-10_000, le=10_000, description="Riders in a wheelchair")
    parcels: int = Field(0, ge=-10_000, le=10_000, description="Parcels that travel along, or alone")
    needs: NeedsAsked | None = Field(None, description="Null: those the rider is registered with")
    mode: Literal["depart", "arrive"] = Field(description="Whether `minutes` is when to leave or when to be there")
    minutes: Minutes
    way_home: Literal["none", "open"] | Minutes = Field(
        "none", description="None, an open return, or when to leave for home in minutes since midnight"
    )
    from_day: Day | None = Field(None, description="Null: from today on")
    until_day: Day | None = Field(None, description="The last day; null: without end")


class DayAsked(Asked):
    """One day of a standing booking."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"day": "2026-12-03"}]})

    day: Day


class StandingDay(Answered):
    """What became of a day. `message` tells the rider why there is no ride (closed, refused)."""

    day: datetime.date
    status: Literal["booked", "skipped", "closed", "refused"]
    booking_id: str | None = Field(description="The ride out; its way home is named by the booking")
    reason: str | None = Field(examples=["no_capacity"])
    message: Words | None


class Standing(Answered):
    """A standing booking with its days from today to the booking horizon.

    A day that is not listed is still being booked; one whose ride was cancelled is skipped.
    """

    standing_id: str
    rider: RiderRef
    weekday: int
    origin: PlaceRef
    destination: PlaceRef
    party: Party
    needs: Needs | None
    mode: Literal["depart", "arrive"]
    minutes: int
    way_home: Literal["none", "open"] | int
    from_day: datetime.date
    until_day: datetime.date | None
    ended_at: Moment | None
    days: list[StandingDay]
