"""Every trip of a study as a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from api.planning.cache import Outcomes
from api.planning.day_outcome import DayOutcome
from api.planning.execute import Executed
from api.planning.run import Run
from api.planning.scenario import in_draws
from api.planning.tables import write_csv, write_parquet
from api.service.problems import ServiceProblem
from api.service.studies.planners_town import PlannersTown
from api.service.studies.ready import StudyFindings, ready
from api.service.studies.wishes import StudyWish
from api.store.studies import StudyRow

TripsKind = Literal["csv", "parquet"]


def write_trips(town: PlannersTown, row: StudyRow, kind: TripsKind, path: Path) -> None:
    """The trips of the draws that are over. Raises study_not_ready, study_days_gone."""
    if row.results is None:
        raise ServiceProblem("study_not_ready")
    first = town.first_day(row.head.made_at)
    try:
        study = ready(StudyWish.from_json(row.asked), town.base, first, town.recorded(first))
        scenarios = [in_draws(one, row.results["draws_done"]) for one in study.scenarios]
        write = write_csv if kind == "csv" else write_parquet
        write(path, scenarios, Executed(_Kept(town.kept), 0))
    except (StudyFindings, KeyError):
        raise ServiceProblem("study_days_gone") from None


class _Kept(Mapping[Run, DayOutcome]):
    """Days as they are kept, each read when it is written: a season of many draws would fill the memory."""

    def __init__(self, kept: Outcomes) -> None:
        self._kept = kept

    def __getitem__(self, run: Run) -> DayOutcome:
        outcome = self._kept.get(run)
        if outcome is None:
            raise KeyError(run)
        return outcome

    def __iter__(self) -> Iterator[Run]:
        return iter(())

    def __len__(self) -> int:
        return 0
