"""One type of problem: its status and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from api.problems.facts import said
from api.town.model import Words


@dataclass(frozen=True, slots=True)
class ProblemType:
    """A stable `slug`, an HTTP status, a short `title`, and a `detail` that tells a person what to do.

    `more` are sentences that are added when the fact they name is known, such as the days that work.
    """

    slug: str
    status: int
    title: Words
    detail: Words
    more: tuple[tuple[str, Words], ...] = ()

    @property
    def type(self) -> str:
        """The problem's `type`: a reference that can be opened and explains itself."""
        return f"/problems/{self.slug}"

    def words(self, data: Mapping[str, object]) -> Words:
        """The whole message for what is known in `data`, in both languages."""
        sentences = [self.detail, *(words for fact, words in self.more if data.get(fact) not in (None, [], "", {}))]
        return Words(
            "".join(said(sentence.ja, data, "ja") for sentence in sentences),
            " ".join(said(sentence.en, data, "en") for sentence in sentences),
        )


def problem(
    slug: str, status: int, title: tuple[str, str], detail: tuple[str, str], **more: tuple[str, str]
) -> ProblemType:
    """Writes a type down shortly; every pair is Japanese, English."""
    return ProblemType(
        slug, status, Words(*title), Words(*detail), tuple((fact, Words(*words)) for fact, words in more.items())
    )
