"""The departure that a ride is in time for, or the arrival that it waits for, as it was when the ride was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from api.town.parts import Words

ConnectionKind = Literal["catch", "meet"]


@dataclass(frozen=True, slots=True)
class KeptConnection:
    """`at` is when it leaves (catch) or arrives (meet), in seconds since the midnight of the ride's service day;
    `change` the seconds that its rider gets between the two. `date` is the trip's own service day, which for a trip
    after midnight may be the day before. What it was called is kept too, since a timetable changes.
    """

    kind: ConnectionKind
    trip_id: str
    stop_id: str
    date: str
    at: int
    change: int
    line: Words
    towards: Words
    stop: Words
