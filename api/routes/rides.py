"""From the wish to the ride: offers, bookings, cancellations."""

from __future__ import annotations

import hashlib
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.quick_json import quick_json
from api.edge.running import Service
from api.problems.catalogue import problem_type
from api.routes.asked import IdempotencyKey, place_of
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.plan_shown import bookings_shown
from api.schemas.base import Identifier, Words
from api.schemas.bookings import Booking, BookingAsked, Offer, Refusal, RequestAnswer, RequestAsked
from api.schemas.connections import Connection
from api.service.actors import Actor
from api.service.views import AnswerView, BookingView, RefusalView
from api.service.wishes import ConnectionWish, WayHome, Wish
from api.store.bookings import Needs
from scheduler.model import Load

router = APIRouter(prefix="/v1", tags=["rides"])

FORM = ("place-form", "one-time-needed", "time-without-offset", "not-a-time", "not-a-number")
RULES = (
    "unknown-place", "outside-area", "same-place", "in-the-past", "outside-hours", "after-cutoff", "closed-day",
    "no-service-that-day", "too-far-ahead", "not-eligible", "party-empty", "party-too-large", "rider-needed",
    "unknown-rider", "not-your-rider", "closed-for-weather", "stop-closed", "unknown-departure",
    "connection-elsewhere", "not-a-date",
)  # fmt: skip
OFFERS = ("unknown-offer", "not-your-offer", "offer-expired", "offer-used", "offer-gone")

BookingId = Annotated[Identifier, Path()]


@router.post("/requests", responses=refuses(*TOKEN, *BODY, *FORM, *RULES))
def ask(asked: RequestAsked, service: Service, actor: Actor = Depends(allowed(Operation.ASK))) -> RequestAnswer:
    """Asks for a ride. Offers, best first; where there is no room, a refusal and what could be had instead.

    A wish that breaks a rule is a problem, which may carry `alternatives` and `service_days` as well.
    """
    return _answer(service.ask(actor, _wish(asked)))


@router.post(
    "/bookings",
    status_code=201,
    response_model=Booking,
    responses=refuses(
        *TOKEN, *BODY, *OFFERS, "no-idempotency-key", "key-reused", "way-home-form", "way-home-unfit",
        "closed-for-weather", "stop-closed", "too-many-open",
    ),
)  # fmt: skip
def book(
    asked: BookingAsked,
    service: Service,
    idempotency_key: IdempotencyKey,
    actor: Actor = Depends(allowed(Operation.BOOK)),
) -> BookingView:
    """Confirms an offer, and the way home with it: both are booked, or neither.

    The same key again gives the same answer, so a call whose answer was lost may be repeated. What
    `offer-gone` and its like say of two offers is about the one that `which` names: `outward` or `way_home`.
    """
    # What was not asked for is left out, so that keys of before there was a way home still find their answers.
    body_hash = hashlib.sha256(asked.model_dump_json(exclude_none=True).encode()).hexdigest()
    home = None if asked.way_home is None else WayHome(asked.way_home.offer_id)
    return service.book(actor, asked.offer_id, idempotency_key, body_hash, home)


@router.get("/bookings", response_model=list[Booking], responses=refuses(*TOKEN))
def list_bookings(service: Service, actor: Actor = Depends(allowed(Operation.READ_BOOKINGS))) -> Response:
    """A resident's own bookings from today on, a partner's own; for the dispatcher and the planner everybody's."""
    return quick_json(bookings_shown(service.bookings(actor)))


@router.get(
    "/bookings/{booking_id}",
    response_model=Booking,
    responses=refuses(*TOKEN, "unknown-booking", "not-your-booking", "invalid-input"),
)
def get_booking(
    booking_id: BookingId, service: Service, actor: Actor = Depends(allowed(Operation.READ_BOOKINGS))
) -> BookingView:
    """One booking as it stands."""
    return service.booking(actor, booking_id)


@router.delete(
    "/bookings/{booking_id}",
    response_model=Booking,
    responses=refuses(*TOKEN, "unknown-booking", "not-your-booking", "not-cancellable", "invalid-input"),
)
def cancel(booking_id: BookingId, service: Service, actor: Actor = Depends(allowed(Operation.CANCEL))) -> BookingView:
    """Cancels a booking whose ride has not begun. Cancelling it once more changes nothing."""
    return service.cancel(actor, booking_id)


def _wish(asked: RequestAsked) -> Wish:
    return Wish(
        origin=place_of(asked.origin),
        destination=place_of(asked.destination),
        party=Load(asked.seats, asked.wheelchairs, asked.parcels),
        depart_after=asked.depart_after,
        arrive_by=asked.arrive_by,
        rider_id=asked.rider_id,
        needs=None if asked.needs is None else Needs(**asked.needs.model_dump()),
        connection=None if asked.connection is None else ConnectionWish(**asked.connection.model_dump()),
    )


def _answer(answer: AnswerView) -> RequestAnswer:
    return RequestAnswer(
        request_id=answer.request_id,
        offers=[Offer.model_validate(offer, from_attributes=True) for offer in answer.offers],
        refusal=_refusal(answer.refusal) if answer.refusal else None,
        connection=Connection.model_validate(answer.connection, from_attributes=True) if answer.connection else None,
    )


def _refusal(refusal: RefusalView) -> Refusal:
    # The finer code, where there is one, says better what to do: no vehicle at all could carry so many.
    kind = problem_type(str(refusal.data.get("why", refusal.reason)))
    words = kind.words({**refusal.data, "alternatives": list(refusal.alternatives)})
    return Refusal(
        reason=refusal.reason,
        message=Words(ja=words.ja, en=words.en),
        alternatives=[Offer.model_validate(offer, from_attributes=True) for offer in refusal.alternatives],
    )
