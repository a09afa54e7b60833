"""What the dispatcher should look at now."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.alerts import Alert
from api.schemas.base import Identifier
from api.service.actors import Actor
from api.service.alerts.views import AlertView

router = APIRouter(prefix="/v1/alerts", tags=["desk"])

AlertId = Annotated[Identifier, Path()]


@router.get("", response_model=list[Alert], responses=refuses(*TOKEN, "not-a-date", "invalid-input"))
def list_alerts(
    service: Service,
    day: DayAsked = None,
    done: Annotated[bool, Query(description="Also those that somebody has seen to")] = False,
    actor: Actor = Depends(allowed(Operation.SEE_ALERTS)),
) -> tuple[AlertView, ...]:
    """What matters now, the most urgent first, each with what can be done about it."""
    return service.desk.alerts(actor, day or service.today(), done)


@router.put(
    "/{alert_id}/done",
    status_code=204,
    responses=refuses(*TOKEN, "unknown-alert", "not-a-date", "invalid-input"),
)
def see_to(
    alert_id: AlertId,
    service: Service,
    day: DayAsked = None,
    actor: Actor = Depends(allowed(Operation.SEE_ALERTS)),
) -> None:
    """Says that somebody has seen to an alert: it is left out from now on. Once more changes nothing."""
    service.desk.see_to(actor, day or service.today(), alert_id)


@router.delete("/{alert_id}/done", status_code=204, responses=refuses(*TOKEN, "not-a-date", "invalid-input"))
def bring_back(
    alert_id: AlertId,
    service: Service,
    day: DayAsked = None,
    actor: Actor = Depends(allowed(Operation.SEE_ALERTS)),
) -> None:
    """Takes that back: the alert is shown again while its cause lasts."""
    service.desk.bring_back(actor, day or service.today(), alert_id)
