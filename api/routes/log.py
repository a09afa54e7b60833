"""A day's log, on the screen and as a file."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response
from pydantic import Field

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked
from api.routes.log_file import log_file
from api.schemas.log import Log
from api.service.actors import Actor
from api.service.log.views import LogView

router = APIRouter(prefix="/v1", tags=["desk"])

Kind = Annotated[str, Field(min_length=1, max_length=60)]


@router.get("/log", response_model=Log, responses=refuses(*TOKEN, "not-a-date", "invalid-input"))
def get_log(
    service: Service,
    day: DayAsked = None,
    after: Annotated[int | None, Query(ge=1, le=2**53, description="The `next` of the page before")] = None,
    kind: Annotated[list[Kind], Query(max_length=60, description="Only these kinds")] = [],  # noqa: B006
    q: Annotated[str, Query(max_length=100, description="Part of a name, of a vehicle, or of the words")] = "",
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
    actor: Actor = Depends(allowed(Operation.READ_LOG)),
) -> LogView:
    """Who did what when, newest first."""
    return service.desk.log(day or service.today(), after, tuple(kind), q, limit)


@router.get(
    "/log.csv",
    response_class=Response,
    responses={200: {"content": {"text/csv": {}}}, **refuses(*TOKEN, "not-a-date")},
)
def get_log_file(
    service: Service, day: DayAsked = None, actor: Actor = Depends(allowed(Operation.READ_LOG))
) -> Response:
    """The whole day, oldest first, as a file for a spreadsheet (UTF-8 with a mark, both languages)."""
    when = day or service.today()
    body = log_file(service.desk.whole_log(when), service.town.language)
    headers = {"Content-Disposition": f'attachment; filename="noriai-log-{when}.csv"', "Cache-Control": "no-store"}
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)
