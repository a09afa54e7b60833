"""What has come of each wish and of each vehicle while a recorded day is followed, from what dispatch says happened."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from scheduler.model import Event
from scheduler.simulation.replay.recorded import RecordedDay, RecordedWish
from scheduler.simulation.results import DayResult, TripResult, came_late


class Journal:
    """The trips of the day, and the metres of its vehicles."""

    def __init__(self, record: RecordedDay) -> None:
        self._record = record
        self._trips: dict[str, TripResult] = {wish.id: wish.result() for wish in record.wishes}
        self._wishes = {wish.booking_id: wish for wish in record.wishes if wish.booking_id is not None}
        fleet = [*record.vehicles, *record.added.values()]
        self._metres = {vehicle.id: 0 for vehicle in fleet}
        self._empty_metres, self._aboard = dict(self._metres), dict(self._metres)

    def trip(self, wish: RecordedWish) -> TripResult:
        """What has come of a wish so far."""
        return self._trips[wish.id]

    def write(self, events: Iterable[Event]) -> None:
        """What dispatch says happened."""
        for event in events:
            if event.kind == "vehicle_departed" and event.vehicle_id is not None:
                self._drive(event.vehicle_id, cast("int", event.data["from"]), cast("int", event.data["to"]))
            elif event.kind in ("boarded", "alighted", "no_show") and event.booking_id in self._wishes:
                self._carry(self._trips[self._wishes[event.booking_id].id], event)

    def wait_again(self, booking_id: str) -> None:
        """Whoever was aboard a vehicle that broke down waits for another one."""
        trip = self._trips[self._wishes[booking_id].id]
        if trip.status == "aboard" and trip.vehicle_id is not None:
            self._aboard[trip.vehicle_id] -= 1
            trip.status, trip.boarded_at, trip.vehicle_id = "booked", None, None

    def day(self) -> DayResult:
        """The day as it is written down. A promise is broken for whoever was told so or came late without a word."""
        for wish in self._wishes.values():
            trip, request = self._trips[wish.id], wish.request
            late = request is not None and came_late(trip, request.board_seconds, request.alight_seconds)
            trip.broken = wish.broken or late
        return DayResult(self._record.day, list(self._trips.values()), self._metres, self._empty_metres)

    def _drive(self, vehicle_id: str, here: int, there: int) -> None:
        metres = self._record.travel.distance(here, there)
        self._metres[vehicle_id] += metres
        self._empty_metres[vehicle_id] += 0 if self._aboard[vehicle_id] else metres

    def _carry(self, trip: TripResult, event: Event) -> None:
        if event.kind == "boarded":
            trip.status, trip.boarded_at, trip.vehicle_id = "aboard", event.at, event.vehicle_id
        elif event.kind == "alighted":
            trip.status, trip.alighted_at = "completed", event.at
        else:
            trip.status = "no_show"
        if event.kind != "no_show" and event.vehicle_id is not None:
            self._aboard[event.vehicle_id] += 1 if event.kind == "boarded" else -1
