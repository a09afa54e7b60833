"""Tablets: made and taken back at the office, bound with a code, shared by people with a PIN."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request

from api.auth import Credentials, Operation, allowed
from api.edge.enrolment import base_url, enrolment_url, qr_svg
from api.edge.running import Service
from api.edge.tries import tries
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.tablets import (
    Device,
    DeviceAsked,
    DeviceMade,
    Enrolled,
    Enrolment,
    EnrolmentAsked,
    PinAsked,
    PinMade,
    Turn,
    TurnAsked,
)
from api.service.actors import Actor
from api.service.tablets.views import CodeView, DeviceView, EnrolledView, PinView, TurnView

router = APIRouter(prefix="/v1", tags=["tablets"])

DeviceId = Annotated[Identifier, Path()]
RiderId = Annotated[Identifier, Path()]


@router.post("/devices", status_code=201, responses=refuses(*TOKEN, *BODY, "unknown-rider"))
def make_device(
    asked: DeviceAsked,
    request: Request,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_TABLETS)),
) -> DeviceMade:
    """A new tablet, with the code that binds it; the code is shown this once."""
    made = service.tablets.make(actor, asked.kind, asked.name.strip(), asked.rider_ids)
    device = Device.model_validate(made.device, from_attributes=True)
    return DeviceMade(device=device, enrolment=_enrolment(request, made.code))


@router.get("/devices", response_model=list[Device], responses=refuses(*TOKEN))
def list_devices(service: Service, actor: Actor = Depends(allowed(Operation.KEEP_TABLETS))) -> tuple[DeviceView, ...]:
    """All tablets, the newest first, with those that were taken back."""
    return service.tablets.devices()


@router.post(
    "/devices/{device_id}/enrolment",
    status_code=201,
    responses=refuses(*TOKEN, "unknown-device", "device-revoked", "invalid-input"),
)
def renew_enrolment(
    device_id: DeviceId,
    request: Request,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_TABLETS)),
) -> Enrolment:
    """A new code; unused ones die. The tablet bound before goes on until the new code is used."""
    return _enrolment(request, service.tablets.renew_code(actor, device_id))


@router.delete(
    "/devices/{device_id}", response_model=Device, responses=refuses(*TOKEN, "unknown-device", "invalid-input")
)
def revoke_device(
    device_id: DeviceId, service: Service, actor: Actor = Depends(allowed(Operation.KEEP_TABLETS))
) -> DeviceView:
    """Takes a tablet back: its token, its turns and its codes die at once. Again, it changes nothing."""
    return service.tablets.revoke(actor, device_id)


@router.put("/riders/{rider_id}/pin", response_model=PinMade, responses=refuses(*TOKEN, *BODY, "unknown-rider"))
def set_pin(
    rider_id: RiderId,
    asked: PinAsked,
    service: Service,
    actor: Actor = Depends(allowed(Operation.KEEP_TABLETS)),
) -> PinView:
    """A rider's new PIN for shared tablets, drawn when null is asked; it is shown this once, to be printed."""
    return service.tablets.set_pin(actor, rider_id, asked.pin)


@router.post(
    "/enrolments",
    response_model=Enrolled,
    responses=refuses(*BODY, "unknown-code", "code-used", "code-expired", "secret-taken", "too-many-tries"),
)
def enrol(asked: EnrolmentAsked, request: Request, service: Service) -> EnrolledView:
    """Binds the tablet that calls: `secret`, which it made, is its token from now on.

    The same code and secret again give the same answer, so a call whose answer was lost may be repeated.
    """
    with tries(request).counted("code", request):
        return service.tablets.enrol(asked.code, asked.secret)


@router.post(
    "/turns",
    status_code=201,
    response_model=Turn,
    responses=refuses(*TOKEN, *BODY, "not-your-rider", "no-pin", "wrong-pin", "pin-locked", "device-revoked"),
)
def begin_turn(
    asked: TurnAsked, request: Request, service: Service, actor: Actor = Depends(allowed(Operation.BEGIN_TURN))
) -> TurnView:
    """Begins somebody's turn at a shared tablet: a token for this one rider, for an hour."""
    with tries(request).counted("pin", request):
        return service.tablets.begin_turn(actor, asked.rider_id, asked.pin)


@router.delete("/turns", status_code=204, responses=refuses(*TOKEN))
def end_turn(service: Service, credentials: Credentials, actor: Actor = Depends(allowed(Operation.END_TURN))) -> None:
    """Ends the turn whose token makes the call. Any other token goes on."""
    assert credentials is not None
    service.tablets.end_turn(credentials.credentials)


def _enrolment(request: Request, code: CodeView) -> Enrolment:
    url = enrolment_url(base_url(request), code.code)
    return Enrolment(code=code.code, url=url, qr_svg=qr_svg(url), expires_at=code.expires_at)
