"""The town as it is, to compare a scenario with: the same days, draws, rates and given wishes, and nothing changed."""

from __future__ import annotations

from api.planning.base_town import BaseTown
from api.planning.form import BehaviourChange, DaysChosen, Demand, ScenarioForm
from api.planning.recorded_demand import Records, is_replayed
from api.planning.scenario import Scenario, prepare
from scheduler.rules import lines_of_day


def as_it_is(scenario: Scenario, base: BaseTown, recorded: Records | None = None) -> Scenario:
    """Where the town is closed on days of the scenario, it is looked at on as many of its own days from the first."""
    form, days = scenario.form, list(scenario.days)
    chosen = DaysChosen(dates=days)
    if not all(lines_of_day(base.town.rules, day) for day in days):
        chosen = DaysChosen(from_=days[0], service_days=len(days))
    return prepare(unchanged(form).model_copy(update={"days": chosen}), base, days[0], recorded)


def unchanged(form: ScenarioForm) -> ScenarioForm:
    """What is left of a form without its changes: the draws, the rates, and the wishes where they are given."""
    demand = Demand(kind=form.demand.kind, csv=form.demand.csv if form.demand.kind == "csv" else None)
    plain = ScenarioForm(demand=demand, run=form.run.model_copy(update={"optimise": 0}), costs=form.costs)
    return plain if is_replayed(form) else plain.model_copy(update={"behaviour": BehaviourChange()})
