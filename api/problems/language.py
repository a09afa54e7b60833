"""Which of our two languages a caller prefers."""

from __future__ import annotations

from starlette.requests import Request

from api.problems.facts import Language


def language_of_call(request: Request) -> Language:
    """The language a call asks for; the town's own when it asks for none."""
    return preferred(request.headers.get("accept-language", ""), _usual(request))


def preferred(accept_language: str, otherwise: Language) -> Language:
    """The language of an Accept-Language header; `otherwise` when it names neither of ours, or both alike."""
    ranks: dict[Language, float] = {"ja": 0.0, "en": 0.0}
    for part in accept_language.lower().split(","):
        tag, _, quality = part.strip().partition(";q=")
        name = tag.split("-")[0]
        for language in ranks:
            if name == language:
                ranks[language] = max(ranks[language], _rank(quality))
    best = max(ranks, key=lambda language: ranks[language])
    return otherwise if ranks["ja"] == ranks["en"] else best


def _rank(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0


def _usual(request: Request) -> Language:
    """The town's; what answers before any town is reached speaks Japanese."""
    app = request.scope.get("app")
    return getattr(app.state, "language", "ja") if app is not None else "ja"
