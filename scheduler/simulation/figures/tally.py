"""One day counted: everything that figures are made of, so that days add up to seasons without their trips."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from scheduler.model import Vehicle
from scheduler.simulation.figures.group import NOT_SERVED, Group, GroupTally, added
from scheduler.simulation.figures.hours import moments_by_hour, no_hours, seconds_by_hour
from scheduler.simulation.figures.pooling import pooled_riders
from scheduler.simulation.results import DayResult, TripResult


@dataclass(frozen=True, slots=True)
class DayTally:
    """Counts of one day, or of several days together; times in seconds, distances in metres.

    `kept` are those carried whose promise held, `left` those whose promise was broken and who were never carried.
    `riders` are people carried, `pooled` those of them who shared a part of their ride with
    another party. `metres`, `empty_metres`, `worked` (seconds on shift) and `out` (days) are by vehicle;
    `boardings` (people), `riding` and `on_shift` (seconds) are by hour of the day.
    """

    days: int = 1
    asked: int = 0
    accepted: int = 0
    completed: int = 0
    cancelled: int = 0
    no_shows: int = 0
    kept: int = 0
    left: int = 0
    riders: int = 0
    pooled: int = 0
    ride_seconds: int = 0
    seat_metres: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)
    waits: Sequence[int] = field(default_factory=list)
    detours: Sequence[float] = field(default_factory=list)
    metres: Mapping[str, int] = field(default_factory=dict)
    empty_metres: Mapping[str, int] = field(default_factory=dict)
    worked: Mapping[str, int] = field(default_factory=dict)
    out: Mapping[str, int] = field(default_factory=dict)
    boardings: Sequence[int] = field(default_factory=no_hours)
    riding: Sequence[int] = field(default_factory=no_hours)
    on_shift: Sequence[int] = field(default_factory=no_hours)
    groups: Mapping[str, Mapping[str, GroupTally]] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        """JSON-ready."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> DayTally:
        """Back from `as_json`."""
        groups = {
            kind: {name: GroupTally(**counted) for name, counted in by_name.items()}
            for kind, by_name in data["groups"].items()
        }
        return DayTally(**{**data, "groups": groups})


def nobody_apart(trip: TripResult) -> Group:
    """For whoever does not ask about groups: everybody is in the same ones."""
    return Group("", "", False)


def tally(
    result: DayResult, vehicles: Sequence[Vehicle], group_of: Callable[[TripResult], Group] = nobody_apart
) -> DayTally:
    """Counts a simulated or real day; `vehicles` with the shifts that they worked."""
    trips = result.trips
    carried = [trip for trip in trips if trip.status == "completed"]
    seats = {vehicle.id: vehicle.capacity.seats for vehicle in vehicles}
    statuses = Counter(trip.status for trip in trips)
    return DayTally(
        asked=len(trips),
        accepted=len(trips) - statuses["refused"],
        completed=len(carried),
        cancelled=statuses["cancelled"],
        no_shows=statuses["no_show"],
        kept=sum(not trip.broken for trip in carried),
        left=sum(trip.broken and trip.status in ("booked", "aboard") for trip in trips),
        riders=sum(trip.riders for trip in carried),
        pooled=pooled_riders(carried),
        ride_seconds=sum(_ride(trip) or 0 for trip in carried),
        seat_metres=sum(metres * seats.get(name, 0) for name, metres in result.metres.items()),
        refused=dict(Counter(trip.reason or "" for trip in trips if trip.status == "refused")),
        waits=[wait for trip in carried if (wait := _wait(trip)) is not None],
        detours=[detour for trip in carried if (detour := _detour(trip)) is not None],
        metres=dict(result.metres),
        empty_metres=dict(result.empty_metres),
        worked={vehicle.id: max(vehicle.shift_end - vehicle.shift_start, 0) for vehicle in vehicles},
        out={vehicle.id: 1 for vehicle in vehicles},
        boardings=moments_by_hour((t.boarded_at, t.riders) for t in trips if t.boarded_at is not None),
        riding=seconds_by_hour(_aboard(trip) for trip in carried),
        on_shift=seconds_by_hour((vehicle.shift_start, vehicle.shift_end, 1) for vehicle in vehicles),
        groups=_grouped(trips, group_of),
    )


def together(tallies: Iterable[DayTally]) -> DayTally:
    """Several days as one tally; the empty one of none."""
    many = list(tallies)
    total: dict[str, Any] = {}
    for part in fields(DayTally):
        values = [getattr(one, part.name) for one in many]
        total[part.name] = added(values) if part.name == "groups" else _sum(part.name, values)
    return DayTally(**total)


def _sum(name: str, values: Sequence[Any]) -> Any:
    if name in ("waits", "detours"):
        return [value for one in values for value in one]
    if name in ("boardings", "riding", "on_shift"):
        return [sum(hour) for hour in zip(no_hours(), *values, strict=True)]
    if name in ("refused", "metres", "empty_metres", "worked", "out"):
        total: Counter[str] = Counter()
        for one in values:
            total.update(one)
        return dict(sorted(total.items()))
    return sum(values)


def _grouped(trips: Sequence[TripResult], group_of: Callable[[TripResult], Group]) -> dict[str, dict[str, GroupTally]]:
    found: dict[str, dict[str, GroupTally]] = {"area": {}, "age": {}, "wheelchair": {}}
    for trip in trips:
        if trip.reason in NOT_SERVED:
            continue
        carried = trip.status == "completed"
        wait, detour = (_wait(trip), _detour(trip)) if carried else (None, None)
        for kind, name in group_of(trip).names().items():
            counted = found[kind].setdefault(name, GroupTally())
            counted.asked += 1
            counted.accepted += trip.status != "refused"
            counted.waits += [] if wait is None else [wait]
            counted.detours += [] if detour is None else [detour]
    return found


def _wait(trip: TripResult) -> int | None:
    """From the start of the promised window to boarding."""
    if trip.boarded_at is None or trip.promise is None:
        return None
    return max(trip.boarded_at - trip.promise.pickup_earliest, 0)


def _ride(trip: TripResult) -> int | None:
    return None if trip.boarded_at is None or trip.alighted_at is None else trip.alighted_at - trip.boarded_at


def _aboard(trip: TripResult) -> tuple[int, int, int]:
    boarded = trip.boarded_at or 0
    return boarded, boarded + (_ride(trip) or 0), trip.riders


def _detour(trip: TripResult) -> float | None:
    ride = _ride(trip)
    return None if ride is None else ride / max(trip.direct_seconds, 1)
