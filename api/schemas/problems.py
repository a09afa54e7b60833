"""Problem documents, RFC 9457."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Words
from api.schemas.bookings import Offer


class FieldError(Answered):
    """One mistake in the body: where (a JSON pointer) and what."""

    pointer: str = Field(examples=["/origin/lon"])
    detail: str
    code: str


class Problem(Answered):
    """Why the service did not do what was asked. Nothing was changed.

    `title` and `detail` are in the language of Accept-Language (Japanese by default), `messages` in
    both. A wish that breaks a rule may carry `alternatives`: offers that would work.
    """

    model_config = ConfigDict(extra="allow")

    type: str = Field(examples=["/problems/offer-expired"])
    title: str
    status: int
    detail: str
    messages: Words
    instance: str | None = None
    errors: list[FieldError] | None = None
    alternatives: list[Offer] | None = None
    data: dict[str, Any] | None = None
