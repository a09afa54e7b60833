"""One what-if from the first wish to the figures, in a process of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from api.service.figures import simulated_figures
from api.service.scenarios import results_of
from api.service.views import FiguresView
from api.store.database import Database
from api.store.requests import day_requests
from api.store.scenarios import ScenarioRow, read_scenario, save_progress
from api.town.model import Town
from scheduler.simulation import Behaviour, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.wishes import Trip


@dataclass(frozen=True, slots=True)
class Site:
    """What a process needs to open the town by itself."""

    town_folder: str
    cache_folder: str | None
    database_url: str


def run_scenario(site: Site, scenario_id: str) -> None:
    """The process: simulates the day with its own fleet and with the changed one, and stores the figures."""
    from pathlib import Path

    from api.town.load import load_town

    os.nice(10)
    town = load_town(Path(site.town_folder), None if site.cache_folder is None else Path(site.cache_folder))
    database = Database(site.database_url)
    with database.read() as connection:
        row = read_scenario(connection, town.id, scenario_id)
    if row is None:
        raise LookupError(f"no scenario {scenario_id}")

    def progress(share: float) -> None:
        with database.write() as connection:
            save_progress(connection, town.id, scenario_id, "running", share)

    base, changed = compare(town, row, trips_of(town, database, row), progress)
    with database.write() as connection:
        save_progress(connection, town.id, scenario_id, "done", 1.0, results_of(base, changed))
    database.close()


def trips_of(town: Town, database: Database, row: ScenarioRow) -> Sequence[Trip]:
    """The wishes of the scenario: as they were recorded, or a seeded draw."""
    day = date.fromisoformat(row.day)
    if row.demand == "generated":
        return generate_day(town.demand, day, row.seed)
    with database.read() as connection:
        asked = day_requests(connection, town.id, row.day)
    return [Trip(one.request, one.rider, one.asked_at, "recorded") for one in asked if one.request is not None]


def compare(
    town: Town, row: ScenarioRow, demand: Sequence[Trip], progress: Callable[[float], None]
) -> tuple[FiguresView, FiguresView]:
    """The day's figures with its own fleet and with the scenario's, in the same world of chance."""
    day = date.fromisoformat(row.day)
    fleet = town.vehicles(day)
    kept = tuple(vehicle for vehicle in fleet if vehicle.id in row.vehicles)
    travel, behaviour = town.travel(day), Behaviour(seed=row.seed)
    figures = []
    for number, vehicles in enumerate((fleet, kept)):
        progress(0.05 + 0.45 * number)
        result = simulate_day(day, vehicles, travel, town.rules, demand, behaviour=behaviour)
        figures.append(simulated_figures(result, vehicles))
    return figures[0], figures[1]
