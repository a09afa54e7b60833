"""A single scenario's days in the plain figures of `noriai simulate`, and its trips as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from api.planning.execute import Executed
from api.planning.run import plan_runs
from api.planning.scenario import Scenario
from scheduler.simulation.figures import Rates, figures, together


def plain_figures(scenario: Scenario, executed: Executed) -> dict[str, Any]:
    """Counts and means over all days and draws as if they were one; means are 0 when nothing was carried."""
    tallies = [executed.outcomes[run].tally for run in plan_runs(scenario)]
    total, values = together(tallies), figures(tallies, Rates())
    rounded = {name: round(value or 0.0, 3) for name, value in values.items()}
    return {
        "town": scenario.town.id,
        "days": [day.isoformat() for day in scenario.days],
        "draws": scenario.form.run.draws,
        "requests": total.asked,
        "accepted": total.accepted,
        "refused": dict(total.refused),
        "completed": total.completed,
        "no_shows": total.no_shows,
        "mean_wait_seconds": round(rounded["wait_mean"], 1),
        "mean_detour": rounded["detour_mean"],
        "vehicle_km": round(rounded["vehicle_km"], 1),
        "seat_km": round(rounded["seat_km"], 1),
        "promises_broken": total.completed + total.left - total.kept,
        "riders_per_vehicle_hour": rounded["riders_per_vehicle_hour"],
    }


def plain_trips(scenario: Scenario, executed: Executed) -> list[dict[str, Any]]:
    """Every trip with its day and draw; the promise and the party as tables of their own."""
    return [
        {"day": run.day.isoformat(), "draw": run.draw, **_nested(trip)}
        for run in plan_runs(scenario)
        for trip in executed.outcomes[run].trips
    ]


def _nested(trip: Mapping[str, Any]) -> dict[str, Any]:
    promise = {name: trip[name] for name in ("pickup_earliest", "pickup_latest", "arrival_latest", "ride_limit")}
    party = [trip["seats"], trip["wheelchairs"], trip["parcels"]]
    plain = {name: value for name, value in trip.items() if name not in promise}
    promised = None if promise["pickup_earliest"] is None else promise
    return {**plain, "riders": party[0] + party[1], "party": party, "promise": promised}
