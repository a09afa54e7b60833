"""`python -m benchmarks.season [TOWN]`: simulated days a second, and a season of six scenarios on two processes.

A day is drawn, simulated without re-optimisation and tallied. Scenarios change the fleet and the rules of the town.
The same days are also run with every route looked at after every event, as before, and must come out the same.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from unittest.mock import patch

from api.town.load import load_town
from api.town.model import Town, TownError
from benchmarks.record import record
from scheduler.dispatch import vehicles as reports
from scheduler.model import Load, Vehicle
from scheduler.rules import ServiceRules
from scheduler.simulation import Behaviour, DayResult, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.figures import Group, tally
from scheduler.warm import warm_dispatch

FIRST = date(2026, 11, 2)
DAYS, DRAWS, PROCESSES = 60, 5, 2
BATCH = 30
EVERYBODY = Group("town", "all", False)

T = TypeVar("T")

Service = tuple[tuple[Vehicle, ...], ServiceRules]


class Run(NamedTuple):
    """One day of one draw of a scenario."""

    town: str
    scenario: str
    day: date
    draw: int


def _one_bus_less(fleet: tuple[Vehicle, ...], rules: ServiceRules) -> Service:
    return fleet[1:], rules


def _one_bus_more(fleet: tuple[Vehicle, ...], rules: ServiceRules) -> Service:
    return (*fleet, replace(fleet[0], id="one-more")), rules


def _larger_buses(fleet: tuple[Vehicle, ...], rules: ServiceRules) -> Service:
    return tuple(replace(bus, capacity=Load(*(2 * room for room in bus.capacity))) for bus in fleet), rules


SCENARIOS: dict[str, Callable[[tuple[Vehicle, ...], ServiceRules], Service]] = {
    "as it is": lambda fleet, rules: (fleet, rules),
    "one bus less": _one_bus_less,
    "one bus more": _one_bus_more,
    "twice the room": _larger_buses,
    "asked two hours ahead": lambda fleet, rules: (fleet, replace(rules, cutoff_seconds=7200)),
    "half an hour's window": lambda fleet, rules: (fleet, replace(rules, window_seconds=1800)),
}


def main() -> None:
    """Measures one process, what the quick path is worth, two processes, and the season."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("town", nargs="?", default="data/kamishihoro", help="the folder of a town")
    folder = parser.parse_args().town
    try:
        days = _service_days(_town(folder))
    except TownError as error:
        parser.error(str(error))
    warm_dispatch()
    once = [Run(folder, "as it is", day, 0) for day in days]
    for run in once[:5]:
        _simulated(run)
    season = [Run(folder, name, day, draw) for name in SCENARIOS for draw in range(DRAWS) for day in days]
    with multiprocessing.get_context("spawn").Pool(PROCESSES, _begin, (folder,)) as pool:
        pool.map(_asked, once, BATCH)  # both have started and hold the town's travel times
        began = time.perf_counter()
        done = list(pool.imap_unordered(_asked, season, BATCH))
        seconds = time.perf_counter() - began
    used = sum(cpu for _, cpu in done)
    record(
        "season",
        {
            "town": folder,
            "one_process": {
                name: _compared(once, behaviour)
                for name, behaviour in {
                    "as planned, two in a hundred do not come": Behaviour(),
                    "boarding ± 30 %, driving ± 20 %": Behaviour(0.02, 0.3, 0.2),
                }.items()
            },
            "season": {
                "days": DAYS,
                "draws": DRAWS,
                "scenarios": list(SCENARIOS),
                "scenario_days": len(season),
                "requests": sum(asked for asked, _ in done),
                "processes": PROCESSES,
                "seconds": round(seconds, 1),
                "scenario_days_per_second": round(len(season) / seconds, 1),
                "cpu_seconds": round(used, 1),
                "scenario_days_per_second_by_cpu_time": round(PROCESSES * len(season) / used, 1),
            },
        },
    )


def _compared(runs: list[Run], behaviour: Behaviour) -> dict[str, Any]:
    """CPU time of a day now, and with every route looked at after every event: in turns, the best of three each."""
    quick, whole = [], []
    for _ in range(3):
        seconds, days = _cpu(lambda: [_simulated(run, behaviour) for run in runs])
        quick.append(seconds)
        with patch.object(reports, "undisturbed", lambda *_: None):
            seconds, again = _cpu(lambda: [_simulated(run, behaviour) for run in runs])
        whole.append(seconds)
        assert days == again, "the quick path and the whole path disagree"
    trips = sum(len(day.trips) for day in days)
    return {
        "requests_per_day": round(trips / len(runs), 1),
        "cpu_ms_per_day": round(min(quick) / len(runs) * 1e3, 2),
        "scenario_days_per_cpu_second": round(len(runs) / min(quick), 1),
        "cpu_ms_per_day_when_all_routes_are_looked_at": round(min(whole) / len(runs) * 1e3, 2),
        "same_days": True,
    }


def _simulated(run: Run, behaviour: Behaviour | None = None) -> DayResult:
    town = _town(run.town)
    fleet, rules = SCENARIOS[run.scenario](town.vehicles(run.day), town.rules)
    demand = generate_day(town.demand, run.day, run.draw)
    behaviour = replace(behaviour or Behaviour(), seed=run.draw)
    result = simulate_day(run.day, fleet, town.travel(run.day), rules, demand, behaviour=behaviour)
    tally(result, fleet, lambda _: EVERYBODY)
    return result


def _asked(run: Run) -> tuple[int, float]:
    """How many asked that day, and the CPU time it took."""
    seconds, result = _cpu(lambda: _simulated(run))
    return len(result.trips), seconds


def _begin(folder: str) -> None:
    warm_dispatch()
    _town(folder)


@cache
def _town(folder: str) -> Town:
    return load_town(Path(folder))


def _service_days(town: Town) -> list[date]:
    calendar: Iterable[date] = (FIRST + timedelta(days=ahead) for ahead in range(366))
    return [day for day in calendar if town.vehicles(day)][:DAYS]


def _cpu(work: Callable[[], T]) -> tuple[float, T]:
    began = time.process_time()
    done = work()
    return time.process_time() - began, done


if __name__ == "__main__":
    main()
