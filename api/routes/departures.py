"""The departures and arrivals at the town's places."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked
from api.schemas.base import Identifier
from api.schemas.connections import Departures
from api.service.actors import Actor
from api.service.departures import DeparturesView

router = APIRouter(prefix="/v1", tags=["rides"])

PlaceId = Annotated[Identifier, Query(description="One of the town's `connection_places`")]


@router.get(
    "/departures",
    response_model=Departures,
    responses=refuses(*TOKEN, "unknown-place", "not-a-date", "invalid-input"),
)
def list_departures(
    service: Service,
    place: PlaceId,
    day: DayAsked = None,
    actor: Actor = Depends(allowed(Operation.READ_PLACES)),
) -> DeparturesView:
    """Trains and buses that leave and arrive at a place, by the timetable. A ride may be asked for that keeps a
    connection with one: `connection` in `POST /v1/requests`."""
    return service.departures(place, day or service.today())
