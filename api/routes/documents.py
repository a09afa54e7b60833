"""How the OpenAPI document lists the problems that a call may answer."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from api.problems.catalogue import CATALOGUE
from api.problems.document import MEDIA_TYPE
from api.problems.kind import ProblemType

SCHEMA = {"$ref": "#/components/schemas/Problem"}

TOKEN = (
    "no-token", "unknown-token", "turn-over", "no-session", "wrong-role", "foreign-call", "too-many-calls",
    "too-many-tries",
)  # fmt: skip
BODY = ("malformed-json", "body-too-large", "not-json", "invalid-input", "text-characters")
ALWAYS = ("database-away", "storage-full", "storage-read-only", "busy", "internal-error")

Responses = dict[int | str, dict[str, Any]]


def refuses(*slugs: str) -> Responses:
    """The `responses` of a route that may answer these problems, and those that any call may meet."""
    by_status: defaultdict[int, list[ProblemType]] = defaultdict(list)
    for slug in dict.fromkeys((*slugs, *ALWAYS)):
        by_status[CATALOGUE[slug].status].append(CATALOGUE[slug])
    return {status: _response(kinds) for status, kinds in sorted(by_status.items())}


def _response(kinds: list[ProblemType]) -> dict[str, Any]:
    return {
        "description": "; ".join(f"{kind.title.en} / {kind.title.ja} (`{kind.type}`)" for kind in kinds),
        "content": {MEDIA_TYPE: {"schema": SCHEMA, "examples": {kind.slug: _example(kind) for kind in kinds}}},
    }


def _example(kind: ProblemType) -> dict[str, Any]:
    messages = {"ja": kind.detail.ja, "en": kind.detail.en}
    value = {"type": kind.type, "title": kind.title.ja, "status": kind.status, "detail": kind.detail.ja}
    return {"summary": kind.title.en, "value": value | {"messages": messages}}
