"""What runs need, whoever runs them: settings by scenario and travel tables by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.planning.day_outcome import DayOutcome
from api.planning.run import Run, run_one
from api.planning.scenario import Scenario
from api.planning.setting import Setting, setting_of, tables_of
from scheduler.travel import MatrixTravel

Cancelled = Callable[[], bool]
Done = tuple[Run, DayOutcome]


@dataclass(frozen=True)
class Work:
    """Settings by the hash of their scenario, and each travel table once."""

    settings: Mapping[str, Setting]
    tables: Mapping[str, MatrixTravel]

    def run(self, run: Run) -> DayOutcome:
        """Runs one day here."""
        setting = self.settings[run.scenario]
        own, then = setting.tables_on(run.day)
        return run_one(setting, self.tables[own], run, self.tables[then])


def work_of(scenarios: Sequence[Scenario]) -> Work:
    """What the scenarios' days need; scenarios that are simulated alike share their setting."""
    settings: dict[str, Setting] = {}
    tables: dict[str, MatrixTravel] = {}
    for scenario in scenarios:
        setting, known = setting_of(scenario), settings.get(scenario.hash)
        settings[scenario.hash] = setting if known is None else known.with_days_of(setting)
        tables |= tables_of(scenario)
    return Work(settings, tables)


def run_here(work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
    """Runs one after another in this process."""
    for run in runs:
        if cancelled():
            return
        yield run, work.run(run)
