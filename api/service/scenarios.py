"""What-if: asking for a run and reading how far it is."""

from __future__ import annotations

import secrets
from dataclasses import asdict
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.vehicles import info_of
from api.service.views import FiguresView, ScenarioResultsView, ScenarioView
from api.service.wishes import ScenarioWish
from api.store.scenarios import DemandKind, ScenarioRow, add_scenario, read_scenario

_FIGURES = TypeAdapter(FiguresView)


def start_scenario(context: Context, wish: ScenarioWish) -> ScenarioView:
    """See TownService.start_scenario; the runner does the work."""
    today = context.today()
    day = wish.date or today
    fleet = tuple(vehicle.id for vehicle in context.town.vehicles(day))
    if not fleet:
        raise ServiceProblem("unknown_day", {"date": day.isoformat()})
    demand: DemandKind = wish.demand or ("recorded" if day < today else "generated")
    row = ScenarioRow(
        id=f"s{secrets.token_hex(8)}",
        day=day.isoformat(),
        vehicles=_chosen(context, wish, fleet),
        seed=wish.seed,
        demand=demand,
        made_at=int(context.clock.now().timestamp()),
    )
    with context.database.write() as connection:
        add_scenario(connection, context.key, row)
    return _view(row)


def scenario(context: Context, scenario_id: str) -> ScenarioView:
    """See TownService.scenario."""
    with context.database.read() as connection:
        row = read_scenario(connection, context.key, scenario_id)
    if row is None:
        raise ServiceProblem("unknown_scenario")
    return _view(row)


def results_of(base: FiguresView, scenario: FiguresView) -> dict[str, Any]:
    """Results as they are stored."""
    return {"base": asdict(base), "scenario": asdict(scenario)}


def _chosen(context: Context, wish: ScenarioWish, fleet: tuple[str, ...]) -> tuple[str, ...]:
    """The scenario's vehicles: the first so many, all but some, or all but the last."""
    if wish.vehicles is not None:
        if not 0 <= wish.vehicles <= len(fleet):
            raise ServiceProblem("scenario_fleet", {"vehicles": list(fleet)})
        return fleet[: wish.vehicles]
    if wish.remove is None:
        return fleet[:-1]
    for vehicle_id in wish.remove:
        info_of(context, vehicle_id)
        if vehicle_id not in fleet:
            raise ServiceProblem("scenario_fleet", {"vehicles": list(fleet)})
    return tuple(vehicle_id for vehicle_id in fleet if vehicle_id not in wish.remove)


def _view(row: ScenarioRow) -> ScenarioView:
    return ScenarioView(
        scenario_id=row.id,
        status=row.status,
        progress=row.progress,
        date=date.fromisoformat(row.day),
        vehicles=row.vehicles,
        demand=row.demand,
        results=None if row.results is None else _results(row.results),
    )


def _results(data: dict[str, Any]) -> ScenarioResultsView:
    return ScenarioResultsView(_FIGURES.validate_python(data["base"]), _FIGURES.validate_python(data["scenario"]))
