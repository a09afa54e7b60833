"""Which of our two languages a caller prefers."""

from __future__ import annotations

from api.problems.facts import Language


def preferred(accept_language: str) -> Language:
    """The language of an Accept-Language header; Japanese when it names neither of ours, or both alike."""
    ranks = {"ja": 0.0, "en": 0.0}
    for part in accept_language.lower().split(","):
        tag, _, quality = part.strip().partition(";q=")
        language = tag.split("-")[0]
        if language in ranks:
            ranks[language] = max(ranks[language], _rank(quality))
    return "en" if ranks["en"] > ranks["ja"] else "ja"


def _rank(quality: str) -> float:
    try:
        return float(quality or 1)
    except ValueError:
        return 0.0
