"""What is closed on a day: the service for weather, a stop, a road; and whom it concerns."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Day, Identifier, Instant, Lonlat, Moment
from api.schemas.hands import Part, RiderConcerned
from api.schemas.places import PlaceRef
from api.schemas.texts import Readable

ClosureKind = Literal["weather", "stop", "road"]

Pair = Annotated[list[float], Field(min_length=2, max_length=2, examples=[[143.296, 43.233]])]


class ClosureAsked(Asked):
    """Closes the service for weather (`from`, `to`; the whole day when left out), a stop, or a road for a day.

    A road is the one between two points that lie on it or beside it. `reason` is told to the riders.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "kind": "weather",
                    "from": "2026-11-26T13:00:00+09:00",
                    "to": "2026-11-26T16:00:00+09:00",
                    "reason": "暴風雪",
                },
                {"kind": "stop", "place_id": "clinic", "reason": "工事"},
                {"kind": "road", "points": [[143.296, 43.233], [143.297, 43.235]], "reason": "倒木"},
            ]
        },
    )

    date: Day | None = None
    kind: ClosureKind
    starts: Instant | None = Field(None, alias="from")
    ends: Instant | None = Field(None, alias="to")
    place_id: Identifier | None = None
    points: list[Pair] | None = Field(None, min_length=2, max_length=2)
    reason: Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f\x7f]+$"), Readable]

    @model_validator(mode="after")
    def _as_the_kind_needs(self) -> Self:
        times = self.starts is not None or self.ends is not None
        given = {"stop": self.place_id is not None, "road": self.points is not None, "weather": times}
        needed = {self.kind} - {"weather"}
        if any(given[name] != (name in needed) for name in ("stop", "road")) or (times and self.kind != "weather"):
            raise PydanticCustomError("closure_form", "weather takes from and to, a stop place_id, a road two points")
        if any(not (-180 <= lon <= 180 and -90 <= lat <= 90) for lon, lat in self.points or []):
            raise PydanticCustomError("closure_form", "points are longitude and latitude in degrees")
        return self


class Closure(Answered):
    """Something that is closed on a day. `line` is the closed road as drawn; `lifted_at` null while it is closed."""

    closure_id: str
    date: datetime.date
    kind: ClosureKind
    starts: Moment | None = Field(alias="from")
    ends: Moment | None = Field(alias="to")
    place: PlaceRef | None
    line: list[Lonlat]
    reason: str
    made_at: Moment
    made_by: str
    lifted_at: Moment | None
    lifted_by: str | None


class Affected(RiderConcerned):
    """A rider whom a closure concerns. `was` is the time promised or planned, `will` the new one, null for none."""

    what: Literal["cancelled", "later", "stop_closed", "unserved"]
    part: Part
    was: Moment
    will: Moment | None


class ClosurePreview(Answered):
    """What a closure would mean, under the plan of `version`; nothing is changed by asking."""

    version: int
    affected: list[Affected]
    line: list[Lonlat] = Field(description="The road that would be closed")


class ClosureMade(Answered):
    """A closure, and whom it concerns."""

    closure: Closure
    version: int
    affected: list[Affected]


class ClosureLifted(Answered):
    """A closure that was lifted. Of the rides it had cancelled, those that run again and those that cannot."""

    closure: Closure
    version: int
    restored: list[RiderConcerned]
    not_restored: list[RiderConcerned]
