"""Runs scenarios: what is in the cache is taken from there, the rest is simulated, each day once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from api.planning.cache import Outcomes
from api.planning.day_outcome import DayOutcome
from api.planning.run import Run, plan_runs
from api.planning.scenario import Scenario
from api.planning.work import Cancelled, Done, Work, work_of

Progress = Callable[[int, int], None]
"""Told how many runs are done, and of how many."""

OnOutcome = Callable[[Run, DayOutcome], None]
"""Told each day once it is there, whether it was kept or has been simulated."""


class Runs(Protocol):
    """Whoever runs days: this process or a cluster."""

    def submit(self, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
        """Each run's outcome once, in any order; fewer when cancelled."""


class Stopped(Exception):
    """The planner did not want to wait any longer."""


@dataclass(frozen=True)
class Executed:
    """The outcome of every run, and how many of them had to be simulated."""

    outcomes: Mapping[Run, DayOutcome]
    simulated: int

    def of(self, scenario: Scenario) -> dict[tuple[date, int], DayOutcome]:
        """A scenario's outcomes by day and draw."""
        return {(run.day, run.draw): self.outcomes[run] for run in plan_runs(scenario)}


def execute(
    scenarios: Sequence[Scenario],
    runs: Runs,
    cache: Outcomes | None = None,
    on_progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
    on_outcome: OnOutcome = lambda run, outcome: None,
) -> Executed:
    """Draw by draw over all scenarios, so that a part of the draws is already an answer.

    Raises Stopped when it was cancelled; what was simulated by then stays in the cache.
    """
    wanted = _draw_by_draw(scenarios)
    outcomes: dict[Run, DayOutcome] = {}
    for run in wanted:
        if cache is not None and (kept := cache.get(run)) is not None:
            outcomes[run] = kept
            on_outcome(run, kept)
    missing = [run for run in wanted if run not in outcomes]
    on_progress(len(outcomes), len(wanted))
    if missing:
        for run, outcome in runs.submit(work_of(scenarios), missing, cancelled):
            outcomes[run] = outcome
            if cache is not None:
                cache.put(run, outcome)
            on_outcome(run, outcome)
            on_progress(len(outcomes), len(wanted))
    if len(outcomes) < len(wanted):
        raise Stopped
    return Executed(outcomes, len(missing))


def _draw_by_draw(scenarios: Sequence[Scenario]) -> list[Run]:
    """Every run once, those of the first draw of all scenarios first."""
    runs = dict.fromkeys(run for scenario in scenarios for run in plan_runs(scenario))
    return sorted(runs, key=lambda run: run.draw)
