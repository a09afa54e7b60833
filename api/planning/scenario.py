"""A scenario that is in order: its town, its days and what it is run with. Nothing starts while there is a finding."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from api.planning.apply import apply_with_origins
from api.planning.base_town import BaseTown
from api.planning.csv_trips import csv_trips
from api.planning.days import days_of
from api.planning.form import Costs, ScenarioForm
from api.planning.known import unknown_ids
from api.planning.outside import outside_the_town
from api.planning.patch import PatchReport
from api.planning.recorded_demand import Records, is_replayed, not_recorded, records_hash, wishes_of
from api.planning.scenario_error import Finding, ScenarioFindings
from api.town.build import build_town
from api.town.model import Town
from api.town.references import check_references
from api.town.source import Sources
from scheduler.model import Vehicle
from scheduler.rules import lines_of_day
from scheduler.simulation.wishes import DemandParams, Trip

MOST_TRIPS = 1_000_000
"""More simulated trips than this in all are a slip of the pen rather than a question."""

Wishes = Mapping[date, Sequence[Trip]]


@dataclass(frozen=True)
class Scenario:
    """A scenario's town and days. `trips` are the wishes of each day where they are not drawn, `records` the recorded
    days where they are replayed by their own chances.

    `hash` is that of everything a simulated day depends on but its day and draw: names, rates and the number of days
    and draws are not among it.
    """

    form: ScenarioForm
    town: Town
    days: tuple[date, ...]
    trips: Wishes | None
    hash: str
    most_vehicles: int | None = None
    records: Records | None = None

    def vehicles(self, day: date) -> tuple[Vehicle, ...]:
        """The vehicles that work on a day, no more than the first `most_vehicles` of them."""
        return self.town.vehicles(day)[: self.most_vehicles]

    @property
    def params(self) -> DemandParams:
        """What the scenario's days are drawn from."""
        demand = self.form.demand
        places = tuple((self.town.places[one.id].location, one.share) for one in demand.destination)
        return replace(self.town.demand, growth=demand.growth, destinations=places)


def findings(form: ScenarioForm, base: BaseTown, first: date, recorded: Records | None = None) -> list[Finding]:
    """Every mistake of a scenario; none for one that can be run."""
    try:
        prepare(form, base, first, recorded)
    except ScenarioFindings as error:
        return list(error.findings)
    return []


def prepare(form: ScenarioForm, base: BaseTown, first: date, recorded: Records | None = None) -> Scenario:
    """The scenario ready to run; `first` is its first day where it names none, `recorded` the days that are over.

    Raises ScenarioFindings with every mistake found.
    """
    form = _with_rates(form, base.sources.town.costs)
    _stop_at(unknown_ids(form, base.sources))
    # A simulated day knows nothing of other services, and a scenario may take the place away where they call.
    sources, origins = apply_with_origins(replace(base.sources, timetable=None), form)
    report = PatchReport(base.folder, origins)
    check_references(sources, report)
    _stop_at(report.found)
    town = replace(build_town(base.folder, sources, None, base.town.locations), matrices=base.town.matrices)
    _stop_at(outside_the_town(form, town))
    days, closed = days_of(form.days, town.rules, first)
    _stop_at(closed)
    _stop_at(not_recorded(form, days, recorded))
    asked = recorded if form.demand.kind == "recorded" else None
    records = None if asked is None else {day: asked[day] for day in days}
    trips = _trips(form, town, days, records)
    hashed = _hash(
        form, base, sources, town, "" if records is None else f"{is_replayed(form)}{records_hash(records, days)}"
    )
    if is_replayed(form):
        form = form.model_copy(update={"run": form.run.model_copy(update={"draws": 1})})
    scenario = Scenario(form, town, tuple(days), trips, hashed, records=records if is_replayed(form) else None)
    _stop_at(_too_many(scenario))
    return scenario


def _with_rates(form: ScenarioForm, town: Costs | None) -> ScenarioForm:
    """The form with the town's own rates where the scenario states no others."""
    if town is None:
        return form
    own = {name: getattr(form.costs, name) for name in form.costs.model_fields_set}
    return form.model_copy(update={"costs": town.model_copy(update=own)})


def not_comparable(scenarios: Sequence[Scenario]) -> dict[int, Finding]:
    """By its place, what keeps a scenario from being compared with the first: they are compared draw by draw."""
    draws = scenarios[0].form.run.draws
    return {
        place: Finding(
            "run.draws",
            None,
            f"比べるシナリオは draws が同じでなければなりません ({one.form.run.draws} と {draws})",
            f"scenarios are compared with equal draws ({one.form.run.draws} and {draws})",
        )
        for place, one in enumerate(scenarios)
        if one.form.run.draws != draws
    }


def with_most_vehicles(scenario: Scenario, most: int) -> Scenario:
    """The scenario with only the first so many vehicles of each day."""
    hashed = hashlib.sha256(f"{scenario.hash}|{most}".encode()).hexdigest()
    return replace(scenario, most_vehicles=most, hash=hashed)


def in_draws(scenario: Scenario, draws: int) -> Scenario:
    """The scenario in its first so many draws."""
    run = scenario.form.run.model_copy(update={"draws": draws})
    return replace(scenario, form=scenario.form.model_copy(update={"run": run}))


def _stop_at(found: list[Finding]) -> None:
    if found:
        raise ScenarioFindings(found)


def _trips(form: ScenarioForm, town: Town, days: Sequence[date], records: Records | None) -> Wishes | None:
    if form.demand.kind == "csv":
        trips, bad = csv_trips(form.demand.csv or "", town, days)
        _stop_at(bad)
        return trips
    return None if records is None else {day: wishes_of(record) for day, record in records.items()}


def _too_many(scenario: Scenario) -> list[Finding]:
    """How many trips are asked for, before any is drawn."""
    form, params = scenario.form, scenario.params
    if scenario.trips is None:
        field = "demand.growth" if form.demand.growth > 1 else "run.draws"
        lines = [(day.month, len(lines_of_day(params.rules, day))) for day in scenario.days]
        trips = sum(2 * params.outings * count * params.months[month - 1] for month, count in lines)
    else:
        field = "demand.csv" if form.demand.kind == "csv" else "demand.kind"
        trips = float(sum(len(scenario.trips[day]) for day in scenario.days))
    asked = round(trips * form.demand.growth * form.run.draws)
    if asked <= MOST_TRIPS:
        return []
    ja = f"便が多すぎます: およそ {asked:,} (全部で {MOST_TRIPS:,} まで)"
    return [Finding(field, None, ja, f"too many trips: about {asked:,}, at most {MOST_TRIPS:,} in all")]


def _hash(form: ScenarioForm, base: BaseTown, sources: Sources, town: Town, recorded: str) -> str:
    """Trips name locations by number: these are part of it."""
    digest = hashlib.sha256(base.fixed_hash.encode())
    digest.update(town.locations.node.tobytes())
    files = (sources.town, sources.fleet, sources.demand, sources.places, sources.areas)
    for part in (*files, form.demand, form.behaviour, form.service):
        digest.update(part.model_dump_json(exclude={"costs"}).encode())
    digest.update(f"{form.run.seed}|{form.run.optimise}|{recorded}".encode())
    return digest.hexdigest()
