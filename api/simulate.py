"""Runs simulated days of a town and puts them together."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from api.cli.errors import CommandError
from api.town.model import Town
from scheduler.rules import lines_of_day
from scheduler.simulation import Behaviour, DayResult, Reoptimise, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.figures import DayTally, Rates, figures, tally, together


@dataclass(frozen=True, slots=True)
class SimulationWish:
    """What to simulate: `days` service days from `first` (today when None), with the first `vehicles`."""

    first: date | None
    days: int
    vehicles: int | None
    seed: int
    optimise: int
    no_show: float
    delays: float


def run_days(town: Town, wish: SimulationWish) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The figures of all days together and every trip. Raises CommandError when no line runs on the date."""
    from rich.console import Console
    from rich.progress import track

    days = _service_days(town, wish)
    results = [
        _one_day(town, day, wish)
        for day in track(days, "simulate", console=Console(stderr=True), transient=True, disable=len(days) < 2)
    ]
    trips = [{"day": result.day, **asdict(trip)} for result, _ in results for trip in result.trips]
    return _together([result.day for result, _ in results], [counted for _, counted in results], town), trips


def _service_days(town: Town, wish: SimulationWish) -> list[date]:
    first = wish.first or date.today()
    if wish.first is not None and wish.days == 1 and not lines_of_day(town.rules, first):
        raise CommandError(f"no line runs on {first.isoformat()} ({first:%A}); try another --date")
    calendar = (first + timedelta(days=ahead) for ahead in range(7 * wish.days + 31))
    running = [day for day in calendar if lines_of_day(town.rules, day)]
    if not running:
        raise CommandError(f"no line runs in the weeks after {first.isoformat()}")
    return running[: wish.days]


def _one_day(town: Town, day: date, wish: SimulationWish) -> tuple[DayResult, DayTally]:
    fleet = town.vehicles(day)
    vehicles = fleet if wish.vehicles is None else fleet[: wish.vehicles]
    result = simulate_day(
        day,
        vehicles,
        town.travel(day),
        town.rules,
        generate_day(town.demand, day, wish.seed),
        behaviour=Behaviour(wish.no_show, driving_spread=wish.delays, seed=wish.seed),
        reoptimise=Reoptimise(1, wish.optimise) if wish.optimise else None,
    )
    return result, tally(result, vehicles)


def _together(days: list[str], tallies: list[DayTally], town: Town) -> dict[str, Any]:
    """The figures of all days as if they were one; means are 0 when nothing was carried."""
    total, values = together(tallies), figures(tallies, Rates())
    rounded = {name: round(value or 0.0, 3) for name, value in values.items()}
    return {
        "town": town.id,
        "days": days,
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
