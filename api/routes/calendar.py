"""One's rides as a calendar file."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.language import language_of_call
from api.routes.calendar_file import calendar_file
from api.routes.documents import TOKEN, refuses
from api.schemas.base import Identifier
from api.service.actors import Actor

router = APIRouter(prefix="/v1", tags=["rides"])


@router.get(
    "/bookings.ics",
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
    language = language_of_call(request)
    body = calendar_file(service.town, service.standing.calendar(actor, rider_id), language)
    headers = {"Content-Language": language, "Content-Disposition": 'inline; filename="noriai.ics"'}
    return Response(body, media_type="text/calendar; charset=utf-8", headers=headers)
