"""What is kept of a day that is over: who asked for what, and everything that happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scheduler.model import Event, Load, Promise, Request, Vehicle
from scheduler.rules import RiderFacts, ServiceRules
from scheduler.simulation.results import TripResult
from scheduler.travel import MatrixTravel, PlaneTravel

Travel = MatrixTravel | PlaneTravel


@dataclass(frozen=True, slots=True)
class RecordedWish:
    """A wish that was refused for a `reason`, or became a booking; times in seconds since the day's midnight.

    `request` is None where the wish named no place of the town. `promise` is the last one that was given: an open
    return has another one once its rider has `called`. `broken` says that its rider was told
    it would not be kept, and it was not mended since. `follows` is the id of the wish this is the way home of.
    """

    id: str
    rider_id: str
    rider: RiderFacts
    request: Request | None
    asked_at: int
    direct_seconds: int = 0
    reason: str | None = None
    booking_id: str | None = None
    promise: Promise | None = None
    called: bool = False
    broken: bool = False
    cancelled_at: int | None = None
    follows: str | None = None

    def result(self) -> TripResult:
        """The wish before anything came of it, or as it was refused."""
        request = self.request
        return TripResult(
            request_id=self.id,
            rider_id=self.rider_id,
            origin=-1 if request is None else request.origin,
            destination=-1 if request is None else request.destination,
            riders=0 if request is None else request.party.seats + request.party.wheelchairs,
            asked_at=self.asked_at,
            direct_seconds=self.direct_seconds,
            status="refused",
            reason=self.reason,
            party=Load() if request is None else request.party,
        )


@dataclass(frozen=True)
class RecordedDay:
    """A day as it is stored. `vehicles` as the day began, `added` those that came during it, by id.

    `events` are in the order in which the service heard of them, without reports that were taken back again.
    `rules` and `travel` are those of the day.
    """

    day: str
    vehicles: tuple[Vehicle, ...]
    travel: Travel
    rules: ServiceRules
    wishes: tuple[RecordedWish, ...]
    events: tuple[Event, ...]
    added: Mapping[str, Vehicle]
