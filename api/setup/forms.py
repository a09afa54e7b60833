"""What the map's page asks and is answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.schemas.base import Answered, Asked, Words
from api.town.schema.fields import Id

Metres = Annotated[int, Field(ge=10, le=5000)]


class StopAsked(Asked):
    """A stop as the page has it; one without a name gets one."""

    id: Id
    ja: str = Field("", max_length=100)
    en: str = Field("", max_length=100)
    lon: float = Field(ge=-180, le=180, allow_inf_nan=False)
    lat: float = Field(ge=-90, le=90, allow_inf_nan=False)


class PlanAsked(Asked):
    """All stops, and how far people are to walk."""

    walk: Metres
    stops: Annotated[list[StopAsked], Field(max_length=5000)]


class SaveAsked(PlanAsked):
    """The same to be kept, if the folder is still what the page has read (`version`)."""

    version: str


class Stop(Answered):
    """A stop where a vehicle can halt: moved to the nearest such place."""

    id: str
    ja: str
    en: str
    lon: float
    lat: float


class Home(Answered):
    """A home with its nearest stop within the walk; null where there is none."""

    id: str
    stop: str | None
    metres: float | None


class Plan(Answered):
    """The stops as they would be kept, and who would walk how far."""

    stops: list[Stop]
    homes: list[Home]


class Door(Answered):
    """Where people live who walk to a stop."""

    id: str
    name: Words
    lon: float
    lat: float


class Setup(Answered):
    """All that the page shows. `plan` is the folder as it is."""

    name: Words
    notice: Words = Field(description="To be shown with the map")
    version: str
    bounds: tuple[float, float, float, float]
    walk: int
    doors: list[Door]
    taken: list[str] = Field(description="Ids that a new stop cannot have")
    plan: Plan
