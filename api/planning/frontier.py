"""A search over fleet and hours: the frontier of cost against service, and the cheapest plan that meets a standard.

Every plan is first run in one draw. One that costs more than another and serves worse by more than chance explains is
left there; the others get all their draws.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.planning.apply import apply
from api.planning.base_town import BaseTown
from api.planning.cache import OutcomeMemory, Outcomes
from api.planning.candidates import Candidate, Trim, candidates
from api.planning.execute import Progress, Runs, execute
from api.planning.form import ScenarioForm
from api.planning.outcome import rates_of
from api.planning.recorded_demand import Records
from api.planning.scenario import Scenario, in_draws, prepare
from api.planning.scenario_error import Finding, ScenarioFindings
from api.planning.standard import Bound
from api.planning.work import Cancelled
from scheduler.simulation.figures import MEASURES, interval, samples

MOST_RUNS = 50_000
"""More simulated days than this are no search any more."""

SHOWN = ("cost", "acceptance", "wait_p90", "detour_p90", "riders_per_vehicle_hour", "vehicle_hours", "co2_kg")
"""Figures told of each plan, besides those of the standard."""

_MARGIN = {"share": 0.03, "seconds": 60.0, "ratio": 0.1}
"""One draw's difference that is taken for more than chance, by unit; a tenth of the value for others."""


@dataclass(frozen=True)
class Search:
    """What is looked at: `more` vehicles of each sort than today, every one of `trims`, under `standard`."""

    more: int
    trims: Sequence[Trim]
    standard: Sequence[Bound]


@dataclass
class _Plan:
    candidate: Candidate
    scenario: Scenario
    figures: dict[str, dict[str, Any]]


def frontier(
    form: ScenarioForm,
    base: BaseTown,
    first: date,
    search: Search,
    runs: Runs,
    cache: Outcomes | None = None,
    on_progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
    recorded: Records | None = None,
) -> dict[str, Any]:
    """Plans with their figures, which of them are on the frontier, and the cheapest that meets the standard.

    Fleet and hours vary around those of the scenario. Raises ScenarioFindings before anything is started.
    """
    plans = _plans(form, base, first, search, recorded)
    known = OutcomeMemory() if cache is None else cache
    measures = list(dict.fromkeys((*SHOWN, *(bound.measure for bound in search.standard))))

    def run(some: Sequence[_Plan], draws: int, progress: Progress) -> None:
        scenarios = [in_draws(plan.scenario, draws) for plan in some]
        executed = execute(scenarios, runs, known, progress, cancelled)
        for plan, scenario in zip(some, scenarios, strict=True):
            plan.figures = _figures(scenario, executed.of(scenario), measures)

    first_draw = len(plans[0].scenario.days) * len(plans)
    run(plans, 1, lambda done, total: on_progress(done, first_draw * form.run.draws))
    serving = list(dict.fromkeys(("acceptance", *(bound.measure for bound in search.standard))))
    left = [plan for plan in plans if not any(_beaten(plan, other, serving) for other in plans)]
    behind = first_draw - len(plans[0].scenario.days) * len(left)
    run(left, form.run.draws, lambda done, total: on_progress(behind + done, behind + total))
    return _told(plans, left, search)


def _plans(form: ScenarioForm, base: BaseTown, first: date, search: Search, recorded: Records | None) -> list[_Plan]:
    """Each candidate as a scenario of the town that the form makes."""
    whole = prepare(form, base, first, recorded)
    runs_of(search, whole, base)
    town = BaseTown(base.folder, apply(base.sources, form), whole.town)
    days = form.days.model_copy(update={"from_": None, "service_days": None, "dates": list(whole.days)})
    kept = {name: getattr(form, name) for name in ("demand", "service", "behaviour", "costs", "run")}
    said = {name: value for name, value in kept.items() if name in form.model_fields_set}
    plain = ScenarioForm().model_copy(update={**said, "days": days})
    some = candidates(town.sources.fleet, search.more, search.trims)
    return [
        _Plan(one, prepare(plain.model_copy(update={"fleet": one.change}), town, first, recorded), {}) for one in some
    ]


def runs_of(search: Search, scenario: Scenario, base: BaseTown) -> int:
    """How many days are simulated when every plan gets all its draws. Raises ScenarioFindings when they are too many
    or none."""
    plans = len(candidates(apply(base.sources, scenario.form).fleet, search.more, search.trims))
    runs = plans * len(scenario.days) * scenario.form.run.draws
    if not 0 < runs <= MOST_RUNS:
        ja = f"{plans} 案 × 日数 × 回数は {runs:,} 回です (1 から {MOST_RUNS:,} まで)。日数か回数か案を減らしてください"
        en = f"{plans} plans × days × draws are {runs:,} runs (1 to {MOST_RUNS:,}): fewer days, draws or plans, please"
        raise ScenarioFindings([Finding("run.draws", None, ja, en)])
    return runs


def _figures(scenario: Scenario, days: Mapping[Any, Any], measures: Sequence[str]) -> dict[str, dict[str, Any]]:
    rates = rates_of(scenario.form.costs, scenario.town)
    draws = range(scenario.form.run.draws)
    sampled = samples([[days[day, draw].tally for day in scenario.days] for draw in draws], rates)
    found = {}
    for measure in measures:
        one = interval(sampled[measure])
        found[measure] = {"mean": one.mean, "low": one.low, "high": one.high}
    return found


def _beaten(plan: _Plan, other: _Plan, serving: Sequence[str]) -> bool:
    """Whether another plan costs no more and serves clearly better in everything that counts."""
    if other is plan or (other.figures["cost"]["mean"] or 0) > (plan.figures["cost"]["mean"] or 0):
        return False
    return all(
        _clearly_better(measure, plan.figures[measure]["mean"], other.figures[measure]["mean"]) for measure in serving
    )


def _clearly_better(measure: str, mine: float | None, others: float | None) -> bool:
    if mine is None or others is None:
        return mine is None and others is not None
    sign = 1 if MEASURES[measure].better == "more" else -1
    return sign * (others - mine) > _MARGIN.get(MEASURES[measure].unit, abs(mine) / 10)


def _told(plans: Sequence[_Plan], left: Sequence[_Plan], search: Search) -> dict[str, Any]:
    on = {id(plan) for plan in left if not any(_dominates(other, plan) for other in left)}
    rows: list[dict[str, Any]] = [
        {
            "name": {"ja": plan.candidate.ja, "en": plan.candidate.en},
            "vehicles": plan.candidate.vehicles,
            "fleet": plan.candidate.change.model_dump(exclude_defaults=True),
            "figures": plan.figures,
            "draws": 1 if not any(plan is one for one in left) else plan.scenario.form.run.draws,
            "on_frontier": id(plan) in on,
            "meets": id(plan) in {id(one) for one in left} and _meets(plan, search.standard),
            "surely": all(bound.surely(plan.figures[bound.measure]) for bound in search.standard),
        }
        for plan in plans
    ]
    rows.sort(key=lambda row: (row["figures"]["cost"]["mean"], row["name"]["en"]))
    cheapest = next((number for number, row in enumerate(rows) if row["meets"]), None)
    return {
        "standard": [str(bound) for bound in search.standard],
        "days": [day.isoformat() for day in plans[0].scenario.days],
        "plans": rows,
        "frontier": [number for number, row in enumerate(rows) if row["on_frontier"]],
        "cheapest": cheapest if search.standard else None,
    }


def _dominates(one: _Plan, other: _Plan) -> bool:
    """Whether one plan costs no more and accepts no fewer, and is better in one of the two."""
    a, b = (_point(plan) for plan in (one, other))
    return a != b and a[0] <= b[0] and a[1] >= b[1]


def _point(plan: _Plan) -> tuple[float, float]:
    return plan.figures["cost"]["mean"] or 0.0, plan.figures["acceptance"]["mean"] or 0.0


def _meets(plan: _Plan, standard: Sequence[Bound]) -> bool:
    return all(bound.holds(plan.figures[bound.measure]["mean"]) for bound in standard)
