"""Writes problem documents: RFC 9457, in the language asked for and in both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from fastapi.responses import Response
from starlette.requests import Request

from api.problems.facts import Language
from api.problems.kind import ProblemType
from api.problems.language import language_of_call
from api.schemas.base import Words
from api.schemas.bookings import Offer
from api.schemas.findings import ScenarioFinding
from api.schemas.problems import FieldError, Problem

MEDIA_TYPE = "application/problem+json"


def problem_response(
    request: Request,
    kind: ProblemType,
    data: Mapping[str, object],
    *,
    errors: Sequence[FieldError] = (),
    alternatives: Sequence[object] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer to a call that was refused; `alternatives` are offers as the service gives them."""
    request.scope["noriai.problem"] = kind.slug  # for whoever counts
    document, language = problem_document(request, kind, data, errors=errors, alternatives=alternatives)
    return Response(
        document.model_dump_json(exclude_none=True),
        kind.status,
        headers={"Content-Language": language, "Cache-Control": "no-store", **(headers or {})},
        media_type=MEDIA_TYPE,
    )


def problem_document(
    request: Request,
    kind: ProblemType,
    data: Mapping[str, object],
    *,
    errors: Sequence[FieldError] = (),
    alternatives: Sequence[object] = (),
) -> tuple[Problem, Language]:
    """The document alone, in the language the caller prefers, and which that is."""
    language = language_of_call(request)
    pointer = {"pointer": errors[0].pointer} if errors else {}
    words = kind.words({**data, **pointer, "alternatives": list(alternatives)})
    facts = {name: value for name, value in data.items() if name not in ("service_days", "findings")}
    return Problem(
        type=kind.type,
        title=getattr(kind.title, language),
        status=kind.status,
        detail=getattr(words, language),
        messages=Words(ja=words.ja, en=words.en),
        instance=request.url.path,
        errors=list(errors) or None,
        alternatives=[Offer.model_validate(offer, from_attributes=True) for offer in alternatives] or None,
        service_days=_days(data.get("service_days")),
        findings=_findings(data.get("findings")),
        data=facts or None,
    ), language


def _findings(value: object) -> list[ScenarioFinding] | None:
    return [ScenarioFinding.model_validate(one) for one in value] if isinstance(value, list | tuple) else None


def _days(value: object) -> list[date] | None:
    return [date.fromisoformat(str(day)) for day in value] if isinstance(value, list | tuple) else None
