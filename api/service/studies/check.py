"""What a study would run, before anything is started."""

from __future__ import annotations

from api.planning.scenario import Scenario
from api.service.studies.ready import ReadyStudy
from api.service.studies.views import CheckView, ComparedView
from api.town.model import Words


def check(study: ReadyStudy) -> CheckView:
    """The scenarios in the order they would be compared, and how many days would be simulated in all."""
    return CheckView((), study.runs, tuple(compared(study)))


def compared(study: ReadyStudy) -> list[ComparedView]:
    """Each scenario as it would be run."""
    return [_compared(scenario) for scenario in study.scenarios]


def _compared(scenario: Scenario) -> ComparedView:
    title, days = scenario.form.title, scenario.days
    vehicles = sum(len(scenario.vehicles(day)) for day in days) / len(days)
    return ComparedView(Words(title["ja"], title["en"]), days, scenario.form.run.draws, vehicles)
