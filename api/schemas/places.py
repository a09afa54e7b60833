"""Places as asked for and as answered."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Identifier, Latitude, Longitude, Words


class PlaceAsked(Asked):
    """A known place by its id, or any point of the town by longitude and latitude; never both."""

    place_id: Identifier | None = None
    lon: Longitude | None = None
    lat: Latitude | None = None

    @model_validator(mode="after")
    def _one_way_of_saying_it(self) -> Self:
        point = (self.lon is not None, self.lat is not None)
        if (self.place_id is None) != all(point) or any(point) != all(point):
            raise PydanticCustomError("place_form", "give either place_id, or lon and lat")
        return self


class Halt(Answered):
    """The stop where the vehicle halts for a place that has one."""

    id: str
    name: Words
    lon: float
    lat: float


class PlaceRef(Answered):
    """Where a booking starts or ends. `id` is null for a point that is no known place."""

    id: str | None
    name: Words
    lon: float
    lat: float
    stop: Halt | None = Field(None, description="The stop that its rider walks to or from; null where the door is one")


class Place(Answered):
    """A place one can ask for. Homes are only shown to those who need them."""

    id: str
    name: Words
    kana: str = Field(description="The reading, for lists in Japanese order")
    kind: str = Field(examples=["hospital"])
    lon: float
    lat: float
    stop: Halt | None = Field(None, description="The stop that its riders walk to or from; null where the door is one")
