"""Maps what FastAPI and Starlette raise to problem documents, so that no answer has another form."""

from __future__ import annotations

import logging
import math
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.problems.errors import ProblemError, problem_response
from api.schemas.problems import FieldError

log = logging.getLogger("noriai")

_BY_STATUS = {
    404: "not-found",
    405: "method-not-allowed",
    413: "body-too-large",
    415: "unsupported-media-type",
}

_BY_CODE = {
    "json_invalid": "malformed-json",
    "finite_number": "not-a-number",
    "timezone_aware": "offset-missing",
    "instant_type": "invalid-time",
    "date_form": "invalid-time",
}
"""What a validation error of one code means; the first in this order that occurs names the problem."""


def install_handlers(app: FastAPI) -> None:
    """Makes every refusal of `app` a problem document."""
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(Exception, _on_crash)


async def _on_problem(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, ProblemError)
    return problem_response(request, error)


async def _on_invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    return problem_response(request, problem_of_validation(list(error.errors())))


def problem_of_validation(errors: list[dict[str, Any]]) -> ProblemError:
    """The problem that a list of pydantic errors stands for. Never repeats what was sent."""
    found = {_code(error): error for error in reversed(errors)}
    slug = next((slug for code, slug in _BY_CODE.items() if code in found), "invalid-request")
    if slug == "malformed-json":
        return ProblemError(slug)
    return ProblemError(slug, errors=[_field(error) for error in errors])


def _code(error: dict[str, Any]) -> str:
    value = error.get("input")
    if isinstance(value, float) and not math.isfinite(value):
        return "finite_number"
    return str(error["type"])


def _field(error: dict[str, Any]) -> FieldError:
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in error["loc"] if part != "body"]
    return FieldError(pointer="/" + "/".join(parts), detail=str(error["msg"])[:300], code=str(error["type"]))


async def _on_http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    slug = _BY_STATUS.get(error.status_code)
    if slug is None:
        slug = "malformed-json" if error.status_code == 400 else "internal-error"
    return problem_response(request, ProblemError(slug, headers=error.headers))


async def _on_crash(request: Request, error: Exception) -> JSONResponse:
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return problem_response(request, ProblemError("internal-error"))
