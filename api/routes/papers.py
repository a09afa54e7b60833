"""How documents for people are answered: in a language, to be looked at in the browser, and never kept by it."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query, Request, Response

from api.problems.facts import Language
from api.problems.language import language_of_call

PDF = "application/pdf"
HTML = "text/html; charset=utf-8"

LanguageAsked = Annotated[Literal["ja", "en"] | None, Query(description="Accept-Language or the town's when left out")]


def language_of(request: Request, asked: Language | None) -> Language:
    """The language asked for, else the one the browser prefers, else the town's."""
    return asked or language_of_call(request)


def shown(body: bytes, kind: str, name: str) -> Response:
    """A document to look at, which is saved under `name`."""
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"}
    return Response(body, media_type=kind, headers=headers)
