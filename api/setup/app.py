"""The map's service: what it answers, to whom, and its page."""

from __future__ import annotations

import secrets
from threading import Lock
from typing import Annotated

import orjson
from fastapi import APIRouter, Depends, FastAPI, Header, Request
from fastapi.responses import Response
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api.edge.headers import SecurityHeaders
from api.pages import install_pages
from api.problems.errors import ProblemError
from api.problems.handlers import install_handlers
from api.setup.desk import Changed, SetupDesk
from api.setup.forms import Plan, PlanAsked, SaveAsked, Setup, StopAsked

HOSTS = ["127.0.0.1", "localhost"]
"""Another name that leads here is somebody else's page."""


def create_setup(desk: SetupDesk, key: str) -> FastAPI:
    """The service for whoever holds `key`."""
    app = FastAPI(title="乗合 Noriai setup", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk, app.state.key, app.state.lock = desk, key, Lock()
    app.state.language, app.state.zone = desk.town.language, str(desk.town.timezone)
    install_handlers(app)
    app.include_router(router)
    install_pages(app, pages={"/": "setup"})
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=HOSTS)
    return app


def _held(request: Request, authorization: Annotated[str, Header()] = "") -> None:
    if not authorization:
        raise ProblemError("no-token")
    if not secrets.compare_digest(authorization.encode(), f"Bearer {request.app.state.key}".encode()):
        raise ProblemError("unknown-token")


router = APIRouter(prefix="/setup", dependencies=[Depends(_held)])


@router.get("/town")
def get_town(request: Request) -> Setup:
    """The town as its folder has it."""
    with request.app.state.lock:
        return _desk(request).setup()


@router.get("/layers/{name}.geojson")
def get_layer(request: Request, name: str) -> Response:
    """The roads or the areas, for the map."""
    if name not in ("roads", "areas"):
        raise ProblemError("unknown-address")
    return Response(orjson.dumps(_desk(request).town.layers[name]), media_type="application/geo+json")


@router.post("/plan")
def make_plan(request: Request, asked: PlanAsked) -> Plan:
    """Who would walk where; nothing is written."""
    with request.app.state.lock:
        return _desk(request).plan(_checked(request, asked.stops), asked.walk)


@router.put("/stops")
def save_stops(request: Request, asked: SaveAsked) -> Setup:
    """Writes the stops into the town's folder."""
    with request.app.state.lock:
        try:
            return _desk(request).save(_checked(request, asked.stops), asked.walk, asked.version)
        except Changed:
            raise ProblemError("folder-changed") from None


def _desk(request: Request) -> SetupDesk:
    desk: SetupDesk = request.app.state.desk
    return desk


def _checked(request: Request, stops: list[StopAsked]) -> list[StopAsked]:
    """Each id once, and none that another place has."""
    places = _desk(request).town.places
    seen: set[str] = set()
    for one in stops:
        if one.id in seen or (one.id in places and places[one.id].kind != "stop"):
            raise ProblemError("stop-id-taken")
        seen.add(one.id)
    return stops
