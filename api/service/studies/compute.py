"""Computes a study: its scenarios draw by draw, so that the answer is seen forming, then the frontier."""

from __future__ import annotations

from datetime import date
from typing import Any

from api.planning.execute import Runs, execute
from api.planning.forming import Forming
from api.planning.frontier import frontier
from api.planning.recorded_demand import Records
from api.planning.work import Cancelled
from api.service.studies.planners_town import PlannersTown
from api.service.studies.ready import ReadyStudy, ready
from api.service.studies.saving import StudyLog
from api.service.studies.wishes import StudyWish


def compute(town: PlannersTown, saved: StudyLog, runs: Runs, stopped: Cancelled) -> None:
    """Runs the whole study; what was simulated before is taken from the cache.

    Raises StudyFindings when the study no longer fits the town, Stopped when it was stopped.
    """
    row = saved.row()
    first = town.first_day(row.head.made_at)
    recorded = town.recorded(first)
    study = ready(StudyWish.from_json(row.asked), town.base, first, recorded)
    results = _compare(study, town, saved, runs, stopped)
    if study.search is not None:
        found = _search(study, town, saved, runs, stopped, first, recorded)
        saved.results({**results, "frontier": found})


def _compare(study: ReadyStudy, town: PlannersTown, saved: StudyLog, runs: Runs, stopped: Cancelled) -> dict[str, Any]:
    forming = Forming(study.scenarios, town.base.sources)
    results: dict[str, Any] = {"comparison": None, "draws_done": 0, "frontier": None}

    def on_progress(done: int, total: int) -> None:
        more = forming.draws > results["draws_done"]
        if more:
            results.update(comparison=forming.comparison(), draws_done=forming.draws)
        saved.progress("comparison", done, total + study.search_runs, results if more else None)

    execute(study.scenarios, runs, town.kept, on_progress, stopped, forming.add)
    return results


def _search(
    study: ReadyStudy,
    town: PlannersTown,
    saved: StudyLog,
    runs: Runs,
    stopped: Cancelled,
    first: date,
    recorded: Records,
) -> dict[str, Any]:
    assert study.search is not None
    before = study.runs - study.search_runs

    def on_progress(done: int, total: int) -> None:
        saved.progress("frontier", before + done, before + total)

    return frontier(
        study.base_form, town.base, first, study.search, runs, town.kept, on_progress, stopped, recorded=recorded
    )
