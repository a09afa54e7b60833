"""What a town folder holds once it is read: everything other rooms ask a town."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from api.town.areas import Areas
from api.town.locations import Locations
from api.town.matrices import NO_EDGES, Pace, TravelCache
from api.town.parts import (
    ChangeTimes,
    Language,
    LineInfo,
    Place,
    Resident,
    Season,
    Shift,
    TownError,
    VehicleInfo,
    Words,
)
from api.town.road_map import RoadMap
from api.town.schema.costs import Costs
from api.town.schema.operator import FeedsForm, Operator
from api.town.schema.retention import Retention
from api.town.timetable.model import Timetable
from scheduler.model import Vehicle
from scheduler.rules import ServiceRules, lines_of_day
from scheduler.simulation.wishes import DemandParams
from scheduler.travel import MatrixTravel
from scheduler.travel.roads import RoadNetwork

__all__ = [
    "ChangeTimes", "Language", "LineInfo", "Place", "Resident", "Season", "Shift", "Town", "TownError", "VehicleInfo",
    "Words",
]  # fmt: skip

SNAP_METRES = 1500.0
"""A point further than this from a road cannot be served."""


@dataclass(frozen=True, eq=False)
class Town:
    """One town. `language` is what it speaks to whoever asks for none. `layers` are GeoJSON objects ("roads", "areas",
    "places"); homes are among the places. `costs` are its own rates, None where it states none. `timetable` is of the
    trains and buses that call at its places, `changing` the time that riders get to change."""

    folder: Path
    id: str
    name: Words
    timezone: ZoneInfo
    language: Language
    notice: Words
    centre: tuple[float, float]
    rules: ServiceRules
    walking_frame_seconds: int
    lines: tuple[LineInfo, ...]
    places: Mapping[str, Place]
    road_map: RoadMap
    locations: Locations
    areas: Areas
    seasons: tuple[Season, ...]
    vehicle_infos: tuple[VehicleInfo, ...]
    residents: Mapping[str, Resident]
    demand: DemandParams
    costs: Costs | None
    operator: Operator
    feeds: FeedsForm
    retention: Retention
    timetable: Timetable
    changing: ChangeTimes
    layers: Mapping[str, dict[str, Any]]
    matrices: TravelCache = field(repr=False)
    _paces: dict[date, Pace] = field(default_factory=dict, init=False, repr=False)

    @property
    def roads(self) -> RoadNetwork:
        """The network of the roads."""
        return self.road_map.network

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north of the areas that some line serves, in degrees."""
        return self.areas.bounds([area for line in self.lines for area in line.areas])

    def vehicles(self, day: date) -> tuple[Vehicle, ...]:
        """The vehicles that work on `day`: none when no line of theirs runs."""
        running = {line.id for line in lines_of_day(self.rules, day)}
        return tuple(
            _vehicle(info, shift)
            for info in self.vehicle_infos
            for shift in info.shifts
            if day.weekday() in shift.weekdays and running & (info.lines or running)
        )

    def boarding(self, resident: Resident) -> tuple[int, int]:
        """The seconds a resident takes to get in, and to get out."""
        return resident.boarding(self.rules, self.walking_frame_seconds)

    def season(self, day: date) -> str:
        """The id of the season `day` lies in."""
        return self._season(day).id

    def travel(self, day: date, closed: frozenset[int] = NO_EDGES) -> MatrixTravel:
        """Travel times between all locations in the season of `day`, kept in memory and in the cache folder.

        `closed` are edges of the roads that are closed.
        """
        return self.matrices.travel(self.roads, self.locations, self.pace(day), closed)

    def speeds(self, day: date) -> Mapping[str, float]:
        """The most that is driven on each class of road in the season of `day`, in km/h."""
        return self._season(day).speeds_kmh

    def pace(self, day: date) -> Pace:
        """How fast is driven on `day`. It holds at its slowest hour: what is promised then must hold as well."""
        if day not in self._paces:
            lines, vehicles = lines_of_day(self.rules, day), self.vehicles(day)
            first = min([line.opens for line in lines] + [vehicle.shift_start for vehicle in vehicles], default=0)
            last = max([line.closes for line in lines] + [vehicle.shift_end for vehicle in vehicles], default=0)
            self._paces[day] = Pace.of(self.speeds(day), self._season(day).slowest(first, last))
        return self._paces[day]

    def path(self, a: int, b: int, day: date, closed: frozenset[int] = NO_EDGES) -> list[tuple[float, float]]:
        """Points (lon, lat) of the fastest way between two locations, for a map; empty when there is none.

        `closed` are edges of the roads that are closed.
        """
        roads, (start, end) = self.roads, (int(self.locations.node[place]) for place in (a, b))
        way = self.matrices.way(roads, start, end, self.pace(day), closed)
        if way is None:
            return []
        return self.road_map.along(way) or [(float(roads.lon[start]), float(roads.lat[start]))]

    def snap(self, lon: float, lat: float) -> int | None:
        """The location nearest to a point; None outside every area or further than 1.5 km from a road."""
        if self.areas.of(lon, lat) is None:
            return None
        location, metres = self.locations.nearest(lon, lat)
        return location if metres <= SNAP_METRES else None

    def _season(self, day: date) -> Season:
        return next(season for season in self.seasons if day.month in season.months)


def _vehicle(info: VehicleInfo, shift: Shift) -> Vehicle:
    return Vehicle(
        id=info.id,
        capacity=info.capacity,
        start=shift.start,
        end=shift.end,
        shift_start=shift.starts,
        shift_end=shift.ends,
        seats_per_wheelchair=info.seats_per_wheelchair,
        breaks=shift.breaks,
        lines=info.lines,
    )
