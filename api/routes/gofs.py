"""The service for apps that show on-demand services: GOFS 1.0. Public, without a token."""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from api.edge.enrolment import base_url
from api.edge.etag import PUBLIC, kept
from api.edge.running import Service
from api.feeds.gofs.envelope import Data, enveloped
from api.feeds.gofs.files import FileName, discovery, gofs_file
from api.feeds.gofs.wait_time import wait_time
from api.problems.errors import ProblemError
from api.routes.documents import Responses, refuses
from api.schemas.problems import FieldError
from api.service.wishes import Point

router = APIRouter(prefix="/feeds/gofs", tags=["feeds"])

JSON = "application/json"
STATIC_SECONDS, WAIT_SECONDS = 3600, 60

Latitude = Annotated[float, Query(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Query(ge=-180, le=180, allow_inf_nan=False)]

TOGETHER = "Latitude and longitude are given together"

ANSWERS: Responses = {200: {"content": {JSON: {}}, "description": "GOFS 1.0"}, 304: {"description": "You have it"}}


def _answer(service: Service, request: Request, data: Data) -> Response:
    """A file, under a version that only its data make."""
    version = hashlib.sha256(orjson.dumps(data)).hexdigest()[:16]
    content = orjson.dumps(enveloped(data, service.clock().now, STATIC_SECONDS))
    return kept(request, content, version, JSON, STATIC_SECONDS)


@router.get("/gofs.json", response_class=Response, responses={**ANSWERS, **refuses()})
def get_discovery(service: Service, request: Request) -> Response:
    """Where every file of the feed is, in Japanese and in English."""
    return _answer(service, request, discovery(base_url(request).rstrip("/")))


@router.get("/{language}/{name}.json", response_class=Response, responses={**ANSWERS, **refuses("invalid-input")})
def get_file(service: Service, request: Request, language: Literal["ja", "en"], name: FileName) -> Response:
    """One file of the feed; its data change with the town's rules."""
    base = base_url(request).rstrip("/")
    return _answer(service, request, gofs_file(service.town, name, language, service.today(), base))


@router.get(
    "/{language}/wait_time",
    response_class=Response,
    responses={200: ANSWERS[200], **refuses("invalid-input", "not-a-number")},
)
def get_wait_time(
    service: Service,
    language: Literal["ja", "en"],
    pickup_lat: Latitude,
    pickup_lon: Longitude,
    drop_off_lat: Latitude | None = None,
    drop_off_lon: Longitude | None = None,
    brand_id: Annotated[str | None, Query(max_length=200, description="The only one there is, or left out")] = None,
) -> Response:
    """How many seconds somebody who books now would wait at a place; an empty list when no ride is left today."""
    if (drop_off_lat is None) != (drop_off_lon is None):
        missing = "drop_off_lat" if drop_off_lat is None else "drop_off_lon"
        raise ProblemError(
            "invalid-input", errors=[FieldError(pointer=f"/query/{missing}", detail=TOGETHER, code="missing")]
        )
    drop_off = None if drop_off_lat is None or drop_off_lon is None else Point(drop_off_lon, drop_off_lat)
    data: Data = {"wait_times": []}
    if brand_id is None or service.town.id in brand_id.split(","):
        data = wait_time(service.context, Point(pickup_lon, pickup_lat), drop_off)
    content = orjson.dumps(enveloped(data, service.clock().now, WAIT_SECONDS))
    return Response(content, media_type=JSON, headers=PUBLIC | {"Cache-Control": f"public, max-age={WAIT_SECONDS}"})
