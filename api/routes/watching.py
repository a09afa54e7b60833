"""For whoever watches over the service: its figures for a monitoring program."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from api.auth import Operation, allowed
from api.edge.running import Running, running
from api.routes.documents import TOKEN, refuses
from api.service.actors import Actor

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
