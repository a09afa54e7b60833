"""A study that is in order: its scenarios in the order they are compared, and the search for the frontier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from api.planning.as_it_is import as_it_is
from api.planning.base_town import BaseTown
from api.planning.candidates import trims_of
from api.planning.form import DaysChosen, ScenarioForm
from api.planning.frontier import Search, runs_of
from api.planning.read import scenario_of
from api.planning.recorded_demand import Records
from api.planning.run import plan_runs
from api.planning.scenario import Scenario, not_comparable, prepare
from api.planning.scenario_error import Finding, ScenarioFindings
from api.planning.standard import StandardError, standard_of
from api.service.studies.views import FindingView
from api.service.studies.wishes import FrontierWish, StudyWish

FRONTIER = -1
"""Stands for the search in a finding, where the asked scenarios count from 0."""


MOST_FINDINGS = 100
"""Nobody reads more of them at once."""


class StudyFindings(Exception):
    """A study that cannot be run, with every mistake found."""

    def __init__(self, findings: Sequence[FindingView]) -> None:
        super().__init__(f"{findings[0].field}: {findings[0].ja} / {findings[0].en}")
        self.findings = tuple(findings)


@dataclass(frozen=True)
class ReadyStudy:
    """`scenarios` are compared with the first of them, around which `search` looks for the frontier."""

    scenarios: tuple[Scenario, ...]
    search: Search | None
    search_runs: int

    @property
    def runs(self) -> int:
        """Simulated days in all; the search may leave out some of its own."""
        return len({run for scenario in self.scenarios for run in plan_runs(scenario)}) + self.search_runs

    @property
    def base_form(self) -> ScenarioForm:
        """The base's form on its own days: what the search varies."""
        base = self.scenarios[0]
        return base.form.model_copy(update={"days": DaysChosen(dates=list(base.days))})


def ready(wish: StudyWish, base: BaseTown, first: date, recorded: Records) -> ReadyStudy:
    """The study ready to run; `first` is the first day of a scenario that names none.

    Raises StudyFindings with every mistake found.
    """
    found: list[FindingView] = []
    scenarios = _prepared(wish, base, first, recorded, found)
    search, search_runs = None, 0
    if wish.frontier is not None:
        search = _search(wish.frontier, found)
    if search is not None and not found:
        try:
            search_runs = runs_of(search, scenarios[0], base)
        except ScenarioFindings as error:
            found += [FindingView(FRONTIER, "frontier", *finding[1:]) for finding in error.findings]
    _stop_at(found)
    return ReadyStudy(tuple(scenarios), search, search_runs)


def _prepared(
    wish: StudyWish, base: BaseTown, first: date, recorded: Records, found: list[FindingView]
) -> list[Scenario]:
    scenarios = []
    for number, content in enumerate(wish.scenarios):
        try:
            scenarios.append(prepare(scenario_of(content), base, first, recorded))
        except ScenarioFindings as error:
            found += _views(number, error.findings)
    if found:
        return scenarios
    for number, finding in not_comparable(scenarios).items():
        found += _views(number, [finding])
    if wish.as_it_is and not found:
        try:
            scenarios.insert(0, as_it_is(scenarios[0], base, recorded))
        except ScenarioFindings as error:
            found += _views(0, error.findings)
    return scenarios


def _search(wish: FrontierWish, found: list[FindingView]) -> Search | None:
    try:
        return Search(wish.more, trims_of(sorted(set(wish.trims))), standard_of(wish.standard))
    except StandardError as error:
        found += _views(FRONTIER, [Finding("frontier.standard", None, *error.words)])
        return None


def _views(number: int, findings: Sequence[Finding]) -> list[FindingView]:
    return [FindingView(number, *finding) for finding in findings]


def _stop_at(found: list[FindingView]) -> None:
    if found:
        raise StudyFindings(found[:MOST_FINDINGS])
