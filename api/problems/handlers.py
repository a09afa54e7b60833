"""Every way a call can fail becomes a problem document, so that no answer has another form."""

from __future__ import annotations

import logging
import secrets

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.problems.catalogue import problem_type
from api.problems.document import problem_response
from api.problems.errors import ProblemError
from api.problems.methods import allowed_methods
from api.problems.validation import problem_of
from api.service.problems import ServiceProblem
from api.store.failures import Failure, failure_of
from api.watching.calls import method_of, route_of
from api.watching.request_ids import HEADER, REQUEST_ID

log = logging.getLogger("noriai")

RETRY_AFTER_SECONDS = {
    "database-away": "5",
    "storage-full": "30",
    "storage-read-only": "15",
    "busy": "1",
    "not-ready": "2",
    "too-many-studies": "10",
}

FAILURES: dict[Failure, str] = {
    "away": "database-away",
    "full": "storage-full",
    "read_only": "storage-read-only",
    "locked": "busy",
}


def install_handlers(app: FastAPI) -> None:
    """Makes every refusal and every failure of `app` a problem document."""
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(ServiceProblem, _on_service_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(SQLAlchemyError, _on_database)
    app.add_exception_handler(Exception, _on_crash)


async def _on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return _respond(request, error)


async def _on_service_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ServiceProblem)
    kind = problem_type(error.slug)
    retry = error.data.get("retry_after_seconds", RETRY_AFTER_SECONDS.get(kind.slug))
    headers = None if retry is None else {"Retry-After": str(retry)}
    return problem_response(request, kind, error.data, alternatives=error.alternatives, headers=headers)


async def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _respond(request, problem_of(error.errors()))


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        allowed = allowed_methods(request)
        return _respond(
            request, ProblemError("method-not-allowed", {"allowed": allowed}, headers={"Allow": ", ".join(allowed)})
        )
    # The only other exceptions that FastAPI raises of its own: no such route, and a body it cannot parse.
    return _respond(request, ProblemError("unknown-address" if error.status_code == 404 else "malformed-json"))


async def _on_database(request: Request, error: Exception) -> Response:
    failure = failure_of(error)
    if failure is None:
        return await _on_crash(request, error)
    log.error("the database failed: %s", failure, extra=_call(request))
    return _respond(request, ProblemError(FAILURES[failure]))


async def _on_crash(request: Request, error: Exception) -> Response:
    incident = secrets.token_hex(4)
    name = str(request.scope.get("noriai.request_id", ""))
    here = REQUEST_ID.set(name)  # the call itself is over: its failure came up through all that worked on it
    try:
        log.error("a call failed", extra=_call(request) | {"incident": incident}, exc_info=error)
    finally:
        REQUEST_ID.reset(here)
    return _respond(request, ProblemError("internal-error", {"incident": incident}, headers={HEADER: name}))


def _call(request: Request) -> dict[str, str]:
    """Which call it was, without what was asked."""
    return {"method": method_of(request.scope), "route": route_of(request.scope)}


def _respond(request: Request, error: ProblemError) -> Response:
    retry = RETRY_AFTER_SECONDS.get(error.kind.slug)
    headers = {"Retry-After": retry, **error.headers} if retry else error.headers
    return problem_response(request, error.kind, error.data, errors=error.errors, headers=headers)
