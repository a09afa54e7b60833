"""The list of riders to call."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.calls import Call
from api.service.actors import Actor
from api.service.hands.closure_views import CallView

router = APIRouter(prefix="/v1/calls", tags=["hands on the plan"])

CallId = Annotated[int, Path(ge=1, le=2**53)]
Dispatcher = Annotated[Actor, Depends(allowed(Operation.KEEP_CALLS))]


@router.get("", response_model=list[Call], responses=refuses(*TOKEN, "not-a-date"))
def list_calls(service: Service, actor: Dispatcher, day: DayAsked = None) -> tuple[CallView, ...]:
    """Whom to call on a day and why: those not yet told first, the soonest ride first."""
    return service.hands.calls(day or service.today())


@router.put("/{call_id}/told", response_model=Call, responses=refuses(*TOKEN, "unknown-call", "invalid-input"))
def tell(call_id: CallId, service: Service, actor: Dispatcher) -> CallView:
    """The rider was reached. Saying it again changes nothing."""
    return service.hands.told(actor, call_id)


@router.delete("/{call_id}/told", response_model=Call, responses=refuses(*TOKEN, "unknown-call", "invalid-input"))
def untell(call_id: CallId, service: Service, actor: Dispatcher) -> CallView:
    """The rider was not reached after all."""
    return service.hands.not_told(actor, call_id)
