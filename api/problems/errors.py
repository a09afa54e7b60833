"""The exception every room raises when it cannot do what was asked, and the document it becomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fastapi.responses import JSONResponse
from starlette.requests import Request

from api.problems.catalogue import KINDS
from api.problems.kind import ProblemType
from api.problems.words import detail_words
from api.schemas.base import Words
from api.schemas.bookings import Offer
from api.schemas.problems import FieldError, Problem

MEDIA_TYPE = "application/problem+json"


class ProblemError(Exception):
    """A problem of a known kind. Whoever raises it has changed nothing."""

    def __init__(
        self,
        slug: str,
        data: Mapping[str, object] | None = None,
        *,
        errors: Sequence[FieldError] = (),
        alternatives: Sequence[Offer] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(slug)
        self.kind: ProblemType = KINDS[slug]
        self.data = dict(data or {})
        self.errors = list(errors)
        self.alternatives = alternatives
        self.headers = dict(headers or {})


def problem_response(request: Request, error: ProblemError) -> JSONResponse:
    """The problem document, in the language asked for and in both."""
    kind = error.kind
    messages = detail_words(kind, error.data)
    english = prefers_english(request.headers.get("accept-language", ""))
    document = Problem(
        type=kind.uri,
        title=_said(kind.title, english),
        status=kind.status,
        detail=_said(messages, english),
        messages=messages,
        instance=request.url.path,
        errors=error.errors or None,
        alternatives=None if error.alternatives is None else list(error.alternatives),
        data=error.data or None,
    )
    headers = {"Content-Language": "en" if english else "ja", "Cache-Control": "no-store"} | error.headers
    content = document.model_dump(mode="json", exclude_none=True)
    return JSONResponse(content, kind.status, headers=headers, media_type=MEDIA_TYPE)


def _said(words: Words, english: bool) -> str:
    return words.en if english else words.ja


def prefers_english(accept_language: str) -> bool:
    """True when English ranks above Japanese in an Accept-Language header; Japanese is the default."""
    ranks = {"ja": 0.0, "en": 0.0}
    for part in accept_language.lower().split(","):
        tag, _, quality = part.strip().partition(";q=")
        language = tag.split("-")[0]
        if language in ranks:
            try:
                ranks[language] = max(ranks[language], float(quality or 1))
            except ValueError:
                continue
    return ranks["en"] > ranks["ja"]
