"""Departures and arrivals of trains and buses, and rides that keep a connection with them."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field

from api.schemas.base import Answered, Asked, Day, Moment, Words
from api.schemas.places import PlaceRef

Id = Annotated[str, Field(min_length=1, max_length=300, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""An id of the feed's, which may be long."""


class ConnectionAsked(Asked):
    """`catch`: in time for a departure. `meet`: picked up after an arrival. Both as listed by `/v1/departures`."""

    kind: Literal["catch", "meet"]
    trip_id: Id
    stop_id: Id
    date: Day = Field(description="The trip's own service day, YYYY-MM-DD")


class Connection(Answered):
    """What a ride is in time for (catch), or waits for (meet).

    A promise to catch ends `change_seconds` and the time to get out before `at`; one to meet begins `change_seconds`
    after it. `towards` is where the trip goes, of one that is met where it comes from.
    """

    kind: Literal["catch", "meet"]
    trip_id: str
    stop_id: str
    date: datetime.date = Field(description="The trip's own service day")
    at: Moment
    change_seconds: int
    line: Words
    towards: Words
    stop: Words


class Departure(Answered):
    """A trip that leaves from a place, or arrives there. `towards` is where it goes to, or comes from."""

    trip_id: str
    stop_id: str
    date: datetime.date = Field(description="The trip's own service day, which of one after midnight is the day before")
    at: Moment
    line: Words
    towards: Words
    stop: Words


class Departures(Answered):
    """What leaves and arrives at a place on a day, in order of time."""

    place: PlaceRef
    date: datetime.date
    first_day: datetime.date | None = Field(description="Of the timetable; null when the town has none")
    last_day: datetime.date | None = Field(description="After this day nothing is known")
    departures: list[Departure]
    arrivals: list[Departure]
