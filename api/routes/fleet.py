"""The day's plan, the vehicles, and a vehicle's manifest."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.quick_json import quick_json
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.plan_shown import plan_shown
from api.schemas.base import Day, Identifier
from api.schemas.plan import Plan, PlannedVehicle
from api.schemas.vehicles import VehicleNow
from api.service.actors import Actor
from api.service.views import PlannedVehicleView, VehicleNowView

router = APIRouter(prefix="/v1", tags=["fleet"])

DayAsked = Annotated[Day | None, Query(alias="date", description="YYYY-MM-DD; the service's today when left out")]
VehicleId = Annotated[Identifier, Path()]


@router.get("/plan", response_model=Plan, responses=refuses(*TOKEN, "not-a-date"))
def get_plan(service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.READ_PLAN))) -> Response:
    """One service day: every vehicle with its stops done and planned, and every booking."""
    return quick_json(plan_shown(service.plan_view(actor, day or service.today())))


@router.get("/vehicles", response_model=list[VehicleNow], responses=refuses(*TOKEN))
def list_vehicles(
    service: Service, actor: Actor = Depends(allowed(Operation.READ_VEHICLES))
) -> tuple[VehicleNowView, ...]:
    """The town's vehicles as they are now."""
    return service.vehicles(actor)


@router.get(
    "/vehicles/{vehicle_id}/manifest",
    response_model=PlannedVehicle,
    responses=refuses(*TOKEN, "unknown-vehicle", "not-your-vehicle", "not-today", "unknown-day", "not-a-date"),
)
def get_manifest(
    service: Service,
    vehicle_id: VehicleId,
    day: DayAsked = None,
    actor: Actor = Depends(allowed(Operation.READ_MANIFEST)),
) -> PlannedVehicleView:
    """What the driver reads: the stops of the day in order, with names, needs and promises."""
    return service.manifest(actor, vehicle_id, day or service.today())
