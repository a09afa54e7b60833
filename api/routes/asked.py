"""What several calls have in common in the way they are asked."""

from __future__ import annotations

from api.problems.errors import ProblemError
from api.schemas.places import PlaceAsked
from api.service.wishes import Point


def place_of(asked: PlaceAsked) -> str | Point:
    """A place as the service takes it."""
    if asked.place_id is not None:
        return asked.place_id
    assert asked.lon is not None
    assert asked.lat is not None
    return Point(asked.lon, asked.lat)


def key_of(header: str | None) -> str:
    """The key of a call that may be repeated. Raises the problem no-idempotency-key."""
    key = (header or "").strip()
    if not 1 <= len(key) <= 200 or not key.isprintable():
        raise ProblemError("no-idempotency-key")
    return key
