"""For those who plan: a day's figures."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.figures import Figures
from api.service.actors import Actor
from api.service.views import FiguresView

router = APIRouter(prefix="/v1", tags=["planning"])


@router.get("/figures", response_model=Figures, responses=refuses(*TOKEN, "not-a-date"))
def get_figures(
    service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.READ_FIGURES))
) -> FiguresView:
    """What came of a day so far."""
    return service.figures(day or service.today())
