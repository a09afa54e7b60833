"""The live feed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Header
from sse_starlette.sse import EventSourceResponse

from api.auth import Operation, allowed
from api.edge.running import LiveFeed
from api.routes.documents import TOKEN, refuses
from api.service.actors import Actor

router = APIRouter(prefix="/v1", tags=["feed"])

HEARTBEAT_SECONDS = 15
SEND_TIMEOUT_SECONDS = 30
STREAM = {
    "text/event-stream": {
        "schema": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "event": {"type": "string"},
                "data": {"type": "string", "contentMediaType": "application/json"},
            },
        }
    }
}
"""What each event of the stream is."""


@router.get(
    "/events",
    response_class=EventSourceResponse,
    responses={
        200: {"content": STREAM, "description": "Server-sent events; `data` of each is a LiveEvent"},
        **refuses(*TOKEN, "bad-event-number", "invalid-input"),
    },
)
async def follow(
    feed: LiveFeed,
    last_event_id: Annotated[
        str, Header(pattern=r"^[0-9]{0,18}$", description="The last `id` received; without it, from now on")
    ] = "",
    actor: Actor = Depends(allowed(Operation.FOLLOW)),
) -> EventSourceResponse:
    """Everything that happens, as it happens; a resident sees what concerns its own riders.

    A connection that was lost resumes with Last-Event-ID: no event is skipped, none comes twice.
    """
    return EventSourceResponse(
        feed.follow(actor, int(last_event_id) if last_event_id else None),
        ping=HEARTBEAT_SECONDS,
        sep="\n",
        send_timeout=SEND_TIMEOUT_SECONDS,
    )
