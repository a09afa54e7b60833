"""Runs simulated days of a town and puts them together."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from api.cli.errors import CommandError
from api.town.model import Town
from scheduler.rules import lines_of_day
from scheduler.simulation import Behaviour, DayResult, Reoptimise, simulate_day
from scheduler.simulation.demand import generate_day


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
    trips = [{"day": result.day, **asdict(trip)} for result in results for trip in result.trips]
    return _together(results, town), trips


def _service_days(town: Town, wish: SimulationWish) -> list[date]:
    first = wish.first or date.today()
    if wish.first is not None and wish.days == 1 and not lines_of_day(town.rules, first):
        raise CommandError(f"no line runs on {first.isoformat()} ({first:%A}); try another --date")
    calendar = (first + timedelta(days=ahead) for ahead in range(7 * wish.days + 31))
    running = [day for day in calendar if lines_of_day(town.rules, day)]
    if not running:
        raise CommandError(f"no line runs in the weeks after {first.isoformat()}")
    return running[: wish.days]


def _one_day(town: Town, day: date, wish: SimulationWish) -> DayResult:
    fleet = town.vehicles(day)
    return simulate_day(
        day,
        fleet if wish.vehicles is None else fleet[: wish.vehicles],
        town.travel(day),
        town.rules,
        generate_day(town.demand, day, wish.seed),
        behaviour=Behaviour(wish.no_show, driving_spread=wish.delays, seed=wish.seed),
        reoptimise=Reoptimise(1, wish.optimise) if wish.optimise else None,
    )


def _together(results: list[DayResult], town: Town) -> dict[str, Any]:
    """Sums of counts, and means weighted by completed trips."""
    figures = [result.figures for result in results]
    completed = sum(f.completed for f in figures)
    refused: Counter[str] = Counter()
    for one in figures:
        refused.update(one.refused)
    hours = sum(f.vehicle_hours for f in figures)
    carried = sum(f.riders_per_vehicle_hour * f.vehicle_hours for f in figures)
    return {
        "town": town.id,
        "days": [result.day for result in results],
        "requests": sum(f.requests for f in figures),
        "accepted": sum(f.accepted for f in figures),
        "refused": dict(sorted(refused.items())),
        "completed": completed,
        "no_shows": sum(f.no_shows for f in figures),
        "mean_wait_seconds": round(_mean([(f.mean_wait_seconds, f.completed) for f in figures]), 1),
        "mean_detour": round(_mean([(f.mean_detour, f.completed) for f in figures]), 3),
        "vehicle_km": round(sum(f.vehicle_km for f in figures), 1),
        "seat_km": round(sum(f.seat_km for f in figures), 1),
        "promises_broken": sum(f.promises_broken for f in figures),
        "riders_per_vehicle_hour": round(carried / hours, 3) if hours else 0.0,
    }


def _mean(weighted: list[tuple[float, int]]) -> float:
    total = sum(weight for _, weight in weighted)
    return sum(value * weight for value, weight in weighted) / total if total else 0.0
