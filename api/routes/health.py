"""For whoever watches over the service: is it alive, is it ready."""

from __future__ import annotations

from fastapi import APIRouter

from api.edge.running import Service
from api.routes.documents import refuses
from api.schemas.town import Health

router = APIRouter(tags=["health"])


@router.get("/health", responses=refuses())
async def health() -> Health:
    """The process is alive. Asks nothing else, not even the database."""
    return Health(status="ok")


@router.get("/ready", responses=refuses("not-ready", "draining"))
def ready(service: Service) -> Health:
    """The service is started and reaches its database; otherwise a problem with status 503.

    Without its optimiser it is ready, too: offers go on. After a change that could not be written it is only ready
    again when one can.
    """
    service.check_storage()
    return Health(status="ok", optimiser=service.optimiser_state().state)
