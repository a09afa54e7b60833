"""What drivers report from the road: one by one, many at once after the line was gone, and taken back."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.catalogue import problem_type
from api.problems.document import problem_document
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.fleet import VehicleId
from api.schemas.problems import Problem
from api.schemas.reports import DeliveredEvent, DeliveredEvents, UndoAsked, UndoneEvent, VehicleEventsAsked
from api.schemas.vehicles import VehicleEventAnswer, VehicleEventAsked
from api.service.actors import Actor
from api.service.problems import ServiceProblem
from api.service.views import UndoneView, VehicleEventView
from api.service.wishes import Point, VehicleReport

router = APIRouter(prefix="/v1", tags=["fleet"])

FORMS = ("event-incomplete", "time-without-offset", "not-a-time", "not-a-number")
VEHICLE = ("unknown-vehicle", "not-your-vehicle")


@router.post(
    "/vehicles/{vehicle_id}/events",
    status_code=201,
    response_model=VehicleEventAnswer,
    responses=refuses(
        *TOKEN, *BODY, *VEHICLE, *FORMS, "unknown-stop", "unknown-booking", "event-refused", "event-in-future",
        "event-id-reused", "unknown-day",
    ),
)  # fmt: skip
def report(
    service: Service,
    vehicle_id: VehicleId,
    asked: VehicleEventAsked,
    actor: Actor = Depends(allowed(Operation.REPORT)),
) -> VehicleEventView:
    """Records what happened on the road; the plan follows, and what it means for others is in the feed."""
    return service.vehicle_event(actor, vehicle_id, _told(asked))


@router.post(
    "/vehicles/{vehicle_id}/events/batch",
    response_model=DeliveredEvents,
    responses=refuses(*TOKEN, *BODY, *VEHICLE, *FORMS),
)
def report_many(
    request: Request,
    service: Service,
    vehicle_id: VehicleId,
    asked: VehicleEventsAsked,
    actor: Actor = Depends(allowed(Operation.REPORT)),
) -> DeliveredEvents:
    """Records what happened while the line was gone, in the order of the events' own times.

    Each is applied by itself: one that is refused does not hold the others up.
    """
    delivered = service.vehicle_events(actor, vehicle_id, [_told(event) for event in asked.events])
    answers = [
        DeliveredEvent(event_id=one.event_id, status=one.status, problem=_problem(request, one.problem))
        for one in delivered.events
    ]
    return DeliveredEvents(vehicle_id=vehicle_id, version=delivered.version, events=answers)


@router.post(
    "/vehicles/{vehicle_id}/events/undo",
    response_model=UndoneEvent,
    responses=refuses(*TOKEN, *BODY, *VEHICLE, "unknown-day", "cannot-undo"),
)
def undo(
    service: Service,
    vehicle_id: VehicleId,
    asked: UndoAsked,
    actor: Actor = Depends(allowed(Operation.REPORT)),
) -> UndoneView:
    """Takes back the vehicle's last report of this day, within ten minutes and while nothing stands against it."""
    return service.undo_vehicle_event(actor, vehicle_id, asked.event_id)


def _told(asked: VehicleEventAsked) -> VehicleReport:
    point = None if asked.lon is None or asked.lat is None else Point(asked.lon, asked.lat)
    return VehicleReport(
        asked.kind, asked.at, asked.booking_id, asked.stop_id, point, asked.event_id, asked.called
    )  # fmt: skip


def _problem(request: Request, refused: ServiceProblem | None) -> Problem | None:
    if refused is None:
        return None
    return problem_document(request, problem_type(refused.slug), refused.data)[0]
