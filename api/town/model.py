"""What a town folder holds once it is read: everything other rooms ask a town."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple
from zoneinfo import ZoneInfo

from api.town.areas import Areas
from api.town.matrices import TravelCache
from scheduler.model import Break, Load, Vehicle
from scheduler.rules import RiderFacts, ServiceRules, lines_of_day
from scheduler.simulation.wishes import DemandParams, age_on
from scheduler.travel import MatrixTravel
from scheduler.travel.roads import RoadNetwork

SNAP_METRES = 1500.0
"""A point further than this from a road cannot be served."""

PlaceKind = Literal[
    "home", "address", "office", "terminal", "shop", "hospital", "pharmacy", "post", "welfare", "culture",
    "leisure", "housing", "depot",
]  # fmt: skip


class Words(NamedTuple):
    """One text in both languages."""

    ja: str
    en: str


class TownError(Exception):
    """The first mistake found in a town folder: `file` (name), `line` (from 1), `message` in both languages."""

    def __init__(self, file: str, line: int, message: Words) -> None:
        super().__init__(f"{file}:{line}: {message.ja} / {message.en}")
        self.file, self.line, self.message = file, line, message


@dataclass(frozen=True, slots=True)
class Place:
    """A named place, `lon` and `lat` in degrees; `location` is the road node of its (virtual) stop."""

    id: str
    name: Words
    kana: str
    kind: PlaceKind
    lon: float
    lat: float
    location: int
    area: str | None


@dataclass(frozen=True, slots=True)
class LineInfo:
    """How a line is shown; its rules are in `Town.rules`. `areas` are ids of areas."""

    id: str
    name: Words
    weekdays: tuple[int, ...]
    opens: int
    closes: int
    areas: tuple[str, ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Shift:
    """When a vehicle works on some weekdays (Monday is 0); times in seconds since midnight."""

    weekdays: frozenset[int]
    starts: int
    ends: int
    start: int
    end: int
    breaks: tuple[Break, ...]


@dataclass(frozen=True, slots=True)
class VehicleInfo:
    """A vehicle whatever the day; `lines` empty means every line, `colour` is #rrggbb."""

    id: str
    name: Words
    colour: str
    kind: str
    capacity: Load
    seats_per_wheelchair: int
    lines: frozenset[str]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class Resident:
    """An invented resident. `carer` says that a carer comes along; `carer_for` whom this person accompanies."""

    id: str
    name: str
    kana: str
    birth: date
    home: str
    phone: str
    disabled: bool
    wheelchair: bool
    walking_frame: bool
    carer: bool
    carer_for: str | None

    def age(self, day: date) -> int:
        """Full years on `day`."""
        return age_on(self.birth, day)

    def facts(self, day: date) -> RiderFacts:
        """What the rules ask of this person on `day`."""
        return RiderFacts(age=self.age(day), disabled=self.disabled, carer=self.carer_for is not None)

    def party(self) -> Load:
        """The room this person usually needs."""
        return Load(seats=int(not self.wheelchair) + int(self.carer), wheelchairs=int(self.wheelchair))

    def boarding(self, rules: ServiceRules, walking_frame_seconds: int) -> tuple[int, int]:
        """How many seconds this person takes to get in, and to get out."""
        if self.wheelchair:
            return rules.wheelchair_seconds, rules.wheelchair_seconds
        if self.walking_frame:
            return walking_frame_seconds, walking_frame_seconds
        return rules.board_seconds, rules.alight_seconds


@dataclass(frozen=True, slots=True)
class Season:
    """Months (1 to 12) and the speed in km/h on each class of road."""

    id: str
    name: Words
    months: frozenset[int]
    speeds_kmh: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Town:
    """One town. `layers` are GeoJSON objects ("roads", "areas", "places"); homes are among the places."""

    folder: Path
    id: str
    name: Words
    timezone: ZoneInfo
    notice: Words
    centre: tuple[float, float]
    rules: ServiceRules
    walking_frame_seconds: int
    lines: tuple[LineInfo, ...]
    places: Mapping[str, Place]
    roads: RoadNetwork
    areas: Areas
    seasons: tuple[Season, ...]
    vehicle_infos: tuple[VehicleInfo, ...]
    residents: Mapping[str, Resident]
    demand: DemandParams
    layers: Mapping[str, dict[str, Any]]
    matrices: TravelCache = field(repr=False)

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

    def travel(self, day: date) -> MatrixTravel:
        """Travel times between all road nodes in the season of `day`; kept in memory and in the cache folder."""
        return self.matrices.travel(self.roads, self._season(day).speeds_kmh)

    def path(self, a: int, b: int, day: date) -> list[tuple[float, float]]:
        """Points (lon, lat) of the fastest way between two locations, for a map; empty when there is none."""
        way = self.roads.path(a, b, self._season(day).speeds_kmh)
        return [(float(self.roads.lon[node]), float(self.roads.lat[node])) for node in way]

    def snap(self, lon: float, lat: float) -> int | None:
        """The location nearest to a point; None outside every area or further than 1.5 km from a road."""
        if self.areas.of(lon, lat) is None:
            return None
        node, metres = self.roads.nearest(lon, lat)
        return node if metres <= SNAP_METRES else None

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
