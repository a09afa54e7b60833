"""What one simulated day came to: its tally, and every trip packed small until somebody asks for it."""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import orjson

from scheduler.simulation.figures import DayTally, Group
from scheduler.simulation.results import TripResult
from scheduler.simulation.wishes import Trip

COLUMNS = (
    "request_id", "rider_id", "area", "age", "wheelchair", "purpose", "origin", "destination", "seats", "wheelchairs",
    "parcels", "asked_at", "depart_after", "arrive_by", "direct_seconds", "walk_seconds", "status", "reason",
    "vehicle_id", "pickup_earliest", "pickup_latest", "arrival_latest", "ride_limit", "boarded_at",
    "alighted_at", "wait_seconds", "detour", "broken",
)  # fmt: skip
"""Of a trip. Times in seconds since the day's midnight; origin and destination are locations (road nodes)."""

_PROMISED = attrgetter("pickup_earliest", "pickup_latest", "arrival_latest", "ride_limit")


@dataclass(frozen=True, slots=True)
class DayOutcome:
    """A day's tally and, packed, its trips and the log of its vehicles' stops."""

    tally: DayTally
    packed: bytes

    @classmethod
    def of(
        cls, tally: DayTally, trips: Sequence[Sequence[object]], stops: Mapping[str, Sequence[Sequence[object]]]
    ) -> DayOutcome:
        """Packs the trips, rows of COLUMNS, and by vehicle its (kind, at, location, booking, aboard) stops."""
        return cls(tally, zlib.compress(orjson.dumps({"trips": trips, "stops": stops}), 1))

    @property
    def trips(self) -> list[dict[str, Any]]:
        """Every trip by column."""
        return [dict(zip(COLUMNS, row, strict=True)) for row in orjson.loads(zlib.decompress(self.packed))["trips"]]

    @property
    def stops(self) -> dict[str, list[list[Any]]]:
        """By vehicle where it stopped: kind, at, location, booking, and how many are aboard afterwards."""
        stops: dict[str, list[list[Any]]] = orjson.loads(zlib.decompress(self.packed))["stops"]
        return stops

    def as_bytes(self) -> bytes:
        """To be kept in a file."""
        return orjson.dumps(self.tally.as_json()) + b"\n" + self.packed

    @classmethod
    def from_bytes(cls, data: bytes) -> DayOutcome:
        """Back from `as_bytes`; raises ValueError for anything else."""
        head, line, packed = data.partition(b"\n")
        if not line:
            raise ValueError("no outcome of a day")
        return cls(DayTally.from_json(orjson.loads(head)), packed)


def trip_row(wish: Trip | None, done: TripResult, group: Group, walk_seconds: int) -> list[object]:
    """One trip in the order of COLUMNS; a recorded wish that named no place of the town is no `wish` of it."""
    promise = done.promise
    purpose, depart, arrive = "recorded", None, None
    if wish is not None:
        purpose, depart, arrive = wish.purpose, wish.request.depart_after, wish.request.arrive_by
    wait = detour = None
    if done.boarded_at is not None and promise is not None:
        wait = max(done.boarded_at - promise.pickup_earliest, 0)
    if done.boarded_at is not None and done.alighted_at is not None:
        detour = round((done.alighted_at - done.boarded_at) / max(done.direct_seconds, 1), 4)
    told = (None,) * 4 if promise is None else _PROMISED(promise)
    return [
        done.request_id, done.rider_id, group.area, group.age, group.wheelchair, purpose, done.origin,
        done.destination, *done.party, done.asked_at, depart, arrive, done.direct_seconds,
        walk_seconds, done.status, done.reason, done.vehicle_id, *told, done.boarded_at, done.alighted_at, wait, detour,
        done.broken,
    ]  # fmt: skip
