"""The live feed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Header
from sse_starlette.sse import EventSourceResponse

from api.auth import Operation, allowed
from api.edge.running import LiveFeed
from api.problems.errors import ProblemError
from api.routes.documents import TOKEN, refuses
from api.schemas.events import LiveEvent
from api.service.actors import Actor

router = APIRouter(prefix="/v1", tags=["feed"])

HEARTBEAT_SECONDS = 15
SEND_TIMEOUT_SECONDS = 30
MOST = 2**62


@router.get(
    "/events",
    response_class=EventSourceResponse,
    responses={
        200: {"model": LiveEvent, "description": "Server-sent events; `data` of each is a LiveEvent"},
        **refuses(*TOKEN, "bad-event-number", "invalid-input"),
    },
)
async def follow(
    feed: LiveFeed,
    last_event_id: Annotated[str | None, Header(description="The last `id` received; without it, from now on")] = None,
    actor: Actor = Depends(allowed(Operation.FOLLOW)),
) -> EventSourceResponse:
    """Everything that happens, as it happens; a resident sees what concerns its own riders.

    A connection that was lost resumes with Last-Event-ID: no event is skipped, none comes twice.
    """
    return EventSourceResponse(
        feed.follow(actor, _number(last_event_id)),
        ping=HEARTBEAT_SECONDS,
        sep="\n",
        send_timeout=SEND_TIMEOUT_SECONDS,
    )


def _number(last_event_id: str | None) -> int | None:
    text = (last_event_id or "").strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or int(text[:20]) > MOST:
        raise ProblemError("bad-event-number")
    return int(text[:20])
