"""What the planner may ask of studies, in one place."""

from __future__ import annotations

import secrets
from datetime import date
from pathlib import Path

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.site import Site
from api.service.studies.base_facts import base_facts
from api.service.studies.base_views import BaseView
from api.service.studies.check import check, compared
from api.service.studies.day_views import SimulatedDayView
from api.service.studies.days import StudyDays
from api.service.studies.planners_town import PlannersTown
from api.service.studies.ready import ReadyStudy, StudyFindings, ready
from api.service.studies.runner import StudyRunner
from api.service.studies.sheet import StudySheet, sheet
from api.service.studies.shown import shown, summary
from api.service.studies.trips import TripsKind, write_trips
from api.service.studies.views import CheckView, StudySummaryView, StudyView
from api.service.studies.wishes import StudyWish
from api.store.recorded_days import recorded_days
from api.store.studies import (
    StudyHead,
    StudyRow,
    add_study,
    count_unfinished,
    end_study,
    newest_studies,
    read_study,
    remove_study,
)

MOST_LISTED = 50
MOST_WAITING = 20
"""Studies that wait at once: more are no plan but a mistake of a program."""


class Studies:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing."""

    def __init__(self, context: Context, site: Site) -> None:
        self._context = context
        self._town = PlannersTown(site, context.database, context.town)
        self._days = StudyDays(self._town)
        self._runner = StudyRunner(context, site)

    def base(self) -> BaseView:
        """The town as it is."""
        context = self._context
        with context.database.read() as connection:
            days = recorded_days(connection, context.key, context.today().isoformat())
        return base_facts(self._town.base.sources, days, context.today())

    def check(self, wish: StudyWish) -> CheckView:
        """What a study would run, or every mistake in it; nothing is started."""
        try:
            return check(self._ready(wish))
        except StudyFindings as error:
            return CheckView(error.findings, None, ())

    def start(self, actor: Actor, wish: StudyWish) -> StudyView:
        """Queues a study. Raises scenario_findings, too_many_studies."""
        try:
            study = self._ready(wish)
        except StudyFindings as error:
            raise ServiceProblem("scenario_findings", {"findings": [one.as_json() for one in error.findings]}) from None
        head = StudyHead(
            id=f"s{secrets.token_hex(8)}",
            made_by=actor.name[:80],
            made_at=int(self._context.clock.now().timestamp()),
            names=[one.name._asdict() for one in compared(study)],
            total=study.runs,
        )
        with self._context.database.write() as connection:
            if count_unfinished(connection, self._context.key) >= MOST_WAITING:
                raise ServiceProblem("too_many_studies")
            add_study(connection, self._context.key, head, wish.as_json())
        self._runner.wake()
        return self.study(head.id)

    def list(self) -> tuple[StudySummaryView, ...]:
        """The newest studies, newest first."""
        with self._context.database.read() as connection:
            heads = newest_studies(connection, self._context.key, MOST_LISTED)
        return tuple(summary(self._context, head) for head in heads)

    def study(self, study_id: str, with_asked: bool = True) -> StudyView:
        """A study as it stands, without what was asked for those who know it. Raises unknown_study."""
        return shown(self._context, self._row(study_id, with_asked))

    def sheet(self, study_id: str) -> StudySheet:
        """For the report of what is there so far. Raises unknown_study, study_not_ready."""
        return sheet(self._context, self._row(study_id))

    def write_trips(self, study_id: str, kind: TripsKind, path: Path) -> None:
        """Every trip of every scenario. Raises unknown_study, study_not_ready, study_days_gone."""
        write_trips(self._town, self._row(study_id), kind, path)

    def cancel(self, study_id: str) -> StudyView:
        """Ends a study that is not over; what came of it so far stays. Raises unknown_study."""
        self._row(study_id)
        with self._context.database.write() as connection:
            end_study(connection, self._context.key, study_id, "cancelled")
        self._runner.stop(study_id)
        return self.study(study_id)

    def remove(self, study_id: str) -> None:
        """Takes a study away, whether it is over or not. Raises unknown_study."""
        with self._context.database.write() as connection:
            if not remove_study(connection, self._context.key, study_id):
                raise ServiceProblem("unknown_study")
        self._runner.stop(study_id)

    def day(self, study_id: str, scenario: int, day: date, draw: int) -> SimulatedDayView:
        """One simulated day. Raises unknown_study, unknown_study_day, study_days_gone."""
        return self._days.day(self._row(study_id), scenario, day, draw)

    def close(self) -> None:
        """Stops what runs; it is taken up at the next start."""
        self._runner.close()

    def _row(self, study_id: str, with_asked: bool = True) -> StudyRow:
        with self._context.database.read() as connection:
            row = read_study(connection, self._context.key, study_id, with_asked)
        if row is None:
            raise ServiceProblem("unknown_study")
        return row

    def _ready(self, wish: StudyWish) -> ReadyStudy:
        today = self._context.today()
        return ready(wish, self._town.base, today, self._town.recorded(today))
