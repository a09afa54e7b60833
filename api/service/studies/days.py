"""Single simulated days of studies: from what is kept of them, or simulated once more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from threading import Lock

from api.planning.day_outcome import DayOutcome
from api.planning.outcome import rates_of
from api.planning.run import Run
from api.planning.scenario import Scenario
from api.planning.work import work_of
from api.service.problems import ServiceProblem
from api.service.studies.day_views import SimulatedDayView
from api.service.studies.drawn_day import Drawing
from api.service.studies.planners_town import PlannersTown
from api.service.studies.ready import StudyFindings, ready
from api.service.studies.wishes import StudyWish
from api.store.studies import StudyRow
from api.town.model import TownError, Words
from scheduler.simulation.figures import figures


class StudyDays:
    """The days of the study that was looked at last are found quickly: its scenarios are kept."""

    def __init__(self, town: PlannersTown) -> None:
        self._town = town
        self._last: tuple[str, tuple[Scenario, ...]] | None = None
        self._simulating = Lock()

    def day(self, study: StudyRow, scenario: int, day: date, draw: int) -> SimulatedDayView:
        """One day of one draw of a scenario, counted as they are compared. Raises unknown_study_day, and
        study_days_gone when the town has changed so much that the study no longer fits it."""
        scenarios = self._scenarios(study)
        if not scenario < len(scenarios) or day not in scenarios[scenario].days:
            raise ServiceProblem("unknown_study_day")
        chosen = scenarios[scenario]
        if not draw < chosen.form.run.draws:
            raise ServiceProblem("unknown_study_day")
        outcome = self._outcome(chosen, day, draw)
        drawing = Drawing(chosen, day)
        return SimulatedDayView(
            study_id=study.head.id,
            scenario=scenario,
            date=day,
            draw=draw,
            names=tuple(Words(**one.form.title) for one in scenarios),
            dates=chosen.days,
            draws=chosen.form.run.draws,
            figures=figures([outcome.tally], rates_of(chosen.form.costs, chosen.town)),
            vehicles=drawing.vehicles(outcome),
            trips=drawing.trips(outcome),
        )

    def _scenarios(self, study: StudyRow) -> tuple[Scenario, ...]:
        last = self._last
        if last is not None and last[0] == study.head.id:
            return last[1]
        wish, first = StudyWish.from_json(study.asked), self._town.first_day(study.head.made_at)
        try:
            asked = replace(wish, frontier=None)
            scenarios = ready(asked, self._town.base, first, self._town.recorded(first)).scenarios
        except (StudyFindings, TownError) as error:
            raise ServiceProblem("study_days_gone") from error
        self._last = study.head.id, scenarios
        return scenarios

    def _outcome(self, scenario: Scenario, day: date, draw: int) -> DayOutcome:
        run = Run(scenario.hash, day, draw)
        kept = self._town.kept.get(run)
        if kept is not None:
            return kept
        records = None if scenario.records is None else {day: scenario.records[day]}
        alone = replace(scenario, days=(day,), records=records)
        with self._simulating:  # one at a time: those who ride are answered meanwhile
            outcome = work_of([alone]).run(run)
        self._town.kept.put(run, outcome)
        return outcome
