"""What the service refuses, as one line in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.service.context import Context
    from api.settings import Settings


@contextmanager
def opened_or_refused(settings: Settings) -> Iterator[Context]:
    """The town and its database; a problem of the service that is raised in the block becomes a CommandError."""
    from api.cli.opened import opened_context
    from api.problems.catalogue import problem_type
    from api.service.problems import ServiceProblem

    with opened_context(settings) as context:
        try:
            yield context
        except ServiceProblem as problem:
            kind = problem_type(problem.slug)
            said = kind.words(problem.data) if "why" in problem.data else kind.title
            facts = " ".join(str(value) for name, value in problem.data.items() if name != "why")
            raise CommandError(f"{facts + ': ' if facts else ''}{said.ja} / {said.en}") from problem
