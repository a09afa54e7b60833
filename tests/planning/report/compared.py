"""Comparisons for the report's tests, really simulated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from api.planning.base_town import BaseTown
from api.planning.form import Costs, ScenarioForm
from api.planning.outcome import compare, outcome, rates_of
from api.planning.report import service_figures
from api.planning.run import Run, plan_runs
from api.planning.scenario import prepare
from api.planning.work import Cancelled, Done, Work, run_here, work_of
from scheduler.simulation.figures import DayTally
from tests.planning.conftest import THURSDAY

RUN = {"days": {"from": THURSDAY.isoformat(), "service_days": 3}, "run": {"draws": 8}}

AS_IT_IS: dict[str, Any] = {"name": {"ja": "いまの町", "en": "The town as it is"}}
ONE_BUS: dict[str, Any] = {
    "name": {"ja": "福祉バス1台だけ", "en": "One welfare bus only"},
    "fleet": {"remove": ["bus-2"]},
}
ONE_MORE: dict[str, Any] = {
    "name": {"ja": "バスを1台ふやす", "en": "One bus more"},
    "fleet": {"add": [{"id": "bus-3", "like": "bus-1"}]},
}
LONGER: dict[str, Any] = {
    "name": {"ja": "車いすの場所を2つに、締切を60分前に", "en": "Two wheelchair places, and a cut-off of an hour"},
    "fleet": {"change": [{"id": "bus-1", "wheelchairs": 2}]},
    "rules": {"cutoff_minutes": 60},
}


class Here:
    """Runs days in this process."""

    def submit(self, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
        return run_here(work, runs, cancelled)


def compared(base: BaseTown, *scenarios: dict[str, Any], **run: Any) -> dict[str, Any]:
    """What the planner's page would have: the first scenario is the base of the comparison."""
    forms = [ScenarioForm.model_validate({**RUN, **run, **scenario}) for scenario in scenarios]
    ready = [prepare(form, base, THURSDAY) for form in forms]
    work = work_of(ready)
    return compare(
        [outcome(one, base.sources, {(run.day, run.draw): work.run(run) for run in plan_runs(one)}) for one in ready]
    )


def form_of(scenario: dict[str, Any]) -> ScenarioForm:
    """The form of a scenario of this file."""
    return ScenarioForm.model_validate({**RUN, **scenario})


def served(base: BaseTown, *firsts: str, days: int = 2) -> dict[str, Any]:
    """Figures of service days as the record of the real service would give them: `days` from each of `firsts`."""
    tallies: dict[date, DayTally] = {}
    for first in firsts:
        wish = {"days": {"from": first, "service_days": days}, "run": {"draws": 1}}
        scenario = prepare(ScenarioForm.model_validate({**AS_IT_IS, **wish}), base, THURSDAY)
        work = work_of([scenario])
        tallies |= {run.day: work.run(run).tally for run in plan_runs(scenario)}
    return service_figures(tallies, rates_of(Costs(), base.town))


__all__ = ["AS_IT_IS", "LONGER", "ONE_BUS", "ONE_MORE", "Here", "compared", "form_of", "served"]
