"""Open returns, a cancellation taken back, the bus on its way, and what its driver should know."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.words_of_returns import words_of
from api.routes.asked import IdempotencyKey
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.rides import BookingId
from api.schemas.base import Words
from api.schemas.bookings import Booking, Window
from api.schemas.resident import Bus, CallEstimate, MessageAsked, Phrase
from api.service.actors import Actor
from api.service.phrases import PHRASES
from api.service.resident_views import BusView
from api.service.views import BookingView

router = APIRouter(prefix="/v1", tags=["rides"])

OWN = ("unknown-booking", "not-your-booking", "invalid-input")
CLOSED = ("closed-for-weather", "stop-closed")


@router.get("/bookings/{booking_id}/call", responses=refuses(*TOKEN, *OWN, "not-open-return"))
def estimate_return(
    booking_id: BookingId, service: Service, actor: Actor = Depends(allowed(Operation.CALL_RETURN))
) -> CallEstimate:
    """How soon a bus could come for an open return, were it called now. Nothing is promised by it."""
    found = service.resident.call_estimate(actor, booking_id)
    why = None if found.none is None else words_of(found.none)
    return CallEstimate(
        pickup_window=None
        if found.pickup_window is None
        else Window.model_validate(found.pickup_window, from_attributes=True),
        latest_arrival=found.latest_arrival,
        planned_pickup=found.planned_pickup,
        none=found.none,
        message=None if why is None else Words(ja=why.ja, en=why.en),
    )


@router.post(
    "/bookings/{booking_id}/call",
    response_model=Booking,
    responses=refuses(*TOKEN, *OWN, "not-open-return", "no-earlier-bus", "no-idempotency-key", "key-reused", *CLOSED),
)
def call_return(
    booking_id: BookingId,
    service: Service,
    idempotency_key: IdempotencyKey,
    actor: Actor = Depends(allowed(Operation.CALL_RETURN)),
) -> BookingView:
    """Moves an open return to the earliest bus there is: the rider is ready to go home.

    The same key again gives the same answer. With no earlier bus, the ride that is held stands.
    """
    return service.resident.call(actor, booking_id, idempotency_key)


@router.post(
    "/bookings/{booking_id}/restore",
    response_model=Booking,
    responses=refuses(*TOKEN, *OWN, *CLOSED, "cannot-restore"),
)
def restore(booking_id: BookingId, service: Service, actor: Actor = Depends(allowed(Operation.RESTORE))) -> BookingView:
    """Takes a cancellation back, with the same promise, while there is still room and time for it.

    Restoring a booking once more changes nothing. `cannot-restore` brings other rides as `alternatives`.
    """
    return service.resident.restore(actor, booking_id)


@router.get("/bookings/{booking_id}/bus", response_model=Bus, responses=refuses(*TOKEN, *OWN))
def get_bus(booking_id: BookingId, service: Service, actor: Actor = Depends(allowed(Operation.READ_BUS))) -> BusView:
    """Where the booking's bus is, and when it comes."""
    return service.resident.bus(actor, booking_id)


@router.get("/phrases", responses=refuses(*TOKEN))
def list_phrases(actor: Actor = Depends(allowed(Operation.READ_PHRASES))) -> list[Phrase]:
    """What a rider can tell the driver by one tap."""
    return [Phrase(code=one.code, words=Words(ja=one.words.ja, en=one.words.en)) for one in PHRASES]


@router.post(
    "/bookings/{booking_id}/messages",
    status_code=201,
    response_model=Booking,
    responses=refuses(*TOKEN, *BODY, *OWN, "unknown-phrase", "too-late-to-tell"),
)
def tell_driver(
    booking_id: BookingId,
    asked: MessageAsked,
    service: Service,
    actor: Actor = Depends(allowed(Operation.TELL_DRIVER)),
) -> BookingView:
    """Tells the driver one of the phrases. A phrase told once is not told again."""
    return service.resident.tell(actor, booking_id, asked.phrase)
