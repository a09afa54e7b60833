"""For those who plan: a day's figures, and what-if."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.base import Identifier
from api.schemas.figures import Figures
from api.schemas.scenarios import Scenario, ScenarioAsked
from api.service.actors import Actor
from api.service.views import FiguresView, ScenarioView
from api.service.wishes import ScenarioWish

router = APIRouter(prefix="/v1", tags=["planning"])


@router.get("/figures", response_model=Figures, responses=refuses(*TOKEN, "not-a-date"))
def get_figures(
    service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.READ_FIGURES))
) -> FiguresView:
    """What came of a day so far."""
    return service.figures(day or service.today())


@router.post(
    "/scenarios",
    status_code=202,
    response_model=Scenario,
    responses=refuses(
        *TOKEN, *BODY, "unknown-day", "unknown-vehicle", "scenario-fleet", "not-a-date", "too-many-scenarios"
    ),
)
def start_scenario(
    asked: ScenarioAsked,
    service: Service,
    response: Response,
    actor: Actor = Depends(allowed(Operation.TRY_SCENARIOS)),
) -> ScenarioView:
    """Runs a day again with other vehicles, beside the same day with its own. Look at it again for the results."""
    wish = ScenarioWish(asked.date, asked.vehicles, asked.remove, asked.seed, asked.demand)
    scenario = service.start_scenario(wish)
    response.headers["Location"] = f"/v1/scenarios/{scenario.scenario_id}"
    return scenario


@router.get(
    "/scenarios/{scenario_id}", response_model=Scenario, responses=refuses(*TOKEN, "unknown-scenario", "invalid-input")
)
def get_scenario(
    service: Service,
    scenario_id: Annotated[Identifier, Path()],
    actor: Actor = Depends(allowed(Operation.TRY_SCENARIOS)),
) -> ScenarioView:
    """A scenario with its progress, and its results once it is done."""
    return service.scenario(scenario_id)
