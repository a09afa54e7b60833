"""The types of problems, each at an address that explains it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from api.edge.html import list_page, problem_page, wants_html
from api.problems.catalogue import CATALOGUE
from api.problems.errors import ProblemError
from api.problems.kind import ProblemType
from api.problems.language import language_of_call
from api.routes.documents import refuses
from api.schemas.base import Words
from api.schemas.problems import ProblemExplained
from api.town import model

router = APIRouter(tags=["problems"])

HEADING = model.Words("うまくいかないときの案内", "When something does not work")


@router.get("/problems", response_model=list[ProblemExplained], responses=refuses())
async def list_problems(request: Request) -> list[ProblemExplained] | Response:
    """All types of problems; as a page for a browser."""
    if wants_html(request):
        return list_page(HEADING, [(kind.type, kind.title) for kind in CATALOGUE.values()], language_of_call(request))
    return [_explained(kind) for kind in CATALOGUE.values()]


@router.get("/problems/{slug}", response_model=ProblemExplained, responses=refuses("unknown-problem", "invalid-input"))
async def explain(slug: Annotated[str, Path(max_length=120)], request: Request) -> ProblemExplained | Response:
    """One type of problem and what to do about it; as a page for a browser."""
    kind = CATALOGUE.get(slug)
    if kind is None:
        raise ProblemError("unknown-problem")
    return problem_page(kind, language_of_call(request)) if wants_html(request) else _explained(kind)


def _explained(kind: ProblemType) -> ProblemExplained:
    return ProblemExplained(
        type=kind.type,
        status=kind.status,
        title=_words(kind.title),
        detail=_words(kind.detail),
        more=[_words(words) for _fact, words in kind.more],
    )


def _words(words: model.Words) -> Words:
    return Words(ja=words.ja, en=words.en)
