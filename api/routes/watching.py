"""For whoever watches over the service: its figures for a monitoring program, and how it fares for the operator."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.running import Running, running
from api.routes.documents import TOKEN, refuses
from api.schemas.operator import OperatorNow
from api.service.actors import Actor
from api.watching.facts import Process, gather
from api.watching.recent import RECENT
from api.watching.shown import operator_now

router = APIRouter(tags=["watching"])


@router.get(
    "/metrics",
    response_class=Response,
    responses={200: {"content": {"text/plain": {}}}, **refuses(*TOKEN, "not-ready")},
)
def read_metrics(
    request: Request, behind: Running = Depends(running), actor: Actor = Depends(allowed(Operation.READ_METRICS))
) -> Response:
    """The figures of this process since it began, as Prometheus reads them. They name nobody."""
    from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

    return Response(generate_latest(request.app.state.figures.registry), media_type=CONTENT_TYPE_LATEST)


@router.get("/v1/operator", responses=refuses(*TOKEN, "not-ready"))
def read_operator(
    request: Request, behind: Running = Depends(running), actor: Actor = Depends(allowed(Operation.WATCH_SERVICE))
) -> OperatorNow:
    """How the service itself fares, and what should be looked at."""
    state = request.app.state
    waiting = state.lanes.quick.waiting + state.lanes.slow.waiting
    troubles = tuple(RECENT.within_an_hour())
    process = Process(request.app.version, state.figures.since, behind.feed.followers, waiting, troubles)
    return operator_now(gather(behind.service, process))
