"""What a route raises when the call itself is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from api.problems.catalogue import problem_type
from api.schemas.problems import FieldError


class ProblemError(Exception):
    """A problem of a known type, found before the service was asked. Raises KeyError for an unknown slug."""

    def __init__(
        self,
        slug: str,
        data: Mapping[str, object] | None = None,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(slug)
        self.kind = problem_type(slug)
        self.data = dict(data or {})
        self.errors = list(errors)
        self.headers = dict(headers or {})
