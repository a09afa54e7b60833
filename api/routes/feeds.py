"""Feeds for journey planners: GTFS with on-demand zones, and GTFS Realtime. Public, without a token."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from google.protobuf.json_format import MessageToJson  # type: ignore[import-untyped]

from api.edge.enrolment import base_url
from api.edge.etag import PUBLIC, kept
from api.edge.running import Service
from api.feeds.gtfs.feed import gtfs_feed
from api.feeds.realtime.feeds import REALTIME
from api.feeds.realtime.message import PROTOBUF
from api.routes.documents import refuses

router = APIRouter(prefix="/feeds", tags=["feeds"])

SCHEDULE_SECONDS, REALTIME_SECONDS = 3600, 10
"""How long a reader may keep a feed without asking again."""

ZIP = "application/zip"


@router.get(
    "/gtfs.zip",
    response_class=Response,
    responses={
        200: {"content": {ZIP: {}}, "description": "GTFS Schedule"},
        304: {"description": "You have it"},
        **refuses(),
    },
)
def get_gtfs(service: Service, request: Request) -> Response:
    """The lines as GTFS Schedule with zones, booking rules and pickup windows; the same bytes until a rule changes."""
    feed = gtfs_feed(service.town, service.today(), base_url(request))
    return kept(request, feed.content, feed.version, ZIP, SCHEDULE_SECONDS, f"{service.town.id}-gtfs.zip")


@router.get(
    "/{name}.pb",
    response_class=Response,
    responses={
        200: {"content": {PROTOBUF: {}, "application/json": {}}, "description": "GTFS Realtime"},
        **refuses("invalid-input"),
    },
)
def get_realtime(
    service: Service,
    request: Request,
    name: Literal["vehicle-positions", "trip-updates", "alerts"],
    written: Annotated[Literal["json"] | None, Query(alias="format", description="JSON to read by eye")] = None,
) -> Response:
    """Where vehicles are, which trips are cancelled, and what riders should know, as GTFS Realtime.

    A vehicle is left out in the neighbourhood of a private address that it comes from or goes to.
    """
    version = gtfs_feed(service.town, service.today(), base_url(request)).version
    message = REALTIME[name](service.context, version)
    headers = PUBLIC | {"Cache-Control": f"public, max-age={REALTIME_SECONDS}"}
    if written == "json":
        text = MessageToJson(message, preserving_proto_field_name=True, ensure_ascii=False)
        return Response(text, media_type="application/json", headers=headers)
    return Response(message.SerializeToString(), media_type=PROTOBUF, headers=headers)
