"""A simulated day drawn: its vehicles along the roads, its wishes in the order in which they were asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import pairwise
from typing import Any

from api.planning.day_outcome import DayOutcome
from api.planning.scenario import Scenario
from api.planning.setting import DOORS
from api.planning.squares import public_locations, seen_point, spot_of
from api.service.studies.day_views import DayStopView, DayTripView, DayVehicleView, EndView, LegView
from api.service.times import moment_of
from api.service.views import WindowView
from api.town.model import Words
from scheduler.model import Vehicle

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Drawing:
    """Draws the outcome of one day of a scenario."""

    scenario: Scenario
    day: date
    _ends: dict[int, EndView] = field(default_factory=dict)

    def vehicles(self, outcome: DayOutcome) -> tuple[DayVehicleView, ...]:
        """Those that were on duty, in the order of the fleet; then those that came during a recorded day."""
        stops = outcome.stops
        fleet = {vehicle.id: vehicle for vehicle in self.scenario.vehicles(self.day)}
        return tuple(
            self._vehicle(name, fleet.get(name), stops.get(name, [])) for name in dict.fromkeys([*fleet, *stops])
        )

    def trips(self, outcome: DayOutcome) -> tuple[DayTripView, ...]:
        """Every wish; those of earlier days were asked first."""
        ordered = sorted(outcome.trips, key=lambda trip: (trip["asked_at"], trip["request_id"]))
        return tuple(self._trip(number, trip) for number, trip in enumerate(ordered, start=1))

    def _vehicle(self, name: str, vehicle: Vehicle | None, log: Sequence[Sequence[Any]]) -> DayVehicleView:
        info = next((one for one in self.scenario.town.vehicle_infos if one.id == name), None)
        starts, ends = (0, 0) if vehicle is None else (vehicle.shift_start, vehicle.shift_end)
        times = [stop[1] for stop in log]
        return DayVehicleView(
            id=name,
            name=Words(name, name) if info is None else info.name,
            colour="#595959" if info is None else info.colour,
            seats=0 if info is None else info.capacity.seats,
            wheelchairs=0 if info is None else info.capacity.wheelchairs,
            shift_starts=self._at(starts if vehicle is not None else min(times, default=0)),
            shift_ends=self._at(ends if vehicle is not None else max(times, default=0)),
            stops=tuple(
                DayStopView(kind, self._at(at), self._end(where), trip, aboard) for kind, at, where, trip, aboard in log
            ),
            legs=tuple(self._leg(leaves, comes) for leaves, comes in pairwise(log) if leaves[0] == "departed"),
        )

    def _leg(self, leaves: Sequence[Any], comes: Sequence[Any]) -> LegView:
        town, (a, b) = self.scenario.town, (leaves[2], comes[2])
        way = town.path(a, b, self.day) if a != b else []
        ends = [seen_point(town, end) for end in (a, b)]
        doors = {end for end, location in zip(ends, (a, b), strict=True) if location not in public_locations(town)}
        # The way is drawn as far as the squares in which the doors are.
        between = [
            (round(lon, 6), round(lat, 6)) for lon, lat in way if not doors or spot_of(town, lon, lat) not in doors
        ]
        line = [tuple(ends[0]), *between, tuple(ends[1])] if doors or not way else between
        return LegView(self._at(leaves[1]), self._at(comes[1]), {"type": "LineString", "coordinates": line})

    def _trip(self, number: int, trip: Row) -> DayTripView:
        promised = trip["pickup_earliest"] is not None
        return DayTripView(
            request_id=trip["request_id"],
            number=number,
            area=trip["area"],
            status=trip["status"],
            reason=trip["reason"],
            asked_at=self._at(trip["asked_at"]),
            depart_after=self._maybe(trip["depart_after"]),
            arrive_by=self._maybe(trip["arrive_by"]),
            window=WindowView(self._at(trip["pickup_earliest"]), self._at(trip["pickup_latest"])) if promised else None,
            latest_arrival=self._maybe(trip["arrival_latest"]),
            boarded_at=self._maybe(trip["boarded_at"]),
            alighted_at=self._maybe(trip["alighted_at"]),
            vehicle_id=trip["vehicle_id"],
            origin=self._known_end(trip["origin"]),
            destination=self._known_end(trip["destination"]),
            seats=trip["seats"],
            wheelchairs=trip["wheelchairs"],
            parcels=trip["parcels"],
            wait_seconds=trip["wait_seconds"],
            detour=trip["detour"],
        )

    def _known_end(self, location: int) -> EndView | None:
        """A recorded wish may have named no place that can be reached."""
        return self._end(location) if location >= 0 else None

    def _end(self, location: int) -> EndView:
        if location not in self._ends:
            town = self.scenario.town
            where = town.locations
            area = town.areas.of(float(where.lon[location]), float(where.lat[location]))
            self._ends[location] = EndView(*seen_point(town, location), area, self._public.get(location))
        return self._ends[location]

    @cached_property
    def _public(self) -> Mapping[int, Words]:
        places = self.scenario.town.places.values()
        return {place.location: place.name for place in places if place.kind not in DOORS}

    def _at(self, seconds: int) -> datetime:
        return moment_of(self.day, seconds, self.scenario.town.timezone)

    def _maybe(self, seconds: int | None) -> datetime | None:
        return None if seconds is None else self._at(seconds)
