"""The parts of a scenario's form about places: lines, areas drawn on the map, new stops, door or stop."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from api.town.parts import PlaceKind
from api.town.schema.fields import Clock, Form, Id, Lonlat, Name, Text, Weekdays

Ring = Annotated[list[Lonlat], Field(min_length=4, max_length=10_000)]


class LineChange(Form):
    """A line with other hours, weekdays or areas."""

    id: Id
    opens: Clock | None = None
    closes: Clock | None = None
    weekdays: Weekdays | None = None
    areas: Annotated[list[Id], Field(min_length=1)] | None = None


class AreaDrawn(Form):
    """An area as a GeoJSON polygon's rings; one the town has is drawn anew. `lines` serve it: every line if empty."""

    id: Id
    name: Name | Text | None = None
    polygon: Annotated[list[Ring], Field(min_length=1)]
    lines: list[Id] = Field(default_factory=list)


class StopAdded(Form):
    """A new (virtual) stop; a purpose of the demand leads to it if it leads to places of its `kind`."""

    id: Id
    name: Name | Text
    lon: Annotated[float, Field(ge=-180, le=180)]
    lat: Annotated[float, Field(ge=-90, le=90)]
    kind: PlaceKind = "terminal"


class ServiceKind(Form):
    """The kind "door" runs from door to door, "stops" from the stop nearest to each end of the way to the other.

    Riders walk the straight way between door and stop at `walk_kmh`, at most `max_walk_metres`.
    """

    kind: Literal["door", "stops"] = "door"
    max_walk_metres: Annotated[int, Field(ge=0, le=20_000)] = 400
    walk_kmh: Annotated[float, Field(gt=0, le=10)] = 3.0
