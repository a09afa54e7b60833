"""Standing bookings: the same ride every week."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.catalogue import problem_type
from api.routes.asked import OptionalKey, place_of
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier, Words
from api.schemas.bookings import RiderRef
from api.schemas.party import Needs, Party
from api.schemas.places import PlaceRef
from api.schemas.standing import DayAsked, Standing, StandingAsked, StandingDay
from api.service.actors import Actor
from api.service.standing_views import StandingDayView, StandingView
from api.service.standing_wishes import StandingWish
from api.store.bookings import Needs as RideNeeds
from scheduler.model import Load

router = APIRouter(prefix="/v1", tags=["standing"])

FORM = ("place-form", "not-a-date", "not-a-number")
RULES = (
    "unknown-place", "outside-area", "same-place", "outside-hours", "closed-day", "no-service-that-day",
    "not-eligible", "party-empty", "party-too-large", "rider-needed", "unknown-rider", "not-your-rider",
    "too-far-ahead", "in-the-past", "after-cutoff",
)  # fmt: skip
OWN = ("unknown-standing", "not-your-standing", "invalid-input")
DAY = ("standing-over", "not-a-standing-day", "not-a-date")

StandingId = Annotated[Identifier, Path()]
Keeper = Annotated[Actor, Depends(allowed(Operation.KEEP_STANDING))]
OfRider = Annotated[Identifier | None, Query(description="Only this rider's")]


@router.post(
    "/standing",
    status_code=201,
    responses=refuses(
        *TOKEN, *BODY, *FORM, *RULES, "standing-period", "standing-exists", "way-home-too-early",
        "no-idempotency-key", "key-reused",
    ),
)  # fmt: skip
def make_standing(
    asked: StandingAsked,
    service: Service,
    actor: Keeper,
    idempotency_key: OptionalKey = None,
) -> Standing:
    """Makes a standing booking. Its days up to the booking horizon are booked at once, later ones as they come near.

    What can no longer be booked today begins next week. A rule that forbids the ride on every such day is a problem.
    """
    return _shown(service.standing.make(actor, _wish(asked), idempotency_key))


@router.get("/standing", responses=refuses(*TOKEN, "not-your-rider", "invalid-input"))
def list_standing(service: Service, actor: Keeper, rider_id: OfRider = None) -> list[Standing]:
    """The standing bookings of one's own riders; for the dispatcher everybody's."""
    return [_shown(view) for view in service.standing.list(actor, rider_id)]


@router.delete("/standing/{standing_id}", responses=refuses(*TOKEN, *OWN))
def end(
    standing_id: StandingId,
    service: Service,
    actor: Keeper,
    cancel_booked: Annotated[bool, Query(description="Whether its rides to come are cancelled as well")] = False,
) -> Standing:
    """Ends a standing booking; no further days are booked. Ending it once more changes nothing."""
    return _shown(service.standing.end(actor, standing_id, cancel_booked))


@router.post("/standing/{standing_id}/skip", responses=refuses(*TOKEN, *BODY, *OWN, *DAY, "not-cancellable"))
def skip(standing_id: StandingId, asked: DayAsked, service: Service, actor: Keeper) -> Standing:
    """Leaves one day out and cancels its ride, and the way home. Skipping it once more changes nothing."""
    return _shown(service.standing.skip(actor, standing_id, asked.day))


@router.post("/standing/{standing_id}/unskip", responses=refuses(*TOKEN, *BODY, *OWN, *DAY))
def unskip(standing_id: StandingId, asked: DayAsked, service: Service, actor: Keeper) -> Standing:
    """Asks once more for a day that was skipped or refused; the answer says whether it is booked now."""
    return _shown(service.standing.unskip(actor, standing_id, asked.day))


def _wish(asked: StandingAsked) -> StandingWish:
    return StandingWish(
        rider_id=asked.rider_id,
        weekday=asked.weekday,
        origin=place_of(asked.origin),
        destination=place_of(asked.destination),
        party=Load(asked.seats, asked.wheelchairs, asked.parcels),
        mode=asked.mode,
        minutes=asked.minutes,
        way_home=asked.way_home,
        needs=None if asked.needs is None else RideNeeds(**asked.needs.model_dump()),
        from_day=asked.from_day,
        until_day=asked.until_day,
    )


def _shown(view: StandingView) -> Standing:
    return Standing(
        standing_id=view.standing_id,
        rider=RiderRef.model_validate(view.rider, from_attributes=True),
        weekday=view.weekday,
        origin=PlaceRef.model_validate(view.origin, from_attributes=True),
        destination=PlaceRef.model_validate(view.destination, from_attributes=True),
        party=Party.model_validate(view.party, from_attributes=True),
        needs=None if view.needs is None else Needs.model_validate(view.needs, from_attributes=True),
        mode=view.mode,
        minutes=view.minutes,
        way_home=view.way_home,
        from_day=view.from_day,
        until_day=view.until_day,
        ended_at=view.ended_at,
        days=[_day(day) for day in view.days],
    )


def _day(view: StandingDayView) -> StandingDay:
    words = None if view.reason is None else problem_type(view.reason).words(view.facts)
    return StandingDay(
        day=view.day,
        status=view.status,
        booking_id=view.booking_id,
        reason=view.reason,
        message=None if words is None else Words(ja=words.ja, en=words.en),
    )
