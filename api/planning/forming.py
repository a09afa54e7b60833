"""The answer while it forms: what may be said of the draws that are over for every scenario."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.planning.day_outcome import DayOutcome
from api.planning.outcome import compare, outcome
from api.planning.run import Run, plan_runs
from api.planning.scenario import Scenario, in_draws
from api.town.source import Sources


class Forming:
    """Gathers the outcomes of scenarios that are compared with the first of them, draw by draw."""

    def __init__(self, scenarios: Sequence[Scenario], sources: Sources) -> None:
        self._scenarios, self._sources = scenarios, sources
        self._outcomes: dict[Run, DayOutcome] = {}
        self._missing: list[set[Run]] = [set() for _ in range(scenarios[0].form.run.draws)]
        for scenario in scenarios:
            for run in plan_runs(scenario):
                self._missing[run.draw].add(run)

    def add(self, run: Run, found: DayOutcome) -> None:
        """One more day is over."""
        self._outcomes[run] = found
        self._missing[run.draw].discard(run)

    @property
    def draws(self) -> int:
        """So many draws, from the first on, are over for every scenario."""
        return next((draw for draw, missing in enumerate(self._missing) if missing), len(self._missing))

    def comparison(self) -> dict[str, Any]:
        """The comparison in the draws that are over; at least one must be."""
        limited = [in_draws(scenario, self.draws) for scenario in self._scenarios]
        return compare([outcome(one, self._sources, self._of(one)) for one in limited])

    def _of(self, scenario: Scenario) -> dict[Any, DayOutcome]:
        return {(run.day, run.draw): self._outcomes[run] for run in plan_runs(scenario)}
