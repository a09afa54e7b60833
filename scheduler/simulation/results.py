"""What a simulated day came to, trip by trip and in the figures a council reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Literal

from scheduler.model import Load, Promise

TripStatus = Literal["refused", "booked", "aboard", "completed", "no_show", "cancelled"]


@dataclass(slots=True)
class TripResult:
    """One wish and what became of it. Times in seconds since midnight, `direct_seconds` the direct time.

    `riders` are people, in seats and in wheelchairs; `party` also tells them apart and counts parcels.
    """

    request_id: str
    rider_id: str
    origin: int
    destination: int
    riders: int
    asked_at: int
    direct_seconds: int
    status: TripStatus
    reason: str | None = None
    vehicle_id: str | None = None
    promise: Promise | None = None
    boarded_at: int | None = None
    alighted_at: int | None = None
    broken: bool = False
    party: Load = Load()


@dataclass(frozen=True, slots=True)
class Figures:
    """The day in figures; seconds, kilometres, and ratios without a unit."""

    requests: int
    accepted: int
    refused: Mapping[str, int]
    completed: int
    no_shows: int
    mean_wait_seconds: float
    mean_detour: float
    promises_broken: int
    vehicle_km: float
    seat_km: float
    vehicle_hours: float
    riders_per_vehicle_hour: float

    def as_json(self) -> dict[str, object]:
        """JSON-ready, rounded to what is worth reading."""
        plain = asdict(self)
        return {key: round(value, 3) if isinstance(value, float) else value for key, value in plain.items()}


@dataclass(frozen=True, slots=True)
class DayResult:
    """Every trip of the day, the metres of each vehicle, those of them with nothing aboard, and the day in figures."""

    day: str
    trips: Sequence[TripResult]
    metres: Mapping[str, int] = field(default_factory=dict)
    empty_metres: Mapping[str, int] = field(default_factory=dict)
    figures: Figures = field(kw_only=True)


def figures_of(
    trips: Sequence[TripResult], metres: Mapping[str, int], seats: Mapping[str, int], hours: Mapping[str, float]
) -> Figures:
    """Figures of trips; `seats` and shift `hours` by vehicle. Means are 0 when nothing was carried."""
    done = [trip for trip in trips if trip.status == "completed"]
    accepted = [trip for trip in trips if trip.status != "refused"]
    waits = [
        max(trip.boarded_at - trip.promise.pickup_earliest, 0) for trip in done if trip.promise and trip.boarded_at
    ]
    detours = [
        (trip.alighted_at - trip.boarded_at) / max(trip.direct_seconds, 1)
        for trip in done
        if trip.boarded_at and trip.alighted_at
    ]
    used_hours = sum(hours.values())
    return Figures(
        requests=len(trips),
        accepted=len(accepted),
        refused=dict(sorted(Counter(trip.reason or "" for trip in trips if trip.status == "refused").items())),
        completed=len(done),
        no_shows=sum(trip.status == "no_show" for trip in trips),
        mean_wait_seconds=_mean(waits),
        mean_detour=_mean(detours),
        promises_broken=sum(trip.broken for trip in trips),
        vehicle_km=sum(metres.values()) / 1000,
        seat_km=sum(metres[vehicle] * seats.get(vehicle, 0) for vehicle in metres) / 1000,
        vehicle_hours=used_hours,
        riders_per_vehicle_hour=sum(trip.riders for trip in done) / used_hours if used_hours else 0.0,
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0
