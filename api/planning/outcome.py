"""What a scenario came to, and how several of them compare: figures with intervals, and verdicts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from api.planning.changes import changes
from api.planning.day_outcome import DayOutcome
from api.planning.form import Costs
from api.planning.scenario import Scenario
from api.town.model import Town
from api.town.source import Sources
from scheduler.simulation.figures import (
    Difference,
    Rates,
    differences,
    figures,
    groups,
    hourly,
    interval,
    refused_per_day,
    samples,
)

Days = Mapping[tuple[date, int], DayOutcome]
"""The outcomes of a scenario by day and draw."""


def outcome(scenario: Scenario, sources: Sources, days: Days) -> dict[str, Any]:
    """The scenario in figures. `sources` are those of the town as it is, to say what is changed.

    Every figure is made over all days of all draws, and those that add up are those of a draw; the interval comes
    from what each part of the days does to it. `values` are the figure of each draw.
    """
    form, draws = scenario.form, range(scenario.form.run.draws)
    by_draw = [[days[day, draw].tally for day in scenario.days] for draw in draws]
    everything = [tally for one in by_draw for tally in one]
    rates = rates_of(form.costs, scenario.town)
    values = [figures(tallies, rates) for tallies in by_draw]
    sampled = samples(by_draw, rates)
    return {
        "scenario": {"name": form.title, "hash": scenario.hash, "changes": changes(form, sources)},
        "days": [day.isoformat() for day in scenario.days],
        "draws": form.run.draws,
        "seed": form.run.seed,
        "fleet": _fleet(scenario),
        "costs": form.costs.model_dump(),
        "figures": {name: _figure([one[name] for one in values], sampled[name]) for name in values[0]},
        "groups": groups(everything),
        "refused": refused_per_day(everything),
        "hourly": hourly(everything),
        "access": _access(scenario, days) if form.service.kind == "stops" else None,
    }


def compare(outcomes: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The first outcome as the base, the others beside it, and what may be said of each difference.

    All of them need the same number of draws: they are compared block by block of the same days, and where one has
    other days, so that its blocks are others, draw by draw.
    """
    base, *others = outcomes
    found = [_differences(base["figures"], other["figures"]) for other in others]
    return {
        "base": base,
        "others": others,
        "differences": [{name: asdict(one) for name, one in several.items()} for several in found],
    }


def rates_of(costs: Costs, town: Town) -> Rates:
    """The scenario's rates by vehicle."""
    co2 = costs.co2_per_km
    if isinstance(co2, dict):
        co2 = {vehicle.id: co2.get(vehicle.kind, 0.0) for vehicle in town.vehicle_infos}
    return Rates(costs.per_km, costs.per_hour, costs.per_day, co2, costs.currency)


def _differences(base: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Difference]:
    alike = all(len(base[name]["samples"]) == len(one["samples"]) for name, one in other.items())
    which = "samples" if alike else "values"
    return differences(*({name: one[which] for name, one in side.items()} for side in (base, other)))


def _figure(values: Sequence[float | None], sampled: Sequence[float | None]) -> dict[str, Any]:
    return {**asdict(interval(sampled)), "values": list(values), "samples": list(sampled)}


def _fleet(scenario: Scenario) -> dict[str, Any]:
    """How many vehicles work on a mean day, and which there are."""
    working = [len(scenario.vehicles(day)) for day in scenario.days]
    return {
        "vehicles": [vehicle.id for vehicle in scenario.town.vehicle_infos],
        "per_day": sum(working) / len(working),
    }


def _access(scenario: Scenario, days: Days) -> dict[str, Any]:
    """How long those walk who ride from stop to stop, to the stop and from it together, in seconds."""
    walks = []
    for draw in range(scenario.form.run.draws):
        trips = [trip for day in scenario.days for trip in days[day, draw].trips]
        walks.append([trip["walk_seconds"] for trip in trips if trip["status"] != "refused"])
    return {
        "walk_mean": _by_draw([sum(one) / len(one) if one else None for one in walks]),
        "walk_worst": _by_draw([max(one, default=None) for one in walks]),
    }


def _by_draw(values: Sequence[float | None]) -> dict[str, Any]:
    return {**asdict(interval(values)), "values": list(values)}
