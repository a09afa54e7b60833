"""One kind of problem: a stable slug, a status, and words in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from api.schemas.base import Words


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of problem; its `type` is /problems/<slug>. `{…}` in the detail is filled from the problem's data."""

    slug: str
    status: int
    title: Words
    detail: Words

    @property
    def uri(self) -> str:
        return f"/problems/{self.slug}"


def kind(slug: str, status: int, title_ja: str, title_en: str, ja: str, en: str) -> ProblemType:
    """A kind with its title and detail in both languages."""
    return ProblemType(slug, status, Words(ja=title_ja, en=title_en), Words(ja=ja, en=en))
