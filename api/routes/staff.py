"""Signing in and out, and the staff's accounts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, Response

from api.auth import Operation, allowed
from api.edge.enrolment import qr_svg
from api.edge.running import Service
from api.edge.sessions import check_guard, check_origin, check_private, drop_session, keep_session, session_secret
from api.edge.tries import tries
from api.problems.errors import ProblemError
from api.routes.documents import BODY, TOKEN, refuses
from api.schemas.base import Identifier
from api.schemas.staff import (
    CodeAsked,
    Factor,
    LockedAsked,
    PasswordAsked,
    SessionBegun,
    SessionNow,
    SignIn,
    StaffAsked,
    StaffListed,
    StaffMember,
)
from api.service.actors import Actor
from api.service.staff.sessions import guard_of
from api.service.staff.views import SignedIn, StaffView, StaffWithSessions

router = APIRouter(prefix="/v1", tags=["staff"])

Login = Annotated[Identifier, Path()]
Keeper = Annotated[Actor, Depends(allowed(Operation.KEEP_STAFF))]
KEEPING = (*TOKEN, "unknown-staff", "invalid-input")


@router.post(
    "/session",
    status_code=201,
    responses=refuses(
        *BODY,
        "wrong-sign-in",
        "code-needed",
        "wrong-code",
        "sign-in-locked",
        "foreign-call",
        "https-needed",
        "too-many-tries",
    ),
)
def sign_in(asked: SignIn, request: Request, response: Response, service: Service) -> SessionBegun:
    """Begins a session, whose secret is in a cookie that no script can read."""
    check_origin(request)
    check_private(request)
    with tries(request).counted("sign-in", request):
        signed = service.staff.sign_in(asked.login, asked.password, asked.code)
    return _begun(request, response, signed, [])


@router.post("/session/factor", responses=refuses(*BODY, "no-session", "wrong-code", "foreign-call", "too-many-tries"))
def confirm_factor(asked: CodeAsked, request: Request, response: Response, service: Service) -> SessionBegun:
    """The first code of a new second factor; the session is a whole one from then on."""
    secret = _session(request)
    check_guard(request, secret)
    with tries(request).counted("sign-in", request):
        signed, codes = service.staff.confirm_factor(secret, asked.code)
    return _begun(request, response, signed, codes)


@router.get("/session", responses=refuses("no-session"))
def read_session(request: Request, service: Service) -> SessionNow:
    """Who is signed in with this browser."""
    secret = _session(request)
    actor = service.staff.actor_of_session(secret)
    if actor is None:
        raise ProblemError("no-session")
    who = {"staff_id": actor.id, "role": actor.role, "name": actor.name}
    return SessionNow.model_validate(who | {"guard": guard_of(secret)})


@router.delete("/session", status_code=204, responses=refuses("foreign-call"))
def sign_out(request: Request, response: Response, service: Service) -> None:
    """Ends the session of this browser; without one nothing is changed."""
    secret = session_secret(request)
    if secret is not None:
        check_guard(request, secret)
        service.staff.sign_out(secret)
    drop_session(request, response)


@router.get("/staff", response_model=list[StaffListed], responses=refuses(*TOKEN))
def list_staff(service: Service, actor: Keeper) -> tuple[StaffWithSessions, ...]:
    """Every account, with its sessions."""
    return service.staff.everybody()


@router.post(
    "/staff",
    status_code=201,
    response_model=StaffMember,
    responses=refuses(*TOKEN, *BODY, "staff-taken", "weak-password"),
)
def add_staff(asked: StaffAsked, service: Service, actor: Keeper) -> StaffView:
    """A new account."""
    return service.staff.add(actor, asked.login, asked.name.strip(), asked.role, asked.password)


@router.put("/staff/{login}/password", response_model=StaffMember, responses=refuses(*KEEPING, *BODY, "weak-password"))
def set_staff_password(login: Login, asked: PasswordAsked, service: Service, actor: Keeper) -> StaffView:
    """A new password; the account's sessions end."""
    return service.staff.set_password(actor, login, asked.password)


@router.put(
    "/staff/{login}/locked", response_model=StaffMember, responses=refuses(*KEEPING, *BODY, "last-administrator")
)
def lock_staff(login: Login, asked: LockedAsked, service: Service, actor: Keeper) -> StaffView:
    """Locks an account or opens it again; its sessions end."""
    return service.staff.set_locked(actor, login, asked.locked)


@router.delete("/staff/{login}/factor", response_model=StaffMember, responses=refuses(*KEEPING))
def reset_staff_factor(login: Login, service: Service, actor: Keeper) -> StaffView:
    """Forgets an account's second factor, for a lost phone; its sessions end."""
    return service.staff.reset_factor(actor, login)


@router.delete("/staff/{login}/sessions", response_model=StaffMember, responses=refuses(*KEEPING))
def end_staff_sessions(login: Login, service: Service, actor: Keeper) -> StaffView:
    """Signs an account out everywhere."""
    return service.staff.end_sessions(actor, login)


def _session(request: Request) -> str:
    secret = session_secret(request)
    if secret is None:
        raise ProblemError("no-session")
    return secret


def _begun(request: Request, response: Response, signed: SignedIn, codes: list[str]) -> SessionBegun:
    guard, made = keep_session(request, response, signed.secret), signed.factor
    factor = None if made is None else Factor(secret=made.secret, address=made.address, qr_svg=qr_svg(made.address))
    staff = StaffMember.model_validate(signed.staff, from_attributes=True)
    return SessionBegun(staff=staff, guard=guard, factor=factor, recovery_codes=tuple(codes))
