"""The manifest on paper, for the day the phone dies."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from api.auth import Operation, allowed
from api.edge.running import Service
from api.paper.manifest import write_manifest
from api.routes.documents import TOKEN, refuses
from api.routes.fleet import DayAsked, VehicleId
from api.routes.papers import PDF, language_of, shown
from api.service.actors import Actor

router = APIRouter(prefix="/v1", tags=["fleet"])


@router.get(
    "/vehicles/{vehicle_id}/manifest.pdf",
    response_class=Response,
    responses={
        200: {"description": "A4 pages", "content": {PDF: {"schema": {"type": "string", "format": "binary"}}}},
        **refuses(
            *TOKEN, "unknown-vehicle", "not-your-vehicle", "not-today", "unknown-day", "not-a-date", "invalid-input"
        ),
    },
)
def get_manifest_paper(
    request: Request,
    service: Service,
    vehicle_id: VehicleId,
    day: DayAsked = None,
    language: Annotated[
        Literal["ja", "en"] | None, Query(description="The language that comes first; Accept-Language when left out")
    ] = None,
    actor: Actor = Depends(allowed(Operation.READ_MANIFEST)),
) -> Response:
    """The stops of the day with room to write down by hand what happened, to be keyed in afterwards."""
    asked = day or service.today()
    paper = write_manifest(service.manifest_sheet(actor, vehicle_id, asked), language_of(request, language))
    return shown(paper, PDF, f"manifest-{asked.isoformat()}.pdf")
