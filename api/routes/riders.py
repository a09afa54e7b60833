"""Riders on the spot: registered and described while the telephone is in the other hand."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.asked import place_of
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.bookings import Booking
from api.schemas.party import NeedsAsked
from api.schemas.riders import BookingNoteAsked, RiderAsked, RiderCard, RiderChanged
from api.service.actors import Actor
from api.service.people.views import RiderCardView
from api.service.people.wishes import NewRider, RiderChange
from api.service.views import BookingView
from api.store.bookings import Needs

router = APIRouter(prefix="/v1", tags=["people"])

RiderId = Annotated[Identifier, Path()]
BookingId = Annotated[Identifier, Path()]

HOME = ("place-form", "not-a-number", "unknown-place", "outside-area")


@router.post(
    "/riders",
    status_code=201,
    response_model=RiderCard,
    responses=refuses(*TOKEN, *BODY, *HOME, "not-a-date", "rider-exists"),
)
def register(
    asked: RiderAsked, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_RIDERS))
) -> RiderCardView:
    """Registers a rider, who can book at once. Somebody of that name already there is told as `rider-exists`."""
    new = NewRider(
        name=asked.name.strip(),
        kana=asked.kana.strip(),
        phone=asked.phone.strip(),
        home=place_of(asked.home),
        needs=_needs(asked.needs),
        label=asked.home_label,
        note=asked.note.strip(),
        birth=asked.birth,
        disabled=asked.disabled,
        anyway=asked.anyway,
    )
    return service.desk.register(actor, new)


@router.get("/riders/{rider_id}", response_model=RiderCard, responses=refuses(*TOKEN, "unknown-rider", "invalid-input"))
def get_rider(
    rider_id: RiderId, service: Service, actor: Actor = Depends(allowed(Operation.SEARCH_RIDERS))
) -> RiderCardView:
    """All that the office knows of a rider."""
    return service.desk.rider(actor, rider_id)


@router.patch(
    "/riders/{rider_id}",
    response_model=RiderCard,
    responses=refuses(*TOKEN, *BODY, *HOME, "unknown-rider", "rider-of-town"),
)
def change_rider(
    rider_id: RiderId,
    asked: RiderChanged,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_RIDERS)),
) -> RiderCardView:
    """Writes down a new phone number or note; of a rider whom the office registered, anything else too."""
    change = RiderChange(
        name=asked.name,
        kana=asked.kana,
        phone=asked.phone,
        note=asked.note,
        needs=None if asked.needs is None else _needs(asked.needs),
        home=None if asked.home is None else place_of(asked.home),
        label=asked.home_label,
    )
    return service.desk.change_rider(actor, rider_id, change)


@router.put("/bookings/{booking_id}/note", response_model=Booking, responses=refuses(*TOKEN, *BODY, "unknown-booking"))
def note_booking(
    booking_id: BookingId,
    asked: BookingNoteAsked,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_RIDERS)),
) -> BookingView:
    """Writes down what the driver should know of one ride, in place of what was there."""
    return service.desk.note_booking(actor, booking_id, asked.text.strip())


def _needs(asked: NeedsAsked) -> Needs:
    return Needs(**asked.model_dump())
