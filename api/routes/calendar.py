"""One's rides as a calendar file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.enrolment import base_url, qr_svg
from api.edge.running import Service
from api.problems.errors import ProblemError
from api.problems.facts import Language
from api.problems.language import language_of_call
from api.routes.calendar_file import calendar_file
from api.routes.documents import TOKEN, refuses
from api.routes.papers import LanguageAsked, language_of
from api.schemas.base import Identifier
from api.schemas.resident import CalendarLink
from api.service.actors import Actor
from api.service.calendar import CalendarRide
from api.service.town_service import TownService

router = APIRouter(tags=["rides"])

RiderId = Annotated[Identifier, Path()]


@router.get(
    "/v1/bookings.ics",
    response_class=Response,
    responses={
        200: {"content": {"text/calendar": {}}, "description": "iCalendar, RFC 5545"},
        **refuses(*TOKEN, "not-your-rider", "invalid-input"),
    },
)
def get_calendar(
    request: Request,
    service: Service,
    actor: Annotated[Actor, Depends(allowed(Operation.READ_CALENDAR))],
    rider_id: Annotated[Identifier | None, Query(description="Only this rider's")] = None,
) -> Response:
    """The open rides of one's riders from today on, with a reminder half an hour before each.

    An event keeps its UID as long as its booking lives; its SEQUENCE rises when an open return was called.
    """
    return _calendar(service, service.standing.calendar(actor, rider_id), language_of_call(request))


def _calendar(service: TownService, rides: Sequence[CalendarRide], language: Language) -> Response:
    body = calendar_file(service.town, rides, language)
    headers = {"Content-Language": language, "Content-Disposition": 'inline; filename="noriai.ics"'}
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)


@router.put(
    "/v1/riders/{rider_id}/calendar-link", responses=refuses(*TOKEN, "unknown-rider", "not-your-rider", "invalid-input")
)
def share_calendar(
    rider_id: RiderId,
    request: Request,
    service: Service,
    actor: Annotated[Actor, Depends(allowed(Operation.SHARE_CALENDAR))],
) -> CalendarLink:
    """The address under which calendar programs read the rider's rides. Whoever has it can read them; the one before
    it no longer works."""
    secret = service.standing.share_calendar(actor, rider_id)
    url = f"{base_url(request).rstrip('/')}/feeds/rides/{secret}.ics"
    return CalendarLink(rider_id=rider_id, url=url, qr_svg=qr_svg(f"webcal:{url.partition(':')[2]}"))


@router.delete(
    "/v1/riders/{rider_id}/calendar-link",
    status_code=204,
    responses=refuses(*TOKEN, "unknown-rider", "not-your-rider", "invalid-input"),
)
def unshare_calendar(
    rider_id: RiderId, service: Service, actor: Annotated[Actor, Depends(allowed(Operation.SHARE_CALENDAR))]
) -> None:
    """Takes the address back. Again, it changes nothing."""
    service.standing.unshare_calendar(actor, rider_id)


@router.get(
    "/feeds/rides/{secret}.ics",
    tags=["feeds"],
    response_class=Response,
    responses={
        200: {"content": {"text/calendar": {}}, "description": "iCalendar, RFC 5545"},
        **refuses("unknown-address", "invalid-input"),
    },
)
def get_shared_calendar(
    secret: Annotated[str, Path(max_length=100)], request: Request, service: Service, language: LanguageAsked = None
) -> Response:
    """A rider's calendar by its address alone, for programs that subscribe to it."""
    rides = service.standing.shared_calendar(secret)
    if rides is None:
        raise ProblemError("unknown-address")
    answer = _calendar(service, rides, language_of(request, language))
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
