"""What is closed on a day: the service for weather, a stop, a road."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.routes.fleet import DayAsked
from api.routes.shown_hands import closure_shown, rider_shown, shown
from api.schemas.base import Identifier, Lonlat
from api.schemas.closures import Affected, Closure, ClosureAsked, ClosureLifted, ClosureMade, ClosurePreview
from api.service.actors import Actor
from api.service.hands.wishes import ClosureWish
from api.service.wishes import Point

router = APIRouter(prefix="/v1/closures", tags=["hands on the plan"])

FORM = (
    "not-a-date", "time-without-offset", "not-a-time", "not-a-number", "closure-form", "closure-span", "unknown-place",
    "no-such-road", "unknown-day", "change-refused",
)  # fmt: skip
Dispatcher = Annotated[Actor, Depends(allowed(Operation.KEEP_CLOSURES))]


@router.get("", responses=refuses(*TOKEN, "not-a-date"))
def list_closures(service: Service, actor: Dispatcher, day: DayAsked = None) -> list[Closure]:
    """What is or was closed on a day, oldest first; `lifted_at` says what is open again."""
    return [closure_shown(view) for view in service.hands.closures(day or service.today())]


@router.post("/preview", responses=refuses(*TOKEN, *BODY, *FORM))
def preview_closure(asked: ClosureAsked, service: Service, actor: Dispatcher) -> ClosurePreview:
    """Whom a closure would concern, and how."""
    view = service.hands.preview_closure(_wish(asked))
    return ClosurePreview(
        version=view.version,
        affected=[shown(Affected, one) for one in view.affected],
        line=[Lonlat(lon=point.lon, lat=point.lat) for point in view.line],
    )


@router.post("", status_code=201, responses=refuses(*TOKEN, *BODY, *FORM))
def close(asked: ClosureAsked, service: Service, actor: Dispatcher) -> ClosureMade:
    """Closes the service for weather, a stop, or a road. Whoever is concerned is told, and is in the list to call.

    weather: rides in the span are cancelled, riders aboard are carried on. stop: nobody can book from or to it; rides
    that are booked stand. road: the day is planned again at once with the times that are left.
    """
    made = service.hands.close(actor, _wish(asked))
    affected = [shown(Affected, one) for one in made.affected]
    return ClosureMade(closure=closure_shown(made.closure), version=made.version, affected=affected)


@router.delete(
    "/{closure_id}", responses=refuses(*TOKEN, "unknown-closure", "invalid-input", "unknown-day", "change-refused")
)
def lift(closure_id: Annotated[Identifier, Path()], service: Service, actor: Dispatcher) -> ClosureLifted:
    """Opens again what was closed; rides that were cancelled run again where there is room and time.

    Lifting it once more tries the rides again that could not be had before.
    """
    view = service.hands.lift(actor, closure_id)
    return ClosureLifted(
        closure=closure_shown(view.closure),
        version=view.version,
        restored=[rider_shown(one) for one in view.restored],
        not_restored=[rider_shown(one) for one in view.not_restored],
    )


def _wish(asked: ClosureAsked) -> ClosureWish:
    points = None if asked.points is None else (Point(*asked.points[0]), Point(*asked.points[1]))
    return ClosureWish(asked.date, asked.kind, asked.reason, asked.starts, asked.ends, asked.place_id, points)
