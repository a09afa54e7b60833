"""One what-if from the first wish to the figures, in a process of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import date

from api.planning.recorded import read_recorded
from api.service.figures import simulated_figures
from api.service.scenarios import results_of
from api.service.site import Site
from api.service.views import FiguresView
from api.store.database import Database
from api.store.scenarios import ScenarioRow, read_scenario, save_progress
from api.town.model import Town
from scheduler.model import Vehicle
from scheduler.simulation import Behaviour, DayResult, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.replay import RecordedDay, replay
from scheduler.simulation.wishes import Trip


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

    base, changed = compare(town, row, wishes_of(town, database, row), progress)
    with database.write() as connection:
        save_progress(connection, town.id, scenario_id, "done", 1.0, results_of(base, changed))
    database.close()


def wishes_of(town: Town, database: Database, row: ScenarioRow) -> Sequence[Trip] | RecordedDay:
    """What the scenario's day is run with: the day as it was recorded, or a seeded draw."""
    day = date.fromisoformat(row.day)
    return generate_day(town.demand, day, row.seed) if row.demand == "generated" else read_recorded(town, database, day)


def compare(
    town: Town, row: ScenarioRow, wishes: Sequence[Trip] | RecordedDay, progress: Callable[[float], None]
) -> tuple[FiguresView, FiguresView]:
    """The day's figures with its own fleet and with the scenario's, in the same world of chance.

    A recorded day with its own fleet is what really happened.
    """
    fleet = town.vehicles(date.fromisoformat(row.day))
    kept = tuple(vehicle for vehicle in fleet if vehicle.id in row.vehicles)
    figures = []
    for number, vehicles in enumerate((fleet, kept)):
        progress(0.05 + 0.45 * number)
        figures.append(simulated_figures(_run(town, row, wishes, vehicles), vehicles))
    return figures[0], figures[1]


def _run(town: Town, row: ScenarioRow, wishes: Sequence[Trip] | RecordedDay, vehicles: Sequence[Vehicle]) -> DayResult:
    day = date.fromisoformat(row.day)
    if isinstance(wishes, RecordedDay):
        return replay(wishes, vehicles, town.travel(day), town.rules)
    behaviour = Behaviour(seed=row.seed)
    return simulate_day(day, vehicles, town.travel(day), town.rules, wishes, behaviour=behaviour)
