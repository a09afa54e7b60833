"""What several calls have in common in the way they are asked."""

from __future__ import annotations

from typing import Annotated

from fastapi import Header

from api.schemas.places import PlaceAsked
from api.service.wishes import Point

_KEY = Header(
    min_length=1,
    max_length=200,
    pattern=r"^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$",
    description="New for each call, 1 to 200 visible characters",
)

IdempotencyKey = Annotated[str, _KEY]
"""So that a call whose answer was lost may be repeated."""

OptionalKey = Annotated[str | None, _KEY]


def place_of(asked: PlaceAsked) -> str | Point:
    """A place as the service takes it."""
    if asked.place_id is not None:
        return asked.place_id
    assert asked.lon is not None
    assert asked.lat is not None
    return Point(asked.lon, asked.lat)
