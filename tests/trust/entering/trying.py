"""Goes through a door and says what became of it, and keeps the tally."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.towns.two_towns import HERE, Two
from tests.trust.entering.callers import from_somewhere


@dataclass
class Tally:
    """What was tried, by kind, and what was answered otherwise than it must be."""

    tried: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, kind: str, what: str, right: bool, answer: Answer) -> None:
        """Notes one try."""
        self.tried[kind] += 1
        if not right:
            self.wrong.append(f"{kind}: {what}: {answer.status} {answer.problem}")


@dataclass(frozen=True)
class Answer:
    """A status and, of a refusal, the slug of its problem."""

    status: int
    problem: str
    body: Any = None

    def is_refusal(self, status: int, *slugs: str) -> bool:
        """Whether it is this one."""
        return self.status == status and self.problem in slugs


def go(two: Two, method: str, path: str, headers: Mapping[str, str], json: Any = None, town: str = HERE) -> Answer:
    """One call. Of the live feed, which never ends, only the head is read."""
    sent = {"Host": f"{town}.localhost", **from_somewhere(), **headers}
    options = {} if json is None else {"json": json}
    with two.client.stream(method, path, headers=sent, **options) as answer:
        kind = answer.headers.get("content-type", "")
        if not kind.startswith(("application/problem+json", "application/json")):
            return Answer(answer.status_code, "")
        answer.read()
        body = answer.json() if answer.content else None
        is_problem = kind.startswith("application/problem+json")
        return Answer(answer.status_code, body["type"].removeprefix("/problems/") if is_problem else "", body)
