"""For administrators: what is kept of a rider, and erasing it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.problems.errors import ProblemError
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.privacy import Erased, ErasureAsked, RiderExport
from api.service.actors import Actor
from api.service.privacy.erase import ErasedView
from api.service.privacy.export import ExportView

router = APIRouter(prefix="/v1", tags=["people"])

RiderId = Annotated[Identifier, Path()]
Exporter = Annotated[Actor, Depends(allowed(Operation.EXPORT_RIDER))]
KNOWN = (*TOKEN, "unknown-rider", "invalid-input")


@router.get("/riders/{rider_id}/export", response_model=RiderExport, responses=refuses(*KNOWN))
def export_rider(rider_id: RiderId, service: Service, actor: Exporter) -> ExportView:
    """Everything that is kept of a rider, for that rider to have. That it was read is in the audit log."""
    return service.privacy.export(actor, rider_id)


@router.get(
    "/riders/{rider_id}/export.txt",
    response_class=Response,
    responses={200: {"description": "To be read", "content": {"text/plain": {}}}, **refuses(*KNOWN)},
)
def export_rider_text(rider_id: RiderId, service: Service, actor: Exporter) -> Response:
    """The same as a text that a person can read and print."""
    return Response(service.privacy.export_text(actor, rider_id), media_type="text/plain; charset=utf-8")


@router.post(
    "/riders/{rider_id}/erasure",
    response_model=Erased,
    responses=refuses(*KNOWN, *BODY, "rider-has-rides", "erasure-unconfirmed"),
)
def erase_rider(
    rider_id: RiderId, asked: ErasureAsked, service: Service, actor: Actor = Depends(allowed(Operation.ERASE_RIDER))
) -> ErasedView:
    """Erases a rider: past rides stay for the figures and are nobody's. It cannot be undone."""
    if asked.confirm != rider_id:
        raise ProblemError("erasure-unconfirmed")
    return service.privacy.erase(actor, rider_id, asked.cancel_rides)
