"""Partners: other systems that book for riders, kept by the office."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.auth import Operation, allowed
from api.edge.running import Service
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.partners import Partner, PartnerAsked, PartnerChanged, PartnerToken
from api.service.actors import Actor
from api.service.partners import PartnerTokenView, PartnerView

router = APIRouter(prefix="/v1/partners", tags=["partners"])

PartnerId = Annotated[Identifier, Path()]
RiderId = Annotated[Identifier, Path()]
Keeper = Annotated[Actor, Depends(allowed(Operation.KEEP_PARTNERS))]

ONE = ("unknown-partner", "invalid-input")
LIVE = (*ONE, "partner-revoked")


@router.post("", status_code=201, response_model=PartnerToken, responses=refuses(*TOKEN, *BODY))
def make_partner(asked: PartnerAsked, service: Service, actor: Keeper) -> PartnerTokenView:
    """A new partner with its token, which is shown this once. It may book for nobody until riders are linked to it."""
    return service.partners.make(actor, asked.name.strip(), asked.calls_a_minute, asked.open_a_day)


@router.get("", response_model=list[Partner], responses=refuses(*TOKEN))
def list_partners(service: Service, actor: Keeper) -> tuple[PartnerView, ...]:
    """All partners, the newest first, with those that were taken back."""
    return service.partners.all()


@router.patch("/{partner_id}", response_model=Partner, responses=refuses(*TOKEN, *BODY, *LIVE))
def limit_partner(partner_id: PartnerId, asked: PartnerChanged, service: Service, actor: Keeper) -> PartnerView:
    """Other limits."""
    return service.partners.limit(actor, partner_id, asked.calls_a_minute, asked.open_a_day)


@router.put(
    "/{partner_id}/riders/{rider_id}", response_model=Partner, responses=refuses(*TOKEN, *LIVE, "unknown-rider")
)
def link_rider(partner_id: PartnerId, rider_id: RiderId, service: Service, actor: Keeper) -> PartnerView:
    """Lets a partner book for a rider, who has agreed to it. Once more changes nothing."""
    return service.partners.link(actor, partner_id, rider_id)


@router.delete("/{partner_id}/riders/{rider_id}", response_model=Partner, responses=refuses(*TOKEN, *LIVE))
def unlink_rider(partner_id: PartnerId, rider_id: RiderId, service: Service, actor: Keeper) -> PartnerView:
    """Takes that back. What the partner has booked for the rider stays, and is not the partner's to see any more."""
    return service.partners.unlink(actor, partner_id, rider_id)


@router.post(
    "/{partner_id}/token", status_code=201, response_model=PartnerToken, responses=refuses(*TOKEN, *LIVE)
)  # fmt: skip
def renew_partner_token(partner_id: PartnerId, service: Service, actor: Keeper) -> PartnerTokenView:
    """A new token, shown this once; the one before dies at once."""
    return service.partners.renew_token(actor, partner_id)


@router.delete("/{partner_id}", response_model=Partner, responses=refuses(*TOKEN, *ONE))
def revoke_partner(partner_id: PartnerId, service: Service, actor: Keeper) -> PartnerView:
    """Takes a partner back: its token dies and its webhooks are disabled at once. Its bookings stay."""
    return service.partners.revoke(actor, partner_id)
