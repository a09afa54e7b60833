"""What the vehicles did, as the plan's events tell it: metres driven, and a log of every stop."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scheduler.model import Event, Load, Vehicle
from scheduler.simulation.results import Stop, StopKind
from scheduler.travel import MatrixTravel, PlaneTravel

_KINDS: Mapping[str, StopKind] = {
    "vehicle_departed": "departed",
    "vehicle_arrived": "arrived",
    "boarded": "boarded",
    "alighted": "alighted",
    "no_show": "no_show",
}


class Driven:
    """Metres by vehicle, all and those with nothing aboard, and its stops in the order in which they happened."""

    def __init__(self, vehicles: Sequence[Vehicle], travel: MatrixTravel | PlaneTravel) -> None:
        self._travel = travel
        self.metres = {vehicle.id: 0 for vehicle in vehicles}
        self.empty_metres = dict(self.metres)
        self.stops: dict[str, list[Stop]] = {vehicle.id: [] for vehicle in vehicles}
        self._aboard = {vehicle.id: Load() for vehicle in vehicles}
        self._heading = {vehicle.id: vehicle.start for vehicle in vehicles}

    def note(self, event: Event, party: Load) -> None:
        """Enters an event of a vehicle; `party` is that of its booking."""
        kind, vehicle = _KINDS.get(event.kind), event.vehicle_id
        if kind is None or vehicle is None:
            return
        if kind == "departed":
            self._depart(vehicle, event)
            return
        if kind in ("boarded", "alighted"):
            sign = 1 if kind == "boarded" else -1
            self._aboard[vehicle] = Load(*(a + sign * b for a, b in zip(self._aboard[vehicle], party, strict=True)))
        if kind == "arrived" and isinstance(there := event.data["at"], int):
            self._heading[vehicle] = there
        self._enter(vehicle, kind, event.at, event.booking_id)

    def finish(self) -> None:
        """Lets vehicles arrive that nobody waits for any more: at the end of their shifts, mostly."""
        for vehicle in self.stops:
            self._arrive_unreported(vehicle, None)

    def _depart(self, vehicle: str, event: Event) -> None:
        here, there = event.data["from"], event.data["to"]
        assert isinstance(here, int)
        assert isinstance(there, int)
        self._arrive_unreported(vehicle, event.at)
        self._heading[vehicle] = here
        self._enter(vehicle, "departed", event.at, None)
        self._heading[vehicle] = there
        metres = self._travel.distance(here, there)
        self.metres[vehicle] += metres
        self.empty_metres[vehicle] += 0 if any(self._aboard[vehicle]) else metres

    def _arrive_unreported(self, vehicle: str, before: int | None) -> None:
        """A vehicle that drove home, or to a stop that was cancelled meanwhile, reports no arrival: it was planned."""
        log, there = self.stops[vehicle], self._heading[vehicle]
        if log and log[-1].kind == "departed":
            at = log[-1].at + self._travel.time(log[-1].location, there)
            self._enter(vehicle, "arrived", at if before is None else min(at, before), None)

    def _enter(self, vehicle: str, kind: StopKind, at: int, booking_id: str | None) -> None:
        seats, wheelchairs, _ = self._aboard[vehicle]
        self.stops[vehicle].append(Stop(kind, at, self._heading[vehicle], booking_id, seats + wheelchairs))
