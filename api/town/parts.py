"""The parts of a town: words, places, lines, vehicles with their shifts, residents, seasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from scheduler.model import Break, Load
from scheduler.rules import RiderFacts, ServiceRules
from scheduler.simulation.wishes import age_on

PlaceKind = Literal[
    "home", "address", "office", "terminal", "shop", "hospital", "pharmacy", "post", "welfare", "culture",
    "leisure", "housing", "depot", "stop",
]  # fmt: skip


Language = Literal["ja", "en"]


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
    """A named place, `lon` and `lat` in degrees. `location` is where a vehicle halts for it: at the nearest road, or at
    its `stop`, a place of its own that people walk to."""

    id: str
    name: Words
    kana: str
    kind: PlaceKind
    lon: float
    lat: float
    location: int
    area: str | None
    stop: Place | None = None


@dataclass(frozen=True, slots=True)
class ChangeTimes:
    """The seconds that riders get between one of the town's vehicles and a train or bus."""

    usual: int
    walking_frame: int
    wheelchair: int

    def of(self, wheelchair: bool, walking_frame: bool) -> int:
        """Of a party with these needs."""
        return max(self.usual, self.wheelchair if wheelchair else 0, self.walking_frame if walking_frame else 0)


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


class SlowHours(NamedTuple):
    """From `begin` to `end`, in seconds since midnight, everything is slower: speeds times `factor`."""

    begin: int
    end: int
    factor: float


@dataclass(frozen=True, slots=True)
class Season:
    """Months (1 to 12), the most that is driven on each class of road in km/h, and what slows all of it."""

    id: str
    name: Words
    months: frozenset[int]
    speeds_kmh: Mapping[str, float]
    factor: float = 1.0
    hours: tuple[SlowHours, ...] = ()

    def slowest(self, first: int, last: int) -> float:
        """The factor that holds at every time from `first` to `last`, in seconds since midnight."""
        touched = (hours.factor for hours in self.hours if hours.begin < last and hours.end > first)
        return self.factor * min(touched, default=1.0)
