"""The day's plan, the vehicles, and what happens to them on the road."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Day, Identifier
from api.schemas.plan import Plan, PlannedVehicle
from api.schemas.vehicles import VehicleEventAnswer, VehicleEventAsked, VehicleNow
from api.service.actors import Actor
from api.service.views import PlannedVehicleView, PlanView, VehicleEventView, VehicleNowView
from api.service.wishes import Point, VehicleReport

router = APIRouter(prefix="/v1", tags=["fleet"])

DayAsked = Annotated[Day | None, Query(alias="date", description="YYYY-MM-DD; the service's today when left out")]
VehicleId = Annotated[Identifier, Path()]


@router.get("/plan", response_model=Plan, responses=refuses(*TOKEN, "not-a-date"))
def get_plan(service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.READ_PLAN))) -> PlanView:
    """One service day: every vehicle with its stops done and planned, and every booking."""
    return service.plan_view(actor, day or service.today())


@router.get("/vehicles", response_model=list[VehicleNow], responses=refuses(*TOKEN))
def list_vehicles(
    service: Service, actor: Actor = Depends(allowed(Operation.READ_VEHICLES))
) -> tuple[VehicleNowView, ...]:
    """The town's vehicles as they are now."""
    return service.vehicles()


@router.get(
    "/vehicles/{vehicle_id}/manifest",
    response_model=PlannedVehicle,
    responses=refuses(*TOKEN, "unknown-vehicle", "not-your-vehicle", "unknown-day", "not-a-date"),
)
def get_manifest(
    service: Service,
    vehicle_id: VehicleId,
    day: DayAsked = None,
    actor: Actor = Depends(allowed(Operation.READ_MANIFEST)),
) -> PlannedVehicleView:
    """What the driver reads: the stops of the day in order, with names, needs and promises."""
    return service.manifest(actor, vehicle_id, day or service.today())


@router.post(
    "/vehicles/{vehicle_id}/events",
    status_code=201,
    response_model=VehicleEventAnswer,
    responses=refuses(
        *TOKEN, *BODY, "unknown-vehicle", "not-your-vehicle", "unknown-stop", "unknown-booking", "event-refused",
        "event-in-future", "event-incomplete", "unknown-day", "time-without-offset", "not-a-time", "not-a-number",
    ),
)  # fmt: skip
def report(
    service: Service,
    vehicle_id: VehicleId,
    asked: VehicleEventAsked,
    actor: Actor = Depends(allowed(Operation.REPORT)),
) -> VehicleEventView:
    """Records what happened on the road; the plan follows, and what it means for others is in the feed."""
    point = None if asked.lon is None or asked.lat is None else Point(asked.lon, asked.lat)
    told = VehicleReport(asked.kind, asked.at, asked.booking_id, asked.stop_id, point)
    return service.vehicle_event(actor, vehicle_id, told)
