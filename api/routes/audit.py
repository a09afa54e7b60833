"""The audit log, for administrators."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import TOKEN, refuses
from api.schemas.audit import AuditPage, AuditVerified
from api.schemas.base import Identifier
from api.service.actors import Actor
from api.service.audit_log import AuditPageView, AuditVerifiedView

router = APIRouter(prefix="/v1/audit", tags=["staff"])

Reader = Annotated[Actor, Depends(allowed(Operation.READ_AUDIT))]


@router.get("", response_model=AuditPage, responses=refuses(*TOKEN, "invalid-input"))
def read_audit_log(
    service: Service,
    actor: Reader,
    before: Annotated[int | None, Query(ge=1, le=2**53, description="Only entries of lower numbers")] = None,
    actor_id: Annotated[Identifier | None, Query(description="Only what this one did")] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 100,
) -> AuditPageView:
    """Who did what when, the newest first. It names nobody but by id."""
    return service.audit.page(before, actor_id, limit)


@router.get("/verified", response_model=AuditVerified, responses=refuses(*TOKEN))
def verify_audit_log(service: Service, actor: Reader) -> AuditVerifiedView:
    """Looks through the whole log for entries edited, removed, put in or moved."""
    return service.audit.verify()
