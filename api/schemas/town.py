"""The town, its clock, and who is asking."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Moment, Words
from api.schemas.party import Needs
from api.schemas.vehicles import VehicleInfo

Role = Literal["resident", "shared", "dispatcher", "driver", "planner", "partner", "administrator", "monitor"]


class Hours(Answered):
    """Local times of day, HH:MM."""

    opens: str = Field(examples=["08:30"])
    closes: str = Field(examples=["15:30"])


class Line(Answered):
    """A service area and its weekdays (Monday is 0)."""

    id: str
    name: Words
    weekdays: list[int]
    colour: str


class Town(Answered):
    """What every page needs to know before it asks anything else. `notice` must be shown with the map."""

    id: str
    name: Words
    timezone: str = Field(examples=["Asia/Tokyo"])
    language: Literal["ja", "en"] = Field(description="What it speaks to whoever asks for none")
    notice: Words
    bounds: tuple[float, float, float, float] = Field(description="West, south, east, north, degrees")
    centre: tuple[float, float] = Field(description="Longitude, latitude")
    hours: Hours
    cutoff_seconds: int
    window_seconds: int
    horizon_days: int
    connection_places: list[str] = Field(description="Ids of places that a line serves and where other services call")
    connection_readings: dict[str, str] = Field(description="The kana of their lines, stops and destinations")
    lines: list[Line]
    vehicles: list[VehicleInfo]


class Clock(Answered):
    """The service's time. In demo mode it runs `speed` times as fast as real time, and may be paused."""

    now: Moment
    mode: Literal["demo", "real"]
    speed: float
    paused: bool


class ClockAsked(Asked):
    """Changes the demo's clock; what is left out stays. Speed 1 is real time."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"paused": False, "speed": 60}]})

    paused: bool | None = None
    speed: float | None = Field(None, gt=0, le=3600)


class Rider(Answered):
    """A rider whom the token may act for."""

    id: str
    name: str
    kana: str
    home_place_id: str
    needs: Needs


class Person(Answered):
    """Somebody on the list of a shared tablet."""

    id: str
    name: str
    kana: str


class Tablet(Answered):
    """The tablet that holds a token: lent to one home, or shared at a facility."""

    kind: Literal["household", "shared"]
    name: str


class Me(Answered):
    """Who the token stands for: a resident has riders, a driver has a vehicle.

    A shared tablet has `people`, one of whom may begin a turn with a PIN. `device` is the tablet, if one holds it.
    """

    role: Role
    name: str
    riders: list[Rider]
    vehicle_id: str | None
    people: list[Person]
    device: Tablet | None


class Health(Answered):
    """`ok`, or for readiness also what is not ready yet."""

    status: str
    detail: str | None = None
    optimiser: Literal["off", "starting", "working", "resting", "away"] | None = Field(
        default=None, description="Whether plans are improved in the background; offers go on when they are not"
    )
