"""Who may do what: bearer tokens and sessions, eight roles, and one table of roles by operation.

A role is not all: a resident only reaches its own riders' bookings, a partner those it made itself, a driver its own
vehicle. That is checked where the booking or the vehicle is known, in the service.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from enum import StrEnum
from typing import Annotated, get_args

from fastapi import Depends, Request, Security
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.edge.running import Service
from api.edge.sessions import check_guard, session_secret
from api.edge.tries import tries
from api.problems.errors import ProblemError
from api.service.actors import Actor, Role
from api.service.problems import ServiceProblem


class Operation(StrEnum):
    """Everything that takes a token."""

    READ_ME = "read one's own role and riders"
    READ_PLACES = "read the places"
    SEARCH_RIDERS = "search the riders"
    KEEP_RIDERS = "register riders and write down what the office knows of them"
    SEE_ALERTS = "see to alerts"
    READ_LOG = "read a day's log"
    KEEP_NOTES = "keep notes for the next shift"
    ASK = "ask for offers"
    BOOK = "book"
    CANCEL = "cancel a booking"
    READ_BOOKINGS = "read bookings"
    CALL_RETURN = "call an open return"
    RESTORE = "take a cancellation back"
    TELL_DRIVER = "tell the driver something"
    READ_PHRASES = "read the phrases for the driver"
    READ_BUS = "see where one's bus is"
    READ_USUAL = "read what a rider usually does"
    KEEP_FAVOURITES = "keep a rider's favourites"
    KEEP_STANDING = "keep standing bookings"
    READ_CALENDAR = "read the calendar of one's own rides"
    SHARE_CALENDAR = "give a rider's calendar an address for calendar programs, and take it back"
    READ_PLAN = "read the plan"
    READ_VEHICLES = "read the vehicles"
    READ_MANIFEST = "read a manifest"
    REPORT = "report what a vehicle did"
    CHANGE_PLAN = "change the plan by hand"
    KEEP_CLOSURES = "close the service, a stop or a road, and open it again"
    KEEP_CALLS = "keep the list of riders to call"
    FOLLOW = "follow the live feed"
    READ_FIGURES = "read a day's figures"
    TRY_SCENARIOS = "try scenarios"
    SET_CLOCK = "set the demo's clock"
    KEEP_TABLETS = "make tablets and PINs and take them back"
    BEGIN_TURN = "begin a turn at a shared tablet"
    END_TURN = "end one's turn"
    KEEP_PARTNERS = "make partners, link riders to them and take them back"
    KEEP_WEBHOOKS = "make webhooks, read what became of their messages and send them again"
    KEEP_STAFF = "keep the staff's accounts and end their sessions"
    READ_METRICS = "read the service's metrics"
    WATCH_SERVICE = "see how the service itself runs"
    READ_AUDIT = "read the record of who did what"
    EXPORT_RIDER = "export everything kept of a rider"
    ERASE_RIDER = "erase a rider"


ALL: frozenset[Role] = frozenset(get_args(Role))
PERSONS: frozenset[Role] = ALL - {"shared", "partner", "administrator", "monitor"}
RIDING: frozenset[Role] = frozenset({"resident", "dispatcher"})
BOOKING: frozenset[Role] = RIDING | {"partner"}
DRIVING: frozenset[Role] = frozenset({"driver", "dispatcher"})
WATCHING: frozenset[Role] = frozenset({"dispatcher", "planner"})
ADMINISTERING: frozenset[Role] = frozenset({"administrator"})
"""Who lets others in: no token is made for it, it signs in with a second factor."""
KEEPING: frozenset[Role] = frozenset({"dispatcher", "administrator"})

MAY: Mapping[Operation, frozenset[Role]] = {
    Operation.READ_ME: ALL - {"monitor"},
    Operation.READ_PLACES: ALL - {"monitor"},
    Operation.SEARCH_RIDERS: frozenset({"dispatcher"}),
    Operation.KEEP_RIDERS: frozenset({"dispatcher"}),
    Operation.SEE_ALERTS: frozenset({"dispatcher"}),
    Operation.READ_LOG: frozenset({"dispatcher"}),
    Operation.KEEP_NOTES: frozenset({"dispatcher"}),
    Operation.ASK: BOOKING,
    Operation.BOOK: BOOKING,
    Operation.CANCEL: BOOKING,
    Operation.READ_BOOKINGS: BOOKING | WATCHING,
    Operation.CALL_RETURN: BOOKING,
    Operation.RESTORE: RIDING,
    Operation.TELL_DRIVER: RIDING,
    Operation.READ_PHRASES: PERSONS,
    Operation.READ_BUS: RIDING,
    Operation.READ_USUAL: RIDING,
    Operation.KEEP_FAVOURITES: RIDING,
    Operation.KEEP_STANDING: RIDING,
    Operation.READ_CALENDAR: RIDING,
    Operation.SHARE_CALENDAR: RIDING,
    Operation.READ_PLAN: WATCHING,
    Operation.READ_VEHICLES: DRIVING | WATCHING,
    Operation.READ_MANIFEST: DRIVING,
    Operation.REPORT: DRIVING,
    Operation.CHANGE_PLAN: frozenset({"dispatcher"}),
    Operation.KEEP_CLOSURES: frozenset({"dispatcher"}),
    Operation.KEEP_CALLS: frozenset({"dispatcher"}),
    Operation.FOLLOW: PERSONS,
    Operation.READ_FIGURES: WATCHING,
    Operation.TRY_SCENARIOS: frozenset({"planner"}),
    Operation.SET_CLOCK: frozenset({"dispatcher"}),
    Operation.KEEP_TABLETS: frozenset({"dispatcher"}),
    Operation.BEGIN_TURN: frozenset({"shared"}),
    Operation.END_TURN: frozenset({"resident"}),
    Operation.KEEP_PARTNERS: KEEPING,
    Operation.KEEP_WEBHOOKS: KEEPING,
    Operation.KEEP_STAFF: ADMINISTERING,
    Operation.READ_METRICS: ADMINISTERING | {"monitor"},
    Operation.WATCH_SERVICE: ADMINISTERING,
    Operation.READ_AUDIT: ADMINISTERING,
    Operation.EXPORT_RIDER: ADMINISTERING,
    Operation.ERASE_RIDER: ADMINISTERING,
}

_bearer = HTTPBearer(auto_error=False, description="A token with one of the eight roles")
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="noriai"'}
_REFUSED = {"WWW-Authenticate": 'Bearer realm="noriai", error="invalid_token"'}

Credentials = Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)]


def actor_of_call(request: Request, service: Service, credentials: Credentials) -> Actor:
    """The actor behind the call's token, or without one behind its session. Raises the problems no-token,
    unknown-token, turn-over, too-many-calls, too-many-tries, no-session and foreign-call."""
    if credentials is None or not credentials.credentials:
        secret = None if "authorization" in request.headers else session_secret(request)
        if secret is not None:
            return _signed_in(request, service, secret)
        raise ProblemError("no-token", headers=_CHALLENGE)
    try:
        actor = service.actor_of(credentials.credentials)
    except ServiceProblem as over:
        if over.slug != "turn_over":
            raise
        raise ProblemError(over.slug, over.data, headers=_REFUSED) from over
    if actor is None:
        tries(request).unknown(request)
        raise ProblemError("unknown-token", headers=_REFUSED)
    return actor


def _signed_in(request: Request, service: Service, secret: str) -> Actor:
    actor = service.staff.actor_of_session(secret)
    if actor is None:
        tries(request).unknown(request)
        raise ProblemError("no-session", headers=_CHALLENGE)
    check_guard(request, secret)
    return actor


def allowed(operation: Operation) -> Callable[..., Coroutine[None, None, Actor]]:
    """A dependency that gives the actor when its role may do `operation`, else the problem wrong-role."""

    async def judge(actor: Annotated[Actor, Depends(actor_of_call)]) -> Actor:
        if actor.role not in MAY[operation]:
            raise ProblemError("wrong-role", {"allowed": sorted(MAY[operation]), "role": actor.role})
        return actor

    judge.operation = operation  # type: ignore[attr-defined]
    return judge
