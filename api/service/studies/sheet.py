"""What the council's report of a study is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from api.planning.as_it_is import unchanged
from api.planning.form import Costs, ScenarioForm
from api.planning.form_fleet import VehicleAdded
from api.planning.form_place import AreaDrawn
from api.planning.read import scenario_of
from api.planning.recorded_demand import is_replayed
from api.planning.report import Occasion, assumptions_of
from api.planning.report.assumptions import Assumption
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.studies.wishes import StudyWish
from api.store.studies import StudyRow
from api.town.model import Words
from api.town.schema import Name

UNFINISHED = Words("途中の結果", "Not finished")
SO_FAR = Words("{}回のうち{}回まで計算した結果です", "After {1} of {0} draws")


@dataclass(frozen=True, slots=True)
class StudySheet:
    """The comparison so far, what the search found if there was one, and what must be said beside them."""

    comparison: Mapping[str, Any]
    frontier: Mapping[str, Any] | None
    occasion: Occasion


def sheet(context: Context, row: StudyRow) -> StudySheet:
    """Of what is there so far. Raises study_not_ready."""
    if row.results is None:
        raise ServiceProblem("study_not_ready")
    wish = StudyWish.from_json(row.asked)
    forms = [scenario_of(content) for content in wish.scenarios]
    comparison = row.results["comparison"]
    # The rates are those it was counted with: the town's own, where the scenario states no others.
    rates = {"costs": Costs.model_validate(comparison["base"]["costs"])}
    base = (unchanged(forms[0]) if wish.as_it_is else forms[0]).model_copy(update=rates)
    assumed = [*_so_far(base, row.results["draws_done"]), *assumptions_of(base, context.town.seasons)]
    occasion = Occasion.of(context.town, context.today(), assumed)
    named = replace(occasion, names={**occasion.names, **_names(forms)})
    return StudySheet(comparison, row.results["frontier"], named)


def _so_far(base: ScenarioForm, draws: int) -> list[Assumption]:
    asked = 1 if is_replayed(base) else base.run.draws
    return [] if draws >= asked else [(UNFINISHED, Words(*(words.format(asked, draws) for words in SO_FAR)))]


def _names(forms: list[ScenarioForm]) -> dict[str, Words]:
    """What scenarios call the areas they draw and the vehicles they add."""
    given: list[AreaDrawn | VehicleAdded] = []
    for form in forms:
        given += form.areas
        given += form.fleet.add
    return {
        one.id: Words(one.name.ja, one.name.en) if isinstance(one.name, Name) else Words(one.name, one.name)
        for one in given
        if one.name is not None
    }
