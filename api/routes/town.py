"""What every page needs first: the town, its map layers, its clock."""

from __future__ import annotations

import orjson
from fastapi import APIRouter, Depends
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.errors import ProblemError
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.shown import places_for, town_shown
from api.schemas.places import Place
from api.schemas.town import Clock, ClockAsked, Town
from api.service.actors import Actor
from api.service.views import ClockView

router = APIRouter(prefix="/v1", tags=["town"])

PUBLIC_LAYERS = ("roads", "areas")


@router.get("/town", responses=refuses())
def get_town(service: Service) -> Town:
    """The town: its name, hours, lines, vehicles, and the notice to be shown with the map."""
    return town_shown(service.town)


@router.get("/town/places", responses=refuses(*TOKEN))
def get_places(service: Service, actor: Actor = Depends(allowed(Operation.READ_PLACES))) -> list[Place]:
    """Places one can ask for. Homes: all of them for the office, else one's own riders'."""
    homes = {rider.home_place_id for rider in service.riders_of(actor)}
    return places_for(service.desk.places(), actor, homes)


@router.get(
    "/town/layers/{name}.geojson",
    response_class=Response,
    responses={200: {"content": {"application/geo+json": {}}}, **refuses("unknown-address", "invalid-input")},
)
def get_layer(service: Service, name: str) -> Response:
    """A layer of the map, GeoJSON: `roads` or `areas`."""
    if name not in PUBLIC_LAYERS:
        raise ProblemError("unknown-address")
    body = orjson.dumps(service.town.layers[name])
    return Response(body, media_type="application/geo+json", headers={"Cache-Control": "public, max-age=300"})


@router.get("/clock", response_model=Clock, responses=refuses())
def get_clock(service: Service) -> ClockView:
    """The service's time; in demo mode it runs faster than the world's."""
    return service.clock()


@router.post("/clock", response_model=Clock, responses=refuses(*TOKEN, *BODY, "clock-is-real"))
def set_clock(asked: ClockAsked, service: Service, actor: Actor = Depends(allowed(Operation.SET_CLOCK))) -> ClockView:
    """Pauses the demo's clock or changes its speed."""
    return service.set_clock(actor, asked.paused, asked.speed)
