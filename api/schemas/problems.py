"""Problem documents, RFC 9457."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import Field

from api.schemas.base import Answered, Words
from api.schemas.bookings import Offer
from api.schemas.findings import ScenarioFinding


class FieldError(Answered):
    """One mistake in the body: where (a JSON pointer) and what."""

    pointer: str = Field(examples=["/origin/lon"])
    detail: str
    code: str


class Problem(Answered):
    """Why the service did not do what was asked. Nothing was changed.

    `title` and `detail` are in the language of Accept-Language (Japanese by default), `messages` in
    both. A wish that breaks a rule may carry `alternatives`, offers that would work, and `service_days`,
    the next days with a ride between the two places; a study that is not right carries `findings`.
    `data` holds the facts that the words are made of.
    """

    type: str = Field(examples=["/problems/offer-expired"])
    title: str
    status: int
    detail: str
    messages: Words
    instance: str | None = None
    errors: list[FieldError] | None = None
    alternatives: list[Offer] | None = None
    service_days: list[date] | None = None
    findings: list[ScenarioFinding] | None = None
    data: dict[str, Any] | None = None


class ProblemExplained(Answered):
    """A type of problem, in both languages."""

    type: str
    status: int
    title: Words
    detail: Words = Field(description="What a person is told to do")
    more: list[Words] = Field(description="Sentences that are added where their facts are known")
