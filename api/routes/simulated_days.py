"""For those who plan: one simulated day of a study, to be looked at vehicle by vehicle."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.schemas.base import Day, Identifier
from api.schemas.simulated_days import SimulatedDay
from api.service.actors import Actor
from api.service.studies.day_views import SimulatedDayView

router = APIRouter(prefix="/v1/studies", tags=["planning"])


@router.get(
    "/{study_id}/day",
    response_model=SimulatedDay,
    responses=refuses(*TOKEN, "unknown-study", "unknown-study-day", "study-days-gone", "not-a-date", "invalid-input"),
)
def get_simulated_day(
    service: Service,
    study_id: Annotated[Identifier, Path()],
    date: Annotated[Day, Query(description="A day of the scenario")],
    scenario: Annotated[int, Query(ge=0, le=12, description="As they are compared: 0 is the base")] = 0,
    draw: Annotated[int, Query(ge=0, le=99)] = 0,
    actor: Actor = Depends(allowed(Operation.TRY_SCENARIOS)),
) -> SimulatedDayView:
    """What every vehicle did and what became of every wish. A day that is not kept any more is simulated again."""
    return service.studies.day(study_id, scenario, date, draw)
