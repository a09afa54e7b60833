"""Everything a simulated day of a scenario depends on but the travel tables: small enough to be sent to workers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from api.planning.scenario import Scenario, Wishes
from api.planning.walking import Walking, walking
from scheduler.model import Vehicle
from scheduler.rules import ServiceRules
from scheduler.simulation import Behaviour, Reoptimise
from scheduler.simulation.figures import Group
from scheduler.simulation.replay import RecordedDay
from scheduler.simulation.results import TripResult
from scheduler.simulation.wishes import DemandParams, age_on
from scheduler.travel import MatrixTravel

DOORS = frozenset({"home", "address", "housing"})
"""Kinds of place that people ride to the door of; every other place has a stop."""

UNKNOWN = "?"

NOWHERE = MatrixTravel(np.zeros((0, 0), dtype=np.int64), np.zeros((0, 0), dtype=np.int64))
"""Stands for a travel table that is sent by itself."""


@dataclass(frozen=True, slots=True)
class Who:
    """What a rider's groups are made of."""

    area: str
    birth: date
    wheelchair: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A recorded day without its travel table, which has a key of its own."""

    day: RecordedDay
    table: str


@dataclass(frozen=True)
class Setting:
    """A scenario as its days are run: `fleets` by day, `tables` the key of each day's travel table."""

    hash: str
    rules: ServiceRules
    params: DemandParams
    fleets: Mapping[date, tuple[Vehicle, ...]]
    tables: Mapping[date, str]
    trips: Wishes | None
    people: Mapping[str, Who]
    no_show: float
    boarding_spread: float
    driving_spread: float
    optimise: int
    seed: int
    walking: Walking | None
    records: Mapping[date, Record] = field(default_factory=dict)

    def with_days_of(self, other: Setting) -> Setting:
        """The same scenario on the days of both."""
        trips = None if self.trips is None or other.trips is None else {**self.trips, **other.trips}
        fleets, tables = {**self.fleets, **other.fleets}, {**self.tables, **other.tables}
        return replace(self, fleets=fleets, tables=tables, trips=trips, records={**self.records, **other.records})

    def tables_on(self, day: date) -> tuple[str, str]:
        """The keys of the tables of a day: the scenario's, and that of the recorded day where it is replayed."""
        own = self.tables[day]
        return own, self.records[day].table if day in self.records else own

    def behaviour(self, draw: int) -> Behaviour:
        """The world's chances in a draw: those of the same draw in every scenario with this seed."""
        return Behaviour(self.no_show, self.boarding_spread, self.driving_spread, self.seed + draw)

    def reoptimise(self) -> Reoptimise | None:
        """Improving after each booking, where the scenario asks for it."""
        return Reoptimise(1, self.optimise) if self.optimise else None

    def group(self, trip: TripResult, day: date) -> Group:
        """Where the rider lives, how old they are, and whether they need a wheelchair."""
        who = self.people.get(trip.rider_id.partition("~")[0])
        if who is None:
            return Group(UNKNOWN, UNKNOWN, trip.party.wheelchairs > 0)
        return Group(who.area, age_band(age_on(who.birth, day)), who.wheelchair)


def age_band(age: int) -> str:
    """The group of an age."""
    return "under 65" if age < 65 else "65-74" if age < 75 else "75-84" if age < 85 else "85+"


def setting_of(scenario: Scenario) -> Setting:
    """What is sent to whoever runs the scenario's days."""
    form, town = scenario.form, scenario.town
    behaviour, service = form.behaviour, form.service
    stops = [place.location for place in town.places.values() if place.kind not in DOORS]
    return Setting(
        hash=scenario.hash,
        rules=town.rules,
        params=scenario.params,
        fleets={day: scenario.vehicles(day) for day in scenario.days},
        tables={day: table_key(scenario, day) for day in scenario.days},
        trips=scenario.trips,
        people={
            one.id: Who(town.places[one.home].area or UNKNOWN, one.birth, one.wheelchair)
            for one in town.residents.values()
        },
        no_show=behaviour.no_show,
        boarding_spread=behaviour.boarding_spread,
        driving_spread=behaviour.driving_spread,
        optimise=form.run.optimise,
        seed=form.run.seed,
        walking=walking(town.locations, stops, service.max_walk_metres, service.walk_kmh)
        if service.kind == "stops"
        else None,
        records={
            day: Record(replace(record, travel=NOWHERE), record_key(scenario, day))
            for day, record in (scenario.records or {}).items()
        },
    )


def table_key(scenario: Scenario, day: date) -> str:
    """Names the travel table of a day: that of its pace between the town's locations."""
    town = scenario.town
    digest = hashlib.sha256(f"{town.id}|{town.road_map.digest}|{town.pace(day)}".encode())
    digest.update(town.locations.node.tobytes())
    return digest.hexdigest()[:24]


def record_key(scenario: Scenario, day: date) -> str:
    """Names the travel table that a recorded day had: the scenario's own where it is the same."""
    then, own = (scenario.records or {})[day].travel.arrays.seconds, scenario.town.travel(day).arrays.seconds
    if then is own or np.array_equal(then, own):
        return table_key(scenario, day)
    return hashlib.sha256(np.ascontiguousarray(then).tobytes()).hexdigest()[:24]


def tables_of(scenario: Scenario) -> dict[str, MatrixTravel]:
    """The travel tables of the scenario's days, each once, from memory or the town's cache."""
    days = {table_key(scenario, day): day for day in scenario.days}
    tables = {key: scenario.town.travel(day) for key, day in days.items()}
    for day, record in (scenario.records or {}).items():
        if isinstance(record.travel, MatrixTravel):
            tables.setdefault(record_key(scenario, day), record.travel)
    return tables
