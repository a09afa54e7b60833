"""What a rider usually does, and the places on the first screen."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.places import PlaceRef
from api.schemas.resident import Usual
from api.service.actors import Actor
from api.service.resident_views import UsualView
from api.service.views import PlaceRefView

router = APIRouter(prefix="/v1/riders/{rider_id}", tags=["people"])

RiderId = Annotated[Identifier, Path()]
PlaceId = Annotated[Identifier, Path()]

OWN = ("unknown-rider", "not-your-rider", "invalid-input")


@router.get("/usual", response_model=Usual, responses=refuses(*TOKEN, *OWN))
def get_usual(rider_id: RiderId, service: Service, actor: Actor = Depends(allowed(Operation.READ_USUAL))) -> UsualView:
    """Favourites, the places and trips of late, the party as last time, and the days with a service."""
    return service.resident.usual(actor, rider_id)


@router.put(
    "/favourites/{place_id}",
    response_model=list[PlaceRef],
    responses=refuses(*TOKEN, *OWN, "unknown-place", "too-many-favourites"),
)
def add_favourite(
    rider_id: RiderId,
    place_id: PlaceId,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_FAVOURITES)),
) -> tuple[PlaceRefView, ...]:
    """Adds a place to a rider's favourites, at most eight. All of them, in their order."""
    return service.resident.add_favourite(actor, rider_id, place_id)


@router.delete("/favourites/{place_id}", response_model=list[PlaceRef], responses=refuses(*TOKEN, *OWN))
def remove_favourite(
    rider_id: RiderId,
    place_id: PlaceId,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_FAVOURITES)),
) -> tuple[PlaceRefView, ...]:
    """Takes a place away from a rider's favourites. Those that are left."""
    return service.resident.remove_favourite(actor, rider_id, place_id)
