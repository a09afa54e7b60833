"""Who is asking, and for whom."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.schemas.riders import RiderCard
from api.schemas.town import Me, Person, Rider, Tablet
from api.service.actors import Actor
from api.service.people.views import RiderCardView

router = APIRouter(prefix="/v1", tags=["people"])


@router.get("/me", responses=refuses(*TOKEN))
def get_me(service: Service, actor: Actor = Depends(allowed(Operation.READ_ME))) -> Me:
    """The role of the token, and the riders, the vehicle or the tablet it stands for."""
    tablet = service.tablets.tablet_of(actor)
    return Me(
        role=actor.role,
        name=actor.name,
        riders=[Rider.model_validate(rider, from_attributes=True) for rider in service.riders_of(actor)],
        vehicle_id=actor.vehicle_id,
        people=[Person.model_validate(one, from_attributes=True) for one in (tablet.people if tablet else ())],
        device=Tablet(kind=tablet.kind, name=tablet.name) if tablet else None,
    )


@router.get("/riders", response_model=list[RiderCard], responses=refuses(*TOKEN, "invalid-input"))
def find_riders(
    service: Service,
    q: Annotated[str, Query(max_length=100, description="Part of a name, its reading, a phone number, an id")] = "",
    actor: Actor = Depends(allowed(Operation.SEARCH_RIDERS)),
) -> tuple[RiderCardView, ...]:
    """Riders found, at most fifty; for the dispatcher who takes a call."""
    return service.desk.find_riders(actor, q)
